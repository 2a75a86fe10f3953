import test from 'ava';
import {writeOpml} from '../../../source/import/forms/opml.js';
import {read} from '../../helpers/sources.js';

const list = `<?xml version="1.0"?>
<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="News"><outline type="rss" text="River Post" xmlUrl="https://example.org/feed" htmlUrl="https://example.org/"/>
<outline text="Towers"><outline title="Stairs &amp; doors" text="x" xmlUrl="feed://example.org/stairs"/></outline></outline>
<outline type="rss" text="No folder" XMLURL="https://example.org/none"/>
<outline type="rss" text="A file" xmlUrl="file:///etc/passwd"/>
<outline type="link" text="Page" url="https://example.org/page"/>
</body></opml>`;

test('feeds come with title, home and the folders they stand in', async t => {
	t.deepEqual(await read(list, 'feeds.opml'), [
		{
			type: 'feed', address: 'https://example.org/feed', title: 'River Post', home: 'https://example.org/', tags: ['News'],
		},
		{
			type: 'feed', address: 'https://example.org/stairs', title: 'Stairs & doors', tags: ['News', 'Towers'],
		},
		{type: 'feed', address: 'https://example.org/none', title: 'No folder'},
		{type: 'refused', name: 'A file', reason: 'its feed has no web address'},
		{type: 'feed', address: 'https://example.org/page', title: 'Page'},
	]);
});

test('what is written is read again as it was', async t => {
	const feeds = [
		{title: 'Bread & "butter" <3', address: 'https://example.org/?a=1&b=2'},
		{
			title: 'Почта\u{1}', address: 'https://example.org/post', home: 'https://example.org/', tags: ['Новости'],
		},
	];
	const written = writeOpml(feeds);
	t.regex(written, /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<opml version="2\.0">/v);
	t.deepEqual(await read(written), [{type: 'feed', ...feeds[0]!}, {type: 'feed', ...feeds[1]!, title: 'Почта'}]);
});

test('no feeds are a valid list', t => {
	t.regex(writeOpml([]), /<body>\n\t<\/body>/v);
});
