/** The order and the filter of the list, for articles in memory; the program itself asks the index. */
import {type Entry, type Marks} from '../../source/article.js';
import {fold} from '../../source/search/fold.js';
import {parseQuery, type Condition} from '../../source/search/query.js';
import {type Order} from '../../source/state/state.js';

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

/** The entries that hold every word of the filter and fulfil its conditions, in order. */
export function arrange(entries: readonly Entry[], marks: ReadonlyMap<string, Marks>, order: Order, filter: string): readonly Entry[] {
	const {terms, conditions} = parseQuery(filter);
	const kept = entries.filter(entry => terms.every(({tokens}) => haystack(entry).includes(tokens.join(' ')))
		&& conditions.every(({condition, isNot}) => isFulfilled(condition, entry, marks.get(entry.key) ?? {}) !== isNot));
	return kept.sort(comparison(order, marks));
}

function isFulfilled(condition: Condition, {minutes}: Entry, {read = false, starred = false, percent = 0, tags = []}: Marks): boolean {
	switch (condition.type) {
		case 'is': {
			const {value, isWanted} = condition;
			return value === 'started' || value === 'opened' ? percent > 0 && percent < 100 : (value === 'read' ? read : starred) === isWanted;
		}

		case 'time': {
			return minutes >= condition.least && minutes <= condition.most;
		}

		case 'tag': {
			return tags.includes(condition.value);
		}

		case 'date':
		case 'has':
		case 'language':
		case 'site': {
			throw new Error(`“${condition.type}” takes an index`);
		}
	}
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

		case 'progress': {
			const percent = (entry: Entry) => marks.get(entry.key)?.percent ?? 0;
			return (a, b) => firstDecision(percent(b) - percent(a), newestFirst(a, b));
		}

		case 'longest': {
			return (a, b) => firstDecision(b.minutes - a.minutes, newestFirst(a, b));
		}

		case 'opened':
		case 'relevance': {
			return newestFirst;
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
