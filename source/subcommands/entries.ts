/** The stored articles that a query finds, in order. */
import {type Entry} from '../article.js';
import {ReaderError, UsageError} from '../errors.js';
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
	const ignored = [...unfinished, ...parseQuery(`${query} `).ignored.filter(part => !nameField.test(part))];
	if (ignored.length > 0) {
		throw new UsageError(`${ignored.map(part => `“${part}”`).join(', ')} means nothing in a query; dwread list --help tells what does`);
	}

	if (query !== '' && isEmpty(query)) {
		throw new UsageError(`there is no word in “${query}” that could be looked for`);
	}

	return query === '' ? '' : `${query} `;
}

const nameField = /^in:/iv;

/** The same with kept searches in place of their names. Throws a ReaderError for a name that nothing is kept under. */
export function withKept(library: Library, query: string): string {
	const expanded = library.searches.expanded(query);
	const unknown = parseQuery(expanded).ignored.find(part => nameField.test(part));
	if (unknown !== undefined) {
		throw new ReaderError(`no search is kept as “${unknown.replace(nameField, '').replaceAll(/["“”„]/gv, '')}”; dwread shelves lists them`);
	}

	return expanded;
}

function isEmpty(query: string): boolean {
	const {terms, without, conditions, ignored} = parseQuery(`${query} `);
	return terms.length + without.length + conditions.length === 0 && ignored.every(part => !nameField.test(part));
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
