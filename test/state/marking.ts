import test from 'ava';
import {article, paragraphs} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const library = ['One', 'Two', 'Three', 'Four'].map((title, index) => article({title, published: `2024-05-0${9 - index}`, blocks: paragraphs(10)}));
const [one, two, three] = library.map(({key}) => key) as [string, string, string];

type Session = ReturnType<typeof reading>;
const foot = (session: Session) => session.screen().at(-1)!;
const titles = (session: Session) => session.state().list.rows.map(({entry}) => entry.title);
const having = (session: Session, mark: 'read' | 'starred') =>
	library.filter(({key}) => session.state().lookUp.marks(key)[mark] === true).map(({title}) => title);
const tagsOf = (session: Session, key: string) => session.state().lookUp.marks(key).tags ?? [];

test('m picks articles, with a sign, and marks then take all that are picked, as one step to undo', t => {
	const session = reading(library).press('m', 'j', 'm');
	t.regex(session.screen()[0]!, /^ dwread {3}2 picked · 4 articles · 4 unread/v);
	t.deepEqual(session.screen().filter(line => line.startsWith('✓')).map(line => line.slice(4).trim()), ['One', 'Three']);
	session.press('r');
	t.deepEqual(having(session, 'read'), ['One', 'Three']);
	t.regex(foot(session), /^ 2 marked read · U takes it back/v);
	t.regex(session.screen()[0]!, /2 picked · 4 articles · 2 unread/v);
	session.press('s');
	t.deepEqual(having(session, 'starred'), ['One', 'Three']);
	session.press('s');
	t.deepEqual(having(session, 'starred'), []);
	t.regex(foot(session), /^ 2 star removed/v);
	session.press('U', 'U', 'U');
	t.regex(foot(session), /undone: 2 marked read/v);
	t.deepEqual([having(session, 'read'), having(session, 'starred')], [[], []]);
	session.press('escape', 's');
	t.deepEqual(having(session, 'starred'), ['Four'], 'nothing is picked any more');
});

test('where only some have a mark, the others get it; undo takes it from those alone', t => {
	const session = reading(library).press('j', 's', 'M', 's');
	t.deepEqual(having(session, 'starred'), ['One', 'Two', 'Three', 'Four']);
	t.regex(foot(session), /^ 3 starred/v);
	session.press('U');
	t.deepEqual(having(session, 'starred'), ['Two']);
});

test('M picks all that a search or a shelf holds, and again none', t => {
	const session = reading(library).press('/').type('t').press('enter', 'M');
	t.deepEqual([...session.state().list.picked], [two, three]);
	session.press('M');
	t.is(session.state().list.picked.size, 0);
	session.press('M', '/').type('w');
	t.is(session.state().list.picked.size, 0, 'another list has nothing picked');
});

