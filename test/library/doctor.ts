import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'ava';
import {type Article} from '../../source/article.js';
import {indexCheck} from '../../source/library/doctor/check-index.js';
import {versionsIn} from '../../source/library/doctor/conflict.js';
import {examine, type DoctorOptions} from '../../source/library/doctor/doctor.js';
import {openLibrary} from '../../source/library/library.js';
import {cacheOf} from '../../source/library/visits.js';
import {writeMarkdown} from '../../source/markdown/write.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-doctor-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

const article = (key: string, more: Partial<Article> = {}): Article => ({
	key,
	title: `Article ${key}`,
	otherTitles: [],
	authors: [],
	published: '2018-10-26',
	blocks: [{type: 'paragraph', text: 'Text.'}],
	editors: [],
	agencies: [],
	removed: [],
	...more,
});

/** A library, and what the doctor says of it. */
function make() {
	const home = fs.mkdtempSync(path.join(temporary, 'x'));
	const folder = path.join(home, 'library');
	const deviceFolder = path.join(home, 'state');
	const reopen = () => openLibrary({folder, deviceFolder, cache: path.join(home, 'cache')});
	const library = reopen();
	const ask = async (more: Partial<DoctorOptions> = {}) => examine({
		folder, articles: path.join(folder, 'articles'), deviceFolder, now: () => new Date(), emptyTrash: false, ...more,
	});
	const write = (file: string, text: string) => {
		const place = path.join(folder, file);
		fs.mkdirSync(path.dirname(place), {recursive: true});
		fs.writeFileSync(place, text);
		return place;
	};

	const told = async (more?: Partial<DoctorOptions>) => {
		const {findings} = await ask(more);
		return findings.map(({area, kind, outcome, count}) => `${area} ${kind} ${outcome} ${count}`);
	};

	return {
		folder, library, reopen, ask, told, write, exists: (file: string) => fs.existsSync(path.join(folder, file)),
	};
}

test('a library in order has nothing to be said of', async t => {
	const {library, ask} = make();
	t.deepEqual(await ask(), {articles: 0, findings: [], needsPerson: false});
	library.add(article('test:1'));
	library.note('test:1', {read: true});
	t.deepEqual(await ask(), {articles: 1, findings: [], needsPerson: false});
});

test('several files of one article become one, which has what each of them had', async t => {
	const {library, told, write, reopen, exists} = make();
	const {entry} = library.add(article('test:1', {blocks: [{type: 'paragraph', text: 'The whole text of it. '.repeat(20).trim()}]}));
	write('articles/copy.md', writeMarkdown(article('test:1', {kicker: 'Sea', title: 'Another title'})));
	t.deepEqual(await told(), ['files duplicate mended 1', 'trash trash left 1']);
	const again = reopen();
	t.deepEqual(again.unreadable(), []);
	t.like(again.read('test:1'), {kicker: 'Sea', title: 'Article test:1', otherTitles: ['Another title']});
	t.deepEqual(again.entries().map(({path: file}) => file), [entry.path]);
	t.true(exists('trash/copy.md'));
	t.deepEqual(await told(), ['trash trash left 1']);
});

test('two versions that git could not merge become one, and what git left stays in the trash', async t => {
	const {library, told, write, reopen, folder} = make();
	const {entry} = library.add(article('test:1'));
	const longer = article('test:1', {kicker: 'Sea', blocks: [{type: 'paragraph', text: 'The longer version of the two.'}]});
	const ours = writeMarkdown(longer);
	const theirs = writeMarkdown(article('test:1', {teaser: 'In short.'}));
	const text = `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> other\n`;
	write(`articles/${entry.path}`, text);
	t.deepEqual(await told(), ['files conflict mended 1', 'trash trash left 1']);
	t.like(reopen().read('test:1'), {kicker: 'Sea', teaser: 'In short.', blocks: longer.blocks});
	const kept = path.join(folder, 'trash', entry.path.replace('.md', '-conflict.md'));
	t.is(fs.readFileSync(kept, 'utf8'), text);
});

test('git’s marks are told from what only looks like them', t => {
	t.deepEqual(versionsIn('a\n<<<<<<< HEAD\nb\n||||||| base\nc\n=======\nd\n>>>>>>> x\ne'), ['a\nb\ne', 'a\nd\ne']);
	t.deepEqual(versionsIn('<<<<<<< HEAD\r\nb\r\n=======\r\n>>>>>>> x\r\n'), ['b\n', '']);
	for (const text of [
		'',
		'=======',
		'a <<<<<<< HEAD\n=======\n>>>>>>> x',
		'<<<<<<< HEAD\n=======',
		'    <<<<<<< HEAD\n    =======\n    >>>>>>> x',
	]) {
		t.is(versionsIn(text), undefined);
	}
});

