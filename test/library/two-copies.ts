
import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test, {type ExecutionContext} from 'ava';
import {type Article} from '../../source/article.js';
import {openLibrary, type Library} from '../../source/library/library.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-copies-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

const day = 86_400_000;
/** Articles added to each copy. */
const added = 4;
const git = (folder: string, ...words: readonly string[]) =>
	execFileSync('git', ['-c', 'user.name=Reader', '-c', 'user.email=reader@example.org', '-c', 'commit.gpgsign=false', ...words], {
		cwd: folder,
		encoding: 'utf8',
		stdio: 'pipe',
		env: {PATH: process.env.PATH ?? '', GIT_CONFIG_GLOBAL: os.devNull, GIT_CONFIG_NOSYSTEM: '1'},
	});

const article = (key: string, title: string, text = `Text of ${key}. `.repeat(30).trim()): Article => ({
	key, title, otherTitles: [], authors: [], published: '2018-10-26', blocks: [{type: 'paragraph', text}], editors: [], agencies: [], removed: [],
});

/** All that a reader can see of a library. */
function seen(library: Library): readonly string[] {
	const keys = [...library.entries().map(({key}) => key), 'removed:a', 'removed:b'].toSorted();
	return keys.map(key => JSON.stringify([key, library.entries().some(entry => entry.key === key) && library.read(key), library.reading(key)]));
}

/** How the two copies differ in where they are kept: on two machines, or on one. */
const devices = {
	'two machines': (name: string) => path.join('devices', name),
	'one machine': () => path.join('devices', 'one'),
} as const;

function open(folder: string, device: string, days: number): Library {
	return openLibrary({
		folder,
		deviceFolder: path.join(path.dirname(folder), device),
		cache: path.join(path.dirname(folder), 'cache'),
		now: () => new Date(Date.UTC(2026, 10, 25) + (days * day)),
	});
}

/** Two copies of a library, made by `copy`, that were changed apart. */
function changedApart(where: keyof typeof devices, copy: (from: string, to: string) => void) {
	const home = fs.mkdtempSync(path.join(temporary, 'x'));
	const [one, two] = [path.join(home, 'one'), path.join(home, 'two')];
	const first = open(one, devices[where]('one'), 0);
	for (const name of ['common', 'removed:a', 'removed:b']) {
		first.add(article(name, `Common ${name}`));
	}

	first.note('common', {tags: {sea: true, old: true}, percent: 10});
	copy(one, two);

	for (const [side, folder, later] of [['a', one, 1], ['b', two, 2]] as const) {
		const library = open(folder, devices[where](folder === one ? 'one' : 'two'), later);
		for (let number = 0; number < added; number++) {
			library.add(article(`${side}:${number}`, number < 3 ? `Morning briefing ${number}` : `Only ${side} ${number}`));
			open(folder, devices[where](folder === one ? 'one' : 'two'), later).note(`${side}:${number}`, {read: true});
		}

		library.add(article('same:1', 'The same on both sides'));
		library.add(article('same:2', 'Much the same', `Read on side ${side}. `.repeat(20).trim()));
		library.note('common', {
			percent: later * 30,
			tags: {[side]: true, ...(side === 'a' && {old: false})},
			...(side === 'a' ? {read: true} : {starred: true}),
		});
		library.note(['same:1'], {starred: side === 'b', place: {block: later, offset: 0, words: side}});
		library.remove(`removed:${side}`);
	}

	return {one, two, reopen: () => [open(one, devices[where]('one'), 3), open(two, devices[where]('two'), 3)] as const};
}

