import test from 'ava';
import {
	html,
	read,
	readOne,
	sentences,
	texts,
} from '../../helpers/sources.js';
import {encode} from '../../helpers/encode.js';

const link = 'https://example.org/tower';
const escaped = html.replaceAll('<', '&lt;');
const teaser = 'Readers may come in until the evening.';
const rss = (items: string, version = '2.0') =>
	`<?xml version="1.0" encoding="utf-8"?>\n<rss version="${version}" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>River Post</title><link>https://example.org/</link><language>en-gb</language>${items}</channel></rss>`;

const kinds: Readonly<Record<string, string>> = {
	'RSS 0.91': rss(`<item><title>Old tower opens</title><link>${link}</link><description>${teaser}</description></item>`, '0.91'),
	'RSS 0.92': rss(
		`<item><title>Old tower opens</title><link>${link}</link><description>${teaser}</description><category>Towers</category></item>`,
		'0.92',
	),
	'RSS 2.0': rss(
		`<item><title>Old tower opens</title><link>${link}</link><guid isPermaLink="false">7</guid><pubDate>Wed, 04 May 2022 10:00:00 +0200</pubDate><dc:creator>Anna Example</dc:creator><description><![CDATA[<p>${teaser}</p>]]></description></item>`,
	),
	'RSS 0.90': `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>River Post</title><link>https://example.org/</link></channel><item><title>Old tower opens</title><link>${link}</link><description>${teaser}</description></item></rdf:RDF>`,
	'RSS 1.0': `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://example.org/feed"><title>River Post</title><link>https://example.org/</link><items><rdf:Seq><rdf:li resource="${link}"/></rdf:Seq></items></channel><item rdf:about="${link}"><title>Old tower opens</title><link>${link}</link><dc:date>2022-05-04T10:00:00+02:00</dc:date><dc:creator>Anna Example</dc:creator><description>${teaser}</description></item></rdf:RDF>`,
	'Atom 1.0': `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>River Post</title><link href="https://example.org/"/><link rel="self" href="https://example.org/feed"/><entry><title type="html">Old tower &lt;i>opens&lt;/i></title><link rel="alternate" href="/tower"/><id>urn:7</id><published>2022-05-04T10:00:00+02:00</published><author><name>Anna Example</name></author><summary>${teaser}</summary></entry></feed>`,
	'Atom 0.3 with a prefix': `<?xml version="1.0"?><a:feed version="0.3" xmlns:a="http://purl.org/atom/ns#"><a:title>River Post</a:title><a:entry><a:title>Old tower opens</a:title><a:link rel="alternate" type="text/html" href="${link}"/><a:issued>2022-05-04</a:issued><a:summary>${teaser}</a:summary></a:entry></a:feed>`,
	'JSON Feed': JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'River Post',
		items: [
			{
				id: 7,
				url: link,
				title: 'Old tower opens',
				summary: teaser,
				date_published: '2022-05-04T10:00:00+02:00',
				authors: [{name: 'Anna Example'}],
			},
		],
	}),
};

for (const [kind, feed] of Object.entries(kinds)) {
	test(`${kind}: an item leads to its article, with its teaser`, async t => {
		const item = await readOne('address', feed, 'feed', {url: 'https://example.org/feed'});
		t.like(item, {address: link, title: 'Old tower opens', from: 'https://example.org/feed'});
		t.false(item.known?.isWhole);
		t.like(item.known?.article, {title: 'Old tower opens', url: link});
		t.deepEqual(texts(item.known!), [teaser]);
		if (feed.includes('2022')) {
			t.is(item.known?.article.published?.slice(0, 10), '2022-05-04');
		}

		if (feed.includes('Anna')) {
			t.deepEqual(item.known?.article.authors, ['Anna Example']);
		}
	});
}

test('a feed with the whole text gives the article', async t => {
	const feeds = [
		rss(
			`<item><title>Old tower opens</title><link>${link}</link><description>${teaser}</description><content:encoded><![CDATA[${html}]]></content:encoded></item>`,
		),
		rss(`<item><title>Old tower opens</title><link>${link}</link><description>${escaped}</description></item>`),
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>River Post</title><entry><title>Old tower opens</title><link href="${link}"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${html}</div></content></entry></feed>`,
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>River Post</title><entry><title>Old tower opens</title><link href="${link}"/><content type="html">${escaped}</content></entry></feed>`,
		JSON.stringify({
			version: 'https://jsonfeed.org/version/1',
			title: 'River Post',
			items: [{id: link, title: 'Old tower opens', content_html: html}],
		}),
	];
	for (const feed of feeds) {
		const {known, address} = await readOne('address', feed);
		t.is(address, link);
		t.true(known?.isWhole);
		t.deepEqual(texts(known!), [sentences, 'Up the stairs', `${sentences} It took them three days.`, `${sentences} Tea was served.`]);
	}
});

test('an item without a link is an article by itself', async t => {
	const item = await readOne('article', rss(`<item><title>Old tower opens</title><description>${escaped}</description></item>`));
	t.is(item.article.title, 'Old tower opens');
});

test('of a feed that is cut off, the items that are whole are read', async t => {
	const feed = rss(
		['one', 'two', 'three']
			.map(name => `<item><title>Tower ${name}</title><link>https://example.org/${name}</link><description>${teaser}</description></item>`)
			.join(''),
	);
	const items = await read(feed.slice(0, feed.indexOf('three</link>')));
	t.deepEqual(items.map(item => item.type === 'address' && item.address), ['https://example.org/one', 'https://example.org/two']);
});

test('a feed with mistakes in its XML is read as far as it goes', async t => {
	const feed = rss(
		`<item><title>Bread & butter</title><link>${link}?a=1&b=2</link><description>It&rsquo;s open &nbsp; & free<br></description></item><item><title>Two</title><link> https://example.org/two </link></item>`,
	);
	const items = await read(feed);
	t.deepEqual(items.map(item => item.type === 'address' && item.address), [`${link}?a=1&b=2`, 'https://example.org/two']);
	t.regex(items[0]?.type === 'address' ? items[0].title! : '', /^Bread & butter/v);
});

test('a feed in another encoding is read by its declaration, and by the header', async t => {
	const feed = (declared: string) =>
		`<?xml version="1.0"${declared}?><rss version="2.0"><channel><title>Почта</title><item><title>Старая башня открыта</title><link>${link}</link></item></channel></rss>`;
	const declared = encode(feed(' encoding="windows-1251"'), 'windows-1251');
	t.is((await readOne('address', declared)).title, 'Старая башня открыта');
	const bare = encode(feed(''), 'koi8-r');
	t.is((await readOne('address', bare, 'feed', {contentType: 'application/rss+xml; charset=koi8-r'})).title, 'Старая башня открыта');
	const wide = encode(`\u{FEFF}${feed('')}`, 'utf-16le');
	t.is((await readOne('address', wide)).title, 'Старая башня открыта');
});

test('the text of a feed is cleaned of what terminals obey', async t => {
	const {title} = await readOne('address', rss(`<item><title>Old&#27;[31m tower&#x202E; opens</title><link>${link}</link></item>`));
	t.is(title, 'Old tower opens');
});
