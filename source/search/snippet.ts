/** The words around the first hit of a query in a text. */
import {fold} from './fold.js';
import {parseQuery, type Term} from './query.js';
import {isSpaceless} from './tokens.js';

/** Characters before the hit, and in all. */
const before = 50;
const longest = 160;

const words = /[\p{Letter}\p{Mark}\p{Number}]+/gv;

/** Part of the first paragraph that holds a word of the query; `undefined` where none does. */
export function snippetOf(paragraphs: readonly string[], query: string): string | undefined {
	const terms = parseQuery(query).terms.filter(({column}) => column === undefined);
	for (const paragraph of paragraphs) {
		const at = terms.length === 0 ? -1 : firstHit(paragraph, terms);
		if (at !== -1) {
			return cut(paragraph, at);
		}
	}

	return undefined;
}

function firstHit(paragraph: string, terms: readonly Term[]): number {
	for (const {0: word, index} of paragraph.matchAll(words)) {
		const folded = fold(word);
		if (terms.some(term => isHit(folded, term))) {
			return index;
		}
	}

	return -1;
}

function isHit(word: string, {tokens, isPrefix}: Term): boolean {
	const [token = '', ...rest] = tokens;
	if (isSpaceless(token)) {
		return word.includes(token);
	}

	return isPrefix && rest.length === 0 ? word.startsWith(token) : word === token;
}

/** From the beginning of a word before the hit to the end of one after it; cut ends have `…`. */
function cut(text: string, at: number): string {
	const space = text.slice(0, at).indexOf(' ', Math.max(0, at - before));
	const from = at <= before ? 0 : (space === -1 ? at : space + 1);
	const rest = text.slice(from);
	if (rest.length <= longest) {
		return `${from > 0 ? '…' : ''}${rest}`;
	}

	const end = rest.lastIndexOf(' ', longest);
	return `${from > 0 ? '…' : ''}${rest.slice(0, end > longest / 2 ? end : longest).toWellFormed()}…`;
}
