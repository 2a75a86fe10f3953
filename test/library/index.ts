import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {DatabaseSync} from 'node:sqlite';
import test, {type ExecutionContext} from 'ava';
import {openIndex} from '../../source/library/index/index.js';
import {openLibrary, type Library, type LibraryOptions} from '../../source/library/library.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-index-test-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

const newHome = () => fs.mkdtempSync(path.join(temporary, 'x'));
const open = (t: ExecutionContext, home: string, more: Partial<LibraryOptions> = {}): Library => {
	const library = openLibrary({
		folder: path.join(home, 'library'), deviceFolder: path.join(home, 'state'), cache: path.join(home, 'cache'), ...more,
	});
	t.teardown(library.close);
	return library;
};

const place = (home: string, file: string) => path.join(home, 'library', 'articles', file);
const write = (home: string, file: string, text: string) => {
	fs.mkdirSync(path.dirname(place(home, file)), {recursive: true});
	fs.writeFileSync(place(home, file), text);
};

/** A file as dwread writes it. `head` is more front matter. */
const article = (key: string, title: string, published = '2024-05-01', body = 'Text.', head = '') =>
	`---\nkey: ${key}\ntitle: ${JSON.stringify(title)}\npublished: ${published}\n${head}---\n\n${body}\n`;
const age = (home: string, file: string) => {
	fs.utimesSync(place(home, file), 1.6e9, 1.6e9);
};

/** Workers alone don't keep a process from ending. */
const keepAlive = (t: ExecutionContext) => {
	const timer = setInterval(() => undefined, 1000);
	t.teardown(() => {
		clearInterval(timer);
	});
};

const indexOf = (home: string) => {
	const [name] = fs.readdirSync(path.join(home, 'cache'));
	return path.join(home, 'cache', name!, 'index.sqlite');
};

const keys = (library: Library, query = '', order: Parameters<Library['lists']['rows']>[1] = 'newest') =>
	library.lists.rows(query, order, 0, 100).map(({entry}) => entry.key);

const small = (home: string) => {
	write(
		home,
		'2024/05/ferry.md',
		article(
			'a',
			'Ferry strike',
			'2024-05-03',
			'The harbour sleeps.\n\nRead more: [Storm at sea]()',
			'kicker: Sea\nauthors: [Jane Doe]\nlanguage: en\nurl: https://www.example.org/ferry-strike-goes-on\n',
		),
	);
	write(
		home,
		'2024/05/storm.md',
		article(
			'b',
			'Storm at sea',
			'2024-05-01',
			`${'word '.repeat(3000)}\n\n![x](y.jpg)`,
			'kicker: Weather\nteaser: Waves as high as houses.\nlanguage: ar-EG\n',
		),
	);
	write(
		home,
		'2018/10/bridge.md',
		article('c', 'A bridge for all', '2018-10-26T10:00Z', 'Nobody sleeps.\n\n[Ferry strike](https://example.org/ferry-strike-goes-on)'),
	);
	write(home, 'undated.md', '---\nkey: d\ntitle: 10 notes\n---\nNotes of the harbour.');
};

test('lists come in every order, in windows, and each article knows its place', t => {
	const home = newHome();
	small(home);
	const library = open(t, home);
	library.mark('a', {read: true});
	const orders = {
		newest: 'abcd', oldest: 'dcba', title: 'dcab', shortest: 'acdb', longest: 'bdca', unread: 'bcda',
	} as const;
	for (const [order, expected] of Object.entries(orders)) {
		const name = order as keyof typeof orders;
		t.is(keys(library, '', name).join(''), expected, order);
		t.is(library.lists.rows('', name, 1, 2).map(({entry}) => entry.key).join(''), expected.slice(1, 3));
		t.deepEqual([...expected].map(key => library.lists.position(key, '', name)), [0, 1, 2, 3], order);
		t.deepEqual(keys(library, 'sleeps OR harbour', name), []);
	}

	t.like(library.lists.counts(), {
		total: 4, read: 1, starred: 0, unreadable: 0,
	});
	t.is(library.lists.position('zzz', '', 'newest'), undefined);
});

