/** Searches by name. The first are always there; the others are a reader's own, kept in the library. */
import {fold} from './fold.js';

export type NamedSearch = {readonly name: string; readonly query: string};

export type Shelf = NamedSearch & {
	/** The order that it is for. */
	readonly order?: 'opened';
	/** What to say where it is empty. */
	readonly empty?: string;
	/** A reader's own, which can be removed. */
	readonly isKept?: true;
};

export const standardShelves = [
	{name: 'All', query: ''},
	{name: 'Unread', query: 'is:unread', empty: 'Nothing is unread.'},
	{name: 'Starred', query: 'is:starred', empty: 'Nothing is starred yet.'},
	{
		name: 'Continue', query: 'is:started', order: 'opened', empty: 'No article is begun and not finished.',
	},
	{name: '10 minutes', query: 'is:unread time:10', empty: 'Nothing unread fits in 10 minutes.'},
] as const satisfies readonly Shelf[];

/** Names are the same without case and accents. */
export function isSameName(a: string, b: string): boolean {
	return fold(a) === fold(b);
}

/** The search of a name. */
export function named<Search extends NamedSearch>(searches: readonly Search[], name: string): Search | undefined {
	return searches.find(search => isSameName(search.name, name));
}

/** All shelves, a reader's own after the others. */
export function shelvesWith(kept: readonly NamedSearch[]): readonly Shelf[] {
	return [...standardShelves, ...kept.map(search => ({...search, isKept: true} as const))];
}

/** A shelf's query with what is searched for on it. */
export function narrowed(shelf: string, search: string): string {
	return shelf === '' ? search : `${shelf} ${search}`;
}

/** How a name stands in a query: `in:Politics`, `in:"Island news"`. */
export function inName(name: string): string {
	return /^[\p{Letter}\p{Mark}\p{Number}\-_]+$/v.test(name) ? `in:${name}` : `in:"${name}"`;
}
