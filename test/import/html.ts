import test from 'ava';
import {ReaderError} from '../../source/errors.js';
import {importHtml} from '../../source/import/html.js';
import {
	linesOf,
	ofType,
	page,
	paragraphs,
	prose,
	read,
	reasons,
	related,
} from '../helpers/html-pages.js';

const linked = {
	'@context': 'https://schema.org',
	'@graph': [
		{'@type': 'WebSite', name: 'The Bay Herald', url: 'https://bay-herald.example/'},
		{
			'@type': 'NewsArticle',
			'@id': 'https://bay-herald.example/2024/05/lighthouse#article',
			headline: 'A lighthouse gets a library',
			mainEntityOfPage: {'@id': 'https://bay-herald.example/2024/05/lighthouse'},
			datePublished: '2024-05-17T06:30:00+02:00',
			dateModified: '2024-05-18T08:00:00+02:00',
			author: [{'@type': 'Person', name: 'Ada Moor'}, {'@id': '#ben'}],
			articleSection: 'Culture',
		},
		{'@type': 'Person', '@id': '#ben', name: 'Ben Oak'},
	],
};

const news = page({
	head: `<title>A lighthouse gets a library | The Bay Herald</title>
		<meta property="og:site_name" content="The Bay Herald"><meta property="og:type" content="article">
		<meta property="og:description" content="Four thousand books have been carried up two hundred steps.">
		<link rel="canonical" href="https://bay-herald.example/2024/05/lighthouse?utm_source=feed">
		<script type="application/ld+json">${JSON.stringify(linked)}</script>`,
	body: `<a class="skip-link" href="#content">Skip to content</a>
		<header class="site-header"><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
		<main id="content"><article>
		<header><p class="kicker">Culture</p><h1>A lighthouse gets a library</h1>
			<p class="standfirst">Four thousand books have been carried up two hundred steps.</p>
			<div class="byline">By <a rel="author" href="/author/ada-moor">Ada Moor</a> and Ben Oak</div><time datetime="2024-05-17T06:30:00+02:00">17 May 2024</time>
			<div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div></header>
		<figure><img src="/small.jpg" srcset="/small.jpg 320w, /large.jpg 1280w" alt="A white tower above the sea"><figcaption>The tower on the northern cape <span class="credit">Photo: Cleo Sand</span></figcaption></figure>
		<div class="article-body">
		<p>${prose[0]!}</p>
		<div class="ad-slot"><p>Advertisement</p></div>
		<p>Since <a href="/spring">this spring</a> there are <strong>books</strong> in it: four thousand of them, carried up by hand, box after box, by the people of the <em>three</em> villages.</p>
		<h2>Tea on the ground floor</h2>
		<p>${prose[2]!}</p>
		<ul><li>open from noon to dusk, in every kind of weather that allows the door to be opened at all</li><li>closed on days of storm</li></ul>
		<aside class="related-articles"><h3>Read more</h3><ul><li><a href="/a">Another story of the bay</a></li></ul></aside>
		<h3>The stairs</h3>
		<p>${prose[3]!}</p>
		<blockquote><p>Paper does not like salt, and neither do I, but here we both are, on the stairs, every day.</p></blockquote>
		<table><tr><th>Year</th><th>Visitors</th></tr><tr><td>2023</td><td>12</td></tr><tr><td>2024</td><td>3,400</td></tr></table>
		<pre><code class="language-sh">open door | read</code></pre>
		<p>${prose[4]!}</p>
		<p>am/bo (AFP, dpa)</p>
		</div>
		<div class="newsletter-signup"><h3>Our newsletter</h3><p>Sign up and get the news of the bay every morning, with the tides and the weather of the day and nothing else.</p></div>
		</article></main>
		<section class="comments"><h2>Comments</h2><p>First!</p></section>
		<footer><p>© 2024 The Bay Herald. All rights reserved.</p></footer>`,
});

test('a news page gives each field from the best that it says', t => {
	const article = read(news);
	t.is(article.title, 'A lighthouse gets a library');
	t.is(article.kicker, 'Culture');
	t.is(article.teaser, 'Four thousand books have been carried up two hundred steps.');
	t.deepEqual(article.authors, ['Ada Moor', 'Ben Oak']);
	t.is(article.published, '2024-05-17T06:30:00+02:00');
	t.is(article.language, 'en');
	t.is(article.url, 'https://bay-herald.example/2024/05/lighthouse?utm_source=feed');
	t.is(article.key, 'url:bay-herald.example/2024/05/lighthouse');
	t.is(article.signoff, 'am/bo (AFP, dpa)');
	t.deepEqual(article.editors, ['am', 'bo']);
	t.deepEqual(article.agencies, ['AFP', 'dpa']);
});

