import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {reimport} from '../../source/collect/reimport.js';
import {type Named} from '../../source/collect/collect.js';
import {noteWritten} from '../../source/library/edited.js';
import {collecting} from '../helpers/collecting.js';
import {rss, sentences, story} from '../helpers/news-site.js';
import {answer, serve} from '../helpers/server.js';

const title = 'The ferry waits for a part';
const source = (name: string, text: string): Named => ({type: 'source', source: {name, bytes: Buffer.from(text)}});

/** The article as a page saved as text. */
const dump = `Skip to content
Skip to main menu
Skip to more DW sites
Society
${title}
February 3, 2026

A boat, a smith and a teacher who rows.
https://p.dw.com/p/37DY3

A boat in a harbour
Image: Harbour Press/A. Keeper

${sentences.join('\n\n')}

ab/cd (AFP, dpa)
`;

/** The article's page with a sentence more. */
const longerStory = (more: string) => story({title}).split(sentences[1]!).join(`${sentences[1]!} ${more}`);

const permutations = <T>(items: readonly T[]): ReadonlyArray<readonly T[]> =>
	items.length < 2 ? [items] : items.flatMap((item, index) => permutations(items.toSpliced(index, 1)).map(rest => [item, ...rest]));

for (const order of permutations(['dump', 'html', 'address', 'feed'])) {
	test(`an article that comes as ${order.join(', ')} is one, with all that any of them had`, async t => {
		const path_ = '/en/the-ferry-waits/a-46049387';
		const server = await serve(t, (request, response) => {
			if (request.url === '/feed') {
				answer(
					response,
					200,
					{'content-type': 'application/rss+xml'},
					rss('https://www.dw.com', [{path: path_, title, teaser: 'A teaser of the feed.'}]),
				);
			} else {
				answer(
					response,
					200,
					{'content-type': 'text/html'},
					story({title, head: `<link rel="canonical" href="https://www.dw.com${path_}"><meta name="author" content="Ada Keeper">`}),
				);
			}
		});
		const ways: Readonly<Record<string, Named>> = {
			dump: source('ferry.txt', dump),
			html: source(
				'ferry.html',
				story({title, head: `<link rel="canonical" href="https://www.dw.com${path_}"><meta name="author" content="Ada Keeper">`}),
			),
			address: {type: 'address', address: `${server.origin}/page`},
			feed: {type: 'address', address: `${server.origin}/feed`},
		};
		const {bring, library} = collecting(t);
		for (const way of order) {
			t.deepEqual((await bring([ways[way]!], {feedOnly: true, pictures: false})).refused, []);
		}

		t.is(library.entries().length, 1);
		const article = library.read('dw:46049387');
		t.like(article, {
			title,
			permalink: 'https://p.dw.com/p/37DY3',
			url: `https://www.dw.com${path_}`,
			kicker: 'Society',
			signoff: 'ab/cd (AFP, dpa)',
			agencies: ['AFP', 'dpa'],
			language: 'en',
		});
		t.deepEqual(article.authors, ['Ada Keeper']);
		t.truthy(article.teaser);
		t.deepEqual(article.blocks.filter(block => block.type === 'paragraph').map(({text}) => text), sentences);
	});
}

test('an article is made anew from its original; key, reading state and what it was linked as stay', async t => {
	const {bring, library, files} = collecting(t);
	await bring([source('ferry.html', story({title}))]);
	const [entry] = library.entries();
	library.mark(entry!.key, {read: true, starred: true});
	const file = path.join(library.folder, 'articles', entry!.path);
	fs.writeFileSync(
		file,
		fs
			.readFileSync(file, 'utf8')
			.replace(sentences[0]!, 'Something that an older importer made of it.')
			.replace('language: en\n', 'language: en\nrating: 5\n'),
	);
	// As if that had been written there.
	noteWritten(library.folder, entry!);
	library.refresh();
	const onEvent = () => undefined;
	t.like(await reimport({library, onEvent}), {updated: 1, unchanged: 0, refused: []});
	const article = library.read(entry!.key);
	t.deepEqual(article.blocks.filter(block => block.type === 'paragraph').map(({text}) => text), sentences);
	t.deepEqual(library.marks(entry!.key), {read: true, starred: true});
	t.regex(fs.readFileSync(file, 'utf8'), /^rating: 5$/mv);
	t.is(files('trash').length, 1);
	t.like(await reimport({library, onEvent}), {updated: 0, unchanged: 1});
});

