import test from 'ava';
import {readNames, uniqueNames} from '../../../source/import/html/authors.js';
import {readLinkedArticle, readLooseJson} from '../../../source/import/html/json-ld.js';
import {dateInAddress, readPublished} from '../../../source/import/html/published.js';
import {page, paragraphs, read} from '../../helpers/html-pages.js';

const bylines: ReadonlyArray<readonly [text: string, names: readonly string[]]> = [
	['By Ada Moor', ['Ada Moor']],
	['Ada Moor and Ben Oak', ['Ada Moor', 'Ben Oak']],
	['Von Ada Moor und Ben Oak', ['Ada Moor', 'Ben Oak']],
	['Par Ada Moor, Ben Oak et Cleo Sand', ['Ada Moor', 'Ben Oak', 'Cleo Sand']],
	['ADA MOOR, POLITICAL CORRESPONDENT', ['ADA MOOR']],
	['Ada Moor (Bay Herald)', ['Ada Moor']],
	['Ada Moor – Bay Herald', ['Ada Moor']],
	['Ada Moor; Ben Oak', ['Ada Moor', 'Ben Oak']],
	['Martin Luther King, Jr.', ['Martin Luther King, Jr.']],
	['https://www.facebook.com/bayherald', []],
	['ada.moor@bay-herald.example', []],
	['文 木村花子', ['木村花子']],
	['Автор: Анна Морозова', ['Анна Морозова']],
	['', []],
];
for (const [text, names] of bylines) {
	test(`the names in a byline: ${text}`, t => {
		t.deepEqual(readNames(text), names);
	});
}

test('a name that several sources give is one', t => {
	t.deepEqual(uniqueNames(['Ada Moor', 'By ADA MOOR', 'Ben Oak']), ['Ada Moor', 'Ben Oak']);
});

const dates: ReadonlyArray<readonly [text: string, date: string | undefined]> = [
	['2024-05-17T06:30:00+02:00', '2024-05-17T06:30:00+02:00'],
	['2024-05-17 06:30:00 +0200', '2024-05-17T06:30:00+02:00'],
	['2024-05-17T06:30:00.123Z', '2024-05-17T06:30:00Z'],
	['2024-05-17', '2024-05-17'],
	['20240517', '2024-05-17'],
	['1715927400', '2024-05-17T06:30:00Z'],
	['Fri, 17 May 2024 06:30:00 GMT', '2024-05-17T06:30:00Z'],
	['17 May 2024', '2024-05-17'],
	['2024-13-45', undefined],
	['yesterday', undefined],
];
for (const [text, date] of dates) {
	test(`the date of ${text}`, t => {
		t.is(readPublished(text, 'en'), date);
	});
}

test('the day in an address', t => {
	t.is(dateInAddress('https://a.example/2024/05/07/tram'), '2024-05-07');
	t.is(dateInAddress('https://a.example/news-2024-5-7-tram'), '2024-05-07');
	t.is(dateInAddress('https://a.example/2024/tram'), undefined);
});

test('JSON-LD is read as pages write it', t => {
	t.deepEqual(readLooseJson('<!-- {"a": 1,} -->'), {a: 1});
	t.deepEqual(readLooseJson('{"a": "two\nlines"};'), {a: 'two lines'});
	t.is(readLooseJson('{"a": '), undefined);
});

test('of several articles in JSON-LD the page’s own is taken', t => {
	const sources = [
		JSON.stringify([
			{'@type': 'NewsArticle', headline: 'Another', url: 'https://a.example/1'},
			{'@type': ['Article', 'Thing'], headline: 'Own', url: 'https://a.example/2'},
		]),
	];
	t.is(readLinkedArticle(sources, url => url.endsWith('2'))?.headline, 'Own');
	t.is(readLinkedArticle(sources, () => false)?.headline, 'Another');
});

