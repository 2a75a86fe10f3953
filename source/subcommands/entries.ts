/** The stored articles that a query finds, in order. */
import {type Entry} from '../article.js';
import {UsageError} from '../errors.js';
import {type Library} from '../library/library.js';
import {parseQuery} from '../search/query.js';

export type ListOrder = Parameters<Library['lists']['rows']>[1];

/** So many are looked up at once. */
const atOnce = 1000;

/** What a person typed as a query. Its last word is a whole one, unlike in the interface, where it may go on. */
export function queryOf(words: readonly string[]): string {
	const query = words.join(' ').trim();
	// A field without its value means nothing yet in the interface, and nothing at all here.
	const unfinished = query.split(/\s+/v).filter(word => word.endsWith(':') && isEmpty(word));
	const ignored = [...unfinished, ...parseQuery(`${query} `).ignored];
	if (ignored.length > 0) {
		throw new UsageError(`${ignored.map(part => `“${part}”`).join(', ')} means nothing in a query; dwread list --help tells what does`);
	}

	if (query !== '' && isEmpty(query)) {
		throw new UsageError(`there is no word in “${query}” that could be looked for`);
	}

	return query === '' ? '' : `${query} `;
}

function isEmpty(query: string): boolean {
	const {terms, without, conditions} = parseQuery(`${query} `);
	return terms.length + without.length + conditions.length === 0;
}

/** The articles, at most `limit`, looked up as they are taken. */
export function * found(library: Library, query: string, order: ListOrder, limit = Infinity): Generator<Entry> {
	for (let from = 0; from < limit; from += atOnce) {
		const rows = library.lists.rows(query, order, from, Math.min(atOnce, limit - from));
		for (const {entry} of rows) {
			yield entry;
		}

		if (rows.length < atOnce) {
			return;
		}
	}
}

/** `--limit`: a number from 1 on. */
export function limitOf(given: string | undefined): number {
	const limit = given === undefined ? Infinity : Number(given);
	if (limit !== Infinity && (!Number.isSafeInteger(limit) || limit < 1)) {
		throw new UsageError(`--limit takes a number from 1 on, not “${given!}”`);
	}

	return limit;
}
