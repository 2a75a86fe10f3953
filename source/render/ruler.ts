import {isEasy, measureGraphemes, width} from './width.js';

/** Measures parts of one text, whose graphemes are looked up once. */
export type Ruler = {
	/** Whether a grapheme begins at the offset, or the text ends there. */
	readonly isEdge: (offset: number) => boolean;
	/** Cells between two offsets at which graphemes begin. */
	readonly cells: (from: number, to: number) => number;
};

/** A ruler for a text. */
export function rulerFor(text: string): Ruler {
	if (isEasy(text)) {
		return {isEdge: () => true, cells: (from, to) => width(text.slice(from, to))};
	}

	const starts = new Uint8Array(text.length + 1);
	// Cells before each offset.
	const before = new Uint32Array(text.length + 1);
	let index = 0;
	let cells = 0;
	measureGraphemes(text, (length, wide) => {
		starts[index] = 1;
		for (let unit = 0; unit < length; unit++) {
			before[index + unit] = cells;
		}

		index += length;
		cells += wide;
	});

	starts[index] = 1;
	before[index] = cells;
	return {
		isEdge: offset => starts[offset] === 1,
		cells: (from, to) => before[to]! - before[from]!,
	};
}
