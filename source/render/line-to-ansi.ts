/** A line of a page as a terminal takes it. */
import {reversed} from './bidi.js';
import {type Line, type Page, type Run} from './page.js';
import {joinStyles} from './styled-text.js';
import {graphemes} from './width.js';

/** Cells to set off. */
export type Highlight = {
	readonly column: number;
	readonly width: number;
	/** SGR parameters, added to those of the text. */
	readonly style: string;
};

export type AnsiOptions = {
	/** Later ones over earlier ones. */
	readonly highlights?: readonly Highlight[];
	/** Without, only attributes stay: bold, faint, italic, underlined, inverse, struck through. On by default. */
	readonly colours?: boolean;
	/** Whether links of the web become hyperlinks (OSC 8). Off by default. */
	readonly hyperlinks?: boolean;
};

type Part = {
	readonly text: string;
	readonly style: string;
	readonly link?: number;
};

/** A run's text from left to right. Turned around when it is shown: of a long article most never is. */
export function shownText({text, reversed: isReversed}: Run): string {
	return isReversed ? reversed(text) : text;
}

/** The line with SGR sequences, reset at its end; plain text stays plain. */
export function lineToAnsi(page: Page, line: Line, {highlights = [], colours = true, hyperlinks = false}: AnsiOptions = {}): string {
	let ansi = '';
	let address: string | undefined;
	for (const {text, style, link} of highlighted(line.runs, highlights)) {
		const next = hyperlinks && link !== undefined ? webAddress(page.links[link]?.url) : undefined;
		if (next !== address) {
			ansi += `\u{1B}]8;${next === undefined ? '' : `id=${link!}`};${next ?? ''}\u{1B}\\`;
			address = next;
		}

		const shown = colours ? style : withoutColours(style);
		ansi += shown === '' ? text : `\u{1B}[${shown}m${text}\u{1B}[0m`;
	}

	return address === undefined ? ansi : `${ansi}\u{1B}]8;;\u{1B}\\`;
}

function highlighted(runs: readonly Run[], highlights: readonly Highlight[]): readonly Part[] {
	if (highlights.length === 0) {
		return runs.map(run => partOf(run));
	}

	const parts: Part[] = [];
	let column = 0;
	for (const run of runs) {
		const end = column + run.width;
		const start = column;
		const isTouched = highlights.some(highlight => highlight.column < end && highlight.column + highlight.width > start);
		if (isTouched) {
			parts.push(...partsOf(run, column, highlights));
		} else {
			parts.push(partOf(run));
		}

		column = end;
	}

	return parts;
}

function partOf(run: Run): Part {
	return {text: shownText(run), style: run.style, link: run.link};
}

function partsOf(run: Run, start: number, highlights: readonly Highlight[]): readonly Part[] {
	const {text, style, link} = partOf(run);
	const parts: Array<{text: string; style: string; link?: number}> = [];
	let column = start;
	for (const grapheme of graphemes(text)) {
		const from = column;
		const to = column + grapheme.width;
		const over = highlights.filter(highlight => highlight.column < to && highlight.column + highlight.width > from);
		let partStyle = style;
		for (const highlight of over) {
			partStyle = joinStyles(partStyle, highlight.style);
		}

		const last = parts.at(-1);
		if (last && (last.style === partStyle || grapheme.width === 0)) {
			last.text += grapheme.text;
		} else {
			parts.push({text: grapheme.text, style: partStyle, link});
		}

		column = to;
	}

	return parts;
}

/** SGR parameters without those of colours: NO_COLOR is about colours alone. */
export function withoutColours(style: string): string {
	const kept: string[] = [];
	const parameters = style.split(';');
	for (let index = 0; index < parameters.length; index++) {
		const parameter = parameters[index]!;
		if (parameter === '38' || parameter === '48') {
			index += parameters[index + 1] === '5' ? 2 : 4;
		} else if (!/^(?:[349]\d|10[0-7])$/v.test(parameter)) {
			kept.push(parameter);
		}
	}

	return kept.join(';');
}

// In printable ASCII, so that nothing in it can end the sequence.
function webAddress(url: string | undefined): string | undefined {
	return url !== undefined && /^https?:\/\//iv.test(url)
		? url.toWellFormed().replaceAll(/[^\u{21}-\u{7E}]+/gv, part => encodeURIComponent(part))
		: undefined;
}