test('files that can’t be read need the person, and stay', async t => {
	const {ask, write, exists} = make();
	write('articles/broken.md', '---\ntitle: A\n');
	write('articles/two.md', '<<<<<<< HEAD\n---\ntitle: A\n=======\n---\nkey: x\n---\n>>>>>>> x\n');
	const {findings, needsPerson} = await ask();
	t.true(needsPerson);
	t.deepEqual(
		findings.map(({kind, details}) => `${kind}: ${details.join(',')}`),
		['conflict: two.md', 'unreadable: broken.md: the front matter is not closed: a line of --- is missing after it'],
	);
	t.true(exists('articles/broken.md') && exists('articles/two.md'));
});

test('half-written files go once nobody can be writing them any more, and other people’s files stay', async t => {
	const {told, write, exists} = make();
	const old = ['articles/2018/.0123456789ab.tmp', 'journal/.0123456789ab.tmp', '.0123456789ab.tmp'].map(file => write(file, 'half'));
	write('articles/.ba9876543210.tmp', 'half');
	write('articles/.syncthing.x.md.tmp', 'Syncthing’s');
	write('articles/.git/.0123456789ab.tmp', 'git’s');
	write('articles/notes.txt', 'notes');
	for (const file of old) {
		fs.utimesSync(file, 1e9, 1e9);
	}

	t.deepEqual(await told(), ['files temporary mended 3', 'files stray left 1']);
	t.false(old.some(file => fs.existsSync(file)));
	t.true(
		['articles/.ba9876543210.tmp', 'articles/.syncthing.x.md.tmp', 'articles/.git/.0123456789ab.tmp', 'articles/notes.txt'].every(file =>
			exists(file),
		),
	);
	// A clock that was set back doesn't make what is being written old.
	t.deepEqual(await told({now: () => new Date(0)}), ['files stray left 1']);
});

test('the journal is compacted, its torn lines are counted, and nothing that counts is lost', async t => {
	const {library, told, folder, reopen, write} = make();
	library.note('test:1', {read: true, percent: 1});
	library.note('test:1', {percent: 2});
	reopen().note('test:2', {tags: {sea: true}});
	const [name] = fs.readdirSync(path.join(folder, 'journal'));
	fs.appendFileSync(path.join(folder, 'journal', name!), '{"at":"20');
	write('journal/other.jsonl', '{"at":"2999-01-01T00:00:00.000Z","key":"a","field":"b","value":1}\n{"v":2}\n{"at"');
	t.deepEqual(await told(), ['journal torn left 2', 'journal foreign left 1', 'journal future left 1', 'journal compacted mended 2']);
	t.deepEqual(await told(), ['journal torn left 1', 'journal foreign left 1', 'journal future left 1']);
	const again = reopen();
	t.like(again.reading('test:1'), {read: true, percent: 2});
	t.deepEqual(again.reading('test:2').tags, ['sea']);
	t.is(fs.readdirSync(path.join(folder, 'journal')).length, 2);
});

test('a removed article that copying brought back is removed again, one that was put there by hand isn’t', async t => {
	const {library, told, folder, reopen} = make();
	const one = library.add(article('test:1')).entry;
	const two = library.add(article('test:2')).entry;
	const kept = path.join(folder, '..', 'kept');
	fs.cpSync(path.join(folder, 'articles'), kept, {recursive: true});
	library.remove('test:1');
	library.remove('test:2');
	fs.cpSync(kept, path.join(folder, 'articles'), {recursive: true});
	fs.appendFileSync(path.join(folder, 'articles', two.path), '\nEdited since.\n');
	t.deepEqual(await told(), ['files returned mended 1', 'trash trash left 2']);
	t.deepEqual(reopen().entries().map(({key}) => key), ['test:2']);
	t.true(fs.existsSync(path.join(folder, 'trash', one.path)));
});

