import test from 'ava';
import {frame} from '../../source/screens/frame.js';
import {article, paragraphs} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const library = ['Ferry strike goes on', 'A bridge for the islanders', 'School opens'].map((title, index) =>
	article({title, published: `2024-05-0${9 - index}`, blocks: paragraphs(20)}),
);

test('a row tells how far the article was read, its star and its tags, before what it came with', t => {
	const session = reading(library).press('enter', 'space', 'q', 's', '#').type('sea, read later').press('enter');
	t.regex(
		session.screen()[3]!,
		/^ ▌ {2}9 May 2024 · 5 min · \d+ % · ★ · #read later #sea$|^ ▌ {2}9 May 2024 · 5 min · \d+ % · ★ · #sea #read later$/v,
	);
});

test('the head of a shelf says less where there is less room, and always the shelf and how many are picked', t => {
	const session = reading(library).press('tab', '/').type('s').press('enter', 'm');
	t.regex(session.screen()[0]!, /^ dwread › Unread {3}1 picked · 3 of 3 articles · search: s +sort: newest$/v);
	session.resize(40, 12);
	t.is(session.screen()[0]!, ' Unread   1 picked · 3 of 3 · search: s');
});

test('an article that is picked has a sign in front, whether it is selected or not', t => {
	const session = reading(library).press('m', 'm', 'k');
	t.deepEqual(session.screen().filter((_, index) => [2, 4, 6].includes(index)).map(line => line.slice(0, 5)), ['✓ ● F', '✓▌● A', '  ● S']);
});

test('what is searched for is set off in titles, and in the words around hits', t => {
	const session = reading(library).press('/').type('bridge');
	const {key} = library[1]!;
	session.send({type: 'snippets', query: 'bridge', snippets: [[key, {text: '…no bridge yet…', marked: [[4, 10]]}]]});
	const styled = session.styledScreen();
	t.true(styled[2]!.includes('A \u{1B}[0m\u{1B}[4;33mbridge\u{1B}[0m'), JSON.stringify(styled[2]));
	t.true(styled[3]!.includes('…no \u{1B}[0m\u{1B}[4;33mbridge\u{1B}[0m\u{1B}[2m yet…'), JSON.stringify(styled[3]));
});

test('while the text of articles is searched, nothing is said to be not there', t => {
	const session = reading(library).press('/').type('zzz');
	t.regex(session.screen().join('\n'), /Nothing matches “zzz”\.\n\n {2}Esc clears the search/v);
	const state = session.state();
	t.notRegex(frame({...state, list: {...state.list, isSearching: true}}).join('\n'), /Nothing/v);
});

test('what is said and is longer than the foot has as many lines as it needs', t => {
	const text = 'the page could not be fetched: news.example.org answers that it is busy, and asks to be left alone for ten minutes';
	const session = reading(library, {columns: 40, rows: 14});
	session.send({type: 'notice', notice: {text, tone: 'problem'}});
	const screen = session.screen();
	t.is(screen.length, 14);
	t.is(screen.slice(-4).map(line => line.trim()).join(' ').replace(/^─+ /v, ''), text);
	t.true(screen.every(line => line.length <= 40));
	session.press('j');
	t.regex(session.screen().at(-1)!, /\? help/v);
});

test('what is said while something is typed, and has no room beside it, stands above it', t => {
	const session = reading(library, {columns: 40, rows: 14}).press('/').type('ferry');
	session.send({type: 'notice', notice: {text: 'the page could not be fetched: the server is busy', tone: 'problem'}});
	const screen = session.screen().map(line => line.trim());
	t.deepEqual(screen.slice(-3, -1), ['the page could not be fetched: the', 'server is busy']);
	t.regex(screen.at(-1)!, /^\/ ferry/v);
});
