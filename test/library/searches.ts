import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test, {type ExecutionContext} from 'ava';
import {ReaderError} from '../../source/errors.js';
import {openLibrary, type Library} from '../../source/library/library.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-searches-test-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

const articles: ReadonlyArray<readonly [key: string, title: string, published: string, kicker: string]> = [
	['a', 'Ferry strike', '2024-05-03', 'Sea'],
	['b', 'Ferries and bridges', '2024-05-02', 'Politics'],
	['c', 'Storm at sea', '2024-05-01', 'Sea'],
];

/** A library of three articles, to be opened by several devices. */
function newLibrary(t: ExecutionContext): (device?: string) => Library {
	const home = fs.mkdtempSync(path.join(temporary, 'x'));
	const folder = path.join(home, 'library');
	fs.mkdirSync(path.join(folder, 'articles'), {recursive: true});
	for (const [key, title, published, kicker] of articles) {
		fs.writeFileSync(
			path.join(folder, 'articles', `${key}.md`),
			`---\nkey: ${key}\ntitle: ${title}\npublished: ${published}\nkicker: ${kicker}\n---\n\nText of ${key}.\n`,
		);
	}

	return (device = 'one') => {
		const library = openLibrary({folder, deviceFolder: path.join(home, device), cache: path.join(home, `cache-${device}`)});
		t.teardown(async () => library.close());
		return library;
	};
}

const found = (library: Library, query: string) => library.lists.rows(query, 'newest', 0, 100).map(({entry}) => entry.key).join('');

test('a search is kept under a name, which stands for it in every query', t => {
	const open = newLibrary(t);
	const library = open();
	t.deepEqual(library.searches.kept(), []);
	t.deepEqual(library.searches.keep(' At\tSea ', 'kicker:sea'), {name: 'At Sea', query: 'kicker:sea'});
	library.searches.keep('Ferries', 'ferr*');
	t.deepEqual(library.searches.kept(), [{name: 'At Sea', query: 'kicker:sea'}, {name: 'Ferries', query: 'ferr*'}]);
	t.is(found(library, 'in:"at sea"'), 'ac');
	t.is(found(library, 'in:FERRIES'), 'ab');
	t.is(found(library, 'in:ferries in:"At Sea"'), 'a');
	t.is(found(library, 'in:ferries bridg'), 'b');
	t.is(library.lists.count('in:"at sea"', 'newest'), 2);
	t.is(library.lists.position('c', 'in:"at sea"', 'newest'), 1);
	t.deepEqual(library.lists.keys('in:"at sea"', 'newest').toSorted(), ['a', 'c']);
	t.deepEqual(open('two').searches.kept(), library.searches.kept());
});

test('the shelves that are always there can be asked for by name, and their names not taken', t => {
	const library = newLibrary(t)();
	library.mark('b', {read: true, starred: true});
	t.is(found(library, 'in:unread'), 'ac');
	t.is(found(library, 'in:Starred ferries'), 'b');
	t.is(found(library, 'in:"10 minutes"'), 'ac');
	t.throws(() => library.searches.keep('unread', 'kicker:sea'), {instanceOf: ReaderError, message: /“Unread” is the name of a shelf/v});
	t.throws(() => library.searches.keep(' “” ', 'kicker:sea'), {instanceOf: ReaderError, message: /give it one/v});
	t.throws(() => library.searches.keep('Nothing', ' '), {instanceOf: ReaderError, message: /the search is empty/v});
});

test('a name that nothing is kept under asks for nothing, and one that stands for itself ends', t => {
	const library = newLibrary(t)();
	t.is(found(library, 'in:nowhere'), 'abc');
	library.searches.keep('Loop', 'in:loop storm');
	library.searches.keep('There', 'in:back storm');
	library.searches.keep('Back', 'in:there');
	t.is(found(library, 'in:loop'), 'c');
	t.is(found(library, 'in:back'), 'c');
});

test('a search kept under the same name takes the place of the other; one removed is gone', t => {
	const library = newLibrary(t)();
	library.searches.keep('Café', 'kicker:sea');
	library.searches.keep('CAFE', 'kicker:politics');
	t.deepEqual(library.searches.kept(), [{name: 'CAFE', query: 'kicker:politics'}]);
	t.deepEqual(library.searches.remove('café'), {name: 'CAFE', query: 'kicker:politics'});
	t.deepEqual(library.searches.kept(), []);
	t.throws(() => library.searches.remove('café'), {instanceOf: ReaderError, message: /no search is kept as “café”/v});
});

