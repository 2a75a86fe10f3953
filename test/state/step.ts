import test from 'ava';
import {
	article,
	heading,
	paragraph,
	paragraphs,
	related,
} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const harbour = article({
	title: 'Harbour gets a second ferry',
	published: '2024-05-03',
	teaser: 'The island will be reached four times a day.',
	permalink: 'https://example.org/harbour',
	blocks: [
		...paragraphs(3),
		related('Islanders ask for a bridge'),
		heading('Four crossings'),
		...paragraphs(4, 'The second ferry'),
		related('A ferry that nobody wrote about'),
		paragraph('See [the timetable](https://example.org/times) for details.'),
		heading('The crew'),
		...paragraphs(6, 'The crew'),
	],
});
const bridge = article({
	title: 'Islanders ask for a bridge',
	published: '2024-04-20',
	teaser: 'A petition has five hundred names.',
	blocks: [...paragraphs(4, 'The bridge'), related('Harbour gets a second ferry')],
});
const school = article({
	title: 'School on the mainland opens', published: '2024-03-01', kicker: 'Education', blocks: paragraphs(2, 'The school'),
});
const library = [harbour, bridge, school];

test('Enter opens the selected article, marks it read, and q goes back to the list', t => {
	const session = reading(library).press('j', 'enter');
	t.is(session.state().reader?.article.title, bridge.title);
	t.deepEqual(session.effects, [{type: 'mark', key: bridge.key, marks: {read: true}}]);
	session.press('q');
	t.is(session.state().reader, undefined);
	t.is(session.state().list.selected, 1);
});

test('Tab selects the related link on screen or below and scrolls to it', t => {
	const session = reading(library).press('enter', 'tab');
	const reader = session.state().reader!;
	t.is(reader.page.links[reader.link!]!.title, bridge.title);
	t.true(session.screen().some(line => line.includes(bridge.title)));
});

test('the foot shows title, date and teaser of what the selected link leads to', t => {
	const foot = reading(library).press('enter', 'tab').screen().slice(-2).join('\n');
	t.regex(foot, /● Islanders ask for a bridge +20 Apr 2024 · 1\/3/v);
	t.regex(foot, /A petition has five hundred names\./v);
});

test('Tab goes round at the end, and Shift-Tab the other way', t => {
	const session = reading([harbour, school]).press('enter', 'tab', 'tab');
	t.is(session.state().reader!.link, 1);
	session.press('tab');
	t.is(session.state().reader!.link, 0);
	session.press('shift+tab');
	t.is(session.state().reader!.link, 1);
});

test('after ; Tab takes the other links too', t => {
	const session = reading(library).press('enter', ';', 'tab', 'tab', 'tab');
	const reader = session.state().reader!;
	t.is(reader.page.links[reader.link!]!.title, 'the timetable');
	t.is(reader.page.links[reader.link!]!.kind, 'other');
});

test('a digit selects the link with that number', t => {
	const session = reading(library).press('enter', '2');
	t.is(session.state().reader!.link, 1);
	session.press('9');
	t.is(session.state().reader!.link, 1);
	t.regex(session.state().notice!.text, /no link 9/v);
});

test('two digits select the twelfth link where there are so many', t => {
	const many = article({title: 'Twelve links', blocks: Array.from({length: 12}, (_, index) => related(`Story number ${index + 1}`))});
	const session = reading([many]).press('enter', '1', '2');
	t.is(session.state().reader!.link, 11);
	session.press('j', '3');
	t.is(session.state().reader!.link, 2);
});

test('Enter follows a link, Backspace returns to the same line and link, L goes forward', t => {
	const session = reading(library).press('enter', 'space', 'tab', 'shift+tab', 'tab');
	const before = session.state().reader!;
	session.press('1', 'enter');
	t.is(session.state().reader!.article.title, bridge.title);
	session.press('d', 'backspace');
	const after = session.state().reader!;
	t.is(after.article.title, harbour.title);
	t.is(after.link, 0);
	t.is(after.page.links[0]!.title, before.page.links[0]!.title);
	session.press('L');
	t.is(session.state().reader!.article.title, bridge.title);
	t.true(session.state().reader!.top > 0);
});

