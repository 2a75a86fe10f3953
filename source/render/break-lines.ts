/** Text → lines, as ranges of it. */
import LineBreaker from 'linebreak';
import {type Ruler} from './ruler.js';
import {graphemes} from './width.js';

/** A line's range of the text, without the spaces at its end. */
export type LineRange = {
	readonly from: number;
	readonly to: number;
};

// UAX #14 leaves these scripts, which have no spaces between words, to dictionaries.
const withoutSpaces = /[\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}]+/gv;
const hangul = /\p{Script=Hangul}/v;

// The package holds a closing quote and an opening bracket together, as Unicode did before its version 15.1.
const afterClosingQuote = /(?<=[^\s\p{Open_Punctuation}]["'«»‘’“”] )(?=\p{Open_Punctuation})/gv;

let wordSegmenter: Intl.Segmenter | undefined;

// Where lines may end besides.
function furtherOpportunities(text: string): ReadonlySet<number> {
	const starts = new Set<number>();
	for (const {index} of text.matchAll(afterClosingQuote)) {
		starts.add(index);
	}

	for (const {0: run, index: start} of text.matchAll(withoutSpaces)) {
		wordSegmenter ??= new Intl.Segmenter('th', {granularity: 'word'});
		for (const {index} of wordSegmenter.segment(run)) {
			if (index > 0) {
				starts.add(start + index);
			}
		}
	}

	return starts;
}

/**
Where lines may end, by UAX #14: offsets in ascending order, the text's end included. Never within a grapheme.
In Korean words stay together, as they do in its books.
*/
function breakOpportunities(text: string, ruler: Ruler, language: string): readonly number[] {
	const found: number[] = [];
	const breaker = new LineBreaker(text);
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
		found.push(next.position);
	}

	const further = furtherOpportunities(text);
	const all = further.size === 0 ? found : [...new Set([...found, ...further])].toSorted((a, b) => a - b);
	const isKorean = language.startsWith('ko');
	const isInWord = (position: number) => isKorean && hangul.test(text[position - 1] ?? '') && hangul.test(text[position] ?? '');
	return all.filter(position => ruler.isEdge(position) && !isInWord(position));
}

// The ideographic space too.
const spaces = ' \n\u{3000}';

function endWithoutSpaces(text: string, from: number, to: number): number {
	let end = to;
	while (end > from && spaces.includes(text[end - 1]!)) {
		end--;
	}

	return end;
}

/** Fills lines greedily up to `cells`. A word longer than a line is cut between graphemes; a line feed ends its line. At least one line. */
export function breakLines(text: string, ruler: Ruler, cells: number, language = ''): readonly LineRange[] {
	if (text.length <= cells * 2 && !text.includes('\n') && ruler.cells(0, text.length) <= cells) {
		return [{from: 0, to: endWithoutSpaces(text, 0, text.length)}];
	}

	const lines: LineRange[] = [];
	let line = {from: 0, to: 0};
	let used = 0;
	let start = 0;
	const endLine = (next: number) => {
		lines.push(line);
		line = {from: next, to: next};
		used = 0;
	};

	for (const end of breakOpportunities(text, ruler, language)) {
		const wordEnd = endWithoutSpaces(text, start, end);
		const needed = ruler.cells(start, wordEnd);
		if (used + needed > cells && line.to > line.from) {
			endLine(start);
		}

		if (needed > cells) {
			let at = start;
			for (const grapheme of graphemes(text.slice(start, wordEnd))) {
				if (used + grapheme.width > cells && at > line.from) {
					line.to = at;
					endLine(at);
				}

				at += grapheme.text.length;
				used += grapheme.width;
			}
		} else {
			used += needed;
		}

		if (wordEnd > start) {
			line.to = wordEnd;
		}

		if (line.to > line.from) {
			used += ruler.cells(wordEnd, end);
		} else {
			// Spaces don't begin a line.
			line = {from: end, to: end};
		}

		if (text[end - 1] === '\n') {
			endLine(end);
		}

		start = end;
	}

	if (line.to > line.from || lines.length === 0) {
		lines.push(line);
	}

	return lines;
}

export type CodeLine = LineRange & {
	/** Goes on from the line before. */
	readonly isCut: boolean;
};

/** Lines of code: ended by line feeds, all spaces kept. One that is too long is cut after a space in its last third, else between graphemes. */
export function cutLines(text: string, cells: number): readonly CodeLine[] {
	const lines: CodeLine[] = [];
	let start = 0;
	for (const whole of text.split('\n')) {
		let isCut = false;
		let from = start;
		for (const length of cutLengths(whole, cells)) {
			lines.push({from, to: from + length, isCut});
			from += length;
			isCut = true;
		}

		start += whole.length + 1;
	}

	return lines;
}

function cutLengths(line: string, cells: number): readonly number[] {
	const lengths: number[] = [];
	let length = 0;
	let used = 0;
	// Since the last space in the last third.
	let sinceSpace = {length: 0, used: 0};
	for (const grapheme of graphemes(line)) {
		if (used + grapheme.width > cells && length > 0) {
			const isSpaceNear = sinceSpace.length < length && sinceSpace.used < cells / 3;
			const rest = isSpaceNear ? sinceSpace : {length: 0, used: 0};
			lengths.push(length - rest.length);
			({length, used} = rest);
		}

		length += grapheme.text.length;
		used += grapheme.width;
		sinceSpace =
			grapheme.text === ' ' ? {length: 0, used: 0} : {length: sinceSpace.length + grapheme.text.length, used: sinceSpace.used + grapheme.width};
	}

	lengths.push(length);
	return lengths;
}