test('the body of a news page is its text in order, with its structure and none of the furniture', t => {
	const article = read(news);
	t.deepEqual(article.blocks.map(({type}) => type), [
		'figure', 'paragraph', 'paragraph', 'heading', 'paragraph', 'list', 'heading', 'paragraph', 'quote', 'table',
		'code', 'paragraph',
	]);
	t.deepEqual(article.blocks[0], {
		type: 'figure',
		source: 'https://bay-herald.example/large.jpg',
		alt: 'A white tower above the sea',
		caption: 'The tower on the northern cape',
		credit: 'Cleo Sand',
	});
	t.deepEqual(article.blocks[2], {
		type: 'paragraph',
		text: 'Since [this spring](https://bay-herald.example/spring) there are **books** in it: four thousand of them, carried up by hand, box after box, by the people of the *three* villages.',
	});
	t.deepEqual(ofType(article, 'heading').map(({level, text}) => `${level} ${text}`), ['2 Tea on the ground floor', '3 The stairs']);
	t.deepEqual(ofType(article, 'table')[0], {
		type: 'table', alignments: [undefined, undefined], header: ['Year', 'Visitors'], rows: [['2023', '12'], ['2024', '3,400']],
	});
	t.deepEqual(ofType(article, 'code')[0], {type: 'code', language: 'sh', text: 'open door | read'});
	t.false(linesOf(article).some(line => /advertisement|newsletter|facebook|another story|comments|all rights/iv.test(line)));
});

test('what was left out is said with the reason', t => {
	const article = read(news);
	t.true(reasons(article).includes('advertisement'));
	t.true(reasons(article).includes('newsletter'));
	t.true(reasons(article).includes('related links'));
	t.true(article.removed.some(({text}) => text.includes('Another story of the bay')));
});

test('a page with Open Graph alone gives title without the site’s name, date and author', t => {
	const article = read({
		head: `<title>Harbour news</title><meta property="og:title" content="A tram for the beach - Bay Herald"><meta property="og:site_name" content="Bay Herald">
			<meta property="og:url" content="https://bay-herald.example/tram"><meta property="article:published_time" content="2023-11-02"><meta name="author" content="by Ada Moor and Ben Oak">`,
		body: `<div class="story"><h1>A tram for the beach</h1>${paragraphs()}</div>`,
	});
	t.is(article.title, 'A tram for the beach');
	t.is(article.published, '2023-11-02');
	t.deepEqual(article.authors, ['Ada Moor', 'Ben Oak']);
	t.is(article.url, 'https://bay-herald.example/tram');
	t.deepEqual(linesOf(article), prose);
});

test('a page without any metadata gives heading, byline and date as they stand', t => {
	const article = read({
		attributes: '',
		body: `<div id="menu"><a href="/">Home</a> <a href="/x">News</a></div><h1>A tram for the beach</h1><p class="byline">By Ada Moor</p><p class="date">2 November 2023</p><div>${paragraphs()}</div>`,
	});
	t.is(article.title, 'A tram for the beach');
	t.deepEqual(article.authors, ['Ada Moor']);
	t.is(article.published, '2023-11-02');
	t.is(article.url, undefined);
	t.regex(article.key, /^text:/v);
	t.deepEqual(linesOf(article), prose);
});

test('text in one box with line breaks is read as paragraphs', t => {
	const article = read({body: `<h1>A tram for the beach</h1><div class="content">${prose.join('<br><br>')}</div>`});
	t.deepEqual(linesOf(article), prose);
});

test('an Arabic page keeps its language and its text', t => {
	const text = [
		'افتتحت المدينة الصغيرة على شاطئ البحر مكتبة جديدة في المنارة القديمة بعد ثلاثين عاما من إغلاقها، وجاء الناس من القرى الثلاث.',
		'قالت أمينة المكتبة إن الكتب حملت إلى أعلى البرج باليد، صندوقا بعد صندوق، وإن العمل استغرق أكثر من شهرين كاملين.',
		'وسيقرر المجلس قبل نهاية العام ما إذا كان المصباح سيضاء من جديد مرة في كل شهر لمن يريد القراءة في ضوئه.',
	];
	const article = read({
		attributes: 'lang="ar" dir="rtl"',
		body: `<article><h1>مكتبة في المنارة القديمة</h1><p class="author">أمل سالم</p>${paragraphs(text)}<p><a href="/tram">اقرأ أيضا: ترام قديم يسير من جديد على الشاطئ</a></p></article>`,
	});
	t.is(article.language, 'ar');
	t.is(article.title, 'مكتبة في المنارة القديمة');
	t.deepEqual(linesOf(article), text);
});

