import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test from 'ava';
import {type Article} from '../../source/article.js';
import {ReaderError} from '../../source/errors.js';
import {openJournal} from '../../source/library/journal.js';
import {openLibrary, type Library} from '../../source/library/library.js';
import {Crash, withFailingDisk, type Failure} from '../helpers/failing-disk.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-failing-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

const article = (key: string, text: string): Article => ({
	key,
	title: `Article ${key}`,
	otherTitles: [],
	authors: [],
	published: '2018-10-26',
	blocks: [{type: 'paragraph', text}],
	editors: [],
	agencies: [],
	removed: [],
});

const open = (folder: string) => openLibrary({folder, deviceFolder: path.join(folder, '..', 'state'), cache: path.join(folder, '..', 'cache')});

/** A library with two articles and something known of one; and the path of its folder. */
function prepare(): Library {
	const home = fs.mkdtempSync(path.join(temporary, 'x'));
	const library = open(path.join(home, 'library'));
	library.add(article('test:1', 'Old.'));
	library.add(article('test:2', 'Two.'));
	library.note('test:1', {read: true, tags: {sea: true}});
	return library;
}

/** All that a reader can see of a library. */
function seen(library: Library): readonly string[] {
	const described = library.entries().map(({key}) => [library.read(key), library.reading(key)]);
	return described.map(one => JSON.stringify(one)).toSorted();
}

const actions: Readonly<Record<string, (library: Library) => void>> = {
	adding(library) {
		library.add(article('test:3', 'Three.'));
	},
	updating(library) {
		library.add(article('test:1', 'New.'));
	},
	removing(library) {
		library.remove('test:1');
	},
	noting(library) {
		library.note('test:1', {starred: true});
	},
	'noting much'(library) {
		library.note('test:1', {percent: 7, tags: Object.fromEntries(Array.from({length: 50}, (_, index) => [`tag ${index}`, true]))});
	},
};

/** Does something with every failure in turn; `check` sees what is left, and what was thrown if anything. */
function atEveryChange(
	how: Omit<Failure, 'at'>,
	action: (library: Library) => void,
	check: (left: Library, thrown: unknown, before: readonly string[]) => void,
): number {
	for (let at = 1; at < 200; at++) {
		const library = prepare();
		const before = seen(library);
		const {changes, thrown} = withFailingDisk({...how, at}, () => {
			action(library);
		});
		check(open(library.folder), thrown, before);
		if (changes < at) {
			return at - 1;
		}
	}

	throw new Error('It has no end');
}

for (const [name, action] of Object.entries(actions)) {
	for (const isHalf of [false, true]) {
		test(`a crash at any moment of ${name} leaves all as it was or as it was to be${isHalf ? ', a half-written piece included' : ''}`, t => {
			const after = prepare();
			action(after);
			const wanted = seen(after).join('\n');
			const moments = atEveryChange({how: 'crash', isHalf}, action, (left, thrown, before) => {
				t.true(thrown === undefined || thrown instanceof Crash, String(thrown));
				t.deepEqual(left.unreadable(), []);
				if (name === 'noting much') {
					// It was not acknowledged, and can have been written in part; what was there before is.
					t.like(left.reading('test:1'), {read: true});
					t.true(left.reading('test:1').tags.includes('sea'));
				} else {
					const found = seen(left).join('\n');
					t.true(found === before.join('\n') || found === wanted, found);
				}

				// It goes on without help.
				left.note('test:2', {starred: true});
				left.add(article('test:4', 'Four.'));
				t.true(open(left.folder).reading('test:2').starred);
			});
			t.true(moments > 2);
		});
	}

	for (const how of name === 'adding' ? ['ENOSPC', 'EROFS', 'EIO'] as const : ['ENOSPC'] as const) {
		test(`${how} at any moment of ${name} is one sentence, and nothing is lost`, t => {
			const after = prepare();
			action(after);
			const wanted = seen(after).join('\n');
			atEveryChange({how, isHalf: how === 'ENOSPC'}, action, (left, thrown, before) => {
				t.true(
					thrown === undefined
					|| (thrown instanceof ReaderError
						&& /: (?:the disk is full|the disk is read-only|the disk reports an error)$/v.test(thrown.message)),
					String(thrown),
				);
				t.true(left.reading('test:1').read);
				t.deepEqual(left.unreadable(), []);
				if (name !== 'noting much') {
					const found = seen(left).join('\n');
					t.true(found === before.join('\n') || found === wanted, found);
				}

				t.deepEqual(fs.readdirSync(left.folder, {recursive: true}).filter(file => String(file).endsWith('.tmp')), []);
			});
		});
	}
}

test('a crash at any moment of a compaction loses no fact', t => {
	for (let at = 1; at < 200; at++) {
		const library = prepare();
		for (let session = 0; session < 4; session++) {
			open(library.folder).note(`test:${session}`, {percent: session, starred: true});
		}

		const journalOf = () =>
			openJournal({
				folder: path.join(library.folder, 'journal'),
				device: () => fs.readFileSync(path.join(library.folder, '../state/device-id'), 'utf8').trim(),
				now: () => new Date(),
			});
		const facts = () => [...journalOf().facts()].map(fact => JSON.stringify(fact)).toSorted();
		const before = facts();
		const {changes} = withFailingDisk({at, how: 'crash', isHalf: true}, () => {
			journalOf().compact();
		});
		t.deepEqual(facts(), before);
		t.is(journalOf().compact().filesAfter, 1);
		t.deepEqual(facts(), before);
		if (changes < at) {
			t.true(at > 8);
			return;
		}
	}

	t.fail('it has no end');
});

test('a library on a path with spaces and letters of all scripts keeps and finds everything', t => {
	const folder = path.join(temporary, 'Mein Büro, ’s “Zeug”', 'статьи 記事 مقالات $HOME `x` %s', 'library');
	const library = open(folder);
	library.add(article('test:1', 'Text.'));
	library.note('test:1', {starred: true});
	library.remove('test:1');
	library.restore('test:1');
	t.deepEqual(open(folder).entries().map(({key}) => key), ['test:1']);
	t.true(open(folder).reading('test:1').starred);
});

test('file names of other systems are articles, or said to be none', t => {
	const library = prepare();
	const articles = path.join(library.folder, 'articles');
	const names = [
		'Zu\u{308}rich.md',
		'ZÜRICH.MD',
		'a b.md',
		'what?.md',
		'con.md',
		String.raw`back\slash.md`,
		'time 10:30.md',
		'trailing. .md',
		`${'x'.repeat(200)}.md`,
		'- dash.md',
		'\u{202E}dm.md',
	];
	const made = names.filter(name => {
		try {
			fs.writeFileSync(path.join(articles, name), `# ${name}\n`);
			return true;
		} catch {
			return false;
		}
	});
	t.true(made.length > 3);
	t.true(library.refresh());
	for (const entry of library.entries()) {
		t.notThrows(() => library.read(entry.key));
	}

	t.is(
		library.entries().length + library.unreadable().length,
		new Set(made.map(name => (process.platform === 'linux' ? name : name.normalize('NFC').toLowerCase()))).size + 2,
	);
	// The key of a file is the same on a Mac, which takes names apart.
	t.true(library.entries().some(({key}) => key === 'file:Zürich.md'));
});

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a file name that is no UTF-8 stops nothing', t => {
	const library = prepare();
	const latin1 = Buffer.from(`${path.join(library.folder, 'articles')}/Z\u{FC}rich.md`, 'latin1');
	fs.writeFileSync(latin1, '# Z\n');
	t.true([true, false].includes(library.refresh()));
	t.is(open(library.folder).entries().length, 2);
});
