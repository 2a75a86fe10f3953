import test from 'ava';
import {article, paragraphs, related} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const harbour = article({
	title: 'Harbour gets a second ferry',
	published: '2024-05-03',
	blocks: [
		...paragraphs(2),
		related('Islanders ask for a bridge'),
		related('A ferry that nobody wrote about', 'Also'),
		...paragraphs(6),
	],
});
const bridge = article({
	title: 'Islanders ask for a bridge',
	published: '2024-04-20',
	kicker: 'Society',
	teaser: 'A petition has five hundred names, and the mayor has promised to read every one of them aloud before the council meets again in autumn.',
	blocks: paragraphs(4, 'The bridge'),
});
const library = [harbour, bridge];

test('K shows title, kicker, date, reading time and teaser of what the selected link leads to, over the page', t => {
	const session = reading(library).press('enter', '1', 'K');
	const screen = session.screen();
	const card = screen.filter(line => line.includes('│')).join('\n');
	t.regex(card, /Society.*\n.*Islanders ask for a bridge.*\n.*20 Apr 2024 · 1 min · ● stored, not read yet/v);
	t.regex(card, /A petition has five hundred names.*\n.*autumn\./v);
	t.regex(screen.at(-1)!, /Enter follow .* Esc close/v);
	t.is(session.state().reader!.article.title, harbour.title);
	t.true(screen.some(line => line.includes('It crosses the bay')), 'the page stays in sight');
});

test('Escape, K and q put the card away and the page is as it was', t => {
	for (const key of ['escape', 'K', 'q']) {
		const session = reading(library).press('enter', '1');
		const before = session.screen();
		t.deepEqual(session.press('K', key).screen(), before, `after ${key}`);
	}
});

test('Enter follows from the card, and Backspace returns', t => {
	const session = reading(library).press('enter', '1', 'K', 'enter');
	t.is(session.state().reader!.article.title, bridge.title);
	t.is(session.state().overlay, undefined);
	session.press('backspace');
	t.is(session.state().reader!.article.title, harbour.title);
	t.is(session.state().overlay, undefined);
});

test('Tab goes from card to card; one of a link that is not stored says so, and Enter there what can be done', t => {
	const session = reading(library).press('enter', '1', 'K', 'tab');
	t.regex(session.screen().join('\n'), /A ferry that nobody wrote about +│\n.*not stored/v);
	session.press('enter');
	t.is(session.state().overlay?.type, 'missing');
});

test('K without a selected link takes the next one; in an article without links it says so', t => {
	t.regex(reading(library).press('enter', 'K').screen().join('\n'), /│ Islanders ask for a bridge/v);
	const far = reading([harbour], {columns: 80, rows: 14}).press('enter', 'K');
	t.is(far.state().overlay, undefined);
	t.is(far.state().reader!.top, 0, 'the page stays');
	t.regex(far.state().notice!.text, /no link on this screen; Tab/v);
	const session = reading([bridge]).press('enter', 'K');
	t.is(session.state().overlay, undefined);
	t.regex(session.state().notice!.text, /no links/v);
});

test('K without a selected link shows a card wherever a link is on screen, and stays where none is', t => {
	for (let rows = 12; rows <= 40; rows++) {
		const session = reading([harbour, bridge], {columns: 80, rows}).press('enter');
		const isInSight = session.screen().some(line => /▸ (?:Read more|Also)/v.test(line));
		t.is(session.press('K').state().overlay?.type, isInSight ? 'peek' : undefined, `${rows} rows`);
	}
});

test('a card fits the smallest window, cut with …', t => {
	const long = article({...bridge, teaser: `${'Sehr lange Worte stehen hier. '.repeat(60)}ende`});
	const chinese = article({...bridge, teaser: '请愿书上有五百个名字，市长答应全部读完。'.repeat(30)});
	for (const target of [long, chinese]) {
		const screen = reading([harbour, target], {columns: 40, rows: 12}).press('enter', '1', 'K').screen();
		t.is(screen.length, 12);
		t.true(screen.some(line => line.includes('…')));
		t.regex(screen.at(-1)!, /Enter follow/v);
	}
});
