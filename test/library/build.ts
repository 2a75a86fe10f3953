import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {
	buildList,
	buildTexts,
	headStage,
	listStage,
	textStage,
	workOff,
	type Unseen,
} from '../../source/library/index/build.js';
import {openDatabase, type Database} from '../../source/library/index/database.js';
import {hasTakenIn, lookAt, lookAtHead} from '../../source/library/index/follow.js';
import {backlinksOf, finderOf} from '../../source/library/index/links.js';
import {listing} from '../../source/library/index/lists.js';
import {workOffAhead} from '../../source/library/index/read-ahead.js';
import {headOfHeaded, readTextOf} from '../../source/library/index/texts.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-build-test-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

const long = (word: string) => `${word} `.repeat(500);

/** Articles long enough for their heads to be read alone, and what is none or can't be read so. */
const files: Readonly<Record<string, string>> = {
	'2024/05/ferry.md': `---\nkey: a\ntitle: Ferry strike\nkicker: Sea\npublished: 2024-05-03\nlanguage: en\nurl: https://example.org/ferry\n---\n\n${long('harbour')}\n\nRead more: [Storm at sea]()\n`,
	'2024/05/storm.md': `---\nkey: b\ntitle: Storm at sea\nteaser: Waves.\nauthors: [Jane Doe]\npublished: 2024-05-01\n---\n\n${long('wind')}\n\n![x](y.jpg)\n`,
	'2024/05/copy.md': `---\nkey: b\ntitle: Storm at sea\npublished: 2024-05-01\n---\n\n${long('wi')}`,
	'2024/05/short.md': '---\nkey: c\ntitle: Short\n---\nBrief.',
	'2019/crlf.md': `---\r\nkey: d\r\ntitle: Lines of Windows\r\npublished: 2019-01-01\r\n---\r\n\r\n${long('line')}`,
	'untitled.md': `# A title of its own\n\n${long('text')}`,
	'without-title.md': `---\nkey: e\n---\n\n# Found below\n\n${long('text')}`,
	'unclosed.md': `---\ntitle: Nothing\n${long('text')}`,
	'binary.md': `---\nkey: f\ntitle: None\n---\n${long('x')}\u{0}`,
	'zh.md': `---\ntitle: 港口罢工\nlanguage: zh\npublished: 2020-02-02\n---\n\n${'港口渡轮风暴岛屿。'.repeat(200)}`,
};

function makeRoot(): string {
	const root = fs.mkdtempSync(path.join(temporary, 'x'));
	for (const [file, text] of Object.entries(files)) {
		fs.mkdirSync(path.dirname(path.join(root, file)), {recursive: true});
		fs.writeFileSync(path.join(root, file), text);
		fs.utimesSync(path.join(root, file), 1.6e9, 1.6e9);
	}

	return root;
}

const open = (root: string) => openDatabase(':memory:', root);
const here = (root: string) => ({file, known}: Unseen) => known ? lookAt(root, file, known) : lookAtHead(root, file);

/** All that lists, links and searches are made of. */
function contentOf(db: Database) {
	const table = (sql: string) => db.all(sql).map(row => ({...row}));
	return {
		files: table('SELECT * FROM files ORDER BY id'),
		entries: table('SELECT id, entry FROM entries ORDER BY id'),
		names: table('SELECT * FROM names'),
		links: table('SELECT * FROM links'),
		folders: table('SELECT path, changed FROM folders'),
		counts: table('SELECT value FROM meta WHERE name = \'counts\''),
		hits: ['harbour', 'storm', 'jane', '港口', 'wind', 'brief'].map(word => [
			db.column('SELECT rowid FROM titles WHERE titles MATCH ? ORDER BY rowid', word),
			db.column('SELECT rowid FROM bodies WHERE bodies MATCH ? ORDER BY rowid', word),
		]),
	};
}

function makeWhole(t: ExecutionContext, root: string): Database {
	const db = open(root);
	const stages = [...buildList(db, root), ...buildTexts(db, root, 'x')].map(({stage}) => stage);
	t.deepEqual([...new Set(stages)], ['list', 'text']);
	return db;
}

/** Does a stage, or some batches of it. */
function done(work: Iterable<unknown>, batches = Infinity): void {
	let count = -1;
	for (const progress of work) {
		count++;
		if (count >= batches && progress !== undefined) {
			return;
		}
	}
}

const listed = (db: Database, root: string) => workOff(listStage(db, root), here(root));
const headed = (db: Database) => workOff(headStage(db, 'x'), one => headOfHeaded(one));
const texted = (db: Database, root: string) => workOff(textStage(db, 'x'), wanted => readTextOf(root, wanted));

