import {execFileSync} from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import test from 'ava';
import {keyOfAddress, keyOfText} from '../../source/addresses.js';
import {type Article} from '../../source/article.js';
import {ReaderError} from '../../source/errors.js';
import {openLibrary, type LibraryOptions} from '../../source/library/library.js';
import {readMarkdown} from '../../source/markdown/read.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-library-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

const newFolder = () => path.join(fs.mkdtempSync(path.join(temporary, 'x')), 'library');
const open = (folder = newFolder(), more: Partial<LibraryOptions> = {}) => openLibrary({
	folder, deviceFolder: path.join(folder, '..', 'state'), cache: path.join(folder, '..', 'cache'), ...more,
});
const write = (folder: string, file: string, text: string) => {
	const place = path.join(folder, 'articles', file);
	fs.mkdirSync(path.dirname(place), {recursive: true});
	fs.writeFileSync(place, text);
	return place;
};

const read = (folder: string, file: string) => fs.readFileSync(path.join(folder, 'articles', file), 'utf8');
/** The name without what tells two articles of one title apart. */
const plain = (file: string) => file.replace(/-[\da-f]{6}(?=\.md$)/v, '');
/** All files but the journal's and those for git and Syncthing. */
const allFiles = (folder: string) => fs.readdirSync(folder, {recursive: true, withFileTypes: true})
	.filter(child => child.isFile() && !child.name.endsWith('.jsonl') && !/^\.(?:git|st)/v.test(child.name))
	.map(child => plain(path.relative(folder, path.join(child.parentPath, child.name))))
	.toSorted();

const readHeadOf = (folder: string, file: string) => readMarkdown(read(folder, file)).key;

const article = (more: Partial<Article> = {}): Article => ({
	key: 'dw:46049387',
	title: 'Sailors may strike',
	otherTitles: [],
	authors: [],
	published: '2018-10-26',
	blocks: [{type: 'paragraph', text: 'The sailors *may* strike.'}],
	editors: [],
	agencies: [],
	removed: [],
	...more,
});

test('an article is stored under its month and title, and read back', t => {
	const library = open();
	const {outcome, entry} = library.add(article({blocks: [{type: 'related', label: 'Read more', title: 'Storm'}]}));
	t.is(outcome, 'stored');
	t.regex(entry.path, /^2018\/10\/sailors-may-strike-[\da-f]{6}\.md$/v);
	t.deepEqual(library.entries(), [entry]);
	t.deepEqual(library.read(entry.key).blocks, [{type: 'related', label: 'Read more', title: 'Storm'}]);
	t.deepEqual(entry.related, [{label: 'Read more', title: 'Storm'}]);
	t.deepEqual(open(library.folder).entries(), [entry]);
	t.deepEqual(allFiles(library.folder), ['articles/2018/10/sailors-may-strike.md']);
	if (process.platform === 'win32') {
		return;
	}

	t.is(fs.statSync(path.join(library.folder, 'articles', entry.path)).mode % 0o1000, 0o600);
	t.is(fs.statSync(library.folder).mode % 0o1000, 0o700);
});

const place = test.macro({
	exec(t, title: string, published: string | undefined, file: string) {
		const {entry} = open().add(article({title, published}));
		t.is(plain(entry.path), file);
	},
	title: (_, title: string, published: string | undefined) => `“${title.slice(0, 40)}” of ${published ?? 'no date'} gets a safe name`,
});

test(place, 'US: “May” – go?', '2018-10-26T10:00:00Z', '2018/10/us-may-go.md');
test(place, 'Sailors', undefined, 'undated/sailors.md');
test(place, 'Sailors', '2018-13-01', 'undated/sailors.md');
test(place, '../../etc/passwd\0', '2018-10-26', '2018/10/etc-passwd.md');
test(place, 'CON', '2018-10-26', '2018/10/article-con.md');
test(place, '?!…', '2018-10-26', '2018/10/article.md');
test(place, '离线阅读，不慌不忙', '2018-10-26', '2018/10/离线阅读-不慌不忙.md');
test(place, 'बिना इंटरनेट के', '2018-10-26', '2018/10/बिना-इंटरनेट-के.md');
test(place, 'Zu\u{308}rich', '2018-10-26', '2018/10/zürich.md');
test(place, 'word '.repeat(100), '2018-10-26', `2018/10/${'word-'.repeat(16).slice(0, -1)}.md`);
test(place, '漢'.repeat(100), '2018-10-26', `2018/10/${'漢'.repeat(26)}.md`);

