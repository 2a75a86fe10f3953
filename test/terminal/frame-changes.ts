import test from 'ava';
import fc from 'fast-check';
import graphemes from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';
import {width} from '../../source/render/width.js';
import {frame} from '../../source/screens/frame.js';
import {bindings, keys, type Context} from '../../source/state/keys.js';
import {frameChanges, wholeFrame} from '../../source/terminal/frame-changes.js';
import {article, paragraphs, related} from '../helpers/articles.js';
import {reading} from '../helpers/reading.js';

const columns = 40;

function openEmulator(rows: number, cells = columns) {
	const emulator = new xterm.Terminal({cols: cells, rows, allowProposedApi: true});
	emulator.loadAddon(new graphemes.UnicodeGraphemesAddon());
	const write = async (bytes: string) => new Promise<void>(resolve => {
		emulator.write(bytes, resolve);
	});

	/** Text and style of every cell. */
	const picture = () => Array.from({length: rows}, (_, row) => {
		const line = emulator.buffer.active.getLine(row)!;
		return Array.from({length: cells}, (_cell, column) => {
			const cell = line.getCell(column)!;
			const text = cell.getChars() === '' && cell.getWidth() === 1 ? ' ' : cell.getChars();
			return [text, cell.isBold(), cell.isInverse(), cell.isDim(), cell.isUnderline(), cell.getFgColor()].join(' ');
		}).join('|');
	});
	return {write, picture};
}

/** What the terminal shows after `lines` are written by the plainest of means. */
async function pictureOf(lines: readonly string[], cells = columns): Promise<readonly string[]> {
	const {write, picture} = openEmulator(lines.length, cells);
	await write(`\u{1B}[?7l${lines.join('\r\n')}`);
	return picture();
}

const texts = [
	'', ' dwread', '     The ferry leaves the harbour at', '     seven, and whoever misses it waits',
	'渡轮早上七点离开港口，错过的人要等到傍晚', 'تغادر العبّارة الميناء في السابعة', 'नौका सुबह सात बजे बंदरगाह से',
	'เรือออกตอนเจ็ดโมง น้ำ', 'emoji 👨‍👩‍👧‍👦 and ❤️ and 👍🏽 there', 'e\u{301}cole a\u{300} c\u{327}a',
	'0123456789012345678901234567890123456789', ' left                              right',
];
const part = fc.record({text: fc.constantFrom(...texts), style: fc.constantFrom('', '1', '7', '2', '1;36', '4;33')})
	.map(({text, style}) => style === '' ? text : `\u{1B}[${style}m${text}\u{1B}[0m`);
const ends = fc.constantFrom('\u{301}accent', '5 %', '16 %', ' '.repeat(20), `\u{1B}[7m${' '.repeat(9)}\u{1B}[0m`);
const line = fc.oneof(
	{weight: 3, arbitrary: part},
	{weight: 1, arbitrary: fc.tuple(fc.constant(' words before it, '), part).map(parts => parts.join(''))},
	{weight: 1, arbitrary: fc.tuple(fc.constant('\u{1B}[1mdwread\u{1B}[0m  '), ends).map(parts => parts.join(''))},
	{weight: 1, arbitrary: part.map(text => ` \u{1B}]8;id=1;https://example.org/\u{1B}\\${text}\u{1B}]8;;\u{1B}\\`)},
);
const rows = 12;
const scrolling = fc.record({
	from: fc.nat(rows - 1), to: fc.nat(rows - 1), by: fc.integer({min: -rows, max: rows}), fill: line,
});
const change = fc.oneof(
	scrolling,
	fc.record({row: fc.nat(rows - 1), line}),
	fc.record({lines: fc.array(line, {minLength: rows, maxLength: rows})}),
);
type Change = typeof change extends fc.Arbitrary<infer Type> ? Type : never;

function changedBy(next: Change, lines: readonly string[]): readonly string[] {
	if ('lines' in next) {
		return next.lines;
	}

	return 'row' in next
		? lines.with(next.row, next.line)
		: lines.map((text, row) => row < next.from || row > next.to ? text : lines[row + next.by] ?? next.fill);
}

test('after any changes the screen is the frame', async t => {
	await fc.assert(
		fc.asyncProperty(fc.array(line, {minLength: rows, maxLength: rows}), fc.array(change, {maxLength: 12}), async (first, changes) => {
			const {write, picture} = openEmulator(rows);
			let lines = first.map(text => cut(text));
			await write(`\u{1B}[?7l${wholeFrame(lines)}`);
			for (const next of changes) {
				const before = lines;
				lines = changedBy(next, before).map(text => cut(text));
				await write(frameChanges(before, lines));

				t.deepEqual(picture(), await pictureOf(lines));
			}
		}),
		{numRuns: 100},
	);
});

// A frame has no line that is wider than the screen; none of these is, but those of several parts.
function cut(text: string): string {
	return width(text.replaceAll(/\u{1B}(?:\[[\d;]*m|\].*?\u{1B}\\)/gv, '')) > columns ? ' a shorter one' : text;
}

const library = [
	article({
		title: 'Ferries', kicker: 'Sea', published: '2024-05-03', blocks: [...paragraphs(12), related('القراءة بلا اتصال'), related('离线阅读')],
	}),
	article({title: 'القراءة بلا اتصال', language: 'ar', blocks: paragraphs(20)}),
	article({title: '离线阅读', blocks: paragraphs(20)}),
	...Array.from({length: 30}, (_, index) => article({title: `Number ${index}`, blocks: paragraphs(3)})),
];
const inside = [...new Set((Object.keys(keys) as Context[]).flatMap(context => bindings(context).flatMap(binding => binding.keys)))]
	.filter(name => !['Q', 'ctrl+c', 'ctrl+z'].includes(name));

const key = fc.oneof(
	{weight: 2, arbitrary: fc.constantFrom('j', 'k', 'enter', 'space', 'b')},
	{weight: 1, arbitrary: fc.constantFrom(...inside)},
);

test('after any keys the screen is the frame', async t => {
	const size = {columns: 60, rows: 16};
	await fc.assert(fc.asyncProperty(fc.array(key, {maxLength: 40}), async pressed => {
		const session = reading(library, size);
		const {write, picture} = openEmulator(size.rows, size.columns);
		let lines = frame(session.state());
		await write(`\u{1B}[?7l${wholeFrame(lines)}`);
		for (const name of pressed) {
			session.press(name);
			const next = frame(session.state());

			await write(frameChanges(lines, next));
			lines = next;

			t.deepEqual(picture(), await pictureOf(lines, size.columns));
		}
	}), {numRuns: 30});
});

test('a line scrolled is written alone', t => {
	const lines = Array.from({length: 40}, (_, row) => `${' '.repeat(26)}Line ${row} of an article that goes on and on from margin to margin`);
	const scrolled = [...lines.slice(0, 2), ...lines.slice(3, 38), `${' '.repeat(26)}What comes next`, ...lines.slice(38)];
	t.true(frameChanges(lines, scrolled).length < 60, JSON.stringify(frameChanges(lines, scrolled)));
	t.true(frameChanges(scrolled, lines).length < 120);
});

test('equal frames need no bytes', t => {
	t.is(frameChanges(['a', 'b'], ['a', 'b']), '');
});