const finds = test.macro({
	exec(t, query: string, expected: string) {
		const home = newHome();
		small(home);
		const library = open(t, home);
		library.mark('b', {read: true, starred: true});
		t.is(keys(library, query).join(''), expected);
		t.is(library.lists.count(query, 'newest'), expected.length);
		t.deepEqual([...expected].map(key => library.lists.position(key, query, 'newest')), [...expected].map((_, index) => index));
	},
	title: (_, query: string, expected: string) => `“${query}” lists “${expected}”`,
});

test(finds, 'ferr', 'a');
test(finds, 'ferr ', '');
test(finds, 'STORM sea', 'b');
test(finds, '"at sea"', 'b');
test(finds, '"sea at" ', '');
test(finds, 'kicker:sea', 'a');
test(finds, 'sea -kicker:sea', 'b');
test(finds, '-sea', 'cd');
test(finds, 'author:doe', 'a');
test(finds, 'waves', 'b');
test(finds, 'is:read', 'b');
test(finds, 'is:unread', 'acd');
test(finds, '-is:starred', 'acd');
test(finds, 'lang:ar', 'b');
test(finds, 'before:2019', 'c');
test(finds, 'since:2018-10 before:2018-11', 'c');
test(finds, 'since:2024-05-03', 'a');
test(finds, 'after:2018', 'ab');
test(finds, 'on:2018', 'c');
test(finds, 'has:picture', 'b');
test(finds, 'has:link', 'ac');
test(finds, 'time:>5', 'b');
test(finds, 'time:<5 has:date', 'ac');
test(finds, 'site:example.org', 'a');
test(finds, '10', 'd');

test('a change of every kind is noticed at the next start and while running', t => {
	const home = newHome();
	small(home);
	const running = open(t, home);
	const told = (what: string) => {
		t.true(running.refresh(), what);
		t.false(running.refresh(), what);
		const started = openLibrary({
			folder: path.join(home, 'library'), deviceFolder: path.join(home, 'state'), cache: path.join(home, 'cache'),
		});
		t.deepEqual(keys(started), keys(running), what);
		void started.close();
		return keys(running).join('');
	};

	write(home, '2025/new.md', article('e', 'New', '2025-01-01'));
	t.is(told('a new file in a new folder'), 'eabcd');
	fs.appendFileSync(place(home, '2024/05/storm.md'), '\nAnd on.');
	t.is(told('a file that grew in place'), 'eabcd');
	fs.writeFileSync(place(home, '2024/05/new.tmp'), article('b', 'Calm at sea', '2026-05-01'));
	fs.renameSync(place(home, '2024/05/new.tmp'), place(home, '2024/05/storm.md'));
	t.is(told('a file put in place of another, as git does'), 'beacd');
	t.is(running.resolve({title: 'Storm at sea'}), undefined);
	t.is(running.resolve({title: 'calm at sea'})?.key, 'b');
	fs.renameSync(place(home, '2024'), place(home, '2023'));
	t.is(told('a folder that was renamed'), 'beacd');
	t.is(running.entry('a')!.path, '2023/05/ferry.md');
	fs.rmSync(place(home, '2018'), {recursive: true});
	t.is(told('a folder that is gone'), 'bead');
	t.deepEqual(keys(running, 'bridge'), []);
});

test('a change in place within the clock’s grain, of the same length, is noticed too', t => {
	const home = newHome();
	write(home, 'a.md', article('a', 'Old'));
	const {mtime} = fs.statSync(place(home, 'a.md'));
	open(t, home);
	fs.writeFileSync(place(home, 'a.md'), article('a', 'New'));
	fs.utimesSync(place(home, 'a.md'), mtime, mtime);
	const again = openLibrary({folder: path.join(home, 'library'), cache: path.join(home, 'cache')});
	t.deepEqual(again.entries().map(({title}) => title), ['New']);
	void again.close();
});

test('a start with nothing changed reads no file', t => {
	const home = newHome();
	small(home);
	for (const file of ['2024/05/ferry.md', '2024/05/storm.md', '2018/10/bridge.md', 'undated.md']) {
		age(home, file);
	}

	open(t, home);
	// What can't be told by any stamp: the index still says what it said.
	const {mtime, size} = fs.statSync(place(home, '2024/05/storm.md'));
	const handle = fs.openSync(place(home, '2024/05/storm.md'), 'r+');
	fs.writeSync(handle, article('b', 'Storm in sea').slice(0, 40));
	fs.closeSync(handle);
	fs.utimesSync(place(home, '2024/05/storm.md'), mtime, mtime);
	t.is(fs.statSync(place(home, '2024/05/storm.md')).size, size);
	t.is(open(t, home).entry('b')!.title, 'Storm at sea');
});

