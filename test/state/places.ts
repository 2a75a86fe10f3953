import test from 'ava';
import {
	article,
	paragraph,
	paragraphs,
	related,
} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const harbour = article({
	title: 'Harbour gets a second ferry',
	published: '2024-05-03',
	blocks: [...paragraphs(12), related('Islanders ask for a bridge')],
});
const bridge = article({title: 'Islanders ask for a bridge', published: '2024-04-20', blocks: paragraphs(12, 'The bridge')});
const notice = article({title: 'A notice', published: '2024-01-01', blocks: [paragraph('Closed today.')]});
const library = [harbour, bridge, notice];

test('an article that is opened again goes on where it was left, says so, and g leads to its start', t => {
	const session = reading(library).press('enter', 'space', 'space', 'j');
	const line = session.firstLine();
	session.press('q', 'enter');
	t.is(session.firstLine(), line);
	t.regex(session.screen().at(-1)!, /on from where you left off, at \d+ % · g goes to the start/v);
	session.press('g');
	t.is(session.state().reader!.top, 0);
	session.press('q', 'enter');
	t.is(session.state().reader!.top, 0);
	t.is(session.state().notice, undefined);
});

test('the sentence is found at another width, and after the text above it was edited', t => {
	const session = reading(library, {columns: 100, rows: 20}).press('enter', ...'jjjjjjjjjjjjjj');
	const words = session.left.get(harbour.key)!.place.words.slice(0, 12);
	session.press('q').resize(48, 30);
	session.store([{...harbour, blocks: [...paragraphs(3, 'A correction'), ...harbour.blocks]}, bridge, notice]);
	session.press('enter');
	t.true(session.screen()[1]!.includes(words) || session.screen().slice(1, 3).join(' ').replaceAll(/\s+/gv, ' ').includes(words));
	t.true(session.state().reader!.page.lines.length > 60);
});

test('the list tells how far an article was read, until it was read to its end', t => {
	const session = reading(library).press('enter', 'space', 'q');
	t.regex(session.screen()[3]!, /3 May 2024 · .* · \d+ % · 1 link stored$/v);
	session.press('enter', 'G', 'q');
	t.notRegex(session.screen()[3]!, /%/v);
	session.press('enter');
	t.is(session.state().reader!.top, 0, 'what was read to its end begins anew');
});

test('an article that is whole on screen is read to its end by being opened', t => {
	const session = reading([notice]).press('enter');
	t.is(session.left.get(notice.key)?.percent, 100);
});

test('following a link goes on where its target was left; back goes to the line of the link', t => {
	const session = reading(library).press('j', 'enter', 'space');
	const line = session.firstLine();
	session.press('q', 'k', 'enter', '1');
	const before = session.state().reader!;
	session.press('enter');
	t.is(session.firstLine(), line);
	session.press('backspace');
	t.is(session.state().reader!.top, before.top);
	t.is(session.state().reader!.link, 0);
});

test('quitting keeps the last place, by q and by a signal', t => {
	for (const end of ['Q', undefined]) {
		const session = reading(library).press('enter', 'space');
		const {trail} = session.kept;
		t.deepEqual(trail.forward.map(({key, offset}) => [key, offset]), [[harbour.key, 0]]);
		if (end === undefined) {
			session.send({type: 'end'});
		} else {
			session.press(end);
		}

		t.deepEqual(session.effects.at(-1), {type: 'quit'});
		t.is(session.kept.trail.forward[0]!.words, session.left.get(harbour.key)!.place.words);
	}
});