test('articles of one title get names of their own', t => {
	const library = open();
	const paths = ['dw:1', 'dw:2', 'dw:3'].map(key => library.add(article({key})).entry.path);
	t.is(new Set(paths).size, 3);
	t.true(paths.every(file => plain(file) === '2018/10/sailors-may-strike.md'));
	t.is(library.entries().length, 3);
	// The same in another library: the two can be merged.
	t.is(open().add(article({key: 'dw:2'})).entry.path, paths[1]!);
});

test('the same article again changes nothing', t => {
	const library = open();
	const {entry} = library.add(article());
	const before = read(library.folder, entry.path);
	t.is(library.add(article()).outcome, 'unchanged');
	t.is(read(library.folder, entry.path), before);
});

test('a new version is written in place and keeps the earlier title and what it lacks', t => {
	const library = open();
	const {entry} = library.add(article({kicker: 'Sea', agencies: ['AFP']}));
	const moved = path.join(library.folder, 'articles', 'my', 'own.md');
	fs.mkdirSync(path.dirname(moved));
	fs.renameSync(path.join(library.folder, 'articles', entry.path), moved);
	fs.writeFileSync(moved, fs.readFileSync(moved, 'utf8').replace('---\n', '---\ntags: [sea]\n'));
	t.true(library.refresh());

	const updated = library.add(article({title: 'Sailors do strike', teaser: 'At last.', published: '2018-11-01'}));
	t.is(updated.outcome, 'updated');
	t.is(updated.entry.path, 'my/own.md');
	t.like(library.read('dw:46049387'), {
		title: 'Sailors do strike', teaser: 'At last.', kicker: 'Sea', agencies: ['AFP'], otherTitles: ['Sailors may strike'],
	});
	t.true(read(library.folder, 'my/own.md').includes('\ntags: [sea]\n'));
	t.is(library.resolve({title: 'Sailors may strike!'})?.key, 'dw:46049387');
	t.is(library.entries().length, 1);
});

test('a teaser from a feed does not take the place of an article', t => {
	const library = open();
	const text = 'A long text of many words. '.repeat(20).trim();
	library.add(article({blocks: [{type: 'paragraph', text}]}));
	library.add(article({kicker: 'Sea', blocks: []}));
	t.deepEqual(library.read('dw:46049387').blocks, [{type: 'paragraph', text}]);
	t.is(library.read('dw:46049387').kicker, 'Sea');
});

test('an article without an address and the same with one are one, whichever comes first', t => {
	const withAddress = article({url: 'https://www.dw.com/en/x/a-46049387', blocks: [{type: 'paragraph', text: 'Short.'}]});
	const without = article({
		key: 'text:abc', kicker: 'Sea', title: '‘Sailors’ may strike', blocks: [{type: 'paragraph', text: 'A much longer text than that.'}],
	});
	for (const [first, second] of [[withAddress, without], [without, withAddress]]) {
		const library = open();
		library.add(first!);
		library.mark(first!.key, {read: true});
		t.is(library.add(second!).outcome, 'updated');
		t.deepEqual(library.entries().map(({key}) => key), ['dw:46049387']);
		t.like(library.read('dw:46049387'), {kicker: 'Sea', url: withAddress.url, blocks: without.blocks});
		t.deepEqual(library.marks('dw:46049387'), {read: true});
	}

	const library = open();
	library.add(withAddress);
	t.is(library.add({...without, published: '2018-10-27'}).outcome, 'stored');
});

