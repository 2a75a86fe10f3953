/** A block's text → lines of runs. */
import {
	inVisualOrder,
	levelsOf,
	type Direction,
} from './bidi.js';
import {breakLines, cutLines, type LineRange} from './break-lines.js';
import {type Line, type Run} from './page.js';
import {type StyledText, type StyleSpan} from './styled-text.js';
import {rulerFor, type Ruler} from './ruler.js';
import {width} from './width.js';

/** A text to set: where it stands in its block's text, and how. */
export type Flow = StyledText & {
	/** Index into the page's texts. */
	readonly block: number;
	/** Where the flow's text begins in the block's. */
	readonly start: number;
	readonly direction: Direction;
	readonly align: 'left' | 'center' | 'right';
	readonly language?: string;
	/** Whether we bring right-to-left text into visual order; else the terminal does. */
	readonly isVisual: boolean;
};

type Stretch = Run & {readonly level: number};

// A style that begins within a grapheme begins after it.
function snapped(spans: readonly StyleSpan[], {isEdge}: Ruler): readonly StyleSpan[] {
	const edge = (offset: number) => {
		let at = offset;
		while (!isEdge(at)) {
			at++;
		}

		return at;
	};

	return spans.map(span => isEdge(span.from) && isEdge(span.to) ? span : {...span, from: edge(span.from), to: edge(span.to)});
}

/** How to make the runs of a line of a flow, given its range. Ranges must come in ascending order. */
function runMaker(flow: Flow, ruler: Ruler): (range: LineRange) => readonly Run[] {
	const {text, start, direction, isVisual} = flow;
	const spans = snapped(flow.spans, ruler);
	const levels = isVisual ? levelsOf(text, direction) : undefined;
	let first = 0;

	// Of one style and one level.
	const stretchesOf = ({from, to}: LineRange) => {
		while (first < spans.length && spans[first]!.to <= from) {
			first++;
		}

		const stretches: Stretch[] = [];
		for (let index = first; index < spans.length && spans[index]!.from < to; index++) {
			const {style, link, ...span} = spans[index]!;
			let at = Math.max(from, span.from);
			const end = Math.min(to, span.to);
			while (at < end) {
				const next = levels ? endOfLevel(levels, ruler, at, end) : end;
				stretches.push({
					text: text.slice(at, next),
					width: ruler.cells(at, next),
					style,
					link,
					from: at + start,
					to: next + start,
					level: levels?.[at] ?? 0,
				});
				at = next;
			}
		}

		return stretches;
	};

	return range => {
		const stretches = stretchesOf(range);
		const ordered = levels ? inVisualOrder(stretches) : stretches;
		return ordered.map(({level, ...run}) => level % 2 === 1 ? {...run, reversed: true} : run);
	};
}

function endOfLevel(levels: Uint8Array, ruler: Ruler, from: number, to: number): number {
	let end = from + 1;
	while (end < to && (levels[end] === levels[from] || !ruler.isEdge(end))) {
		end++;
	}

	return end;
}

/** Cells that runs take. */
export function runsWidth(runs: readonly Run[]): number {
	let cells = 0;
	for (const run of runs) {
		cells += run.width;
	}

	return cells;
}

/** A run that is no part of a text: a bar, a bullet, a gap. */
export function ornament(text: string, style = ''): Run {
	return {text, width: width(text), style};
}

/** Runs moved to the right end of so many cells. */
export function toRight(runs: readonly Run[], cells: number): readonly Run[] {
	const gap = cells - runsWidth(runs);
	return gap > 0 ? [ornament(' '.repeat(gap)), ...runs] : runs;
}

/** Runs aligned within so many cells; what is left free at their end stays free. */
export function aligned(runs: readonly Run[], cells: number, align: Flow['align']): readonly Run[] {
	switch (align) {
		case 'right': {
			return toRight(runs, cells);
		}

		case 'center': {
			const used = runsWidth(runs);
			return toRight(runs, used + Math.floor((cells - used) / 2));
		}

		case 'left': {
			return runs;
		}
	}
}

function setRanges(flow: Flow, ruler: Ruler, cells: number, ranges: readonly LineRange[]): Line[] {
	const makeRuns = runMaker(flow, ruler);
	const rightToLeft = flow.align === 'right' && flow.direction === 'rtl' ? true : undefined;
	return ranges.map(range => ({
		runs: aligned(makeRuns(range), cells, flow.align), block: flow.block, offset: flow.start + range.from, rightToLeft,
	}));
}

/** The flow in lines of at most so many cells; at least one line. */
export function setLines(flow: Flow, cells: number): readonly Line[] {
	const ruler = rulerFor(flow.text);
	return setRanges(flow, ruler, cells, breakLines(flow.text, ruler, cells, flow.language));
}

/** The same for code: its own lines, the long ones cut and marked. */
export function setCodeLines(flow: Flow, cells: number): readonly Line[] {
	const mark = ornament('↪ ', '2');
	const ranges = cutLines(flow.text, cells - mark.width);
	return setRanges(flow, rulerFor(flow.text), cells - mark.width, ranges).map((line, index) => ({
		...line, runs: [ranges[index]!.isCut ? mark : ornament(' '.repeat(mark.width)), ...line.runs],
	}));
}
