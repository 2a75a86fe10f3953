import {
	classOf,
	control,
	difficult,
	joining,
	narrow,
	wide,
} from './character-classes.js';
import {clusterWidth} from './cluster-width.js';
import {indicGraphemes, isIndic} from './indic.js';

/**
The one place for widths. ASCII, Latin, Greek, Cyrillic, Hebrew, Arabic, Indic, Thai and CJK text is measured by tables alone;
the first Intl.Segmenter of a process costs 10 ms and waits for text that needs it.
*/

/** What a reader takes for one character, and the cells it takes in a terminal. */
export type Grapheme = {
	readonly text: string;
	readonly width: number;
};

let segmenter: Intl.Segmenter | undefined;
const clusterWidths = new Map<string, number>();

function * segment(text: string): Generator<Grapheme> {
	if (isIndic(text)) {
		yield * indicGraphemes(text);
		return;
	}

	segmenter ??= new Intl.Segmenter();
	for (const {segment: cluster} of segmenter.segment(text)) {
		let cells = clusterWidths.get(cluster);
		if (cells === undefined) {
			cells = clusterWidth(cluster);
			if (clusterWidths.size < 5000) {
				clusterWidths.set(cluster, cells);
			}
		}

		yield {text: cluster, width: cells};
	}
}

// Of all classes but the difficult one.
const cellsOf = (value: number): number => value === narrow || value === wide ? value : 0;

const sizeOf = (codePoint: number): number => codePoint > 0xFF_FF ? 2 : 1;

// Where a stretch from `start` ends: before a character that surely begins a grapheme, which is none that joins
// and none after a difficult one and its marks. An easy stretch is one grapheme.
function stretchFrom(text: string, start: number): {readonly end: number; readonly isDifficult: boolean} {
	const codePoint = text.codePointAt(start)!;
	let end = start + sizeOf(codePoint);
	const first = classOf(codePoint);
	let isDifficult = first === difficult;
	let isBound = isDifficult;
	while (end < text.length) {
		const next = text.codePointAt(end)!;
		const value = classOf(next);
		const canJoin = value === difficult || (value === joining && first !== control);
		if (!canJoin && !isBound) {
			break;
		}

		isBound = value === difficult || (isBound && value === joining);
		isDifficult ||= value === difficult;
		end += sizeOf(next);
	}

	return {end, isDifficult};
}

/** The graphemes of a text, in order; together they are the text. */
export function * graphemes(text: string): Generator<Grapheme> {
	let start = 0;
	while (start < text.length) {
		const {end, isDifficult} = stretchFrom(text, start);
		const part = text.slice(start, end);
		if (isDifficult) {
			yield * segment(part);
		} else {
			yield {text: part, width: cellsOf(classOf(text.codePointAt(start)!))};
		}

		start = end;
	}
}

/** The same where lengths in UTF-16 units and cells are all that is asked for: several times faster. */
export function measureGraphemes(text: string, tell: (length: number, cells: number) => void): void {
	let start = 0;
	while (start < text.length) {
		const {end, isDifficult} = stretchFrom(text, start);
		if (isDifficult) {
			for (const grapheme of segment(text.slice(start, end))) {
				tell(grapheme.text.length, grapheme.width);
			}
		} else {
			const value = classOf(text.codePointAt(start)!);
			tell(end - start, cellsOf(value));
		}

		start = end;
	}
}

/** Whether each UTF-16 unit of a text is a grapheme. */
export function isEasy(text: string): boolean {
	for (let index = 0; index < text.length; index++) {
		const value = classOf(text.charCodeAt(index)); // eslint-disable-line unicorn/prefer-code-point -- half of a pair is not easy.
		if (value !== narrow && value !== wide) {
			return false;
		}
	}

	return true;
}

const printableAscii = /^[\u{20}-\u{7E}]*$/v;

/**
Cells that a text takes in a terminal. The text is one line without escape sequences.
Never less than `string-width` says, which Ink uses; more where that is known to count too few (see the test).
*/
export function width(text: string): number {
	if (printableAscii.test(text)) {
		return text.length;
	}

	let cells = 0;
	for (let index = 0; index < text.length; index++) {
		const codePoint = text.codePointAt(index)!;
		const value = classOf(codePoint);
		if (value === difficult) {
			return sumOfWidths(text);
		}

		cells += cellsOf(value);
		index += codePoint > 0xFF_FF ? 1 : 0;
	}

	return cells;
}

function sumOfWidths(text: string): number {
	let cells = 0;
	for (const grapheme of graphemes(text)) {
		cells += grapheme.width;
	}

	return cells;
}

/** The text cut to so many cells, never within a grapheme; `…` is its last cell where something was cut. */
export function truncate(text: string, cells: number): string {
	if (width(text) <= cells) {
		return text;
	}

	if (cells < 1) {
		return '';
	}

	let result = '';
	let used = 0;
	for (const grapheme of graphemes(text)) {
		used += grapheme.width;
		if (used > cells - 1) {
			break;
		}

		result += grapheme.text;
	}

	return result.trimEnd() + '…';
}

/** The text with spaces after it up to so many cells. */
export function padEnd(text: string, cells: number): string {
	return text + ' '.repeat(Math.max(0, cells - width(text)));
}
