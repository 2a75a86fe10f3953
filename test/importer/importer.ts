import {setTimeout as pause} from 'node:timers/promises';
import test from 'ava';
import {type ReadItem} from '../../source/import/forms.js';
import {type Source} from '../../source/import/forms/form.js';
import {openImporter} from '../../source/importer/importer.js';
import {zipOf} from '../helpers/zip.js';

const sentence = 'The door has been painted red, and readers may come in, two by two, until the evening, when the lights go out. ';
const page = (title: string) => ({
	name: `${title}.html`,
	bytes: new TextEncoder().encode(
		`<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${sentence.repeat(3)}</p><p>${sentence.repeat(3)}</p></article></body></html>`,
	),
});
const dump = (title: string) => ({name: `${title}.txt`, bytes: new TextEncoder().encode(`${title}\n\nMay 4, 2022\n\n${sentence}\n\n${sentence}\n`)});
const titles = async (items: AsyncIterable<ReadItem>) =>
	(await Array.fromAsync(items)).map(item =>
		item.type === 'article' ? item.article.title : (item.type === 'refused' ? `${item.name}: ${item.reason}` : item.type),
	);

// Shared, as its threads take a while to start.
const importer = openImporter();
test.after.always(importer.close);

test.serial('pages and plain texts come out in the order in which they went in', async t => {
	const names = Array.from({length: 20}, (_, index) => `Tower number ${index} opens`);
	const sources = names.map((name, index) => index % 3 === 0 ? dump(name) : page(name));
	t.deepEqual(await titles(importer.readAll(sources)), names);
});

test.serial('an article’s original is what it was read from', async t => {
	const source = {...page('Old tower opens'), url: 'https://example.org/tower', contentType: 'text/html; charset=utf-8'};
	const [item] = await Array.fromAsync(importer.read(source));
	t.true(item?.type === 'article');
	t.deepEqual(item?.type === 'article' && item.original, source);
});

test.serial('items among the sources stay in their place', async t => {
	const refused: ReadItem = {type: 'refused', name: 'gone.txt', reason: 'no such file'};
	const given: ReadonlyArray<Source | ReadItem> = [
		page('Old tower opens'),
		{type: 'address', address: 'https://example.org/'},
		refused,
		dump('New tower opens'),
	];
	t.deepEqual(await titles(importer.readAll(given)), ['Old tower opens', 'address', 'gone.txt: no such file', 'New tower opens']);
});

test.serial('the members of an archive come in its order, archives within it too', async t => {
	const member = (title: string) => [page(title).name, page(title).bytes] as const;
	const inner = zipOf([member('Second tower opens'), member('Third tower opens')]);
	const archive = zipOf([member('First tower opens'), ['inner.zip', inner], member('Fourth tower opens')]);
	t.deepEqual(await titles(importer.read({name: 'all.zip', bytes: archive})), [
		'First tower opens',
		'Second tower opens',
		'Third tower opens',
		'Fourth tower opens',
	]);
});

test.serial('a page that is no article is refused with its name, and the others are read', async t => {
	const empty = {name: 'empty.html', bytes: new TextEncoder().encode('<!doctype html><title>x</title>')};
	const lines = await titles(importer.readAll([empty, page('Old tower opens'), {name: 'none', bytes: new Uint8Array()}]));
	t.deepEqual(lines, ['empty.html: it is no article: it has no text without its scripts', 'Old tower opens', 'none: it is empty']);
});

test.serial('few sources are taken before the first is wanted on', async t => {
	let taken = 0;
	const sources = function * () {
		for (; taken < 500; taken++) {
			yield page(`Tower number ${taken} opens`);
		}
	};

	const items = importer.readAll(sources());
	await items.next();
	await pause(300);
	t.true(taken < 20, String(taken));
	await items.return();
});

test.serial('when the signal comes, reading throws its reason', async t => {
	const controller = new AbortController();
	const ended = openImporter({signal: controller.signal});
	t.teardown(ended.close);
	const sources = Array.from({length: 100}, (_, index) => page(`Tower number ${index} opens`));
	let count = 0;
	await t.throwsAsync(async () => {
		for await (const _ of ended.readAll(sources)) {
			count++;
			if (count === 3) {
				controller.abort(new Error('enough'));
			}
		}
	}, {message: 'enough'});
	t.is(count, 3);
});

test.serial('two people may read at the same time', async t => {
	const results = await Promise.all(
		['Old tower opens', 'New tower opens', 'No tower opens'].map(async title => titles(importer.read(page(title)))),
	);
	t.deepEqual(results, [['Old tower opens'], ['New tower opens'], ['No tower opens']]);
});