const words = (seed: number, count = 60) => Array.from({length: count}, (_, index) => `word${(seed * 1000) + index}`).join(' ');
const paragraphs = (...texts: readonly string[]) => texts.map(text => ({type: 'paragraph', text} as const));

test('different articles without an address stay apart under one title, and each is updated when it comes again', t => {
	const library = open();
	const letters = (seed: number, more: Partial<Article> = {}) =>
		article({
			key: keyOfText('Letters to the editor', undefined),
			title: 'Letters to the editor',
			published: undefined,
			blocks: paragraphs(words(seed), words(seed + 0.5)),
			...more,
		});
	const keys = [1, 2, 3].map(seed => {
		const {outcome, entry} = library.add(letters(seed));
		t.is(outcome, 'stored');
		return entry.key;
	});
	t.is(new Set(keys).size, 3);
	for (const [index, key] of keys.entries()) {
		const seed = index + 1;
		t.is(library.read(key).blocks.length, 2);
		t.is(library.add(letters(seed)).outcome, 'unchanged');
		const blocks = paragraphs(words(seed), words(seed + 0.5), words(seed + 10, 20));
		const longer = library.add(letters(seed, {blocks}));
		t.is(longer.outcome, 'updated');
		t.is(longer.entry.key, key);
		const published = `2020-01-0${seed}`;
		const dated = library.add(letters(seed, {key: keyOfText('Letters to the editor', published), published}));
		t.is(dated.outcome, 'updated');
		t.is(dated.entry.key, key);
	}

	t.is(library.entries().length, 3);
	t.deepEqual(open(library.folder).entries().map(({key}) => key).toSorted(), keys.toSorted());
});

test('texts that begin alike and go on differently stay apart, however many there are', t => {
	const library = open();
	const key = keyOfText('Daily column', undefined);
	const columns = [1, 2, 3, 4].map(seed => article({
		key, title: 'Daily column', published: undefined, blocks: paragraphs(words(9, 45), words(seed, 300)),
	}));
	for (const outcome of ['stored', 'unchanged']) {
		t.deepEqual(columns.map(column => library.add(column).outcome), columns.map(() => outcome));
	}

	t.is(new Set(library.entries().map(entry => entry.key)).size, 4);
});

test('short texts, texts without spaces and files of one name stay apart too', t => {
	for (const [key, one, two, again] of [
		[keyOfText('Untitled', undefined), 'The tower is open again.', 'A boat waits for its part.', 'The tower is open again today.'],
		[keyOfText('Untitled', undefined), '老塔今天重新开放了。', '渡轮在等一个零件。', '老塔今天重新开放了，明天也开。'],
		['file:notes.md', 'The tower is open again.', 'A boat waits for its part.', 'The tower is open again today.'],
	] as const) {
		const library = open();
		const of = (text: string) => article({
			key, title: 'Untitled', published: undefined, blocks: paragraphs(text),
		});
		const first = library.add(of(one)).entry.key;
		const second = library.add(of(two));
		t.is(second.outcome, 'stored');
		const updated = library.add(of(again));
		t.is(updated.outcome, 'updated');
		t.is(updated.entry.key, first);
		t.deepEqual(library.read(second.entry.key).blocks, paragraphs(two));
		t.is(library.add(of(two)).outcome, 'unchanged');
		t.is(library.entries().length, 2);
	}
});

test('a text without an address is not taken for another of the same title that has one', t => {
	const library = open();
	const [one, two] = [paragraphs(words(1)), paragraphs(words(2))];
	library.add(article({blocks: one}));
	const other = library.add(article({key: 'text:abc', blocks: two}));
	t.is(other.outcome, 'stored');
	const longer = paragraphs(words(1), words(3, 10));
	const same = library.add(article({key: 'text:def', blocks: longer}));
	t.is(same.entry.key, 'dw:46049387');
	t.is(library.entries().length, 2);
});