const damages: ReadonlyArray<readonly [string, (file: string) => void]> = [
	['missing', file => {
		fs.rmSync(file);
	}],
	['empty', file => {
		fs.truncateSync(file, 0);
	}],
	['no database', file => {
		fs.writeFileSync(file, 'something else entirely, long enough to be read as a header of a database file');
	}],
	['cut off', file => {
		fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2));
	}],
	['full of zeros', file => {
		const handle = fs.openSync(file, 'r+');
		fs.writeSync(handle, new Uint8Array(fs.statSync(file).size - 4096), 0, undefined, 4096);
		fs.closeSync(handle);
	}],
	['of another version', file => {
		const db = new DatabaseSync(file);
		db.exec('PRAGMA user_version = 99');
		db.close();
	}],
	['without a table', file => {
		const db = new DatabaseSync(file);
		db.exec('DROP TABLE entries');
		db.close();
	}],
];

for (const [what, damage] of damages) {
	test(`an index that is ${what} is made anew, marks and all`, async t => {
		const home = newHome();
		small(home);
		const first = open(t, home);
		first.mark('a', {starred: true});
		first.indexing.finish();
		await first.close();
		damage(indexOf(home));
		const library = open(t, home);
		t.deepEqual(keys(library), ['a', 'b', 'c', 'd']);
		t.deepEqual(keys(library, 'is:starred'), ['a']);
		t.is(library.resolve({title: 'storm at sea'})?.key, 'b');
	});
}

test('an index that is damaged while it is open is made anew', t => {
	const home = newHome();
	small(home);
	const library = open(t, home);
	library.mark('a', {starred: true});
	const other = new DatabaseSync(indexOf(home));
	other.exec('DROP TABLE entries');
	other.close();
	t.deepEqual(keys(library), ['a', 'b', 'c', 'd']);
	library.refresh();
	t.deepEqual(keys(library, 'is:starred'), ['a']);
});

test('where the cache can’t be written the library works all the same', t => {
	const home = newHome();
	small(home);
	fs.writeFileSync(path.join(home, 'cache'), 'a file, not a folder');
	t.deepEqual(keys(open(t, home)), ['a', 'b', 'c', 'd']);
});

test('two dwreads at once see what the other did', t => {
	const home = newHome();
	small(home);
	const [one, two] = [open(t, home), open(t, home, {deviceFolder: path.join(home, 'other')})];
	two.refresh();
	one.add({
		key: 'e', title: 'New', otherTitles: [], authors: [], published: '2026-01-01', blocks: [], editors: [], agencies: [], removed: [],
	});
	t.true(two.refresh());
	t.deepEqual(keys(two), ['e', 'a', 'b', 'c', 'd']);
	two.mark('e', {read: true});
	t.true(one.refresh());
	t.is(one.lists.counts().read, 1);
	two.remove('e');
	t.true(one.refresh());
	t.deepEqual(keys(one), ['a', 'b', 'c', 'd']);
});

test('what was read of the journals before another dwread wrote there is not put over what that one put in', t => {
	const home = newHome();
	small(home);
	open(t, home).mark('a', {read: true});
	const index = openIndex({
		root: path.join(home, 'library/articles'), cache: path.join(home, 'cache'), isWhole: true, emptied: () => undefined,
	});
	t.teardown(index.close);
	const older = [{key: 'a', field: 'read', value: false}];
	for (const isAll of [true, false]) {
		t.false(index.didNoteFacts(older, isAll, {stamp: 'older', isCurrent: () => false}));
		t.deepEqual(index.fields('a'), [['read', true]]);
	}

	t.true(index.didNoteFacts(older, false, {stamp: 'newer', isCurrent: () => true}));
	t.deepEqual(index.fields('a'), [['read', false]]);
	t.is(index.journalStamp(), 'newer');
});

