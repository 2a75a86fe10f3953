import test from 'ava';
import {article, paragraph, paragraphs} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const ferry = article({title: 'Ferry strike goes on', published: '2024-05-03', blocks: paragraphs(40)});
const bridge = article({title: 'A bridge for the islanders', published: '2024-05-02', blocks: paragraphs(12, 'The bridge')});
const school = article({title: 'School opens', published: '2024-05-01', blocks: [paragraph('Closed before.')]});
const harbour = article({title: 'Harbour and ferry', published: '2024-04-30', blocks: paragraphs(60, 'The harbour')});
const library = [ferry, bridge, school, harbour];

type Session = ReturnType<typeof reading>;
const titles = (session: Session) => session.state().list.rows.map(({entry}) => entry.title[0]).join('');
const head = (session: Session) => session.screen()[0]!;
const foot = (session: Session) => session.screen().at(-1)!;

test('Tab goes from shelf to shelf, whose name stands at the head, and round', t => {
	const session = reading(library).press('j', 's', 'r', 'k');
	t.notRegex(head(session), /›/v);
	const shelves = ['Unread', 'Starred', 'Continue', '10 minutes'].map(name => {
		session.press('tab');
		t.regex(head(session), new RegExp(String.raw`^ dwread › ${name} {3}\d of 4 articles`, 'v'));
		return titles(session);
	});
	t.deepEqual(shelves, ['FSH', 'A', '', 'FS']);
	t.is(titles(session.press('tab')), 'FASH');
	t.regex(head(session.press('shift+tab')), /› 10 minutes/v);
});

test('an empty shelf says why, and how to go on', t => {
	const session = reading(library).press('tab', 'tab');
	t.deepEqual(session.screen().slice(3, 6), ['  Nothing is starred yet.', '', '  Tab goes to the next shelf, Esc to all articles.']);
	t.is(titles(session.press('escape')), 'FASH');
});

test('what is begun and not finished is on Continue, in the order of opening; the other order comes back after it', t => {
	const session = reading(library).press('S', 'S', 'enter', 'enter', 'space', 'q');
	t.regex(head(session), /sort: oldest$/v);
	session.press('tab', 'tab', 'tab');
	t.regex(head(session), /› Continue +1 of 4 articles +sort: opened$/v);
	t.is(titles(session), 'F');
	session.press('S', 'S', 'enter');
	t.regex(head(session.press('tab')), /› 10 minutes .* sort: oldest$/v);
});

test('a search is on the shelf at hand, and Esc lets go of it first', t => {
	const session = reading(library).press('r', 'tab', '/').type('ferry');
	t.is(titles(session), 'H');
	t.regex(foot(session), /1 of 4$/v);
	session.press('enter');
	t.regex(head(session), /^ dwread › Unread {3}1 of 4 articles · search: ferry/v);
	t.is(titles(session.press('escape')), 'ASH');
	t.is(titles(session.press('escape')), 'FASH');
});

test('N keeps the search with what its shelf asks for, under a name, as a shelf of its own', t => {
	const session = reading(library).press('N');
	t.regex(foot(session), /nothing to keep yet/v);
	session.press('tab', '/').type('ferr').press('enter', 'N');
	t.regex(foot(session), /^ Name: .* is:unread ferr\*$/v);
	session.type('At "sea"').press('enter');
	t.deepEqual(session.effects.at(-1), {type: 'keep-search', name: 'At sea', query: 'is:unread ferr*'});
	t.regex(head(session), /^ dwread › At sea {3}2 of 4 articles/v);
	t.is(titles(session), 'FH');
	t.regex(foot(session), /kept as “At sea”.* U takes it back/v);
	session.press('escape');
	t.regex(head(session.press('shift+tab')), /› At sea/v, 'it comes after the others');
	session.press('U');
	t.regex(foot(session), /undone: “At sea” kept/v);
	t.deepEqual(session.effects.at(-1), {type: 'keep-search', name: 'At sea'});
	t.regex(head(session), /^ dwread › Unread {3}2 of 4 articles · search: ferr/v, 'where it was searched');
});

test('a search that is kept under the name of another takes its place, and U brings that back', t => {
	const session = reading(library).press('/').type('ferry').press('enter', 'N').type('Mine').press('enter', 'escape');
	session.press('/').type('school').press('enter', 'N').type('mine').press('enter');
	t.deepEqual(session.state().kept.map(({name, query}) => [name, query]), [['mine', 'school*']]);
	session.press('U');
	t.deepEqual(session.effects.at(-1), {type: 'keep-search', name: 'mine', query: 'ferry*'});
});

test('the name of a shelf that is always there can’t be taken', t => {
	const session = reading(library).press('/').type('ferry').press('enter', 'N').type('STARRED').press('enter');
	t.regex(foot(session), /“Starred” is taken; choose another/v);
	t.deepEqual(session.effects, []);
});

