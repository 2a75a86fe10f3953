import {Buffer} from 'node:buffer';
import test from 'ava';
import {forms, tellForm} from '../../source/import/forms.js';
import {
	html,
	page,
	read,
	readOne,
	sentences,
	sourceOf,
} from '../helpers/sources.js';
import {zipOf} from '../helpers/zip.js';

const dump = `1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\nSociety\n\nOld tower opens\n\nMay 4, 2022\n\n${sentences}\n\nhttps://p.dw.com/p/4BxyZ\n\n${sentences}\n`;

/** One of each form, as it begins. */
const samples: Readonly<Record<string, string | Uint8Array>> = {
	'Omnivore export': zipOf([['metadata_0_to_20.json', '[]'], ['content/a.html', html]]),
	'ZIP archive': zipOf([['page.html', page('Old tower opens')]]),
	'file packed with gzip': Uint8Array.from([0x1F, 0x8B, 8, 0]),
	feed: '<?xml version="1.0"?><rss version="2.0"><channel></channel></rss>',
	'OPML list of feeds': '<?xml version="1.0"?>\n<opml version="1.0"><body/></opml>',
	'wallabag export': '[{"is_archived":0,"is_starred":0,"content":"<p>x</p>","url":"https://example.org/"}]',
	'list of an Omnivore export': '[{"id":"1","slug":"a","readingProgress":0,"savedAt":"2024-01-01","url":"https://example.org/"}]',
	'Pocket highlights': '[{"url":"https://example.org/","title":"Old","highlights":[{"quote":"red"}]}]',
	bookmarks: '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE><DL></DL>',
	'MHTML page': 'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n',
	'HTML page': page('Old tower opens'),
	shortcut: '[InternetShortcut]\r\nURL=https://example.org/\r\n',
	'list of addresses': '# mine\nhttps://example.org/a\n\nhttps://example.org/b "news"\n',
	'Pocket list': 'title,url,time_added,tags,status\n',
	'Instapaper list': 'URL,Title,Selection,Folder,Timestamp,Tags\n',
	'table of addresses': 'id,title,note,url,folder,created\n',
	Markdown: '---\ntitle: Old tower\n---\n\nIt is open.\n',
	'plain text': dump,
};

test('every form is told by its content, whatever the file is called', t => {
	t.deepEqual(Object.keys(samples), forms.map(({name}) => name));
	for (const [form, sample] of Object.entries(samples)) {
		for (const name of ['', 'standard input', 'page.html', 'tower.txt', 'export.csv', 'a.zip', 'feed.xml']) {
			t.is(
				tellForm(sourceOf(sample, name)).name,
				form === 'plain text' && name === 'page.html' ? 'plain text' : form,
				`${form} called ${name}`,
			);
		}
	}
});

test('a byte order mark and white space change nothing', t => {
	for (const [form, sample] of Object.entries(samples)) {
		if (typeof sample === 'string' && form !== 'Markdown') {
			t.is(tellForm(sourceOf(`\u{FEFF}\r\n\n${sample}`)).name, form);
		}
	}
});

test('plain text that speaks of pages, feeds and tables is plain text', t => {
	const speaking = [
		'How feeds work\n\nA feed begins with <rss>, and a page with <html>.\n',
		'Title, address and note\n\nThree things belong in a list of links: url, title, date.\n',
		'From: the tower\nTo: the readers\n\nContent-Type: unknown, says the old sign.\n',
		`Read more: https://example.org/\n\n${sentences}\n`,
		'{ This is a brace } and nothing more.\n',
	];
	for (const text of speaking) {
		t.is(tellForm(sourceOf(text)).name, 'plain text', text);
	}
});

test('Markdown is told by front matter, by its marks, and by few marks where it is named so', async t => {
	t.is(tellForm(sourceOf('# Old tower\n\nIt is open.\n', 'tower.md')).name, 'Markdown');
	t.is(tellForm(sourceOf('# Old tower\n\nIt is open.\n', 'TOWER.MARKDOWN')).name, 'Markdown');
	t.is(tellForm(sourceOf('# Old tower\n\nIt is [open](https://example.org/).\n')).name, 'Markdown');
	t.is(tellForm(sourceOf(dump, 'tower.md')).name, 'plain text');
	t.like((await readOne('article', samples.Markdown!, 'tower.txt')).article, {
		title: 'Old tower',
		blocks: [{type: 'paragraph', text: 'It is open.'}],
	});
	t.is((await readOne('article', '---\r\ntitle: Old tower\r\n---\r\n\r\nIt is open.\r\n')).article.title, 'Old tower');
});