test('many processes that make the index at once make one that is whole', t => {
	const home = newHome();
	for (let number = 0; number < 700; number++) {
		write(home, `2024/${number}.md`, article(`n:${number}`, `Number ${number}`, '2024-05-01', `Text ${number} of many.`));
	}

	const script = path.join(home, 'open.ts');
	fs.writeFileSync(
		script,
		`import {openLibrary} from ${JSON.stringify(path.resolve(import.meta.dirname, '../../source/library/library.ts'))};\nconst library = openLibrary({folder: ${JSON.stringify(path.join(home, 'library'))}, cache: ${JSON.stringify(path.join(home, 'cache'))}, deviceFolder: ${JSON.stringify(home)}});\nlibrary.indexing.finish();\nconsole.log(library.lists.counts().total);\n`,
	);
	const run = `(${[1, 2, 3].map(() => `"${process.execPath}" --import=./scripts/typescript.js "${script}" &`).join(' ')} wait)`;
	t.is(execFileSync('sh', ['-c', run], {encoding: 'utf8', cwd: path.resolve(import.meta.dirname, '../..')}), '700\n700\n700\n');
	t.is(open(t, home).lists.counts().total, 700);
});

test('an interface shows the newest articles at once and all when the worker is done', async t => {
	const home = newHome();
	for (let number = 0; number < 400; number++) {
		write(
			home,
			`20${10 + (number % 10)}/05/${number}.md`,
			article(`n:${number}`, `Number ${number}`, `20${10 + (number % 10)}-05-01`, `Text of the ${number % 2 === 0 ? 'harbour' : 'bridge'}.`),
		);
	}

	const library = open(t, home, {isQuick: true});
	t.true(library.lists.counts().total < 400);
	t.true(keys(library)[0]!.endsWith('9'));
	t.true(library.indexing.isUnfinished());
	const stages: string[] = [];
	keepAlive(t);
	await library.indexing.start(({stage}) => {
		stages.push(stage);
	});
	library.refresh();
	t.is(library.lists.counts().total, 400);
	t.deepEqual([...new Set(stages)], ['list', 'text', 'whole']);
	t.false(library.indexing.isUnfinished());
	t.deepEqual(await library.lists.search('harbour', 'newest'), {count: 200, isMore: false});
	t.is(library.lists.count('harbour', 'newest'), 200);
	const [old, recent] = await Promise.all([library.lists.search('bridge', 'newest'), library.lists.search('harb', 'newest')]);
	t.is(old, undefined);
	t.is(recent?.count, 200);
});

test('search finds every stretch of Chinese, Japanese and Thai, and only what holds it', async t => {
	const home = newHome();
	const texts: Readonly<Record<string, string>> = {
		zh: '国际港口法院对船长的逮捕令引起哪些反响？妈妈说，没有人知道。', ja: 'フェリーは毎朝七時に港を出ます。乗り遅れた人は夕方まで待つ。', th: 'เรือข้ามฟากออกจากท่าเรือทุกเช้า', mixed: '用Kindle阅读',
	};
	for (const [key, text] of Object.entries(texts)) {
		write(home, `${key}.md`, article(key, `Title ${key}`, '2024-05-01', text));
	}

	const library = open(t, home);
	library.indexing.finish();
	keepAlive(t);
	const stretches = new Set<string>();
	for (const text of Object.values(texts)) {
		const parts = text.match(/[\p{Letter}\p{Mark}]+/gv)!;
		for (const part of parts) {
			const characters = [...part];
			for (let from = 0; from < characters.length - 1; from += 2) {
				const stretch = characters.slice(from, from + 2 + (from % 4)).join('');
				stretches.add(stretch);
			}
		}
	}

	const foreign = [...stretches].filter(text => !/[A-Za-z]/v.test(text));
	for (const stretch of foreign) {
		await library.lists.search(`${stretch} `, 'newest');
		const expected = Object.entries(texts).filter(([, other]) => other.includes(stretch)).map(([name]) => name);
		t.deepEqual(keys(library, `${stretch} `).toSorted(), expected.toSorted(), stretch);
	}
});

test('an article knows which others lead to it, by address, title and file', t => {
	const home = newHome();
	small(home);
	write(home, 'notes/own.md', '---\nkey: e\ntitle: Own\npublished: 2026-01-01\n---\n\n[See the storm](../2024/05/storm.md)\n');
	const library = open(t, home);
	const leading = (key: string) => library.lists.backlinks(key).map(entry => entry.key).join('');
	t.is(leading('a'), 'c');
	t.is(leading('b'), 'ea');
	t.is(leading('c'), '');
	fs.rmSync(place(home, 'notes/own.md'));
	library.refresh();
	t.is(leading('b'), 'a');
});