test('a removed article lies in the trash', t => {
	const library = open();
	library.add(article());
	t.is(library.remove('dw:46049387').title, 'Sailors may strike');
	t.deepEqual(library.entries(), []);
	library.add(article());
	library.remove('dw:46049387');
	t.deepEqual(allFiles(library.folder), ['trash/2018/10/sailors-may-strike.md']);
	t.throws(() => library.remove('dw:46049387'), {instanceOf: ReaderError, message: 'no stored article has the key dw:46049387'});
	t.throws(() => library.read('dw:46049387'), {instanceOf: ReaderError});
});

test('a removed article is restored with all that was known of it', t => {
	const library = open();
	const {entry} = library.add(article());
	library.note(entry.key, {starred: true, tags: {sea: true}});
	const known = library.reading(entry.key);
	library.remove(entry.key);
	t.deepEqual(library.trash().map(trashed => [trashed.path, trashed.entry?.key]), [[entry.path, entry.key]]);
	t.deepEqual(library.restore(entry.key), entry);
	t.deepEqual(library.trash(), []);
	t.deepEqual(library.reading(entry.key), known);
	t.deepEqual(open(library.folder).entries(), [entry]);
	t.throws(() => library.restore(entry.key), {instanceOf: ReaderError, message: 'no removed article has the key dw:46049387'});
});

test('of two removed versions the one removed last is restored, whatever lies where it was', t => {
	const library = open();
	library.add(article({blocks: [{type: 'paragraph', text: 'One.'}]}));
	library.remove('dw:46049387');
	const {entry} = library.add(article({blocks: [{type: 'paragraph', text: 'Two.'}]}));
	library.remove('dw:46049387');
	t.is(library.trash().length, 2);
	write(library.folder, entry.path, '# Another\n');
	library.refresh();
	t.deepEqual(library.read(library.restore('dw:46049387').key).blocks, [{type: 'paragraph', text: 'Two.'}]);
	t.is(library.trash().length, 1);
	t.is(library.entries().length, 2);
});

test('an article that is stored already is not restored beside itself; its file in the trash is, once that one is removed', t => {
	const library = open();
	library.add(article({blocks: [{type: 'paragraph', text: 'One.'}]}));
	library.remove('dw:46049387');
	const [{path: trashed} = {path: ''}] = library.trash();
	library.add(article({blocks: [{type: 'paragraph', text: 'Two.'}]}));
	t.throws(() => library.restore('dw:46049387'), {
		instanceOf: ReaderError,
		message: `“Sailors may strike” is stored already; to have the one in the trash instead: dwread remove dw:46049387, then dwread restore ${trashed}`,
	});
	t.is(library.entries().length, 1);
	t.deepEqual(library.read('dw:46049387').blocks, [{type: 'paragraph', text: 'Two.'}]);
	library.remove('dw:46049387');
	t.deepEqual(library.read(library.restore(trashed).key).blocks, [{type: 'paragraph', text: 'One.'}]);
	const [other] = library.trash();
	t.throws(() => library.restoreAll([other!.path]), {instanceOf: ReaderError, message: /stored already/v});
	t.is(library.trash().length, 1);
});

for (const name of ['a\nb.md', 'a  b.md', 'a\u{202E}b.md', `${'long '.repeat(150)}.md`, 'key: x #.md']) {
	test(`an article whose key is made of the name ${JSON.stringify(name.slice(0, 20))} is stored, and found again`, t => {
		const library = open();
		const given = readMarkdown('# Title\n\nSome text here.\n', {path: name});
		const {entry} = library.add(given);
		t.is(entry.key, given.key);
		t.is(readHeadOf(library.folder, entry.path), given.key);
		t.is(library.add(given).outcome, 'unchanged');
		t.deepEqual(library.unreadable(), []);
	});
}

test('the key of a very long address is read as it was written', t => {
	const library = open();
	const url = (end: string) => `https://example.org/${'path/'.repeat(200)}${end}`;
	for (const end of ['one', 'two']) {
		const given = article({key: keyOfAddress(url(end))!, url: url(end)});
		t.is(library.add(given).entry.key, given.key);
		t.is(library.add(given).outcome, 'unchanged');
	}

	t.is(library.entries().length, 2);
});

