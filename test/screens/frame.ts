import test from 'ava';
import fc from 'fast-check';
import {width} from '../../source/render/width.js';
import {frame} from '../../source/screens/frame.js';
import {bindings, keys, type Context} from '../../source/state/keys.js';
import {isTooSmall} from '../../source/state/state.js';
import {
	article,
	heading,
	paragraph,
	paragraphs,
	related,
} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const library = [
	article({
		title: 'A headline that is a good deal longer than any terminal that is only forty cells wide can show on a single row',
		kicker: 'A kicker nobody would ever write, for it is far too long',
		teaser: 'Teaser.',
		published: '2024-05-03',
		blocks: [
			...paragraphs(2),
			related('القراءة بلا اتصال'),
			heading('Überschrift'),
			related('离线阅读，不慌不忙'),
			related('Nowhere to be found 👨‍👩‍👧‍👦'),
			paragraph('[one](https://example.org) and [two](https://example.org/2)'),
		],
	}),
	article({
		title: 'القراءة بلا اتصال',
		kicker: 'قراءة',
		language: 'ar',
		blocks: [paragraph('هذا نص قصير عن القراءة بلا اتصال في القطار والجبل.'), related('离线阅读，不慌不忙')],
	}),
	article({
		title: '离线阅读，不慌不忙',
		kicker: '阅读',
		teaser: '存下来的文章随时等着你。',
		blocks: [paragraph('一篇存好的文章，点开就能读。'.repeat(30)), related('हिन्दी में पढ़ना')],
	}),
	article({title: 'हिन्दी में पढ़ना', blocks: [paragraph('ऑफ़लाइन पढ़ना आसान है।'), ...paragraphs(30)]}),
];

const allKeys = [...new Set((Object.keys(keys) as Context[]).flatMap(context => bindings(context).flatMap(binding => binding.keys)))];
// These leave for the outside; what matters here is what is drawn.
const inside = allKeys.filter(key => !['Q', 'ctrl+c', 'ctrl+z'].includes(key));
const action = fc.oneof(
	{weight: 10, arbitrary: fc.constantFrom(...inside).map(key => ({key}))},
	{weight: 2, arbitrary: fc.constantFrom('x', 'é', '读', 'ق').map(key => ({key}))},
	{weight: 1, arbitrary: fc.record({columns: fc.integer({min: 1, max: 250}), rows: fc.integer({min: 1, max: 70})})},
);

test('whatever is pressed and however the window is sized, a frame fills the screen and no more', t => {
	fc.assert(fc.property(fc.array(action, {maxLength: 40}), actions => {
		const session = reading(library, {columns: 80, rows: 24});
		for (const next of actions) {
			if ('key' in next) {
				session.press(next.key);
			} else {
				session.resize(next.columns, next.rows);
			}

			const state = session.state();
			const lines = frame(state);
			t.is(lines.length, state.size.rows);
			for (const line of lines) {
				const plain = line.replaceAll(/\u{1B}\[[\d;]*m/gv, '');
				t.notRegex(plain, /[\u{0}-\u{1F}\u{7F}-\u{9F}]/v);
				t.true(width(plain) <= state.size.columns, `${JSON.stringify(plain)} in ${state.size.columns}`);
			}

			const {reader} = state;
			const isLinkKey = 'key' in next && ['tab', 'shift+tab', '1', '2'].includes(next.key) && !state.prompt && !state.overlay;
			if (reader?.link === undefined || isTooSmall(state.size) || !isLinkKey) {
				continue;
			}

			const {spans} = (reader.page.links[reader.link]!);
			t.true(spans[0]!.line >= reader.top && spans[0]!.line < reader.top + state.size.rows - 3, 'the selected link is on screen');
		}
	}), {numRuns: 150});
});

test('the head of the list counts, the foot names the main keys and help', t => {
	const screen = reading(library).screen();
	t.regex(screen[0]!, /^ dwread {3}4 articles · 4 unread .* sort: newest$/v);
	t.regex(screen.at(-1)!, /Enter read .* \? help .* q quit/v);
	for (const columns of [40, 60, 250]) {
		t.regex(reading(library, {columns, rows: 12}).screen().at(-1)!, /\? help/v);
	}
});

test('a list row has title, kicker, date, reading time and how many of its links are stored', t => {
	const [first, second] = reading(library, {columns: 200, rows: 24}).screen().slice(2, 4);
	t.regex(first!, /^ ▌● A headline that .* single row +A kicker/v);
	t.regex(second!, /3 May 2024 · \d+ min · 2 of 3 links stored/v);
});

test('an empty library and a filter that finds nothing say what to do', t => {
	t.regex(reading([]).screen().join('\n'), /dwread add/v);
	t.regex(reading(library).press('/').type('zzz').screen().join('\n'), /Nothing matches “zzz”/v);
});
