/** Queries as expressions of SQLite's FTS5. */
import {type Column, type Query, type Term} from './query.js';

/** The expression for a table whose columns are named; `undefined` where no word is asked for. */
export function matchOf({terms, without}: Query, columnOf: (column: Column) => string): string | undefined {
	if (terms.length === 0) {
		return undefined;
	}

	const wanted = terms.map(term => phraseOf(term, columnOf)).join(' AND ');
	return without.length === 0 ? wanted : `(${wanted}) NOT (${without.map(term => phraseOf(term, columnOf)).join(' OR ')})`;
}

/** The expression for what must not be there, where nothing else is asked for. */
export function exclusionOf({terms, without}: Query, columnOf: (column: Column) => string): string | undefined {
	return terms.length > 0 || without.length === 0 ? undefined : without.map(term => phraseOf(term, columnOf)).join(' OR ');
}

function phraseOf({tokens, isPrefix, column}: Term, columnOf: (column: Column) => string): string {
	const phrase = `"${tokens.join(' ').replaceAll('"', '""')}"${isPrefix ? ' *' : ''}`;
	return column === undefined ? phrase : `${columnOf(column)} : ${phrase}`;
}