test('two devices that keep and remove searches apart come to the same', t => {
	const open = newLibrary(t);
	const [one, two] = [open('one'), open('two')];
	one.searches.keep('Sea', 'kicker:sea');
	two.searches.keep('Politics', 'kicker:politics');
	two.searches.keep('Sea', 'sea');
	one.refresh();
	two.refresh();
	t.deepEqual(one.searches.kept(), two.searches.kept());
	t.deepEqual(one.searches.kept(), [{name: 'Politics', query: 'kicker:politics'}, {name: 'Sea', query: 'sea'}]);
	one.searches.remove('Politics');
	t.true(two.refresh());
	t.deepEqual(two.searches.kept(), [{name: 'Sea', query: 'sea'}]);
	one.compactJournal();
	t.deepEqual(open('three').searches.kept(), [{name: 'Sea', query: 'sea'}]);
});

test('a list that is held stays as it is, whatever is marked, until it is released', t => {
	const library = newLibrary(t)();
	library.lists.hold('is:unread', 'newest');
	library.mark('b', {read: true});
	t.is(found(library, 'is:unread'), 'abc');
	t.is(library.lists.position('c', 'is:unread', 'newest'), 2);
	t.is(found(library, 'is:unread ferr'), 'a', 'no other list is');
	library.lists.release();
	t.is(found(library, 'is:unread'), 'ac');
});

test('many articles are removed and taken back at once', t => {
	const library = newLibrary(t)();
	t.deepEqual(library.removeAll(['a', 'c', 'a']).map(({key}) => key), ['a', 'c']);
	t.is(found(library, ''), 'b');
	t.deepEqual(library.trash().map(({entry}) => entry!.key).toSorted(), ['a', 'c']);
	t.throws(() => library.restoreAll(['a', 'b']), {instanceOf: ReaderError, message: 'no removed article has the key b'});
	t.is(found(library, ''), 'b', 'where one can’t be taken back, none is');
	t.deepEqual(library.restoreAll(['c', 'a']).map(({key}) => key), ['c', 'a']);
	t.is(found(library, ''), 'abc');
	t.throws(() => library.removeAll(['a', 'z']), {instanceOf: ReaderError});
	t.is(found(library, ''), 'abc');
});

test('articles are known by their marks and tags', t => {
	const library = newLibrary(t)();
	library.note(['a', 'b'], {starred: true, tags: {sea: true, 'read later': true}});
	library.note('b', {starred: false, tags: {sea: false}});
	t.deepEqual([...library.marked('starred')], ['a']);
	t.deepEqual([...library.marked('tag:read later')].toSorted(), ['a', 'b']);
	t.deepEqual(library.lists.tags().toSorted(), ['read later', 'sea']);
	t.deepEqual(library.lists.rows('', 'newest', 0, 3).map(({tags}) => tags.join(', ')), ['read later, sea', 'read later', '']);
});

test('what was begun is not what was read to its end another time', t => {
	const library = newLibrary(t)();
	library.note(['a', 'b'], {percent: 40, opened: '2026-11-01T10:00:00.000Z'});
	library.note('b', {percent: 100, finished: true});
	library.note('b', {percent: 30});
	t.is(found(library, 'is:started'), 'a');
	t.is(found(library, 'in:continue'), 'a');
	t.is(found(library, 'is:opened'), 'ab');
});

test('what was found in the text stays the list while its articles are marked, but for those removed', async t => {
	const library = newLibrary(t)();
	library.indexing.finish();
	// The worker that searches doesn't keep the test from ending.
	const alive = setInterval(() => undefined, 1000);
	t.teardown(() => {
		clearInterval(alive);
	});
	t.is(found(library, 'text'), '');
	t.deepEqual(await library.lists.search('text', 'newest'), {count: 3, isMore: false});
	library.mark('a', {read: true});
	t.is(found(library, 'text'), 'abc');
	library.remove('b');
	t.is(found(library, 'text'), 'ac');
	t.is(library.lists.count('text', 'newest'), 2);
	library.lists.release();
	t.is(found(library, 'text'), 'ac');
	library.restore('b');
	library.indexing.finish();
	for (const [order, expected] of Object.entries({title: 'bac', oldest: 'cba', unread: 'bca'} as const)) {
		await library.lists.search('text', order as 'title');
		t.is(library.lists.rows('text', order as 'title', 0, 9).map(({entry}) => entry.key).join(''), expected, order);
	}
});

test('a kept search is searched in the text too', async t => {
	const library = newLibrary(t)();
	library.indexing.finish();
	const alive = setInterval(() => undefined, 1000);
	t.teardown(() => {
		clearInterval(alive);
	});
	library.searches.keep('Texts', 'text kicker:sea');
	await library.lists.search('in:texts', 'newest');
	t.is(found(library, 'in:texts'), 'ac');
	t.deepEqual(library.snippet('c', 'in:texts', 60), {text: 'Text of c.', marked: [[0, 4]]});
});
