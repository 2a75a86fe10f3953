/**
Searches that were named and kept. They are facts of the journal, each under a key of its own: so devices that share the folder
never conflict, and of two searches kept under one name the later counts.
*/
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {withNamed} from '../search/query.js';
import {
	isSameName,
	named,
	shelvesWith,
	standardShelves,
	type NamedSearch,
} from '../search/shelves.js';
import {type Json, type Values} from './journal.js';

export type Searches = {
	/** Those that are kept, by name. */
	readonly kept: () => readonly NamedSearch[];
	/** Keeps a search in place of what has the name. Returns it as it is kept. Throws a ReaderError for what can't be. */
	readonly keep: (name: string, query: string) => NamedSearch;
	/** Returns what it was. Throws a ReaderError where none has the name. */
	readonly remove: (name: string) => NamedSearch;
	/** A query with the search of that name in place of each `in:NAME`. */
	readonly expanded: (query: string) => string;
};

const field = 'query';
const prefix = 'search:';
const longestName = 60;
const longestQuery = 1000;

/** A name as it is kept: one line without quotes, so that `in:"…"` can say it. Empty where nothing is left. */
export function searchName(text: string): string {
	return cleanLine(text.normalize('NFC').replaceAll(/["“”„]/gv, '')).slice(0, longestName).toWellFormed().trim();
}

type Facts = {
	/** The facts of that field that count. */
	readonly read: (field: string) => Iterable<readonly [key: string, value: Json]>;
	readonly write: (changes: ReadonlyArray<readonly [key: string, values: Values]>) => void;
};

export function searchesIn({read, write}: Facts): Searches {
	const kept = () => [...read(field)].flatMap(([key, value]) => {
		const name = key.startsWith(prefix) ? searchName(key.slice(prefix.length)) : '';
		return typeof value === 'string' && name !== '' ? [{name, query: cleanLine(value).slice(0, longestQuery).trim()}] : [];
	}).toSorted((a, b) => a.name.localeCompare(b.name));
	const sameNamed = (name: string) =>
		[...read(field)].filter(
			([key, value]) => key.startsWith(prefix) && value !== false && isSameName(searchName(key.slice(prefix.length)), name),
		);
	const without = (name: string) => sameNamed(name).map(([key]) => [key, [[field, false]]] as const);

	const expanded = (query: string, within: readonly string[]): string => {
		const all = shelvesWith(kept());
		return withNamed(query, name => {
			const search = named(all, name);
			// One that stands in itself has no end.
			return search === undefined || within.includes(search.name) ? undefined : expanded(search.query, [...within, search.name]);
		});
	};

	return {
		kept,
		keep(given, query) {
			const name = searchName(given);
			const standard = named(standardShelves, name);
			if (name === '' || standard) {
				throw new ReaderError(
					standard
						? `“${standard.name}” is the name of a shelf that is always there; choose another`
						: 'a search is kept under a name; give it one',
				);
			}

			const search = {name, query: cleanLine(query).slice(0, longestQuery).trim()};
			if (search.query === '') {
				throw new ReaderError('there is nothing to keep: the search is empty');
			}

			const key = prefix + name;
			write([...without(name).filter(([other]) => other !== key), [key, [[field, search.query]]]]);
			return search;
		},
		remove(name) {
			const search = named(kept(), name);
			if (!search) {
				throw new ReaderError(`no search is kept as “${name}”; dwread shelves lists them`);
			}

			write(without(name));
			return search;
		},
		expanded: query => expanded(query, []),
	};
}