test('back restores the line that was on top', t => {
	const session = reading(library).press('enter', 'j', 'j', 'j', '1');
	const line = session.firstLine();
	session.press('enter', 'G', 'H');
	t.is(session.firstLine(), line);
});

test('Backspace at the first article leads to the list, and L from there forward again', t => {
	const session = reading(library).press('enter', 'space', 'backspace');
	t.is(session.state().reader, undefined);
	session.press('L');
	t.is(session.state().reader!.article.title, harbour.title);
	t.true(session.state().reader!.top > 0);
});

test('a link whose target is not stored says so and offers what can be done', t => {
	const session = reading(library).press('enter', '2', 'enter');
	const screen = session.screen().join('\n');
	t.regex(screen, /Not stored: A ferry that nobody wrote about/v);
	t.regex(screen, /Copy its title/v);
	t.regex(screen, /Search the library/v);
	t.notRegex(screen, /browser/v);
	session.press('y');
	t.deepEqual(session.effects.at(-1), {type: 'copy', text: 'A ferry that nobody wrote about', what: 'the title'});
	t.is(session.state().overlay, undefined);
});

test('searching the library for a missing target begins a filter with its longest words', t => {
	const session = reading(library).press('enter', '2', 'enter', 'j', 'enter');
	t.is(session.state().reader, undefined);
	t.is(session.state().prompt?.type, 'filter');
	t.is(session.state().list.filter, 'nobody ferry');
});

test('a missing target with an address can be opened or copied', t => {
	const session = reading([article({
		title: 'One link', blocks: [{
			type: 'related', label: 'Read more', title: 'Elsewhere', url: 'https://example.org/else?a=1&b=2',
		}],
	})]);
	session.press('enter', 'tab', 'enter', 'o');
	t.deepEqual(session.effects.at(-1), {type: 'browse', url: 'https://example.org/else?a=1&b=2'});
	session.press('enter', 'u');
	t.deepEqual(session.effects.at(-1), {type: 'copy', text: 'https://example.org/else?a=1&b=2', what: 'the address'});
});

test('an address that is no web address is never opened', t => {
	const session = reading([article({
		title: 'One link', permalink: 'file:///etc/passwd', blocks: [{
			type: 'related', label: 'Read more', title: 'Elsewhere', url: 'javascript:alert(1)',
		}],
	})]);
	session.press('enter', 'o', 'tab', 'o', 'enter', 'o', 'u');
	t.deepEqual(session.effects.filter(({type}) => type === 'browse' || type === 'copy'), []);
});

test('a link comes alive the moment its target is stored', t => {
	const session = reading([harbour, school]).press('enter', 'tab');
	t.regex(session.screen().at(-2)!, /not stored/v);
	session.store(library);
	t.regex(session.screen().at(-2)!, /20 Apr 2024/v);
	session.press('enter');
	t.is(session.state().reader!.article.title, bridge.title);
});

test('finding goes to the match as it is typed, n and N go on, Escape comes back', t => {
	const session = reading(library).press('enter', 'j', '/').type('SECOND ferry, part 3');
	const {find, top} = session.state().reader!;
	t.is(find!.matches.length, 1);
	t.true(top > 1);
	t.true(session.screen().some(line => line.includes('part 3')));
	session.press('escape');
	t.is(session.state().reader!.top, 1);
	session.press('/').type('clock by').press('enter', 'n');
	t.is(session.state().reader!.find!.current, 1);
	session.press('N', 'N');
	t.is(session.state().reader!.find!.current, session.state().reader!.find!.matches.length - 1);
	t.regex(session.screen().at(-1)!, /\b(?<count>\d+)\/\k<count>$/v);
});

