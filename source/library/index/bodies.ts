/** Search in the full text. Run in a worker, as it can take a tenth of a second. */
import {matchOf} from '../../search/match.js';
import {forBodies, parseQuery, type Column} from '../../search/query.js';
import {type Database} from './database.js';
import {
	conditionsOf,
	inOrder,
	listing,
	type ListOrder,
} from './lists.js';
import {countWantedTexts} from './texts.js';

/** More than these are never listed, the newest of them. */
export const mostHits = 5000;

const columns: Readonly<Record<Column, string>> = {
	title: 'title', kicker: 'kicker', teaser: 'teaser', author: 'author',
};

export type Found = {
	/** The numbers of the articles, in order. */
	readonly ids: readonly number[];
	/** There are more than were looked at. */
	readonly isMore: boolean;
};

/** The articles that hold what a query asks for; `undefined` where `isStale` said that nobody waits for it any more. */
export function searchBodies(db: Database, text: string, order: ListOrder, isStale: () => boolean): Found | undefined {
	const query = forBodies(parseQuery(text));
	const match = matchOf(query, column => columns[column]);
	const {sql, values} = conditionsOf(query);
	if (match === undefined) {
		return {ids: listing(db, text, order).ids(0, mostHits), isMore: false};
	}

	const from = sql === '' ? 'bodies WHERE bodies MATCH ?' : `bodies CROSS JOIN files ON id = bodies.rowid WHERE bodies MATCH ?${sql}`;
	const ids: number[] = [];
	for (const {id} of db.iterate(`SELECT bodies.rowid AS id FROM ${from} ORDER BY bodies.rowid DESC LIMIT ?`, match, ...values, mostHits + 1)) {
		ids.push(id as number);
		if (ids.length % 64 === 0 && isStale()) {
			return undefined;
		}
	}

	const isMore = ids.length > mostHits;
	// While texts are still being put in, titles know more.
	const all = countWantedTexts(db) === 0 ? ids : [...new Set([...ids, ...listing(db, text, 'newest').ids(0, mostHits)])].toSorted((a, b) => b - a);
	return {ids: sorted(db, all.slice(0, mostHits), order, match), isMore};
}

function sorted(db: Database, ids: readonly number[], order: ListOrder, match: string): readonly number[] {
	if (order === 'newest' || ids.length < 2) {
		return ids;
	}

	if (order === 'oldest') {
		return ids.toReversed();
	}

	if (order === 'relevance') {
		const ranked = db.column(
			'SELECT rowid FROM bodies WHERE bodies MATCH ? AND rowid >= ? ORDER BY bm25(bodies, 10, 8, 4, 4, 1), rowid DESC',
			match,
			ids.at(-1)!,
		) as readonly number[];
		const known = new Set(ids);
		return [...new Set([...ranked.filter(id => known.has(id)), ...ids])];
	}

	return inOrder(db, ids, order);
}
