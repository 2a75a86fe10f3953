import test from 'ava';
import {article, paragraphs, related} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const titles = ['Ferry', 'Bridge', 'School', 'Market'] as const;
const library = titles.map((title, index) => article({
	title,
	published: `2024-0${9 - index}-01`,
	blocks: [...paragraphs(8, title), related(titles[(index + 1) % titles.length]!)],
}));
const atMarket = () => reading(library).press('enter', 'space', '1', 'enter', '1', 'enter', '1', 'enter');

test('the head tells how many articles lie behind on the trail, and ahead', t => {
	const session = atMarket();
	t.regex(session.screen()[0]!, /‹3 · /v);
	session.press('backspace');
	t.regex(session.screen()[0]!, /‹2 1› · /v);
	session.press('backspace', 'backspace');
	t.regex(session.screen()[0]!, / 3› · /v);
});

test('T shows the way here, with the open article marked, and Escape, q and T close it', t => {
	const session = atMarket().press('backspace', 'T');
	const rows = session.screen().slice(1, 5);
	t.deepEqual(rows.map(row => titles.find(title => row.includes(title))), [...titles]);
	t.regex(rows[0]!, /Ferry +1 Sept? 2024/v);
	t.regex(rows[2]!, /▌▸ School +you are here/v);
	for (const key of ['escape', 'q', 'T']) {
		session.press(key);
		t.is(session.state().overlay, undefined);
		t.is(session.state().reader!.article.title, 'School');
		session.press('T');
	}
});

test('Enter on the way goes to that article where it was left; the rest stays behind and ahead', t => {
	const session = atMarket();
	session.press('T', 'g', 'enter');
	const {reader, back, forward} = session.state();
	t.is(reader!.article.title, 'Ferry');
	t.is(reader!.link, 0);
	t.deepEqual(back, []);
	t.deepEqual(forward.map(({title}) => title), ['Market', 'School', 'Bridge']);
	session.press('T', 'G', 'enter');
	t.is(session.state().reader!.article.title, 'Market');
	t.deepEqual(session.state().back.map(({title}) => title), ['Ferry', 'Bridge', 'School']);
});

test('Enter on the open article stays there', t => {
	const session = atMarket().press('T', 'enter');
	t.is(session.state().reader!.article.title, 'Market');
	t.is(session.state().back.length, 3);
});

test('before anything was opened T says that there is no way yet', t => {
	t.regex(reading(library).press('T').state().notice!.text, /no way yet/v);
});

test('q leaves the trail as it is: L and Backspace go on with the article, and Backspace from there back', t => {
	for (const key of ['L', 'backspace']) {
		const session = atMarket().press('q', key);
		t.is(session.state().reader!.article.title, 'Market');
		session.press('backspace');
		t.is(session.state().reader!.article.title, 'School');
	}
});

test('opening another article from the list begins a new trail', t => {
	const session = atMarket().press('q', 'g', 'enter');
	t.deepEqual(session.state().back, []);
	t.deepEqual(session.state().forward, []);
});

test('the trail survives a restart, wherever dwread was quit', t => {
	for (const end of [['Q'], ['q', 'q']]) {
		const before = atMarket().press('j', 'j', 'backspace', ...end);
		const after = reading(library);
		after.send({type: 'trail', ...before.kept.trail});
		t.is(after.state().reader, undefined);
		after.press('L');
		t.is(after.state().reader!.article.title, 'School');
		t.is(after.state().reader!.link, 0);
		after.press('L');
		t.is(after.state().reader!.article.title, 'Market');
		after.press('backspace', 'backspace', 'backspace');
		t.is(after.state().reader!.article.title, 'Ferry');
		t.true(after.state().reader!.top > 0);
	}
});

test('T in the list shows the way of the last time, and leads to any of it', t => {
	const session = reading(library);
	session.send({type: 'trail', ...atMarket().kept.trail});
	session.press('T', 'g', 'j', 'enter');
	t.is(session.state().reader!.article.title, 'Bridge');
	t.deepEqual(session.state().back.map(({title}) => title), ['Ferry']);
});