test('every field is one clean line, whatever an importer gives', t => {
	const library = open();
	const {entry} = library.add(article({
		title: 'Two\nlines', teaser: 'One\r\n---\ntwo', authors: ['A\nB'], kicker: 'x\u{2028}key: y', signoff: '\n',
	}));
	t.is(entry.key, 'dw:46049387');
	t.like(library.read(entry.key), {
		title: 'Two lines', teaser: 'One --- two', authors: ['A B'], blocks: article().blocks,
	});
	const lines = read(library.folder, entry.path).split('\n').filter(line => line !== '');
	t.true(lines.every(line => /^(?:---|\w+: .*|The sailors .*)$/v.test(line)));
});

test('what is noted of many articles at once is one writing', t => {
	const library = open();
	const keys = Array.from({length: 50}, (_, number) => `test:${number}`);
	library.note(keys, {read: true, tags: {sea: true}});
	t.true(keys.every(key => library.reading(key).read));
	t.deepEqual(open(library.folder).reading('test:49').tags, ['sea']);
	const journals = fs.readdirSync(path.join(library.folder, 'journal'));
	t.is(journals.length, 1);
	const lines = fs.readFileSync(path.join(library.folder, 'journal', journals[0]!), 'utf8').trim().split('\n');
	t.is(lines.length, 100);
	t.true(lines.every(line => line.slice(0, 31) === lines[0]!.slice(0, 31)));
});

test('an article that two dwreads store at once is stored once', t => {
	const one = open();
	const two = open(one.folder);
	t.is(one.add(article()).outcome, 'stored');
	t.is(two.add(article()).outcome, 'unchanged');
	t.is(open(one.folder).entries().length, 1);
	t.deepEqual(open(one.folder).unreadable(), []);
});

test('files put there by hand are articles, noticed without opening the library again', t => {
	const library = open();
	t.false(library.refresh());
	write(library.folder, 'notes/deep/My note.md', '# A note\n\nRead more: [Sailors may strike]()\n');
	write(library.folder, 'clipped.markdown', '---\nsource: https://www.dw.com/en/x/a-46049387\n---\nText');
	t.true(library.refresh());
	t.false(library.refresh());
	t.deepEqual(library.entries().map(({key, title}) => `${key} ${title}`).toSorted(), ['dw:46049387 clipped', 'file:notes/deep/My note.md A note']);

	const file = write(library.folder, 'notes/deep/My note.md', '# Another title\n');
	t.true(library.refresh());
	t.is(library.resolve({title: 'another title'})?.path, 'notes/deep/My note.md');
	fs.rmSync(file);
	t.true(library.refresh());
	t.is(library.resolve({title: 'another title'}), undefined);
});

test('a file that can’t be read is named with the reason, and the others are there', t => {
	const library = open();
	library.add(article());
	write(library.folder, 'broken.md', '---\ntitle: A\n');
	write(library.folder, 'binary.md', 'a\0b');
	library.refresh();
	t.is(library.entries().length, 1);
	t.deepEqual(library.unreadable().map(({path: file, reason}) => `${file}: ${reason.replace(library.folder, '')}`).toSorted(), [
		'binary.md: /articles/binary.md can’t be read: it is no text',
		'broken.md: the front matter is not closed: a line of --- is missing after it',
	]);
});

test('of two files of one article the fuller counts, and one that a sync tool put aside only without another', t => {
	const library = open();
	const {entry} = library.add(article());
	const longer = '---\nkey: dw:46049387\ntitle: The copy\n---\n' + 'Text. '.repeat(100);
	const copy = write(library.folder, '2018/10/a.sync-conflict-20260101.md', longer);
	library.refresh();
	t.deepEqual(library.entries().map(({title}) => title), ['Sailors may strike']);
	t.regex(library.unreadable()[0]!.reason, /same article as 2018\/10\/sailors-may-strike-[\da-f]{6}\.md/v);
	fs.renameSync(copy, path.join(library.folder, 'articles', 'a.md'));
	// Whichever of them is the newer: a copy of the library has other times.
	for (const time of [1e9, 4e9]) {
		fs.utimesSync(path.join(library.folder, 'articles', 'a.md'), time, time);
		t.deepEqual(open(library.folder).entries().map(({title}) => title), ['The copy']);
	}

	library.refresh();
	library.remove('dw:46049387');
	t.deepEqual(library.entries().map(({path: file}) => file), [entry.path]);
});