test('a match is found across a line break', t => {
	const session = reading(library, {columns: 44, rows: 20}).press('enter');
	const {lines} = session.state().reader!.page;
	const broken = lines.findIndex((line, index) => line.block >= 0 && lines[index + 1]?.block === line.block);
	const words = (line: number) => lines[line]!.runs.map(({text}) => text).join('').trim().split(' ');
	session.press('/').type(`${words(broken).at(-1)!} ${words(broken + 1)[0]!}`);
	t.true(session.state().reader!.find!.matches.length > 0);
});

test('] and [ go from heading to heading, t shows the contents and Enter goes there', t => {
	const session = reading(library).press('enter', ']');
	t.is(session.firstLine().toLowerCase(), 'four crossings');
	session.press(']');
	t.is(session.firstLine().toLowerCase(), 'the crew');
	session.press('[');
	t.is(session.firstLine().toLowerCase(), 'four crossings');
	session.press('t');
	t.deepEqual(session.state().reader!.page.headings.map(({text}) => text), [harbour.title, 'Four crossings', 'The crew']);
	session.press('j', 'enter');
	t.is(session.firstLine().toLowerCase(), 'the crew');
	t.is(session.state().overlay, undefined);
});

test('a resize keeps the sentence on top, there and back', t => {
	const session = reading(library, {columns: 120, rows: 30}).press('enter', 'space', 'j', 'j');
	const line = session.firstLine();
	const {place} = session.state().reader!;
	for (const [columns, rows] of [[40, 15], [250, 70], [50, 12], [120, 30]] as const) {
		session.resize(columns, rows);
		t.deepEqual(session.state().reader!.place, place);
	}

	t.is(session.firstLine(), line);
});

test('the column gets narrower and wider around the same sentence', t => {
	const session = reading(library, {columns: 120, rows: 30}).press('enter', 'space');
	const {place, page} = session.state().reader!;
	session.press('-');
	t.is(session.state().reader!.page.measure, page.measure - 4);
	t.deepEqual(session.state().reader!.place, place);
	session.press('+', '+');
	t.is(session.state().reader!.page.measure, page.measure + 4);
	session.press('=');
	t.is(session.state().reader!.page.measure, page.measure);
});

test('where the open article was removed, > goes on with the one after it and < with the one before', t => {
	const session = reading(library).press('j', 'enter');
	t.is(session.state().reader!.article.title, bridge.title);
	session.store(library.filter(({title}) => title !== bridge.title)).press('>');
	t.is(session.state().reader!.article.title, school.title);
	const back = reading(library).press('j', 'enter');
	back.store(library.filter(({title}) => title !== bridge.title)).press('<');
	t.is(back.state().reader!.article.title, harbour.title);
});

test('in a window that is too small to show what they do keys do nothing, but for those that end dwread', t => {
	const session = reading(library);
	session.resize(39, 20).press('D', 'M', 'j', 'enter', 's', '/', 'q');
	session.resize(80, 24);
	const {list, counts, reader, prompt} = session.state();
	t.deepEqual([counts.total, list.selected, list.picked.size, reader, prompt], [library.length, 0, 0, undefined, undefined]);
	t.false(session.effects.some(({type}) => type === 'quit'));
	session.resize(39, 20).press('Q');
	t.true(session.effects.some(({type}) => type === 'quit'));
});

test('> and < go through the articles in the order of the list, and Backspace returns', t => {
	const session = reading(library).press('enter', '>');
	t.is(session.state().reader!.article.title, bridge.title);
	session.press('>', '>');
	t.is(session.state().reader!.article.title, school.title);
	t.regex(session.state().notice!.text, /last/v);
	session.press('<');
	t.is(session.state().reader!.article.title, bridge.title);
	session.press('backspace', 'backspace', 'backspace');
	t.is(session.state().reader!.article.title, harbour.title);
});

