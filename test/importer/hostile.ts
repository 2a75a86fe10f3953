/** Pages made to do harm: each ends with an article or a clear line. What is too much is for the deadline and the limits of the importer itself. */
import {Buffer} from 'node:buffer';
import {existsSync} from 'node:fs';
import {gzipSync} from 'node:zlib';
import test from 'ava';
import {openImporter} from '../../source/importer/importer.js';
import {zipOf} from '../helpers/zip.js';

const importer = openImporter();
test.after.always(importer.close);

const start = '<!doctype html><html><head><title>Old tower opens</title></head><body><article><h1>Old tower opens</h1>';
const text = `<p>${'The door has been painted red, and readers may come in, two by two, until the evening. '.repeat(6)}</p>`;
const page = (middle: string) => `${start}${text}${middle}</article></body></html>`;
const rss = (declarations: string, item: string) =>
	`<?xml version="1.0"?><!DOCTYPE rss [${declarations}]><rss version="2.0"><channel><title>Towers</title><item><link>https://example.org/tower</link>${item}</item></channel></rss>`;
const laughs = Array.from({length: 9}, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`).join('');

/** What a refusal may say; everything else is a mistake of ours. */
const clear = /^(?:it takes too long to read: more than 5 seconds|it takes too much memory to read|its parts are too many, or nested too deep|its text is longer than any article|it is too large for an? [\w ]+: \d+ MB|no article found in this page|it is no article: [\w ]+|there is nothing in it that could be read|it is JSON that is cut off or broken|there is no HTML page in it)$/v;

const pages: Readonly<Record<string, () => string | Uint8Array>> = {
	'a million entities': () => page(`<p>${'&amp;'.repeat(1_000_000)}</p>`),
	'a million broken entities': () => page(`<p>${'&notit;&#x1F600;'.repeat(500_000)}</p>`),
	'100,000 line breaks': () => page(`<p>${'word<br>'.repeat(100_000)}</p>`),
	'100,000 attributes': () => page(`<p ${Array.from({length: 100_000}, (_, index) => `a${index}="x"`).join(' ')}>words</p>`),
	'a paragraph of 50 MB': () => page(`<p>${'The door is red. '.repeat(49_900_000 / 17)}</p>`),
	'a word of 49 MB': () => page(`<p>${'x'.repeat(49_000_000)}</p>`),
	'a million comments begun': () => page('<!--'.repeat(1_000_000)),
	'a million tags begun': () => page('<'.repeat(1_000_000)),
	'200,000 paragraphs': () => page('<p>short one, with a comma.</p>'.repeat(200_000)),
	'150,000 cells': () => page(`<table>${`<tr>${'<td>cell</td>'.repeat(300)}</tr>`.repeat(500)}</table>`),
	'nested lists of metadata': () => `<!doctype html><script type="application/ld+json">${'['.repeat(200_000)}</script>${page('')}`,
	'an SVG of entities': () =>
		`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY l0 "ha">${laughs}]><svg xmlns="http://www.w3.org/2000/svg"><text>&l9;</text></svg>`,
	'an SVG in a page': () => page(`<svg>${'<g><use href="#a"/>'.repeat(100_000)}</svg>`),
	'a list nested in Markdown': () => `# Tower\n\n${Array.from({length: 1000}, (_, index) => `${'  '.repeat(index)}- x`).join('\n')}`,
	'quotes nested in Markdown': () => `# Tower\n\n${'>'.repeat(20_000)} words\n`,
	'a table of 400,000 cells in Markdown': () => `# Tower\n\n|${'a|'.repeat(200)}\n|${'-|'.repeat(200)}\n${`|${'x|'.repeat(200)}\n`.repeat(2000)}`,
	'a line of 9 MB of plain text': () => `Old tower opens\n\n${'The door is red. '.repeat(530_000)}`,
	'nested JSON': () => `[{"is_archived":0,"content":${'['.repeat(1_000_000)}`,
	'50,000 parts of a message': () =>
		`MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n${'--b\nContent-Type: text/html\n\n'.repeat(50_000)}`,
	'nothing but zeros': () => Buffer.alloc(10_000_000),
};

const nested = ['div', 'b', 'a', 'p', 'span', 'font', 'ul><li', 'table><tr><td', 'svg><g', 'blockquote'];

