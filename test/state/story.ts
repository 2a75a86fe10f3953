import test from 'ava';
import {article, paragraphs, related} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

// The latest leads to the earliest, that to nothing; the one between leads to the latest: connected only both ways.
const vote = article({title: 'The vote', published: '2024-06-01', blocks: [...paragraphs(6, 'The vote'), related('The first idea')]});
const idea = article({title: 'The first idea', published: '2024-01-10', blocks: paragraphs(6, 'The idea')});
const quarrel = article({title: 'The quarrel', published: '2024-03-20', blocks: [...paragraphs(6, 'The quarrel'), related('The vote')]});
const weather = article({title: 'Weather', published: '2024-07-01', blocks: [...paragraphs(2, 'Rain'), related('Not stored at all')]});
const library = [vote, idea, quarrel, weather];
const atVote = () => reading(library).press('j', 'enter');

test('x lists the articles that links connect, in either direction, by date, with the open one marked', t => {
	const session = atVote().press('x');
	const screen = session.screen();
	t.regex(screen[0]!, /The story, by date +3\/3/v);
	t.regex(screen[1]!, /The first idea +10 Jan 2024/v);
	t.regex(screen[2]!, /The quarrel +20 Mar 2024/v);
	t.regex(screen[3]!, /▌▸ The vote +you are here/v);
	t.false(screen.join('\n').includes('Weather'));
});

test('Escape, q and x close the story and nothing has changed', t => {
	for (const key of ['escape', 'q', 'x']) {
		const session = atVote();
		const before = session.screen();
		t.deepEqual(session.press('x', key).screen(), before, `after ${key}`);
	}
});

test('a story is read from its start: Enter on the first, then } to the end, with the head telling the part', t => {
	const session = atVote().press('x', 'g', 'enter');
	t.is(session.state().reader!.article.title, idea.title);
	t.regex(session.screen()[0]!, /story 1\/3/v);
	session.press('}');
	t.is(session.state().reader!.article.title, quarrel.title);
	t.regex(session.screen()[0]!, /story 2\/3/v);
	session.press('}', '}');
	t.is(session.state().reader!.article.title, vote.title);
	t.regex(session.state().notice!.text, /latest article of the story/v);
	session.press('{');
	t.is(session.state().reader!.article.title, quarrel.title);
	session.press('{', '{');
	t.is(session.state().reader!.article.title, idea.title);
	t.regex(session.state().notice!.text, /begins with this article/v);
});

test('} without x goes on in the story at once, and Backspace returns', t => {
	const session = atVote().press('{');
	t.is(session.state().reader!.article.title, quarrel.title);
	session.press('backspace');
	t.is(session.state().reader!.article.title, vote.title);
});

test('an article that nothing is linked with has no story, and says so', t => {
	for (const key of ['x', '}', '{']) {
		const session = reading(library).press('enter', key);
		t.is(session.state().overlay, undefined);
		t.regex(session.state().notice!.text, /no story/v);
		t.is(session.state().reader!.article.title, weather.title);
	}
});

test('an article beside the story doesn’t count as a part of it', t => {
	const session = atVote().press('x', 'enter');
	t.regex(session.screen()[0]!, /story 3\/3/v);
	session.press('q', 'g', 'enter');
	t.notRegex(session.screen()[0]!, /story/v);
});