const titles = (db: Database) => listing(db, '', 'newest').ids(0, -1).map(id => {
	const row = db.get('SELECT entry FROM entries WHERE id = ?', id)!;
	return (JSON.parse(row.entry as string) as {readonly title: string}).title;
});

test('the beginnings of files make the same list, and with their texts the same index, as whole files', t => {
	const root = makeRoot();
	const whole = makeWhole(t, root);
	const db = open(root);
	for (const {hasChanged} of workOff(listStage(db, root), here(root))) {
		t.is(typeof hasChanged, 'boolean');
	}

	t.deepEqual(titles(db), titles(whole));
	t.is(db.column('SELECT path FROM files WHERE headed = 1').length, 4);
	t.deepEqual(db.column('SELECT path FROM files WHERE shown = 0'), whole.column('SELECT path FROM files WHERE shown = 0'));
	const minutes = (index: Database) => index.column('SELECT minutes FROM files WHERE shown = 1 ORDER BY id');
	t.deepEqual(minutes(db), minutes(whole));
	for (const {stage} of workOff(textStage(db, 'x'), wanted => readTextOf(root, wanted))) {
		t.is(stage, 'text');
	}

	t.deepEqual(contentOf(db), contentOf(whole));
});

test('who can wait finds whole what was left half made', t => {
	const root = makeRoot();
	const db = open(root);
	for (const {stage} of workOff(listStage(db, root), here(root))) {
		t.is(stage, 'list');
	}

	for (const {stage} of buildList(db, root)) {
		t.is(stage, 'list');
	}

	t.deepEqual(db.column('SELECT path FROM files WHERE headed = 1 AND shown = 1'), []);
	const related = listing(db, 'has:link', 'newest').ids(0, -1);
	t.is(related.length, 1);
	t.is(listing(db, 'jane', 'newest').count(), 1);
});

test('a file that turns out to be none once it is read whole is told of, and its number of texts ends', t => {
	const root = makeRoot();
	const db = open(root);
	for (const {stage} of workOff(listStage(db, root), here(root))) {
		t.is(stage, 'list');
	}

	fs.rmSync(path.join(root, '2024/05/ferry.md'));
	for (const {stage} of workOff(textStage(db, 'x'), wanted => readTextOf(root, wanted))) {
		t.is(stage, 'text');
	}

	t.regex(db.column('SELECT reason FROM files WHERE path = \'2024/05/ferry.md\'')[0] as string, /is not there/v);
	t.deepEqual(db.column('SELECT id FROM files WHERE texted = 0'), []);
});

test('what is read ahead, there and here, is taken in in its order', async t => {
	const taken: number[][] = [];
	const stage = {
		begun: {
			stage: 'list', done: 0, total: 40, hasChanged: false,
		},
		batches: () => Array.from({length: 40}, (_, index) => [index]),
		takeIn(read: readonly number[]) {
			taken.push([...read]);
			return this.begun;
		},
		finish() {
			taken.push([]);
		},
	} as const;
	let underWay = 0;
	let most = 0;
	const ways = {
		async there(batch: readonly number[]) {
			underWay++;
			most = Math.max(most, underWay);
			await new Promise(resolve => {
				setTimeout(resolve, batch[0]! % 3);
			});
			underWay--;
			return batch;
		},
		here: (unread: number) => unread,
	};
	let reports = 0;
	for await (const progress of workOffAhead(stage, ways)) {
		t.is(progress.total, 40);
		reports++;
	}

	t.deepEqual(taken, [...Array.from({length: 40}, (_, index) => [index]), []]);
	t.is(reports, 41);
	t.is(most, 2);
});

test('a list of dates holds what its dates say, in every time zone', t => {
	const dates = ['', '2018', '2018-10', '2018-10-26', '2018-10-25T23:30-02:00', '2018-10-26T00:30+05:00', '2018-12-31T23:59Z', '2019-01-01', '2019-01-01T00:10+14:00', '0000-01-01', '9999-12-31'];
	const root = fs.mkdtempSync(path.join(temporary, 'x'));
	for (const [index, date] of dates.entries()) {
		fs.writeFileSync(path.join(root, `${index}.md`), `---\nkey: k${index}\ntitle: Number ${index}\n${date === '' ? '' : `published: "${date}"\n`}---\n\nText.`);
	}

	const db = open(root);
	for (const {stage} of buildList(db, root)) {
		t.is(stage, 'list');
	}

	const known = db.all('SELECT id, published FROM files WHERE shown = 1').map(({id, published}) => [id as number, published as string] as const);
	t.is(known.length, dates.length);
	const held: Readonly<Record<string, (published: string) => boolean>> = {
		'since:2018-10-26': published => published >= '2018-10-26',
		'before:2018-10-26': published => published < '2018-10-26',
		'after:2018': published => published >= '2018~',
		'since:2019': published => published >= '2019',
		'on:2018-12-31': published => published >= '2018-12-31' && published < '2018-12-31~',
		'since:2018-10 before:2019': published => published >= '2018-10' && published < '2019',
		'before:9999': published => published < '9999',
		'since:0000': published => published >= '0000',
		'after:9999-12': published => published >= '9999-12~',
	};
	for (const [query, holds] of Object.entries(held)) {
		const wanted = known.filter(([, published]) => published !== '' && holds(published)).map(([id]) => id).toSorted((a, b) => b - a);
		for (const order of ['newest', 'title'] as const) {
			const list = listing(db, query, order);
			t.deepEqual(list.ids(0, -1).toSorted((a, b) => b - a), wanted, query);
			t.is(list.count(), wanted.length, query);
		}
	}
});

