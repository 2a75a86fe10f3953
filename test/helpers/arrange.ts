/** The order and the filter of the list, for articles in memory; the program itself asks the index. */
import {type Entry, type Marks} from '../../source/article.js';
import {type Order} from '../../source/state/state.js';

/** Text for comparing as a reader types it: without case, diacritics and kinds of quotes. */
export function fold(text: string): string {
	return text.normalize('NFKD').replaceAll(/\p{Mark}/gv, '').replaceAll(/[`´‘’′]/gv, '\'').replaceAll(/[«»“”„]/gv, '"').toLowerCase().replaceAll('ı', 'i');
}

// Folding 10,000 entries takes longer than a key press may; entries never change, so each is folded once.
const folded = new WeakMap<Entry, string>();

function haystack(entry: Entry): string {
	let text = folded.get(entry);
	if (text === undefined) {
		text = fold([entry.title, entry.kicker, entry.teaser, ...entry.authors, ...entry.otherTitles].join('\n'));
		folded.set(entry, text);
	}

	return text;
}

/** The entries that hold every word of the filter, in order. */
export function arrange(entries: readonly Entry[], marks: ReadonlyMap<string, Marks>, order: Order, filter: string): readonly Entry[] {
	const words = fold(filter).split(/\s+/v).filter(Boolean);
	const kept = words.length === 0 ? [...entries] : entries.filter(entry => words.every(word => haystack(entry).includes(word)));
	return kept.sort(comparison(order, marks));
}

function comparison(order: Order, marks: ReadonlyMap<string, Marks>): (a: Entry, b: Entry) => number {
	switch (order) {
		case 'newest': {
			return newestFirst;
		}

		case 'oldest': {
			return (a, b) => newestFirst(b, a);
		}

		case 'title': {
			const collator = new Intl.Collator(undefined, {numeric: true});
			return (a, b) => firstDecision(collator.compare(a.title, b.title), newestFirst(a, b));
		}

		case 'shortest': {
			return (a, b) => firstDecision(a.minutes - b.minutes, newestFirst(a, b));
		}

		case 'unread': {
			const read = (entry: Entry) => marks.get(entry.key)?.read === true ? 1 : 0;
			return (a, b) => firstDecision(read(a) - read(b), newestFirst(a, b));
		}
	}
}

function firstDecision(first: number, second: number): number {
	return first === 0 ? second : first;
}

/** Undated articles come last. */
function newestFirst(a: Entry, b: Entry): number {
	const first = a.published ?? '';
	const second = b.published ?? '';
	return first === second ? compareText(a.path, b.path) : compareText(second, first);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : (a > b ? 1 : 0);
}