test('# asks for tags: names with commas are added, those with a minus taken away', t => {
	const session = reading(library).press('#');
	t.regex(foot(session), /^ Tags: +none yet$/v);
	session.type('Sea, read later').press('enter');
	t.deepEqual(tagsOf(session, one), ['Sea', 'read later']);
	t.regex(foot(session), /^ tagged Sea, read later · U takes it back/v);
	t.regex(session.screen()[3]!, /#Sea #read later/v);
	session.press('#');
	t.regex(foot(session), /now: Sea, read later$/v);
	session.type('-sea, old').press('enter');
	t.deepEqual(tagsOf(session, one), ['read later', 'old']);
	session.press('U', 'U');
	t.deepEqual(tagsOf(session, one), []);
	session.press('#', 'enter', '#').type(' , -').press('enter');
	t.is(session.effects.filter(({type}) => type === 'change').length, 2, 'nothing typed is nothing done');
});

test('Tab completes a tag, and goes on to the next that fits', t => {
	const session = reading(library).press('#').type('sea, seaside, war').press('enter', 'j', '#');
	session.type('war, SE');
	t.regex(foot(session), /Tab: sea, seaside$/v);
	const text = () => session.state().prompt!.text;
	session.press('tab');
	t.is(text(), 'war, sea');
	session.press('tab');
	t.is(text(), 'war, seaside');
	session.press('tab');
	t.is(text(), 'war, sea');
	session.press('enter');
	t.deepEqual(tagsOf(session, two), ['war', 'sea']);
	session.press('#').type('-w').press('tab');
	t.is(text(), '-war');
	session.press('escape');
	t.is(session.state().prompt, undefined);
	t.deepEqual(tagsOf(session, two), ['war', 'sea']);
});

test('a tag is spelled as it is elsewhere', t => {
	const session = reading(library).press('#').type('Élection').press('enter', 'j', '#').type('election').press('enter');
	t.deepEqual(tagsOf(session, two), ['Élection']);
});

test('many are tagged at once, and undone as one', t => {
	const session = reading(library).press('#').type('sea').press('enter', 'M', '#');
	t.regex(foot(session), /for 4 articles$/v);
	session.type('sea, war').press('enter');
	t.regex(foot(session), /^ 4 tagged sea, war/v);
	t.deepEqual(library.map(({key}) => tagsOf(session, key).join(' ')), ['sea war', 'sea war', 'sea war', 'sea war']);
	session.press('U');
	t.deepEqual(library.map(({key}) => tagsOf(session, key).join(' ')), ['sea', '', '', '']);
});

test('what is so already isn’t done again', t => {
	const session = reading(library).press('#').type('sea').press('enter', '#').type('sea').press('enter');
	t.regex(foot(session), /tagged sea already$/v);
	session.press('U');
	t.deepEqual(tagsOf(session, one), []);
});

test('D removes the article, the next is selected, and U brings it back, selected', t => {
	const session = reading(library).press('j', 'D');
	t.deepEqual(titles(session), ['One', 'Three', 'Four']);
	t.is(session.state().list.selected, 1);
	t.regex(foot(session), /^ removed · U takes it back/v);
	session.press('G', 'U');
	t.regex(foot(session), /undone: removed · Two/v);
	t.deepEqual(titles(session), ['One', 'Two', 'Three', 'Four']);
	t.is(session.state().list.selected, 1);
});

test('D removes all that are picked, and nothing is picked afterwards', t => {
	const session = reading(library).press('m', 'm', 'D');
	t.deepEqual(titles(session), ['Three', 'Four']);
	t.regex(foot(session), /^ 2 removed · U takes it back/v);
	t.is(session.state().list.picked.size, 0);
	session.press('U');
	t.is(titles(session).length, 4);
});

test('D at the last row selects the one before it', t => {
	const session = reading(library).press('G', 'D');
	t.is(session.state().list.selected, 2);
	session.press('D', 'D', 'D', 'D');
	t.regex(foot(session), /no article is selected/v);
	t.regex(session.screen().join('\n'), /No articles yet/v);
});

test('in an article marks, tags and removing take that article, whatever is picked', t => {
	const session = reading(library).press('m', 'enter', 's', '#').type('sea').press('enter');
	t.deepEqual(having(session, 'starred'), ['Two']);
	t.deepEqual(tagsOf(session, two), ['sea']);
	session.press('D');
	t.is(session.state().reader, undefined);
	t.deepEqual(titles(session), ['One', 'Three', 'Four']);
	session.press('U');
	t.deepEqual(titles(session), ['One', 'Two', 'Three', 'Four']);
});

test('what takes long says how far it is, goes before other changes, and ends with Esc', t => {
	const session = reading(library);
	session.send({type: 'doing', text: 'marking 1000 of 4000 … Esc stops'});
	t.regex(foot(session), /^ marking 1000 of 4000 … Esc stops/v);
	session.press('s', 'U', 'D');
	t.regex(foot(session), /waits for its turn/v);
	t.deepEqual(session.effects, []);
	t.is(session.press('j').state().list.selected, 1);
	session.press('escape');
	t.deepEqual(session.effects, [{type: 'stop'}]);
	session.send({type: 'doing'});
	t.regex(foot(session), /Enter read/v);
});
