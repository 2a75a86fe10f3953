import test from 'ava';
import {article, paragraphs, related} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const harbour = article({
	title: 'Harbour gets a second ferry',
	published: '2024-05-03',
	blocks: [...paragraphs(2), related('Islanders ask for a bridge')],
});
const bridge = article({
	title: 'Islanders ask for a bridge',
	published: '2024-04-20',
	blocks: [...paragraphs(6, 'The bridge'), related('School on the mainland')],
	signoff: 'ab/cd (AFP)',
});
const school = article({title: 'School on the mainland', published: '2024-03-01', blocks: paragraphs(1, 'The school')});
const fair = article({
	title: 'The island fair',
	published: '2024-06-01',
	blocks: [...paragraphs(2, 'The fair'), related('Islanders ask for a bridge', 'Background')],
});
const library = [harbour, bridge, school, fair];
const atBridge = () => reading(library, {columns: 80, rows: 40}).press('j', 'j', 'enter');

test('an article’s foot lists the stored articles that lead to it, after its sign-off', t => {
	const session = atBridge().press('G');
	const text = session.screen().join('\n');
	t.regex(
		text,
		/\(AFP\)\n\n +─+\n +Linked from\n +2 ◂ 3 May 2024 {2}Harbour gets a second ferry +● stored\n +3 ◂ 1 Jun 2024 {2}The island fair +● stored/v,
	);
});

test('Tab goes on from the related links to those at the foot, round to the first', t => {
	const session = atBridge().press('tab', 'tab');
	const {reader} = session.state();
	t.is(reader!.page.links[reader!.link!]!.title, harbour.title);
	session.press('tab', 'tab');
	t.is(session.state().reader!.link, 0);
	session.press('shift+tab');
	t.is(session.state().reader!.page.links[session.state().reader!.link!]!.title, fair.title);
});

test('a backlink is followed by number and Enter, Backspace returns to it, and K peeks at it', t => {
	const session = atBridge().press('2', 'enter');
	t.is(session.state().reader!.article.title, harbour.title);
	session.press('backspace');
	t.is(session.state().reader!.article.title, bridge.title);
	t.is(session.state().reader!.page.links[session.state().reader!.link!]!.title, harbour.title);
	t.regex(session.press('K').screen().join('\n'), /│ Harbour gets a second ferry/v);
});

test('an article that nothing leads to has no such list', t => {
	t.notRegex(reading(library).press('enter', 'G').screen().join('\n'), /Linked from/v);
});

test('an article is read to its end when its own text is, whatever leads to it', t => {
	const many = Array.from({length: 60}, (_, index) =>
		article({title: `Leads there ${index}`, published: '2020-01-01', blocks: [related(bridge.title)]}),
	);
	const session = reading([bridge, school, ...many]).press('enter');
	t.is(session.state().reader!.article.title, bridge.title);
	const {ownLines} = session.state().reader!.page;
	for (let line = 0; line < ownLines; line++) {
		session.press('j');
	}

	t.is(session.left.get(bridge.key)?.percent, 100);
	t.regex(session.screen()[0]!, /100 %/v);
});

test('a link comes to the foot the moment its article is stored', t => {
	const session = reading([bridge, school]).press('enter', 'G');
	t.notRegex(session.screen().join('\n'), /Linked from/v);
	session.store(library);
	t.regex(session.press('G').screen().join('\n'), /Linked from/v);
});

test('the head says that more is below while the end of the text is on screen, but not all that leads to it', t => {
	const session = reading(library, {columns: 80, rows: 14}).press('j', 'j', 'enter');
	t.notRegex(session.screen()[0]!, /below/v);
	while (!(session.screen()[0]!).endsWith(' 100 %')) {
		session.press('j');
	}

	t.regex(session.screen()[0]!, /more below · 100 %$/v);
	session.resize(40, 14).press('k', 'j');
	t.regex(session.screen()[0]!, /↓ · 100 %$|· \d+ %$/v);
	session.resize(80, 14).press('G');
	t.notRegex(session.screen()[0]!, /below/v);
	t.regex(session.screen()[0]!, / 100 %$/v);
});