test('hidden and half-written files, links, pipes and folders named like articles are passed over', t => {
	const {folder} = open();
	const secret = path.join(folder, 'secret.md');
	fs.writeFileSync(secret, '# Secret');
	for (const name of ['.syncthing.a.md.tmp', '.hidden.md', 'a.md~', 'b.md.tmp', 'c.txt', '.git/d.md']) {
		write(folder, name, '# No');
	}

	fs.mkdirSync(path.join(folder, 'articles', 'folder.md'));
	if (process.platform !== 'win32') {
		fs.symlinkSync(secret, path.join(folder, 'articles', 'link.md'));
		fs.symlinkSync(folder, path.join(folder, 'articles', 'loop'));
		fs.symlinkSync('/dev/zero', path.join(folder, 'articles', 'zero.md'));
		execFileSync('mkfifo', [path.join(folder, 'articles', 'pipe.md')]);
	}

	const library = open(folder);
	t.deepEqual(library.entries(), []);
	t.deepEqual(library.unreadable(), []);
	// A name that is taken is no way out of the library.
	if (process.platform === 'win32') {
		return;
	}

	const usual = open().add(article()).entry.path;
	fs.mkdirSync(path.join(folder, 'articles', '2018', '10'), {recursive: true});
	fs.symlinkSync(secret, path.join(folder, 'articles', usual));
	t.is(library.add(article()).entry.path, usual.replace('.md', '-2.md'));
	t.is(fs.readFileSync(secret, 'utf8'), '# Secret');
});

test('on first launch the bundled articles are there, and stay away once removed', t => {
	const bundled = path.join(newFolder(), 'bundled');
	fs.mkdirSync(path.join(bundled, '2018', '10'), {recursive: true});
	fs.writeFileSync(path.join(bundled, '2018', '10', 'one.md'), '---\nkey: mine:1\ntitle: One\n---\n');
	fs.writeFileSync(path.join(bundled, 'two.md'), '---\nkey: mine:2\ntitle: Two\n---\n');
	const library = open(undefined, {bundled});
	t.deepEqual(library.entries().map(({key}) => key).toSorted(), ['mine:1', 'mine:2']);
	library.remove('mine:1');
	library.remove('mine:2');
	t.deepEqual(open(library.folder, {bundled}).entries(), []);
	t.is(library.readOnly, undefined);
	t.deepEqual(fs.readdirSync(library.folder).toSorted(), ['.gitattributes', '.gitignore', '.stignore', 'articles', 'journal', 'trash']);
});

test('where no folder can be made, the bundled articles are read in their place', t => {
	const bundled = newFolder();
	fs.mkdirSync(bundled);
	fs.writeFileSync(path.join(bundled, 'one.md'), '---\nkey: mine:1\ntitle: One\n---\n');
	// Nobody can make a folder there, not even root.
	const library = open('/proc/dwread-test', {bundled});
	t.deepEqual(library.entries().map(({key}) => key), ['mine:1']);
	t.regex(library.readOnly!, /^the library \/proc\/dwread-test can’t be made: /v);
	for (const change of [() => library.add(article()), () => library.remove('mine:1'), () => {
		library.mark('mine:1', {read: true});
	}]) {
		t.throws(change, {instanceOf: ReaderError, message: /^nothing can be stored: the library/v});
	}

	t.deepEqual(fs.readdirSync(bundled), ['one.md']);
	t.throws(() => open('/proc/dwread-test'), {instanceOf: ReaderError});
});