for (const [name, make] of [...Object.entries(pages), ...nested.map(tag => [`100,000 <${tag}>`, () => page(`<${tag}>`.repeat(100_000))] as const)]) {
	test.serial(name, async t => {
		const made = make();
		const items = await Array.fromAsync(importer.read({name: 'page', bytes: Buffer.from(made)}));
		t.is(items.length, 1);
		const [item] = items;
		if (item?.type === 'refused') {
			t.is(item.name, 'page');
			t.regex(item.reason, name === 'nothing but zeros' ? /binary/v : clear);
		} else {
			t.true(item?.type === 'article' && item.article.blocks.length > 0);
		}
	});
}

test.serial('entities of XML are never looked up, and never multiply', async t => {
	const feeds = [
		rss(`<!ENTITY l0 "ha">${laughs}`, '<title>Tower &l9;</title><description>&l9;</description>'),
		rss(`<!ENTITY a "${'a'.repeat(2000)}">`, `<title>Tower</title><description>${'&a;'.repeat(100_000)}</description>`),
		rss(
			'<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % y SYSTEM "http://127.0.0.1:1/y"> %y;',
			'<title>Tower</title><description>See &x;</description>',
		),
	];
	for (const feed of feeds) {
		// One after the other, to name the one that fails.
		const items = await Array.fromAsync(importer.read({name: 'feed.xml', bytes: Buffer.from(feed)}));
		t.is(items.length, 1);
		t.is(items[0]?.type, 'address');
		const [item] = items;
		const json = JSON.stringify(item?.type === 'address' && [item.title, item.known?.article]);
		t.regex(json, /Tower/v);
		t.true(json.length < 1_500_000);
		t.notRegex(json, /root:|hahaha|aaaa/v);
	}
});

test.serial('archives that unpack to too much are refused by what they say of themselves', async t => {
	const read = async (bytes: Uint8Array) =>
		(await Array.fromAsync(importer.read({name: 'a.zip', bytes}))).map(item => (item.type === 'refused' ? item.reason : item.type));
	const zeros = Buffer.alloc(45_000_000);
	const [one] = await read(zipOf([['page.html', zeros]]));
	t.regex(one!, /^it was packed too tightly to be a text: \d+ bytes hold 45 MB$/v);
	const three = zipOf(Array.from({length: 3}, () => ['page.html', zeros] as const));
	t.regex((await read(three))[0]!, /^it was packed too tightly to hold texts: 0 MB hold more than 135 MB$/v);
	t.deepEqual(await read(zipOf([['page.html', 'x', {size: 90_000_000}]])), ['it is too large for an article: 90 MB unpacked']);
	const lying = zipOf([['page.html', zeros, {size: 100}]]);
	t.regex((await read(lying))[0]!, /^it (?:can’t be unpacked|is larger)/v);
	const packed = gzipSync(Buffer.alloc(60_000_000));
	t.deepEqual(await read(packed), ['it is too large for an article: more than 50 MB unpacked']);
});

test.serial('archives within archives end', async t => {
	let bytes = zipOf([['page.html', page('')]]);
	for (let depth = 0; depth < 6; depth++) {
		const inner = bytes;
		bytes = zipOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].map(name => [`${name}.zip`, inner] as const));
	}

	const items = await Array.fromAsync(importer.read({name: 'a.zip', bytes}));
	t.true(items.length < 300);
	t.true(items.every(item => item.type === 'refused' && item.reason.includes('too many archives')));
});

test.serial('names of members are never paths', async t => {
	const climbing = [
		'../../../../../../tmp/dwread-evil.html',
		'/tmp/dwread-evil.html',
		String.raw`C:\dwread-evil.html`,
		String.raw`..\dwread-evil.html`,
		'a/../../dwread-evil.html',
	];
	const bytes = zipOf([...climbing.map(name => [name, page('')] as const), ['good/page.html', page('')]]);
	const items = await Array.fromAsync(importer.read({name: 'a.zip', bytes}));
	t.deepEqual(
		items.map(item => (item.type === 'refused' ? item.reason : item.type)),
		[...climbing.map(() => 'its name leads out of the archive'), 'article'],
	);
	t.false(existsSync('/tmp/dwread-evil.html'));
});