test('page dumps are articles', async t => {
	t.like((await readOne('article', dump)).article, {title: 'Old tower opens', kicker: 'Society', permalink: 'https://p.dw.com/p/4BxyZ'});
	t.like((await readOne('article', `\u{FEFF}${dump}`, 'tower.md')).article, {title: 'Old tower opens', kicker: 'Society'});
});

test('pages saved as text of another site are articles too', async t => {
	const other = `The River Post\n\nHome\nNews\nSport\n\nOld tower opens\n\nBy Anna Example\nMay 4, 2022\n\n${sentences}\n\n${sentences}\n\nShare this article\n`;
	const {article} = await readOne('article', other, 'page.txt');
	t.true(article.blocks.some(block => block.type === 'paragraph' && block.text.startsWith('The door has been')));
});

test('what is no article is refused with its name and one line', async t => {
	const refused = async (content: string | Uint8Array, reason: RegExp) => {
		const item = await readOne('refused', content, 'tower.txt');
		t.is(item.name, 'tower.txt');
		t.regex(item.reason, reason);
		t.notRegex(item.reason, /\n/v);
	};

	await refused('', /^it is empty$/v);
	await refused(' \n\u{FEFF}\n', /empty|no text/v);
	await refused('%PDF-1.7 ', /PDF/v);
	await refused(Uint8Array.from([0x89, 0x50, 0x4E, 0x47, 0]), /picture/v);
	await refused(Uint8Array.from({length: 3000}, (_, index) => (index * 7) % 256), /binary/v);
	await refused('<!doctype html>\n<html><body></body></html>', /no article/v);
	await refused('Old tower', /no article/v);
	await refused('<rss><channel><title>Empty</title></channel></rss>', /nothing in it/v);
	await refused(zipOf([]), /nothing in it/v);
	await refused(zipOf([['page_files/style.css', 'a{}'], ['.DS_Store', 'x'], ['__MACOSX/._page.html', 'x']]), /nothing in it/v);
	await refused(zipOf([['[Content_Types].xml', '<x/>'], ['word/document.xml', '<x/>']]), /Office/v);
	await refused(Uint8Array.from([0x1F, 0x8B, 8, 0, 1, 2]), /gzip/v);
	await refused(zipOf([['page.html', page('x')]]).slice(0, 100), /ZIP/v);
});

test('bytes that are no text are refused in every form, and a page with a stray NUL is read', async t => {
	const noise = Uint8Array.from({length: 20_000}, (_, index) => ((index * index * 31) + (index * 7) + Math.floor(index / 8)) % 256);
	for (const name of ['x.html', 'x.htm', 'x.xhtml', 'x.md', 'x.txt', 'x.json', 'x.csv', 'x.xml', 'x']) {
		for (const bytes of [
			noise,
			Buffer.concat([Buffer.from('<!doctype html><title>Noise</title><p>'), noise]),
			Buffer.concat([Buffer.from('---\ntitle: x\n---\n'), noise]),
		]) {
			const item = await readOne('refused', bytes, name);
			t.regex(item.reason, /binary/v);
		}
	}

	const item = await readOne('article', page('x').replace('</p>', '\0</p>'), 'x.html');
	t.truthy(item.article.title);
});

test('a member that can’t be unpacked is refused, the others are read', async t => {
	const items = await read(
		zipOf([
			['a.html', page('A'), {checksum: 1}],
			['b.html', page('B'), {isLocked: true}],
			['c.html', page('C'), {method: 14}],
			['d/ä.html', page('Last tower')],
			['', page('E'), {rawName: Uint8Array.from([0x81, 0x2E, 0x68])}],
		]),
		'all.zip',
	);
	t.deepEqual(items.map(item => item.type === 'refused' ? `${item.name}: ${item.reason}` : (item.type === 'article' && item.original.name)), [
		'all.zip: a.html: it is broken: its checksum is wrong',
		'all.zip: b.html: it is locked with a password',
		'all.zip: c.html: it is packed in a way that dwread can’t unpack',
		'all.zip: d/ä.html',
		'all.zip: \u{81}.h'.replace('\u{81}', ''),
	]);
});
