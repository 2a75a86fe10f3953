import test from 'ava';
import {
	html,
	page,
	read,
	readOne,
	sentences,
	texts,
} from '../../helpers/sources.js';
import {zipOf} from '../../helpers/zip.js';

const tower = 'https://example.org/tower';

test('Omnivore: articles with their text, state, labels and highlights', async t => {
	const entries = [
		{
			id: '1',
			slug: 'old-tower',
			title: 'Old tower opens',
			description: 'Readers may come in.',
			author: 'Anna Example',
			url: tower,
			state: 'Archived',
			readingProgress: 100,
			labels: ['towers', 'River'],
			savedAt: '2024-05-01T10:00:00.000Z',
			publishedAt: '2022-05-04T00:00:00.000Z',
		},
		{
			id: '2',
			slug: 'gone',
			title: 'Gone',
			url: 'https://example.org/gone',
			state: 'Active',
			readingProgress: 0,
			labels: [],
			savedAt: '2024-05-02T10:00:00.000Z',
		},
		{
			id: '3',
			slug: 'nowhere',
			title: 'Nowhere',
			url: 'omnivore://x',
		},
	];
	const highlights = '> The door has been\n> painted red\n\n#red #door\n\nWhat a colour!\n\n> Tea was served\n';
	const bytes = zipOf([
		['metadata_0_to_20.json', JSON.stringify(entries)],
		['content/old-tower.html', html],
		['highlights/old-tower.md', highlights],
		['content/gone.html', ' '],
	]);
	const [first, second, third, ...others] = await read(bytes, 'omnivore.zip');
	t.deepEqual(others, []);
	t.true(first?.type === 'article');
	if (first?.type === 'article') {
		t.like(first.article, {
			title: 'Old tower opens', url: tower, authors: ['Anna Example'], teaser: 'Readers may come in.', key: 'url:example.org/tower',
		});
		t.is(first.article.published?.slice(0, 10), '2022-05-04');
		t.deepEqual(texts(first), [sentences, 'Up the stairs', `${sentences} It took them three days.`, `${sentences} Tea was served.`]);
		t.deepEqual(first.state, {
			read: true,
			added: '2024-05-01T10:00:00Z',
			tags: ['towers', 'River'],
			highlights: [{text: 'The door has been painted red', note: 'What a colour!'}, {text: 'Tea was served'}],
		});
	}

	t.like(second, {type: 'address', address: 'https://example.org/gone', title: 'Gone'});
	t.like(third, {type: 'refused', reason: '“omnivore://x” is no web address'});
});

test('an article’s original, read again, is the article again', async t => {
	const bytes = zipOf([['metadata_0_to_20.json', JSON.stringify([{
		slug: 'a', title: 'Old tower opens', author: 'Anna Example', url: tower, publishedAt: '2022-05-04T00:00:00Z',
	}])], ['content/a.html', html]]);
	const item = await readOne('article', bytes);
	const again = await readOne('article', item.original.bytes, item.original.name, item.original);
	t.like(again.article, {title: item.article.title, key: item.article.key, authors: item.article.authors});
	t.deepEqual(texts(again).slice(-4), texts(item));
});

test('Pocket: a list in several parts, as an archive', async t => {
	const head = 'title,url,time_added,tags,status\n';
	const bytes = zipOf([
		['part_000000.csv', `${head}"Old tower, opens",${tower},1651658400,towers|river,archive\n${tower}/2,${tower}/2,1651658401,,unread\n`],
		['part_000001.csv', `${head}Third,${tower}/3,0,,unread\r\n"Quote ""in"" it",not an address,1651658401,,unread\n`],
		[
			'annotations/part_000000.json',
			JSON.stringify([{url: tower, title: 'Old tower opens', highlights: [{quote: 'painted red', created_at: 1}]}]),
		],
	]);
	t.deepEqual(await read(bytes, 'pocket.zip'), [
		{
			type: 'address', address: tower, title: 'Old tower, opens', state: {read: true, added: '2022-05-04T10:00:00Z', tags: ['towers', 'river']},
		},
		{type: 'address', address: `${tower}/2`, state: {added: '2022-05-04T10:00:01Z'}},
		{type: 'address', address: `${tower}/3`, title: 'Third'},
		{type: 'refused', name: 'pocket.zip: part_000001.csv, row 2', reason: '“not an address” is no web address'},
		{
			type: 'address', address: tower, title: 'Old tower opens', state: {highlights: [{text: 'painted red'}]},
		},
	]);
});

test('a quote that is never closed spoils its own row only', async t => {
	const items = await read(
		`title,url,time_added,tags,status\n"Open,${tower}/1,1,,unread\nSecond,${tower}/2,1651658401,,unread\nThird,${tower}/3,1651658401,,unread\n`,
	);
	t.deepEqual(items.map(item => item.type === 'address' ? item.address : item.type), ['refused', `${tower}/2`, `${tower}/3`]);
});