test('links and pictures that lead nowhere are counted', async t => {
	const {library, ask, write} = make();
	library.add(
		article('test:1', {
			blocks: [
				{type: 'related', label: 'Read more', title: 'Nowhere'},
				{type: 'related', label: 'Read more', title: 'Article test:2'},
			],
		}),
	);
	library.add(article('test:2'));
	write('articles/here.png', 'x');
	write('articles/p.md', '# P\n\n![a](here.png) ![b](gone.png) ![c](<gone too.png> "x") ![d](https://example.org/x.png) ![e]() ![f](here%2Epng)\n');
	const {findings, needsPerson} = await ask();
	t.false(needsPerson);
	t.deepEqual(
		findings.filter(({area}) => area === 'links').map(({kind, details}) => [kind, ...details.map(detail => detail.split(': ', 2)[1]!)]),
		[
			['not-stored', 'Nowhere'],
			['dead-picture', 'gone.png', 'gone too.png'],
		],
	);
});

test('the trash is emptied only when that is asked for', async t => {
	const {library, told, exists} = make();
	library.add(article('test:1'));
	library.remove('test:1');
	t.deepEqual(await told(), ['trash trash left 1']);
	t.true(exists('trash'));
	t.deepEqual(await told({emptyTrash: true}), ['trash emptied mended 1']);
	t.false(exists('trash'));
	t.throws(() => library.restore('test:1'));
});

test('an index that is wrong is built anew', async t => {
	const {told} = make();
	let problem: string | undefined = 'it is older than the files';
	const index = {
		check: () => problem,
		rebuild() {
			problem = undefined;
		},
	};
	t.deepEqual(await told({index}), ['index rebuilt mended 1']);
	t.deepEqual(await told({index}), []);
	t.deepEqual(await told({index: {check: () => 'broken', rebuild: async () => undefined}}), ['index rebuilt person 1']);
});

test('an index that is damaged, or of other files, is built anew', async t => {
	const {library, told, folder, reopen} = make();
	const {entry} = library.add(article('test:1'));
	await library.close();
	const cache = path.join(folder, '..', 'cache');
	const index = indexCheck(fs.realpathSync(path.join(folder, 'articles')), cache);
	t.deepEqual(await told({index}), []);
	const [file] = fs.globSync('**/index.sqlite', {cwd: cache});
	const database = path.join(cache, file!);
	fs.writeFileSync(database, 'no database');
	t.deepEqual(await told({index}), ['index rebuilt mended 1']);
	t.deepEqual(await told({index}), []);
	const bytes = fs.readFileSync(database);
	fs.writeFileSync(database, bytes.fill(0x55, 4096, bytes.length));
	t.deepEqual(await told({index}), ['index rebuilt mended 1']);
	t.is(reopen().entries()[0]?.path, entry.path);
	fs.rmSync(path.dirname(database), {recursive: true});
	t.deepEqual(await told({index}), []);
});

test('what git and Syncthing have to know of an older library is added', async t => {
	const {told, folder, exists} = make();
	fs.rmSync(path.join(folder, '.gitattributes'));
	t.deepEqual(await told(), ['files sync mended 1']);
	t.true(exists('.gitattributes'));
});

test('caches of libraries that are gone are told of, and deleted if that is wished; others stay', async t => {
	const {folder, told, ask} = make();
	const cache = fs.mkdtempSync(path.join(temporary, 'cache-'));
	const openIn = async (name: string) => {
		const library = openLibrary({folder: name, deviceFolder: path.join(temporary, 'device'), cache});
		library.add(article('test:1'));
		library.indexing.finish();
		await library.close();
		fs.mkdirSync(cacheOf(cache, name), {recursive: true});
	};

	const gone = path.join(fs.realpathSync(temporary), 'gone');
	await openIn(fs.realpathSync(folder));
	await openIn(gone);
	fs.mkdirSync(path.join(cache, 'node'));
	const all = fs.readdirSync(cache);
	t.false((await told({caches: {folder: cache, isToBeCleared: false}})).some(line => line.includes('gone-caches')));

	fs.rmSync(gone, {recursive: true});
	const {findings} = await ask({caches: {folder: cache, isToBeCleared: false}});
	const [finding] = findings;
	t.like(finding, {kind: 'gone-caches', outcome: 'left', details: [gone]});
	t.regex(finding!.text, /unplugged, take \d+ kilobytes?; --clear-caches deletes them$/v);
	t.deepEqual(fs.readdirSync(cache), all);

	t.true((await told({caches: {folder: cache, isToBeCleared: true}})).includes('index gone-caches mended 1'));
	t.deepEqual(fs.readdirSync(cache), all.filter(name => !name.startsWith('gone-')));
	t.false(fs.existsSync(cacheOf(cache, gone)));
	const kept = cacheOf(cache, fs.realpathSync(folder));
	t.true(fs.existsSync(kept));
	t.false((await told({caches: {folder: cache, isToBeCleared: false}})).some(line => line.includes('gone-caches')));
});
