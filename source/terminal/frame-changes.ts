/**
The bytes that turn one frame into the next. A line that only moved is moved by the terminal itself, within a scroll
region; of any other, what stands before the change stays. Lines are as `frame` makes them: plain text, SGR sequences
that are reset within the line, hyperlinks.
*/
import {isEasy, width} from '../render/width.js';

/** Rows, from 0, both included, whose content goes up by so many rows; down, if negative. */
type Shift = {readonly first: number; readonly last: number; readonly by: number};

/** Bytes that a move must spare, as it takes some itself. */
const leastGain = 60;

const sgr = /\u{1B}\[(?<parameters>[\d;]*)m/gv;

/** Every line anew, whatever is on the screen. */
export function wholeFrame(lines: readonly string[]): string {
	return lines.map((line, row) => rewritten(row, line)).join('');
}

/** What differs; both frames have as many lines. Empty for equal frames. */
export function frameChanges(before: readonly string[], after: readonly string[]): string {
	const shift = bestShift(before, after);
	const moved = shift ? shifted(before, shift) : before;
	let bytes = shift ? scroll(shift) : '';
	for (const [row, line] of after.entries()) {
		if (line !== moved[row]) {
			bytes += changed(row, moved[row]!, line);
		}
	}

	return bytes;
}

/** The move of a block of lines that leaves the least to write, if it is worth its own bytes. */
function bestShift(before: readonly string[], after: readonly string[]): Shift | undefined {
	if (after.filter((line, row) => line !== before[row]).length < 3) {
		return undefined;
	}

	// Numbers compare faster than lines do.
	const numbers = new Map<string, number>();
	const numberOf = (line: string) => {
		const number = numbers.get(line) ?? numbers.size;
		numbers.set(line, number);
		return number;
	};

	const old = before.map(line => numberOf(line));
	const wanted = after.map(line => numberOf(line));
	const rows = after.length;
	/** What a row spares where its content comes from another row, in bytes or so. */
	const gain = (row: number, source: number): number => {
		if (old[row] === wanted[row]) {
			return old[source] === wanted[row] ? 0 : -after[row]!.length;
		}

		return old[source] === wanted[row] ? after[row]!.length : 0;
	};

	let best: Shift | undefined;
	let most = leastGain;
	for (let by = 1 - rows; by < rows; by++) {
		const {start, end, sum} = bestStretch(Math.max(0, -by), rows - Math.max(0, by), row => gain(row, row + by));
		if (by === 0 || !(sum > most)) {
			continue;
		}

		most = sum;
		best = {first: Math.min(start, start + by), last: Math.max(end, end + by), by};
	}

	return best;
}

/** The rows, both included, whose gains have the highest sum: Kadane's algorithm. */
function bestStretch(from: number, to: number, gain: (row: number) => number): {readonly start: number; readonly end: number; readonly sum: number} {
	let best = {start: from, end: from, sum: 0};
	let sum = 0;
	let start = from;
	for (let row = from; row < to; row++) {
		if (sum <= 0) {
			sum = 0;
			start = row;
		}

		sum += gain(row);
		if (sum > best.sum) {
			best = {start, end: row, sum};
		}
	}

	return best;
}

function shifted(lines: readonly string[], {first, last, by}: Shift): readonly string[] {
	return lines.map((line, row) => {
		if (row < first || row > last) {
			return line;
		}

		const source = row + by;
		return source < first || source > last ? '' : lines[source]!;
	});
}

/** By deleting or inserting lines within margins, which even the plainest terminals know. */
function scroll({first, last, by}: Shift): string {
	return `\u{1B}[${first + 1};${last + 1}r\u{1B}[${first + 1}H\u{1B}[${Math.abs(by)}${by > 0 ? 'M' : 'L'}\u{1B}[r`;
}

// Erased first: where a line is as wide as the screen, the cursor stands on its last cell afterwards.
function rewritten(row: number, line: string): string {
	const margin = /^ */v.exec(line)![0].length;
	return margin < 5
		? `\u{1B}[${row + 1}H\u{1B}[K${compact(line, false)}`
		: `\u{1B}[${row + 1};${margin + 1}H\u{1B}[2K${compact(line.slice(margin), false)}`;
}

function changed(row: number, before: string, after: string): string {
	const kept = keptLength(before, after);
	const text = after.slice(0, kept).replaceAll(sgr, '');
	// Where terminals could count cells differently the whole line is written.
	if (text.length < 10 || !isEasy(text)) {
		return rewritten(row, after);
	}

	const style = after.slice(0, kept).matchAll(sgr).toArray().at(-1)?.groups!.parameters ?? '0';
	const isStyled = style !== '0';
	return `\u{1B}[${row + 1};${width(text) + 1}H\u{1B}[K${isStyled ? `\u{1B}[${style}m` : ''}${compact(after.slice(kept), isStyled)}`;
}

/** Code units that both lines begin with, up to the end of a word, so that nothing joins across. */
function keptLength(before: string, after: string): number {
	let same = 0;
	while (same < before.length && before[same] === after[same]) {
		same++;
	}

	const start = after.slice(0, same);
	const end = start.lastIndexOf(' ') + 1;
	// Within a hyperlink, another would have to begin.
	return !start.includes('\u{1B}]') && hasPlainStart(before.slice(end)) && hasPlainStart(after.slice(end)) ? end : 0;
}

/** Not with a mark that would join the character before it. */
function hasPlainStart(text: string): boolean {
	return /^(?:\u{1B}\[[\d;]*m)*(?:[\u{20}-\u{7E}]|$)/v.test(text);
}

/** The line with its gaps skipped, as they are blank already. */
function compact(text: string, isStyledAtFirst: boolean): string {
	// Spaces of a hyperlink belong to it.
	if (text.includes('\u{1B}]')) {
		return text;
	}

	let isStyled = isStyledAtFirst;
	return text.replaceAll(/\u{1B}\[(?<parameters>[\d;]*)m| {5,}/gv, (found, parameters: string | undefined, index: number) => {
		if (parameters !== undefined) {
			isStyled = parameters !== '0' && parameters !== '';
			return found;
		}

		if (isStyled) {
			return found;
		}

		return index + found.length < text.length ? `\u{1B}[${found.length}C` : '';
	});
}
