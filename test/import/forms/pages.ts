import {Buffer} from 'node:buffer';
import {gzipSync} from 'node:zlib';
import test from 'ava';
import {encode} from '../../helpers/encode.js';
import {
	html,
	page,
	readOne,
	sentences,
	texts,
} from '../../helpers/sources.js';

/** A picture as far as anybody looks: large enough to be none of a page's icons. */
const picture = Buffer.concat([Buffer.from([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), Buffer.alloc(3000, 7)]);
const url = 'https://example.org/news/tower';
const figure = (source: string) =>
	`<figure><img src="${source}" alt="A red door" width="800" height="600"><figcaption>The door of the tower</figcaption></figure>`;

const quotedPrintable = (text: string, label = 'utf8') =>
	[...encode(text, label)]
		.map(byte =>
			(byte < 33 && byte !== 10 && byte !== 32) || byte > 126 || byte === 61
				? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
				: String.fromCodePoint(byte),
		)
		.join('')
		.replaceAll(/(?<line>[^\n]{70})(?!=?[\dA-F]{0,2}\n)(?<![=][\dA-F]?)/gv, '$<line>=\r\n');

function mhtml(encoding: 'quoted-printable' | 'base64' | '8bit', options: {readonly label?: string; readonly source?: string} = {}): Uint8Array {
	const {label = 'utf8', source = 'https://example.org/door.png'} = options;
	const body = page('Türme am Fluß', `${figure(source)}${html}`, `<meta charset="${label}">`);
	const bytes = encode(body, label);
	const encoded =
		encoding === 'base64'
			? Buffer.from(Buffer.from(bytes).toString('base64').replaceAll(/.{76}/gv, '$&\r\n'))
			: Buffer.from(encoding === '8bit' ? bytes : quotedPrintable(body, label));
	return Buffer.concat([
		Buffer.from(
			`From: <Saved by Blink>\r\nSnapshot-Content-Location: ${url}\r\nSubject: =?utf-8?Q?T=C3=BCrme?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"\r\n\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/css\r\nContent-Location: cid:css@x\r\n\r\na{}\r\n------MultipartBoundary--x----\r\nContent-Type: text/html; charset=${label}\r\nContent-ID: <frame-1@x>\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${url}\r\n\r\n`,
		),
		encoded,
		Buffer.from(
			`\r\n------MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <door@x>\r\nContent-Location: https://example.org/door.png\r\n\r\n${picture.toString('base64')}\r\n------MultipartBoundary--x------\r\n`,
		),
	]);
}

for (const encoding of ['quoted-printable', 'base64', '8bit'] as const) {
	for (const label of ['utf8', 'windows-1252']) {
		test(`MHTML in ${encoding}, ${label}: the page, its address and its pictures`, async t => {
			const item = await readOne('article', mhtml(encoding, {label}), 'page.mhtml');
			t.like(item.article, {title: 'Türme am Fluß', url});
			t.true(texts(item).includes(sentences));
			t.deepEqual(item.pictures?.map(({address, bytes}) => [address, Buffer.compare(bytes, picture)]), [['https://example.org/door.png', 0]]);
		});
	}
}

test('MHTML with pictures by cid', async t => {
	const item = await readOne('article', mhtml('8bit', {source: 'cid:door@x'}));
	t.is(item.pictures?.length, 1);
	t.true(item.article.blocks.some(block => block.type === 'figure' && block.source === item.pictures![0]!.address));
});

test('MHTML that is cut off is read as far as it goes', async t => {
	const bytes = mhtml('8bit');
	const item = await readOne('article', bytes.slice(0, -2000));
	t.true(texts(item).includes(sentences));
});

test('a letter with a page in it, alternative parts within related ones', async t => {
	const letter = `Content-Type: multipart/related; boundary=a\n\n--a\nContent-Type: multipart/alternative; boundary="b"\n\n--b\nContent-Type: text/plain\n\nOld tower\n--b\nContent-Type: text/html; charset=utf-8\n\n${page('Old tower opens')}\n--b--\n--a--\n`;
	t.is((await readOne('article', letter)).article.title, 'Old tower opens');
});

test('SingleFile: the address from its comment, pictures taken out of the page', async t => {
	const data = `data:image/png;base64,${picture.toString('base64')}`;
	const saved = page('Old tower opens', `${figure(data)}${html}`).replace(
		'<head>',
		() => `<!--\n Page saved with SingleFile \n url: ${url} \n saved date: Wed May 04 2022\n--><head>`,
	);
	const item = await readOne('article', saved, 'Old tower opens (5.4.2022).html');
	t.is(item.article.url, url);
	t.is(item.pictures?.length, 1);
	t.is(Buffer.compare(item.pictures![0]!.bytes, picture), 0);
	const shown = item.article.blocks.find(block => block.type === 'figure');
	t.like(shown, {source: item.pictures![0]!.address, caption: 'The door of the tower'});
	t.notRegex(JSON.stringify(item.article), /base64/v);
});

test('a page saved by a browser says where it is from', async t => {
	const saved = `<!DOCTYPE html>\n<!-- saved from url=(0030)${url} -->\n${page('Old tower opens').slice(16)}`;
	t.is((await readOne('article', saved)).article.url, url);
	t.is((await readOne('article', saved, 'x', {url: 'https://example.org/other'})).article.url, 'https://example.org/other');
});

test('pages packed with gzip, and fragments of pages', async t => {
	const item = await readOne('article', gzipSync(page('Old tower opens')), 'tower.html.gz');
	t.like(item, {article: {title: 'Old tower opens'}, original: {name: 'tower.html'}});
	t.true(texts(await readOne('article', `<h1>Old tower opens</h1>${html}`)).includes(sentences));
});

test('Obsidian’s clippings: fields, tags, highlights, links between notes', async t => {
	const clipping = `---\ntitle: "Old tower opens"\nsource: "${url}"\nauthor:\n  - "[[Anna Example]]"\npublished: 2022-05-04\ncreated: 2024-05-01\ndescription: "Readers may come in."\ntags:\n  - "clippings"\n  - "#towers"\n---\nThe ==door has been== painted red, says [[Town|the town]] in [[Notes]].\n\n![[door.png]]\n\n> [!note] Tea\n> was served.\n\n\`\`\`\na == b == c [[d]]\n\`\`\`\n`;
	const item = await readOne('article', clipping, 'Old tower opens.md');
	t.like(item.article, {title: 'Old tower opens', url, authors: ['Anna Example']});
	t.is(item.article.published?.slice(0, 10), '2022-05-04');
	t.is(texts(item)[0], 'The door has been painted red, says the town in Notes.');
	t.true(item.article.blocks.some(block => block.type === 'code' && block.text.includes('a == b == c [[d]]')));
	t.deepEqual(item.state, {added: '2024-05-01', tags: ['towers'], highlights: [{text: 'door has been'}]});
});

test('Markdown without front matter', async t => {
	const item = await readOne('article', '# Old tower opens\n\nThe *door* has been painted red.\n\n- one\n- two\n', 'tower.md');
	t.is(item.article.title, 'Old tower opens');
	t.deepEqual(item.article.blocks.map(({type}) => type), ['paragraph', 'list']);
	t.is(item.state, undefined);
});

test('what dwread wrote is text as it stands', async t => {
	const own = '---\nkey: dw:46049387\ntitle: Old tower\n---\n\nOne ==two== three [[four]].\n';
	const item = await readOne('article', own, 'tower.md');
	t.is(item.article.key, 'dw:46049387');
	t.regex(texts(item)[0]!, /==two==/v);
	t.is(item.state, undefined);
});