test('before any text is in, articles are found by title, words of their heads and address', t => {
	const root = makeRoot();
	const db = open(root);
	done(listed(db, root));
	done(headed(db));
	t.deepEqual(db.column('SELECT headed FROM files WHERE headed > 0 AND shown = 1'), [2, 2, 2, 2]);
	t.is(listing(db, 'ferr', 'newest').count(), 1);
	t.is(listing(db, 'author:jane', 'newest').count(), 1);
	t.deepEqual(listing(db, '-storm', 'newest').ids(0, -1), listing(db, '', 'newest').ids(0, -1).filter(id => !listing(db, 'storm', 'newest').ids(0, -1).includes(id)));
	const find = finderOf(db);
	t.is(find({title: 'FERRY strike!'})?.key, 'a');
	t.is(find({url: 'https://www.example.org/ferry'})?.key, 'a');
	t.is(find({title: 'The storm at the sea'})?.key, undefined);
	done(texted(db, root));
	t.deepEqual(backlinksOf(db, 'b').map(({key}) => key), ['a']);
	t.deepEqual(contentOf(db), contentOf(makeWhole(t, root)));
});

test('wherever the work was broken off, it goes on, and ends with the same index', t => {
	const root = makeRoot();
	const expected = contentOf(makeWhole(t, root));
	const breaks: ReadonlyArray<readonly [list: number, heads: number, texts: number]> = [[0, 0, 0], [1, 0, 0], [9, 0, 1], [9, 9, 0], [9, 9, 1]];
	for (const [list, heads, texts] of breaks) {
		const db = open(root);
		done(listed(db, root), list);
		done(headed(db), heads);
		done(texted(db, root), texts);
		done(listed(db, root));
		done(headed(db));
		done(texted(db, root));
		t.deepEqual(contentOf(db), expected, [list, heads, texts].join(' '));
		t.is(db.get('SELECT 1 FROM titles GROUP BY rowid HAVING count(*) > 1'), undefined);
	}
});

test('a file that is changed, hidden by a fuller copy or removed while only its head is in leaves nothing behind', t => {
	for (const isHeadIn of [false, true]) {
		const root = makeRoot();
		const db = open(root);
		done(listed(db, root));
		if (isHeadIn) {
			done(headed(db));
		}

		fs.writeFileSync(path.join(root, '2024/05/storm.md'), `---\nkey: b\ntitle: Calm at sea\npublished: 2024-05-01\n---\n${long('calm')}\n`);
		fs.utimesSync(path.join(root, '2024/05/storm.md'), 1.5e9, 1.5e9);
		fs.writeFileSync(path.join(root, '2024/05/fuller.md'), `${files['2024/05/ferry.md']!}\n\n${long('more')}`);
		fs.utimesSync(path.join(root, '2024/05/fuller.md'), 1.6e9, 1.6e9);
		fs.rmSync(path.join(root, 'zh.md'));
		const changed = ['2024/05/storm.md', '2024/05/fuller.md', 'zh.md'];
		t.true(hasTakenIn(db, changed.map(file => lookAt(root, file, undefined))));
		hasTakenIn(db, [{path: 'zh.md', found: 'gone'}]);
		done(listed(db, root));
		done(headed(db));
		done(texted(db, root));
		t.is(listing(db, 'storm', 'newest').count(), 0);
		t.is(listing(db, '港口', 'newest').count(), 0);
		t.is(finderOf(db)({title: 'Ferry strike'})?.path, '2024/05/fuller.md');
		fs.rmSync(path.join(root, '2024/05/fuller.md'));
		done(listed(db, root));
		done(headed(db));
		done(texted(db, root));
		t.deepEqual(titles(db), titles(makeWhole(t, root)));
		t.is(finderOf(db)({title: 'Ferry strike'})?.path, '2024/05/ferry.md');
		const content = contentOf(db);
		const expected = contentOf(makeWhole(t, root));
		t.deepEqual([content.names, content.links, content.hits], [expected.names, expected.links, expected.hits]);
	}
});