const titled = (parts: {readonly title?: string; readonly card?: string; readonly linked?: string; readonly heading?: string}) =>
	read(
		page({
			head: `<title>${parts.title ?? ''}</title><meta property="og:site_name" content="Bay Herald">${parts.card === undefined ? '' : `<meta property="og:title" content="${parts.card}">`}${parts.linked === undefined ? '' : `<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: parts.linked})}</script>`}`,
			body: `<article>${parts.heading === undefined ? '' : `<h1>${parts.heading}</h1>`}${paragraphs()}</article>`,
		}),
	).title;

test('the card for sharing gives the title, without the site’s name', t => {
	t.is(titled({title: 'Tram | Bay Herald', card: 'A tram for the beach | Bay Herald', heading: 'The tram'}), 'A tram for the beach');
});

test('what heading, JSON-LD and <title> agree on wins over the card', t => {
	t.is(
		titled({
			title: 'A tram for the beach - Bay Herald',
			card: 'You won’t believe this tram',
			linked: 'A tram for the beach',
			heading: 'A tram for the beach',
		}),
		'A tram for the beach',
	);
});

test('a heading and a card with different kickers give what they share', t => {
	t.is(titled({card: 'Traffic: An old tram runs again', heading: 'The bay - An old tram runs again'}), 'An old tram runs again');
});

test('a card with the site’s name in it is a copy of <title>, and loses to the heading that JSON-LD has too', t => {
	t.is(
		titled({
			title: 'The old tram runs again - Bay Herald',
			card: 'The old tram runs again - Bay Herald',
			linked: 'Old tram runs',
			heading: 'Old tram runs',
		}),
		'Old tram runs',
	);
});

test('a kicker that only the heading has is no part of the title, a dash within the title is', t => {
	t.is(
		titled({
			title: 'Tram for the beach',
			card: 'An old tram runs again – to the beach',
			heading: 'The bay – An old tram runs again – to the beach',
		}),
		'An old tram runs again – to the beach',
	);
});

test('character references in JSON-LD are read as what they stand for', t => {
	t.is(titled({linked: 'The &#8216;old&#8217; tram &amp; the bay'}), 'The ‘old’ tram & the bay');
});

test('<title> alone gives the title without the site’s name', t => {
	t.is(titled({title: 'A tram for the beach – Bay Herald'}), 'A tram for the beach');
});

test('a title with a dash of its own stays whole', t => {
	t.is(titled({title: 'A tram – for the beach'}), 'A tram – for the beach');
});

test('titles that lost are kept as other titles', t => {
	const {otherTitles} = read({
		head: '<title>The museum’s tram runs again</title><meta property="og:title" content="A tram for the beach">',
		body: `<article><h1>A tram for the beach</h1>${paragraphs()}</article>`,
	});
	t.true(otherTitles.includes('The museum’s tram runs again'));
});

test('a day without a time gets the time of another source that has the same day', t => {
	const published = (more: string) =>
		read(
			page({
				head: `<meta property="article:published_time" content="2024-05-17">${more}`,
				body: `<article><h1>A tram for the beach</h1><time datetime="2024-05-17T06:30:00Z">17 May</time>${paragraphs()}</article>`,
			}),
		).published;
	t.is(published(''), '2024-05-17T06:30:00Z');
	t.is(
		published('<script type="application/ld+json">{"@type": "NewsArticle", "headline": "A", "datePublished": "2024-05-16"}</script>'),
		'2024-05-16',
	);
});

test('the time of a change is not the time of publication', t => {
	const {published} = read(
		page({
			head: '<meta property="article:published_time" content="2024-05-17"><meta property="article:modified_time" content="2024-05-17T21:00:00Z">',
			body: `<article><h1>A tram for the beach</h1>${paragraphs()}</article>`,
		}),
	);
	t.is(published, '2024-05-17');
});

test('the site’s own name is no author', t => {
	const {authors} = read({
		head: '<meta property="og:site_name" content="Bay Herald"><meta name="author" content="Bay Herald">',
		body: `<article><h1>A tram for the beach</h1><div class="byline"><a rel="author" href="/author/ada">Ada Moor</a></div>${paragraphs()}</article>`,
	});
	t.deepEqual(authors, ['Ada Moor']);
});