test('a Japanese page keeps its text, though its lines are short', t => {
	const text = [
		'岬の古い灯台に、この春から図書室が開かれている。三十年のあいだ、階段を上る人はほとんどいなかったという。',
		'四千冊の本は、湾に沿った三つの村の人びとが、一箱ずつ手で運び上げた。作業には二か月あまりかかった。',
		'町は年内に、月に一度だけ灯をともすかどうかを決める。その光で本を読みたいという声が多く寄せられている。',
	];
	const article = read({
		attributes: 'lang="ja"',
		head: '<title>灯台に図書室 | 湾岸新聞</title><meta property="og:site_name" content="湾岸新聞">',
		body: `<main><h1>灯台に図書室</h1><p class="date">2024年5月17日</p>${paragraphs(text)}<h2>関連記事</h2><ul><li><a href="/1">古い路面電車、海岸を再び走る</a></li></ul></main>`,
	});
	t.is(article.title, '灯台に図書室');
	t.is(article.published, '2024-05-17');
	t.deepEqual(linesOf(article), text);
});

test('a related link in the body is a link with a short label, in any language', t => {
	const article = read({
		body: `<article><h1>A tram for the beach</h1><p>${prose[0]!}</p>
			<p>Read more: <a href="/a">A lighthouse gets a library</a></p><p>${prose[1]!}</p>
			<p><strong>Lesen Sie auch:</strong> <a href="/b">Ein Leuchtturm voller Bücher</a></p><p>${prose[2]!}</p>
			<p><a href="/c">À lire aussi : Une bibliothèque dans le phare</a></p><p>${prose[3]!}</p>
			<p>Xqzrt: <a href="/d">Whatever this label means, it is one</a></p>
			<p><a href="/e">A title that stands alone in its paragraph</a></p><p>${prose[4]!}</p></article>`,
	}, 'https://bay-herald.example/tram');
	t.deepEqual(related(article), [
		'Read more → A lighthouse gets a library',
		'Lesen Sie auch → Ein Leuchtturm voller Bücher',
		'À lire aussi → Une bibliothèque dans le phare',
		'Xqzrt → Whatever this label means, it is one',
		' → A title that stands alone in its paragraph',
	]);
	t.deepEqual(ofType(article, 'related').map(({url}) => url), ['a', 'b', 'c', 'd', 'e'].map(name => `https://bay-herald.example/${name}`));
	t.deepEqual(linesOf(article), prose);
});

test('a paragraph with a link in it is prose', t => {
	const sentence = 'The council had asked <a href="/x">the owners of the tower on the cape</a> whether they would sell it, and they said yes.';
	const article = read({body: `<article><h1>A tram for the beach</h1>${paragraphs()}<p>${sentence}</p></article>`});
	t.deepEqual(related(article), []);
	t.is(linesOf(article).length, prose.length + 1);
});

test('a heading such as “You may also like” takes what follows with it', t => {
	const article = read({
		body: `<article><h1>A tram for the beach</h1>${paragraphs()}<h3>You may also like</h3>
			<p><a href="/1">The first of other stories</a></p><p><a href="/2">The second of other stories</a></p><p><a href="/3">The third of other stories</a></p></article>`,
	});
	t.deepEqual(article.blocks.map(({type}) => type), prose.map(() => 'paragraph'));
	t.true(article.removed.some(({reason, text}) => reason === 'related links' && text.includes('second')));
});

test('a newsletter box, a share line and a reading time in the text are no part of it', t => {
	const article = read({
		body: `<article><h1>A tram for the beach</h1><p>4 min read</p><p>${prose[0]!}</p><p>${prose[1]!}</p>
			<div class="box"><p>Sign up to our newsletter and get the best of the bay in your inbox.</p></div>
			<p>Share this article</p><p>${prose[2]!}</p><p>${prose[3]!}</p><p>Follow us on Twitter for more of it.</p></article>`,
	});
	t.deepEqual(linesOf(article), prose.slice(0, 4));
	t.deepEqual(reasons(article), ['promo', 'reading time', 'share bar']);
});

test('captions are tied to their picture, also where they stand in a box of their own', t => {
	const article = read(
		{
			body: `<article><h1>A tram for the beach</h1><p>${prose[0]!}</p>
			<div class="wp-caption"><img src="/a.jpg" alt="A tram"><p class="wp-caption-text">The tram in its barn. Photo: Cleo Sand</p></div><p>${prose[1]!}</p>
			<div class="image"><img src="/b.jpg" alt=""></div><div class="caption">The second tram</div><p>${prose[2]!}</p><p>${prose[3]!}</p></article>`,
		},
		'https://bay-herald.example/tram',
	);
	t.deepEqual(
		ofType(article, 'figure').map(({caption, credit}) => `${caption} | ${credit}`),
		['The tram in its barn. | Cleo Sand', 'The second tram | '],
	);
	t.deepEqual(linesOf(article), prose.slice(0, 4));
});