function checkBoth(t: ExecutionContext, libraries: readonly [Library, Library], areRemovalsKept: boolean): void {
	const [one, two] = libraries;
	const [inOne, inTwo] = [seen(one), seen(two)];
	t.deepEqual(inOne.filter(line => !inTwo.includes(line)), []);
	t.deepEqual(inTwo.filter(line => !inOne.includes(line)), []);
	const keys = one.entries().map(({key}) => key);
	for (const side of ['a', 'b']) {
		for (let number = 0; number < added; number++) {
			t.true(keys.includes(`${side}:${number}`));
			t.true(one.reading(`${side}:${number}`).read);
			t.is(one.read(`${side}:${number}`).title, number < 3 ? `Morning briefing ${number}` : `Only ${side} ${number}`);
		}

		if (!areRemovalsKept) {
			continue;
		}

		t.false(keys.includes(`removed:${side}`));
		t.true(one.trash().some(({entry}) => entry?.key === `removed:${side}`));
	}

	const {place, ...common} = one.reading('common');
	t.deepEqual(common, {
		read: true, starred: true, tags: ['a', 'b', 'sea'], percent: 60, finished: false,
	});
	t.like(one.reading('same:1'), {starred: true, place: {words: 'b'}});
	t.true(keys.includes('same:1') && keys.includes('same:2'));
	t.is(keys.filter(key => key === 'same:1').length, 1);
}

for (const where of Object.keys(devices) as ReadonlyArray<keyof typeof devices>) {
	{
		const mode = where === 'one machine' ? 'true' : 'input';
		test(`two copies on ${where}, changed apart, are merged by git both ways without a conflict (core.autocrlf=${mode})`, t => {
			t.timeout(120_000);
			const commit = (folder: string) => {
				git(folder, 'add', '--all');
				git(folder, 'commit', '--quiet', '--message=Reading');
			};

			const {one, two, reopen} = changedApart(where, (from, to) => {
				git(from, 'init', '--quiet', '--initial-branch=main');
				git(from, 'config', 'core.autocrlf', mode);
				commit(from);
				git(path.dirname(from), 'clone', '--quiet', '--config', `core.autocrlf=${mode}`, from, to);
			});
			commit(one);
			commit(two);
			const other = path.join(path.dirname(one), 'three');
			git(path.dirname(one), 'clone', '--quiet', '--config', `core.autocrlf=${mode}`, one, other);

			// The one takes the other's in, and the other way round; and each on its own.
			git(other, 'pull', '--quiet', '--no-rebase', '--no-edit', two, 'main');
			git(two, 'pull', '--quiet', '--no-rebase', '--no-edit', one, 'main');
			git(one, 'pull', '--quiet', '--no-rebase', '--no-edit', two, 'main');
			t.is(git(one, 'status', '--porcelain'), '');
			checkBoth(t, reopen(), true);
			t.deepEqual(seen(open(other, 'devices/three', 3)), seen(reopen()[0]));
			for (const folder of [one, two, other]) {
				t.is(git(folder, 'ls-files', '--unmerged'), '');
			}
		});
	}

	for (const [how, copies] of [['the first over the second, then back', [0, 1]], ['the second over the first, then back', [1, 0]]] as const) {
		for (const isForce of [true, false]) {
			test(`two copies on ${where}, changed apart, are the same after copying ${how}${isForce ? '' : ', what is there left as it is'}`, t => {
				t.timeout(120_000);
				const {one, two, reopen} = changedApart(where, (from, to) => {
					fs.cpSync(from, to, {recursive: true, preserveTimestamps: true});
				});
				const folders = [one, two] as const;
				fs.cpSync(folders[copies[0]], folders[copies[1]], {recursive: true, force: isForce});
				fs.cpSync(folders[copies[1]], folders[copies[0]], {recursive: true, force: isForce});
				checkBoth(t, reopen(), false);
			});
		}
	}
}

test('a compaction on both sides is merged by git as well', t => {
	t.timeout(120_000);
	const {one, two, reopen} = changedApart('two machines', (from, to) => {
		git(from, 'init', '--quiet', '--initial-branch=main');
		git(from, 'add', '--all');
		git(from, 'commit', '--quiet', '--message=Reading');
		git(path.dirname(from), 'clone', '--quiet', from, to);
	});
	for (const [folder, device] of [[one, 'one'], [two, 'two']] as const) {
		open(folder, path.join('devices', device), 2).compactJournal();
		git(folder, 'add', '--all');
		git(folder, 'commit', '--quiet', '--message=Reading');
	}

	git(two, 'pull', '--quiet', '--no-rebase', '--no-edit', one, 'main');
	git(one, 'pull', '--quiet', '--no-rebase', '--no-edit', two, 'main');
	checkBoth(t, reopen(), true);
});
