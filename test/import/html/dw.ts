import test from 'ava';
import {
	linesOf,
	ofType,
	page,
	prose,
	read,
	related,
} from '../../helpers/html-pages.js';

const address = 'https://www.dw.com/en/a-lighthouse-gets-a-library/a-65464327';

const state = {
	'Article:65465000': {
		__typename: 'Article',
		namedUrl: '/en/a-tram-for-the-beach/a-65465000',
		name: 'A tram for the beach',
		teaser: 'It stood in a museum for forty years.',
	},
	'ContentLink:{"targetId":65466000}': {
		targetId: 65_466_000,
		targetType: 'ARTICLE',
		isInText: true,
		name: 'Who owns the cape?',
		description: 'Three villages claim it.',
		target: {namedUrl: '/en/who-owns-the-cape/a-65466000'},
	},
	'ContentLink:{"targetId":17292877}': {targetType: 'AUTO_TOPIC', name: 'Lighthouses', target: {namedUrl: '/en/lighthouses/t-17292877'}},
	'Person:1': {fullName: 'Ada Moor'},
	ROOT_QUERY: {
		'content({"id":65464327,"lang":"ENGLISH"})': {
			id: 65_464_327,
			title: 'A lighthouse gets a library',
			teaser: 'Four thousand books have been carried up two hundred steps.',
			persons: [{__ref: 'Person:1'}],
			firstPublicationDate: '2024-05-17T06:30:00.158Z',
			permaLinkUrl: 'https://p.dw.com/p/4QgGF',
			kicker: '',
		},
	},
};

const newLayout = ({
	teaser = '<p class="sc-x teaser-text">Four thousand books have been carried up two hundred steps.</p>',
	embedded = `window.__APOLLO_STATE__=${JSON.stringify(state)};`,
} = {}) =>
	page({
		head: `<title>A lighthouse gets a library – DW – 05/17/2024</title><meta property="og:title" content="A lighthouse gets a library – DW – 05/17/2024"><meta property="og:site_name" content="dw.com">
		<meta property="og:description" content="Four thousand books have been carried up two hundred steps."><link rel="canonical" href="${address}">`,
		body: `<ol class="focus-menu-shown"><li><a href="#main-content">Skip to content</a></li></ol><article><div class="sc-a content-area"><header>
		<div class="kicker" data-tracking-name="content-detail-kicker"><span><a href="/en/culture/s-1">Culture</a></span><span>Global</span></div>
		<h1>A lighthouse gets a library</h1><div class="author-details"><span><span class="author no-link">Ada Moor</span></span><span><span class="separator"> | </span><span class="author">Ben Oak</span></span></div>
		<div class="time-area"><span class="publication"><time aria-hidden="true">3 hours ago</time><span class="sr-only">3 hours ago</span></span></div>${teaser}</header>
		<section data-tracking-name="sharing-icons-inline"><a href="https://www.facebook.com/sharer">Facebook</a><div class="copy-button-wrapper closed"><span>https://p.dw.com/p/4QgGF</span></div></section>
		<figure><picture><source srcset="https://static.dw.com/image/1_600.jpg 78w, https://static.dw.com/image/1_605.jpg 1199w"><img src="" alt="A white tower"></picture><figcaption>The tower on the cape<small class="copyright">Image:<!-- --> <!-- -->Cleo Sand/picture alliance</small></figcaption></figure>
		<div class="advertisement"><span class="label-top">Advertisement</span><div class="gpt-slot"></div></div>
		<div class="sc-b rich-text has-italic"><p>${prose[0]!}</p><p>${prose[1]!} <a class="internal-link" href="/en/lighthouses/t-17292877">Lighthouses</a> are many.</p>
		<h2>Tea on the ground floor</h2><p>${prose[2]!}</p>
		<p>Read more:&nbsp;<a class="internal-link" href="/en/who-owns-the-cape/a-65466000">Who owns the cape?</a></p>
		<figure class="placeholder-image master_landscape big"><img data-id="2" data-url="https://static.dw.com/image/2_\${formatId}.jpg" alt="Stairs"><figcaption class="img-caption">Two hundred steps<small class="copyright">Image: Drew Fell/DW</small></figcaption></figure>
		<div class="vjs-wrapper embed"><h2 class="headline">A film about stairs</h2><p>To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video</p></div>
		<p>${prose[3]!}</p><p>am/bo (AFP, dpa)</p></div></div></article>
		<section id="more-on-topic"><a class="quick-item" href="#x">Skip next section More on this topic</a><h2>More on this topic</h2><a href="/en/a-tram-for-the-beach/a-65465000">A tram for the beach</a></section>
		<script>${embedded}</script>`,
	});

test('the new layout of dw.com gives every field', t => {
	const article = read(newLayout());
	t.is(article.key, 'dw:65464327');
	t.is(article.title, 'A lighthouse gets a library');
	t.is(article.kicker, 'Culture · Global');
	t.is(article.teaser, 'Four thousand books have been carried up two hundred steps.');
	t.deepEqual(article.authors, ['Ada Moor', 'Ben Oak']);
	t.is(article.published, '2024-05-17T06:30:00Z');
	t.is(article.permalink, 'https://p.dw.com/p/4QgGF');
	t.is(article.url, address);
	t.deepEqual(article.agencies, ['AFP', 'dpa']);
});

