/** From a page's texts to its lines and cells. */
import {
	type Line,
	type Page,
	type Run,
	type Span,
} from './page.js';
import {graphemes} from './width.js';

export {findInPage} from './find-in-page.js';
export {lineToAnsi, type AnsiOptions, type Highlight} from './line-to-ansi.js';

const firstLines = new WeakMap<Page, readonly number[]>();

// For each block the first of its lines, and the number of all lines after the last; lines between blocks are skipped.
function firstLinesOf(page: Page): readonly number[] {
	let found = firstLines.get(page);
	if (!found) {
		const starts: number[] = [];
		for (const [index, {block}] of page.lines.entries()) {
			for (let at = starts.length; at <= block; at++) {
				starts.push(index);
			}
		}

		found = starts;
		firstLines.set(page, found);
	}

	return found;
}

const isOn = (line: Line, offset: number): boolean => line.runs.some(({from, to}) => from !== undefined && from <= offset && offset < to!);

/** More lines than that no row of a table is looked through. */
const tallestRow = 100;

/**
The line on which an offset of a block's text stands, or the nearest before it (a space at a line's end stands nowhere).
A block or offset beyond the page's is brought into it; so a reading place is found again at any measure.
*/
export function lineOf(page: Page, block: number, offset: number): number {
	const starts = firstLinesOf(page);
	if (block < 0 || starts.length === 0) {
		return 0;
	}

	const first = starts[Math.min(block, starts.length - 1)]!;
	let low = first;
	let high = endOf(page, block) - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if (page.lines[middle]!.offset <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	// In a table's row the columns stand side by side: the offset may be on an earlier line.
	for (let line = low; line >= first && line > low - tallestRow; line--) {
		if (isOn(page.lines[line]!, offset)) {
			return line;
		}
	}

	return low;
}

/** The line after the block's last one. */
function endOf(page: Page, block: number): number {
	const starts = firstLinesOf(page);
	let end = starts[block + 1] ?? page.lines.length;
	while (end > 0 && page.lines[end - 1]!.block === -1) {
		end--;
	}

	return end;
}

/** The cells in which a stretch of a block's text is shown, from the first line to the last; one span for what is side by side. */
export function spansOf(page: Page, block: number, from: number, to: number): readonly Span[] {
	const text = page.texts[block];
	if (text === undefined || from >= to) {
		return [];
	}

	const spans: Array<{line: number; column: number; width: number}> = [];
	const end = endOf(page, block);
	for (let line = lineOf(page, block, from); line < end && page.lines[line]!.offset < to; line++) {
		let column = 0;
		for (const run of page.lines[line]!.runs) {
			const cells = cellsIn(run, text, from, to);
			const last = spans.at(-1);
			if (cells && last?.line === line && last.column + last.width === column + cells.column) {
				last.width += cells.width;
			} else if (cells) {
				spans.push({line, column: column + cells.column, width: cells.width});
			}

			column += run.width;
		}
	}

	return spans;
}

// The cells of a run in which a part of the text is shown: whole graphemes.
function cellsIn(run: Run, text: string, from: number, to: number): {readonly column: number; readonly width: number} | undefined {
	if (run.from === undefined || run.to === undefined || run.from >= to || run.to <= from) {
		return undefined;
	}

	let at = run.from;
	let before = 0;
	let width = 0;
	for (const grapheme of graphemes(text.slice(run.from, run.to))) {
		const end = at + grapheme.text.length;
		if (end <= from) {
			before += grapheme.width;
		} else if (at < to) {
			width += grapheme.width;
		}

		at = end;
	}

	return {column: run.reversed ? run.width - before - width : before, width};
}
