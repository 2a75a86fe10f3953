/** The stored articles that a query finds, in order. */
import {type Entry} from '../article.js';
import {type Library} from '../library/library.js';
import {arrange} from '../state/rows.js';
import {type Order} from '../state/state.js';

export function arranged(library: Library, order: Order, query: string): readonly Entry[] {
	const entries = library.entries();
	return arrange(entries, new Map(entries.map(({key}) => [key, library.marks(key)])), order, query);
}
