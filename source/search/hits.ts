/** Where in an article a query's words stand: for a line of text below a hit, and for opening the article there. */
import {fold} from './fold.js';
import {parseQuery, type Term} from './query.js';
import {isSpaceless} from './tokens.js';

export type Hit = {
	/** Index of the text among those given. */
	readonly block: number;
	/** Of the first of its words, in UTF-16 units. */
	readonly offset: number;
	/** That word as it stands there. */
	readonly text: string;
};

export type Snippet = {
	readonly text: string;
	/** What of it was asked for: from, to. */
	readonly marked: ReadonlyArray<readonly [from: number, to: number]>;
};

/** A text folded, with the place in it of every unit of the folded one. */
type Folded = {readonly text: string; readonly places: readonly number[]};

const clusters = /[\p{Control}\p{Letter}\p{Number}\p{Private_Use}\p{Punctuation}\p{Separator}\p{Symbol}]\p{Mark}*|\p{Any}/gv;

function foldWithPlaces(text: string): Folded {
	let folded = '';
	const places: number[] = [];
	for (const {0: cluster, index} of text.matchAll(clusters)) {
		const part = fold(cluster);
		folded += part;
		places.push(...Array.from({length: part.length}, () => index));
	}

	places.push(text.length);
	return {text: folded, places};
}

/** The characters of a term as they stand in a folded text, whatever stands between its words. */
function patternOf({tokens, isPrefix}: Term): RegExp {
	// Pairs of a script without spaces overlap: each gives its first character, the last one both.
	let pattern = '';
	for (const [index, token] of tokens.entries()) {
		const next = tokens[index + 1];
		const [first, second] = [...token];
		const isOverlapping = isSpaceless(token) && second !== undefined && next?.startsWith(second) === true;
		pattern += (isOverlapping ? first! : token) + (isOverlapping || next === undefined ? '' : String.raw`[^\p{L}\p{M}\p{N}]*`);
	}

	const isBare = isSpaceless(tokens[0]!);
	return new RegExp(
		`${isBare ? '' : String.raw`(?<![\p{L}\p{M}\p{N}])`}${pattern}${isBare || isPrefix ? '' : String.raw`(?![\p{L}\p{M}\p{N}])`}`,
		'gv',
	);
}

function rangesIn(folded: Folded, patterns: readonly RegExp[]): ReadonlyArray<readonly [number, number]> {
	const found = patterns.flatMap(pattern =>
		folded.text
			.matchAll(pattern)
			.map(match => [folded.places[match.index]!, folded.places[match.index + match[0].length]!] as const)
			.take(20)
			.toArray(),
	);
	return found.toSorted((a, b) => a[0] - b[0]);
}

/** The place of a query's words in the texts of a page (`Page.texts`): the text that has most of them. `undefined`: none. */
export function placeOfHit(texts: readonly string[], query: string): Hit | undefined {
	const patterns = patternsOf(query);
	let best: Hit | undefined;
	let most = 0;
	for (const [block, text] of texts.entries()) {
		const folded = foldWithPlaces(text);
		const ranges = patterns.map(pattern => rangesIn(folded, [pattern])[0]).filter(range => range !== undefined).toSorted((a, b) => a[0] - b[0]);
		if (!(ranges.length > most)) {
			continue;
		}

		const [from, to] = ranges[0]!;
		most = ranges.length;
		best = {block, offset: from, text: text.slice(from, to)};
	}

	return best;
}

/** What was found out for a query: screens ask for the same with every row and every frame. */
/** So many texts of one query at most: some screens full of titles. */
const mostKnown = 500;

type Known = {readonly query: string; readonly patterns: readonly RegExp[]; readonly marked: Map<string, Snippet['marked']>};

let known: Known | undefined;

function knownOf(query: string): Known {
	if (known?.query !== query) {
		known = {query, patterns: parseQuery(query).terms.map(term => patternOf(term)), marked: new Map()};
	}

	return known;
}

const patternsOf = (query: string) => knownOf(query).patterns;

/** Whether a text has any of what was asked for: the quick way, which knows no places. */
export function isHit(text: string, query: string): boolean {
	const folded = fold(text);
	return patternsOf(query).some(pattern => folded.matchAll(pattern).some(() => true));
}

/** What of a text was asked for. */
export function markedIn(text: string, query: string): Snippet['marked'] {
	const {patterns, marked} = knownOf(query);
	let ranges = marked.get(text);
	if (!ranges) {
		ranges = isHit(text, query) ? rangesIn(foldWithPlaces(text), patterns) : [];
		if (marked.size < mostKnown) {
			marked.set(text, ranges);
		}
	}

	return ranges;
}

/** Some words around what was asked for, `length` units at most. `undefined`: a text without it. */
export function snippetOf(text: string, query: string, length: number): Snippet | undefined {
	const ranges = markedIn(text, query);
	const [first] = ranges;
	if (!first) {
		return undefined;
	}

	const wanted = Math.max(0, first[0] - Math.floor(length / 4));
	// From the beginning of a word on.
	const space = wanted === 0 ? -1 : text.slice(wanted, first[0]).search(/\s/v);
	const from = wanted === 0 ? 0 : (space === -1 ? wanted : wanted + space + 1);
	const cut = text.slice(from, from + length).toWellFormed().replaceAll(/\s/gv, ' ');
	const [before, after] = [from > 0 ? '…' : '', from + length < text.length ? '…' : ''];
	return {
		text: before + cut + after,
		marked: ranges
			.filter(([start, end]) => start >= from && end <= from + length)
			.map(([start, end]) => [start - from + before.length, end - from + before.length] as const),
	};
}