test('text that is hidden is not read', t => {
	const article = read({
		body: `<article><h1>A tram for the beach</h1>${paragraphs()}<div style="position:absolute;left:-9999px"><a href="https://spam.example">buy cheap words here today</a></div><p hidden>never seen</p><p style="display: none">nor this</p></article>`,
	});
	t.deepEqual(linesOf(article), prose);
});

test('what is beside the article in a box of its own class is not read, but the article’s own box is, whatever its class', t => {
	const article = read({
		body: `<article><h1>A tram for the beach</h1>${prose.map(text => `<div class="card teaser-item"><p>${text}</p></div>`).join('')}</article><div class="sidebar"><h2>Most read</h2><ul><li><a href="/1">Something else entirely</a></li></ul></div>`,
	});
	t.deepEqual(linesOf(article), prose);
});

test('a stub behind a paywall is an article as far as it goes', t => {
	const article = read({
		head: `<script type="application/ld+json">${JSON.stringify({
			'@type': 'NewsArticle',
			headline: 'A tram for the beach',
			datePublished: '2023-11-02',
			author: {name: 'Ada Moor'},
			isAccessibleForFree: false,
		})}</script>`,
		body: `<article><h1>A tram for the beach</h1><p>${prose[0]!}</p><div class="paywall"><h2>Subscribe to read on</h2><p>Already a subscriber? <a href="/login">Log in</a></p></div></article>`,
	});
	t.deepEqual(linesOf(article), [prose[0]!]);
	t.true(reasons(article).includes('paywall'));
});

const none: ReadonlyArray<readonly [what: string, html: string, message: RegExp]> = [
	['an empty page', page({body: ''}), /no text/v],
	[
		'a page that a script writes',
		page({
			head: '<title>App</title>',
			body: '<div id="root"></div><script>start()</script><noscript>You need to enable JavaScript to run this app.</noscript>',
		}),
		/no text/v,
	],
	[
		'an error page',
		page({
			head: '<title>404 - Page not found</title>',
			body: '<h1>Page not found</h1><p>The page that you are looking for may have been moved, or it never was here. Please use the search, or go back to the home page and try from there.</p>',
		}),
		/error message/v,
	],
	[
		'a login wall',
		page({
			head: '<title>Log in</title>',
			body: '<h1>Log in</h1><form><input name="mail"><input type="password" name="word"><button>Go</button></form><p>Welcome back! Please log in with your address to go on reading.</p>',
		}),
		/log in/v,
	],
	[
		'a home page',
		page({
			head: '<title>The Bay Herald</title><link rel="canonical" href="https://bay-herald.example/"><meta property="og:type" content="website">',
			body: Array.from(
				{length: 40},
				(_, index) => `<div class="item"><h3><a href="/${index}">The story number ${index} of this day</a></h3></div>`,
			).join(''),
		}),
		/home page|list of links/v,
	],
];
for (const [what, html, message] of none) {
	test(`${what} is refused with a sentence`, t => {
		const error = t.throws(() => importHtml({html}), {instanceOf: ReaderError});
		t.regex(error.message, message);
	});
}

test('a saved page finds its address from where it was had', t => {
	const rest = paragraphs(prose.slice(1));
	const article = read(
		{body: `<article><h1>A tram for the beach</h1><p>${prose[0]!} <a href="../other">There</a> is more of this.</p>${rest}</article>`},
		'https://bay-herald.example/2023/tram/',
	);
	t.is(article.url, 'https://bay-herald.example/2023/tram/');
	t.true(ofType(article, 'paragraph')[0]!.text.includes('[There](https://bay-herald.example/2023/other)'));
});

test('bytes are read in the encoding that the header names', t => {
	const html = page({body: `<article><h1>Bücher im Leuchtturm</h1>${paragraphs()}</article>`}).replace('<meta charset="utf-8">', '');
	const bytes = Uint8Array.from(html, character => character.codePointAt(0)! & 0xFF); // eslint-disable-line no-bitwise -- latin1.
	t.is(importHtml({bytes, contentType: 'text/html; charset=iso-8859-1'}).title, 'Bücher im Leuchtturm');
});

test('control characters and addresses of other kinds never come through', t => {
	const article = read({
		body: `<article><h1>A tram\u{1B}[31m for the beach</h1><p>Press <a href="javascript:alert(1)">this</a> or <a href="data:text/html,x">that</a>\u{202E}, says the sign at the barn, but nobody has ever dared to do so.</p>${paragraphs()}</article>`,
	});
	t.is(article.title, 'A tram for the beach');
	t.notRegex(JSON.stringify(article), /javascript:|data:text|\\u001b|\u{202E}/v);
});