test('the list is filtered as it is typed, without case and accents, and Escape clears it', t => {
	const session = reading([...library, article({title: 'Café am Hafen', published: '2020-01-01'})]).press('/').type('CAFE');
	t.deepEqual(session.state().list.rows.map(({entry: {title}}) => title), ['Café am Hafen']);
	session.press('enter', 'escape');
	t.is(session.state().list.rows.length, 4);
	session.press('/').type('educ').press('enter', 'enter');
	t.is(session.state().reader!.article.title, school.title);
});

test('the list is sorted newest first, then by what S chooses', t => {
	const session = reading([school, harbour, bridge]);
	const titles = () => session.state().list.rows.map(({entry: {title}}) => title[0]).join('');
	t.is(titles(), 'HIS');
	session.press('S', 'S', 'enter');
	t.is(titles(), 'SIH');
	t.is(session.state().list.order, 'oldest');
	session.press('S', 'j', 'enter');
	t.is(session.state().list.order, 'title');
	t.is(titles(), 'HIS');
	session.press('S', 'escape');
	t.is(session.state().list.order, 'title');
});

test('s stars, r marks, and U takes marks back one by one', t => {
	const session = reading(library).press('s', 'r');
	const marks = () => {
		const {starred, read} = session.state().lookUp.marks(harbour.key);
		return {starred, read};
	};

	t.deepEqual(marks(), {starred: true, read: true});
	session.press('U');
	t.deepEqual(marks(), {starred: true, read: false});
	t.regex(session.state().notice!.text, /undone: marked read · Harbour gets a second ferry/v);
	session.press('U');
	t.deepEqual(marks(), {starred: false, read: false});
	session.press('U');
	t.regex(session.state().notice!.text, /nothing to undo/v);
});

test('what is typed after q is meant for the shell', t => {
	t.deepEqual(reading(library).press('q', 'D', 'r', 'enter').effects, [{type: 'quit'}]);
});

test('pasted text goes into a prompt and nowhere else', t => {
	const session = reading(library);
	session.send({type: 'paste', text: 'qQ\u{1B}[2Jjjj'});
	t.deepEqual(session.effects, []);
	t.is(session.state().list.selected, 0);
	session.press('/');
	session.send({type: 'paste', text: 'is\u{1B}[31mland\ners'});
	t.is(session.state().prompt!.text, 'island ers');
});

test('q in the list and Q anywhere quit', t => {
	t.deepEqual(reading(library).press('q').effects, [{type: 'quit'}]);
	t.deepEqual(reading(library).press('enter', 'Q').effects.at(-1), {type: 'quit'});
	t.deepEqual(reading(library).press('/', 'ctrl+c').effects.at(-1), {type: 'quit'});
});

test('the list moves by lines, pages and ends, and keeps the selection on screen', t => {
	const many = Array.from({length: 10_000}, (_, index) =>
		article({title: `Article ${index}`, published: `2024-01-${String(1 + (index % 28)).padStart(2, '0')}`}),
	);
	const session = reading(many).press('G');
	t.is(session.state().list.selected, 9999);
	t.true(session.screen().some(line => line.includes('▌')));
	session.press('k', 'u', 'b', 'space', 'd', 'j', 'j');
	t.is(session.state().list.selected, 9999);
	session.press('g');
	t.is(session.state().list.selected, 0);
});

test('; says so where there are no links but related ones, or none at all', t => {
	const foot = (blocks: Parameters<typeof article>[0]['blocks']) => reading([article({title: 'Ferry', blocks})]).press('enter', ';').screen().at(-1)!.trim();
	t.is(foot(paragraphs(1)), 'no links in this article');
	t.is(foot([...paragraphs(1), related('Bridge')]), 'no other links here, only related ones (1)');
	t.is(foot([related('Bridge'), ...paragraphs(1), related('School')]), 'no other links here, only related ones (2)');
});