test('a library that may only be read is read, and refuses every change with the reason', t => {
	const {folder} = open();
	open(folder).add(article());
	const {accessSync} = fs;
	fs.accessSync = () => {
		throw Object.assign(new Error('EROFS'), {code: 'EROFS'});
	};

	try {
		const library = open(folder);
		t.is(library.entries().length, 1);
		t.regex(library.readOnly!, /can’t be written: the disk is read-only$/v);
		t.throws(() => {
			library.mark(library.entries()[0]!.key, {read: true});
		}, {instanceOf: ReaderError, message: /^nothing can be stored: the library/v});
	} finally {
		fs.accessSync = accessSync;
	}
});

test('a library that can’t be opened is refused in one sentence', t => {
	const folder = newFolder();
	fs.writeFileSync(folder, '');
	t.throws(() => open(folder, {bundled: temporary}), {instanceOf: ReaderError, message: /is a file, not a folder; name another with --library$/v});
	t.throws(() => open(path.join(folder, 'below'), {bundled: temporary}), {instanceOf: ReaderError, message: /no folder/v});
	const other = newFolder();
	fs.mkdirSync(other);
	fs.writeFileSync(path.join(other, 'articles'), '');
	t.throws(() => open(other), {instanceOf: ReaderError, message: /is a file, not a folder/v});
	if (process.platform === 'win32' || process.getuid?.() === 0) {
		return;
	}

	fs.mkdirSync(path.join(newFolder(), 'articles'), {recursive: true, mode: 0});
	t.throws(() => open(other), {instanceOf: ReaderError, message: /permission/v});
});

test('marks are kept, per device, and the latest counts', t => {
	const folder = newFolder();
	let time = Date.parse('2026-01-01T00:00:00Z');
	const now = () => new Date(time);
	const one = open(folder, {now, deviceFolder: path.join(folder, '..', 'one')});
	const two = open(folder, {now, deviceFolder: path.join(folder, '..', 'two')});
	t.deepEqual(one.marks('a'), {});
	one.mark('a', {read: true});
	one.mark('a', {read: true, starred: false});
	time += 1000;
	t.true(two.refresh());
	t.false(two.refresh());
	t.deepEqual(two.marks('a'), {read: true, starred: false});
	// A clock that is a year behind.
	time -= 365 * 86_400_000;
	two.mark('a', {starred: true});
	t.deepEqual(two.marks('a'), {read: true, starred: true});
	t.true(one.refresh());
	t.deepEqual(one.marks('a'), {read: true, starred: true});
	const journals = fs.readdirSync(path.join(folder, 'journal'));
	t.is(journals.length, 2);
	t.deepEqual(open(folder).marks('a'), {read: true, starred: true});
	t.is(fs.readFileSync(path.join(folder, '..', 'one', 'device-id'), 'utf8').trim().length, 12);
});

test('links come alive when their target is added, and lead nowhere when it is removed', t => {
	const library = open();
	const {entry: from} = library.add(article({blocks: [{type: 'related', label: 'Read more', title: 'Storm at ‘sea’'}]}));
	const link = from.related[0]!;
	t.is(library.resolve(link, from), undefined);
	library.add(article({key: 'dw:2', title: 'Storm at sea'}));
	t.is(library.resolve(link, from)?.key, 'dw:2');
	library.remove('dw:2');
	t.is(library.resolve(link, from), undefined);
});

test('nothing is left of a write that fails', t => {
	const library = open();
	const {entry} = library.add(article());
	const file = path.join(library.folder, 'articles', entry.path);
	const before = fs.readFileSync(file, 'utf8');
	fs.rmSync(file);
	fs.mkdirSync(file);
	t.is(library.add(article({title: 'New'})).outcome, 'stored');
	fs.rmdirSync(file);
	fs.writeFileSync(file, before);
	t.deepEqual(allFiles(library.folder), ['articles/2018/10/new.md', 'articles/2018/10/sailors-may-strike.md']);
});
