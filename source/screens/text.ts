/** Setting a row of a screen from pieces, by cells. */
import {visual} from '../render/bidi.js';
import {withoutColours} from '../render/line-to-ansi.js';
import {truncate, width} from '../render/width.js';
import {type Look} from '../state/state.js';

/** SGR parameters by meaning: the terminal's own sixteen colours suit any theme. A reader's own may take their place. */
export const standardStyles = {
	strong: '1',
	faint: '2',
	chosen: '7',
	accent: '36',
	accentStrong: '1;36',
	unread: '34',
	star: '33',
	problem: '31',
	matched: '4;33',
	match: '1;7;33',
} as const;

export type Style = keyof typeof standardStyles;

export type Piece = string | {readonly text: string; readonly style: Style | ''};

/** The styles, to be named. */
export const styles = Object.fromEntries(Object.keys(standardStyles).map(name => [name, name])) as {readonly [Name in Style]: Name};

/** What a style is in this terminal. */
export function sgrOf(style: Style | '', look: Look): string {
	return style === '' ? '' : look.styles?.[style] ?? standardStyles[style];
}

export function styled(text: string, style: Style | ''): Piece {
	return {text, style};
}

function textOf(piece: Piece): string {
	return typeof piece === 'string' ? piece : piece.text;
}

export function widthOf(pieces: readonly Piece[]): number {
	let sum = 0;
	for (const piece of pieces) {
		sum += width(textOf(piece));
	}

	return sum;
}

/** The pieces in at most `cells` cells; what is cut ends with `…`. */
export function fit(pieces: readonly Piece[], cells: number): readonly Piece[] {
	const fitted: Piece[] = [];
	let left = cells;
	for (const [index, piece] of pieces.entries()) {
		const text = textOf(piece);
		const isRest = pieces.slice(index + 1).some(other => textOf(other) !== '');
		const needed = width(text);
		if (needed < left || (needed === left && !isRest)) {
			fitted.push(piece);
			left -= needed;
			continue;
		}

		if (left > 0) {
			const cut = truncate(needed <= left ? `${text}…` : text, left);
			fitted.push(typeof piece === 'string' ? cut : {...piece, text: cut});
		}

		break;
	}

	return fitted;
}

/** As the terminal takes it: in the order it is shown. Without colours only the attributes stay (bold, faint, inverse, underline). */
export function paint(pieces: readonly Piece[], look: Look): string {
	let line = '';
	for (const piece of pieces) {
		const text = look.bidi === 'visual' ? visual(textOf(piece)) : textOf(piece);
		const wanted = typeof piece === 'string' ? '' : sgrOf(piece.style, look);
		const style = look.colours ? wanted : withoutColours(wanted);
		line += style === '' || text === '' ? text : `\u{1B}[${style}m${text}\u{1B}[0m`;
	}

	return line;
}

/** `left` at the left and `right` at the right of a row of so many cells; `left` gives way. */
export function spread(left: readonly Piece[], right: readonly Piece[], cells: number): readonly Piece[] {
	const needed = widthOf(right);
	if (needed === 0 || needed > cells / 2) {
		return fit(left, cells);
	}

	const fitted = fit(left, cells - needed - 2);
	return [...fitted, ' '.repeat(Math.max(0, cells - needed - widthOf(fitted))), ...right];
}