test('c shows the shelves with what they ask for, to go to any and to remove what was kept', t => {
	const session = reading(library).press('/').type('ferry').press('enter', 'N').type('Ferries').press('enter', 'c');
	t.deepEqual(
		session
			.screen()
			.slice(0, 7)
			.map(line => line.replaceAll(/ {2,}/gv, '  ')),
		[
			' Shelves  6/6', '  All', '  Unread  is:unread', '  Starred  is:starred', '  Continue  is:started',
			'  10 minutes  is:unread time:10', ' ▌▸ Ferries  ferry*',
		],
	);
	session.press('k', 'D');
	t.regex(foot(session), /“10 minutes” is always there/v);
	session.press('j', 'D');
	t.deepEqual(session.effects.at(-1), {type: 'keep-search', name: 'Ferries'});
	t.regex(foot(session), /“Ferries” removed · U takes it back/v);
	t.notRegex(session.screen().join('\n'), /Ferries {2}/v);
	session.press('U');
	t.deepEqual(session.effects.at(-1), {type: 'keep-search', name: 'Ferries', query: 'ferry*'});
	session.press('G', 'enter');
	t.regex(head(session), /› Ferries {3}2 of 4/v);
});

test('a shelf that another device removed is left for all articles', t => {
	const session = reading(library)
		.press('/')
		.type('ferry')
		.press('enter', 'N')
		.type('Ferries')
		.press('enter', '/')
		.type('h')
		.press('enter', 'S', 'G', 'enter');
	t.regex(head(session), /› Ferries .* sort: relevance$/v);
	const {counts, lookUp} = session.state();
	session.send({
		type: 'library', counts, lookUp, kept: [],
	});
	t.regex(head(session), /^ dwread {3}4 articles .* sort: newest$/v);
});

test('while words are searched for, the best hits can come first, and no longer than that', t => {
	const session = reading(library).press('/', 'tab');
	t.regex(foot(session), /words to search for come first/v);
	session.type('ferry').press('tab');
	t.regex(foot(session), /best first · 2 of 4$/v);
	t.is(session.state().list.order, 'relevance');
	session.press('tab');
	t.is(session.state().list.order, 'newest');
	session.press('enter', 'S');
	t.true(session.screen().some(line => line.includes('Best hits first')));
	session.press('G', 'enter');
	t.is(session.state().list.order, 'relevance');
	session.press('escape', 'S');
	t.is(session.state().list.order, 'newest');
	t.false(session.screen().some(line => line.includes('Best hits first')));
});

test('who is at the top of a search stays there when more is found; who isn’t keeps the article', t => {
	const session = reading(library).press('/').type('ferry');
	session.store([article({title: 'New ferry', published: '2025-01-01'}), ...library]);
	session.send({type: 'found', filter: 'ferry', order: 'newest'});
	t.is(session.state().list.selected, 1, 'the article stays selected when the library changes');
	session.press('up');
	session.send({
		type: 'found', filter: 'ferry', order: 'newest', isMore: true,
	});
	t.is(session.state().list.selected, 0);
	t.regex(foot(session), /3\+ of 5$/v);
	session.send({type: 'found', filter: 'ferr', order: 'newest'});
	t.regex(foot(session), /3\+ of 5$/v, 'an older search means nothing any more');
});

test('rows on Unread stay where they are while they are read, until the shelf is gone to again', t => {
	const session = reading(library).press('tab', 'enter', '>', 'q');
	t.is(titles(session), 'FASH');
	t.is(session.state().list.selected, 1);
	t.regex(head(session), /4 of 4 articles/v);
	session.press('shift+tab', 'tab');
	t.is(titles(session), 'SH');
});

test('H shows what was opened lately, latest first, and opens any of it', t => {
	const session = reading(library).press('H');
	t.regex(foot(session), /nothing was opened yet/v);
	session.press('enter', 'q', 'j', 'enter', 'q', 'H');
	t.deepEqual(
		session
			.screen()
			.slice(0, 3)
			.map(line => line.trimEnd()),
		[` Opened lately${' '.repeat(62)}1/2`, ' ▌  A bridge for the islanders', '    Ferry strike goes on'],
	);
	session.press('j', 'enter');
	t.is(session.state().reader!.article.title, ferry.title);
	t.is(session.state().list.selected, 0);
});

test('words around hits are asked for once for each row on screen, and shown where they are for this search', t => {
	const session = reading(library, {columns: 80, rows: 24}).press('/').type('ferry');
	t.deepEqual(session.state().list.snippets!.of.keys().toArray(), [ferry.key, harbour.key]);
	session.send({type: 'snippets', query: 'ferr', snippets: [[ferry.key, {text: 'of another search', marked: []}]]});
	t.notRegex(session.screen().join('\n'), /of another search/v);
	session.send({type: 'snippets', query: 'ferry', snippets: [[harbour.key, {text: '…the old ferry sank…', marked: [[9, 14]]}]]});
	t.regex(session.screen()[5]!, /30 Apr 2024 · …the old ferry sank…/v);
	t.regex(session.screen()[3]!, /3 May 2024 · \d+ min/v);
	session.resize(40, 12);
	t.regex(session.screen()[5]!, /^ {4}…the old ferry sank…/v, 'without the date where there is no room');
	session.press('escape');
	t.is(session.state().list.snippets, undefined);
});