test('the new layout of dw.com gives its text and pictures, and nothing of the furniture', t => {
	const article = read(newLayout());
	t.deepEqual(linesOf(article), [
		article.teaser!,
		prose[0]!,
		`${prose[1]!} Lighthouses are many.`,
		'Tea on the ground floor',
		prose[2]!,
		prose[3]!,
	]);
	t.deepEqual(
		ofType(article, 'figure').map(({caption, credit}) => `${caption} | ${credit}`),
		['The tower on the cape | Cleo Sand/picture alliance', 'Two hundred steps | Drew Fell/DW'],
	);
	t.is(ofType(article, 'figure')[0]!.source, 'https://static.dw.com/image/1_605.jpg');
	t.deepEqual(ofType(article, 'related'), [
		{
			type: 'related',
			label: 'Read more',
			title: 'Who owns the cape?',
			url: 'https://www.dw.com/en/who-owns-the-cape/a-65466000',
			key: 'dw:65466000',
		},
	]);
	t.true(article.removed.some(({reason, text}) => reason === 'media box' && text.includes('film about stairs')));
});

test('the state of a page of dw.com names the articles that it links to, with titles and teasers, and no topics', t => {
	t.deepEqual(read(newLayout()).known, [
		{
			key: 'dw:65465000',
			title: 'A tram for the beach',
			url: 'https://www.dw.com/en/a-tram-for-the-beach/a-65465000',
			teaser: 'It stood in a museum for forty years.',
		},
		{
			key: 'dw:65466000',
			title: 'Who owns the cape?',
			url: 'https://www.dw.com/en/who-owns-the-cape/a-65466000',
			teaser: 'Three villages claim it.',
		},
	]);
});

test('a teaser that is only in the head of the page is taken from there', t => {
	t.is(read(newLayout({teaser: '', embedded: ''})).teaser, 'Four thousand books have been carried up two hundred steps.');
});

for (const embedded of [
	'',
	'window.__APOLLO_STATE__={"broken',
	'window.__APOLLO_STATE__=[1,2]',
	'window.__APOLLO_STATE__={"ROOT_QUERY":{"content(1)":{"__ref":"ROOT_QUERY"}},"ContentLink:1":null}',
]) {
	test(`a page of dw.com is read without its state: ${embedded.slice(24, 60)}`, t => {
		const article = read(newLayout({embedded}));
		t.deepEqual(article.authors, ['Ada Moor', 'Ben Oak']);
		t.is(article.known, undefined);
		t.is(linesOf(article).length, 6);
	});
}

const classic = page({
	attributes: 'lang="de"',
	head: '<meta name="author" content="Deutsche Welle (www.dw.com)"><meta property="og:title" content="Ein Leuchtturm voller Bücher | DW | 28.04.2023"><meta property="og:url" content="https://www.dw.com/de/ein-leuchtturm/a-65464327">',
	body: `<ol id="quickjump"><li><a href="#bodyContent">Inhalt</a></li></ol><div id="bodyContent"><div class="col3"><h4 class="artikel">Kultur</h4><h1>Ein Leuchtturm voller Bücher </h1><p class="intro">Viertausend Bücher sind zweihundert Stufen hinaufgetragen worden.</p>
		<div id="sharing-bar" class="min"><a class="sharing-item fb" href="https://www.facebook.com/x"></a></div>
		<div class="picBox full"><a class="overlayLink" href="#"><img src="https://static.dw.com/image/1_303.jpg" alt="Ein weißer Turm"></a><p>Der Turm am Kap</p></div>
		<div class="group"><div class="longText"><p>${prose[0]!}</p><h2>Tee im Erdgeschoss</h2><div class="picBox
rechts
"><a class="overlayLink" href="#"><img src="https://static.dw.com/image/2_401.jpg" alt="Stufen"></a><p>Zweihundert Stufen</p></div><p>${prose[1]!}</p><p>${prose[2]!}</p></div></div>
		<h4>Die Redaktion empfiehlt</h4><div class="group"><div class="linkList intern"><a href="/de/eine-tram/a-65465000"><h2>Eine Tram für den Strand</h2><p>Sie stand vierzig Jahre im Museum.</p></a></div></div>
		<div class="group"><ul class="smallList"><li><strong>Datum</strong> 28.04.2023</li><li><strong>Autorin/Autor</strong> Ada Moor</li><li><strong>Themenseiten</strong> <a href="/de/x/t-1">Türme</a></li><li><strong>Permalink</strong> https://p.dw.com/p/4QgGF</li></ul></div></div></div>`,
});

test('the classic layout of dw.com gives fields, text, captions and the recommended articles', t => {
	const article = read(classic);
	t.is(article.key, 'dw:65464327');
	t.is(article.title, 'Ein Leuchtturm voller Bücher');
	t.is(article.kicker, 'Kultur');
	t.deepEqual(article.authors, ['Ada Moor']);
	t.is(article.published, '2023-04-28');
	t.is(article.permalink, 'https://p.dw.com/p/4QgGF');
	t.deepEqual(linesOf(article), [
		'Viertausend Bücher sind zweihundert Stufen hinaufgetragen worden.',
		prose[0]!,
		'Tee im Erdgeschoss',
		prose[1]!,
		prose[2]!,
	]);
	t.deepEqual(ofType(article, 'figure').map(({caption}) => caption), ['Der Turm am Kap', 'Zweihundert Stufen']);
	t.deepEqual(article.known, [
		{
			key: 'dw:65465000',
			title: 'Eine Tram für den Strand',
			url: 'https://www.dw.com/de/eine-tram/a-65465000',
			teaser: 'Sie stand vierzig Jahre im Museum.',
		},
	]);
	t.deepEqual(related(article), []);
});

test('a page elsewhere that is laid out like dw.com is read by the general rules', t => {
	const article = read(newLayout().replaceAll('www.dw.com', 'dw.example'));
	t.is(article.permalink, undefined);
	t.is(article.known, undefined);
	t.is(article.title, 'A lighthouse gets a library');
});