test('wallabag: entries with text are articles, those without are fetched', async t => {
	const entries = [
		{
			is_archived: 1,
			is_starred: 1,
			title: 'Old tower &amp; door',
			url: tower,
			content: html,
			created_at: '2024-05-01T10:00:00+00:00',
			published_at: '2022-05-04T00:00:00+0200',
			published_by: ['Anna Example'],
			language: 'en_GB',
			tags: ['towers', {label: 'river'}],
			annotations: [{quote: 'painted red', text: 'Why?'}],
		},
		{
			is_archived: 0,
			is_starred: 0,
			title: 'Gone',
			url: 'https://example.org/gone',
			content: 'wallabag can’t retrieve contents for this article.',
		},
		'x',
	];

	const [first, second, third] = await read(JSON.stringify(entries), 'wallabag.json');
	t.true(first?.type === 'article');
	if (first?.type === 'article') {
		t.like(first.article, {title: 'Old tower & door', language: 'en-GB', authors: ['Anna Example']});
		t.is(texts(first)[0], sentences);
		t.deepEqual(first.state, {
			read: true,
			starred: true,
			added: '2024-05-01T10:00:00+00:00',
			tags: ['towers', 'river'],
			highlights: [{text: 'painted red', note: 'Why?'}],
		});
	}

	t.deepEqual(second, {type: 'address', address: 'https://example.org/gone', title: 'Gone'});
	t.deepEqual(third, {type: 'refused', name: 'wallabag.json, entry 3', reason: 'it is no entry of wallabag'});
	t.regex((await readOne('refused', JSON.stringify(entries).slice(0, -20))).reason, /cut off/v);
});

test('Instapaper: folders and tags', async t => {
	const csv = `URL,Title,Selection,Folder,Timestamp,Tags\n${tower},Old tower opens,painted red,Archive,1651658400,"[""towers""]"\n${tower}/2,,,River,1651658400,[]\n${tower}/3,Third,,Starred,,\n`;
	t.deepEqual(await read(csv), [
		{
			type: 'address', address: tower, title: 'Old tower opens', state: {
				read: true, added: '2022-05-04T10:00:00Z', tags: ['towers'], highlights: [{text: 'painted red'}],
			},
		},
		{type: 'address', address: `${tower}/2`, state: {added: '2022-05-04T10:00:00Z', tags: ['River']}},
		{
			type: 'address', address: `${tower}/3`, title: 'Third', state: {starred: true},
		},
	]);
});

test('other tables: columns by their names, semicolons and tabs too', async t => {
	for (const delimiter of [',', ';', '\t']) {
		const row = (...fields: readonly string[]) => `${fields.join(delimiter)}\r\n`;
		const csv = `\u{FEFF}${row('id', 'title', 'note', 'url', 'tags', 'created', 'favorite')}${row('1', 'Old tower', 'Go there', tower, 'a|b', '2024-05-01', 'true')}\r\n`;

		t.deepEqual(await read(csv), [{
			type: 'address', address: tower, title: 'Old tower', state: {
				starred: true, added: '2024-05-01', tags: ['a', 'b'], note: 'Go there',
			},
		}]);
	}
});

test('bookmarks: folders are tags; Pocket’s older export too', async t => {
	const bookmarks = `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE><H1>Bookmarks</H1>\n<DL><p>\n<DT><H3>Towers</H3>\n<DL><p>\n<DT><A HREF="${tower}" ADD_DATE="1651658400" TAGS="red,door">Old tower &amp; door</A>\n</DL><p>\n<DT><A HREF="javascript:alert(1)">Run</A>\n<DT><A HREF="${tower}/2">Second\n</DL>`;
	const items = await read(bookmarks, 'bookmarks.html');
	t.deepEqual(items[0], {
		type: 'address', address: tower, title: 'Old tower & door', state: {added: '2022-05-04T10:00:00Z', tags: ['Towers', 'red', 'door']},
	});
	t.like(items[1], {type: 'refused', name: 'bookmarks.html, link 2'});
	t.like(items[2], {type: 'address', address: `${tower}/2`, title: 'Second'});
	const pocket = `<!DOCTYPE html><html><head><title>Pocket Export</title></head><body><h1>Unread</h1><ul><li><a href="${tower}" time_added="1651658400" tags="towers">Old tower</a></li></ul><h1>Read Archive</h1><ul><li><a href="${tower}/2" time_added="1651658400" tags="">${tower}/2</a></li></ul></body></html>`;
	t.deepEqual(await read(pocket), [
		{
			type: 'address', address: tower, title: 'Old tower', state: {added: '2022-05-04T10:00:00Z', tags: ['towers']},
		},
		{type: 'address', address: `${tower}/2`, state: {read: true, added: '2022-05-04T10:00:00Z'}},
	]);
});

test('lists of addresses and shortcuts', async t => {
	t.deepEqual(await read(`# mine\r\n${tower}\r\n\r\n<${tower}/2> Second tower\n${tower}/3 "towers" "~Third" "!hidden"\n`), [
		{type: 'address', address: tower},
		{type: 'address', address: `${tower}/2`, title: 'Second tower'},
		{
			type: 'address', address: `${tower}/3`, title: 'Third', state: {tags: ['towers']},
		},
	]);
	t.deepEqual(await read(`[InternetShortcut]\r\nURL=${tower}?a=1&b=2\r\n`), [{type: 'address', address: `${tower}?a=1&b=2`}]);
	t.deepEqual(await read(`<?xml version="1.0"?><plist version="1.0"><dict><key>URL</key><string>${tower}?a=1&amp;b=2</string></dict></plist>`), [
		{type: 'address', address: `${tower}?a=1&b=2`},
	]);
	t.like((await read('[Desktop Entry]\nType=Link\nURL=file:///etc/passwd\n'))[0], {type: 'refused'});
});

test('pages and lists lie in one archive beside each other', async t => {
	const items = await read(
		zipOf([
			['b/page.html', page('Old tower opens')],
			['list.txt', `${tower}\n`],
			['notes/tower.md', '---\ntitle: A note\n---\n\nText.\n'],
		]),
	);
	t.deepEqual(items.map(({type}) => type), ['article', 'address', 'article']);
});
