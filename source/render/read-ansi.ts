import {joinTexts, type StyledText, type StyleSpan} from './styled-text.js';

/** Text that a terminal would style, read: its escape sequences became spans. */
export type AnsiText = StyledText & {
	/** The addresses of its hyperlinks; a span's `link` is an index here. */
	readonly addresses: readonly string[];
};

// SGR, or an OSC 8 hyperlink's start (with its address) or end.
const sequence = /\u{1B}\[(?<parameters>[\d;]*)m|\u{1B}\]8;[^\u{7}\u{1B};]*;(?<address>[^\u{7}\u{1B}]*)(?:\u{7}|\u{1B}\\)/gv;

/** What each parameter that turns something off turns off. */
const offSwitches = new Map([
	['22', ['1', '2']],
	['23', ['3']],
	['24', ['4']],
	['27', ['7']],
	['29', ['9']],
	['39', ['30', '31', '32', '33', '34', '35', '36', '37', '90', '91', '92', '93', '94', '95', '96', '97']],
]);

// Each thing on is kept as often as it was turned on: the end of an inner `**` leaves the outer one on.
function nextStyles(styles: readonly string[], parameters: string): readonly string[] {
	let next = styles;
	for (const parameter of parameters.split(';')) {
		if (parameter === '' || parameter === '0') {
			next = [];
			continue;
		}

		const switched = offSwitches.get(parameter);
		const last = switched ? next.findLastIndex(style => switched.includes(style)) : -1;
		next = switched ? next.filter((_, index) => index !== last) : [...next, parameter];
	}

	return next;
}

/** Reads text with the sequences that our own themes write: SGR by simple parameters, OSC 8. Other sequences stay text. */
export function readAnsi(ansi: string): AnsiText {
	let text = '';
	let styles: readonly string[] = [];
	let link: number | undefined;
	let done = 0;
	const spans: StyleSpan[] = [];
	const addresses: string[] = [];
	const add = (part: string) => {
		if (part === '') {
			return;
		}

		spans.push({
			from: text.length, to: text.length + part.length, style: [...new Set(styles)].join(';'), link,
		});
		text += part;
	};

	for (const match of ansi.matchAll(sequence)) {
		add(ansi.slice(done, match.index));
		done = match.index + match[0].length;
		const {parameters, address} = match.groups!;
		if (parameters !== undefined) {
			styles = nextStyles(styles, parameters);
		} else if (address === '') {
			link = undefined;
		} else {
			link = addresses.length;
			addresses.push(address!);
		}
	}

	add(ansi.slice(done));
	return {text, spans, addresses};
}

/** One text after the other, each with its own links. */
export function joinAnsi(texts: readonly AnsiText[]): AnsiText {
	if (texts.length === 1) {
		return texts[0]!;
	}

	const addresses: string[] = [];
	const parts: StyledText[] = [];
	for (const {text, spans, addresses: own} of texts) {
		const first = addresses.length;
		parts.push({text, spans: spans.map(span => span.link === undefined ? span : {...span, link: span.link + first})});
		for (const address of own) {
			addresses.push(address);
		}
	}

	return {...joinTexts(...parts), addresses};
}