test('what a person edited in a stored article is kept, whatever comes again, and told; it is made anew once it is removed', async t => {
	const {bring, library, files} = collecting(t);
	const page = source('ferry.html', story({title}));
	await bring([page]);
	const [entry] = library.entries();
	const file = path.join(library.folder, 'articles', entry!.path);
	const written = fs.readFileSync(file, 'utf8');
	const next = source('ferry.html', longerStory('It rains.'));
	const fields: ReadonlyArray<readonly [string, string]> = [
		[sentences[0]!, `${sentences[0]!} My note.`],
		[sentences[0]!, ''],
		[`title: ${title}`, 'title: My own title'],
		[sentences[0]!, `<!-- mine -->\n\n${sentences[0]!}`],
	];
	for (const [before, after] of fields) {
		const edited = written.split(before).join(after);
		t.not(edited, written);
		fs.writeFileSync(file, edited);
		library.refresh();
		for (const again of [next, page, next]) {
			const {events, ...summary} = await bring([again]);
			t.is(summary.kept + summary.unchanged, 1);
			t.is(fs.readFileSync(file, 'utf8'), edited);
		}

		const told: string[] = [];
		const onEvent = ({type}: {readonly type: string}) => {
			told.push(type);
		};

		t.like(await reimport({library, onEvent}), {updated: 0, refused: []});
		t.true(told.includes('kept'));
		t.is(fs.readFileSync(file, 'utf8'), edited);
	}

	t.deepEqual(library.trash(), []);
	library.remove(entry!.key);
	t.like(await bring([next]), {stored: 1});
	t.true(library.read(entry!.key).blocks.some(block => block.type === 'paragraph' && block.text.endsWith('It rains.')));
	t.is(files('trash').length, 1);
});

test('an article that only other programs added fields to is updated, and so is one that is taken back to what it was', async t => {
	const {bring, library} = collecting(t);
	await bring([source('ferry.html', story({title}))]);
	const [entry] = library.entries();
	const file = path.join(library.folder, 'articles', entry!.path);
	const changes = [
		(text: string) => text.replace('---\n', '---\nrating: 5\n'),
		(text: string) => text.replaceAll('\n', '\r\n'),
		(text: string) => text,
	];
	for (const [index, change] of changes.entries()) {
		const before = fs.readFileSync(file, 'utf8');
		fs.writeFileSync(file, `${before} Mine.`);
		fs.writeFileSync(file, change(before));
		library.refresh();
		const next = source('ferry.html', longerStory(`It rains ${index}.`));
		t.like(await bring([next]), {updated: 1, kept: 0});
	}

	t.regex(fs.readFileSync(file, 'utf8'), /^rating: 5$/mv);
});

test('an article without an original is left as it is, and refused where it was named', async t => {
	const {library} = collecting(t);
	const {entry} = library.add({
		key: 'text:1',
		title: 'By hand',
		otherTitles: [],
		authors: [],
		blocks: [{type: 'paragraph', text: 'Typed.'}],
		editors: [],
		agencies: [],
		removed: [],
	});
	const onEvent = () => undefined;
	t.like(await reimport({library, onEvent}), {updated: 0, unchanged: 0, refused: []});
	t.like(await reimport({library, entries: [entry], onEvent}), {refused: [{reason: 'its original is not kept'}]});
	t.is(library.entries().length, 1);
});
