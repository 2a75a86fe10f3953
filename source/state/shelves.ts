/** The shelf that the list shows, and what that asks of the library. */
import {hasWords} from '../search/query.js';
import {
	named,
	narrowed,
	shelvesWith,
	standardShelves,
	type Shelf,
} from '../search/shelves.js';
import {orders, type Order, type State} from './state.js';

export function shelves(state: State): readonly Shelf[] {
	return shelvesWith(state.kept);
}

/** The shelf at hand; all articles where it was removed. */
export function shelfOf(state: State): Shelf {
	return named(shelves(state), state.list.shelf) ?? standardShelves[0];
}

/** The query for the list: the shelf's, and what is searched for on it. */
export function askedFor(state: State): string {
	return narrowed(shelfOf(state).query, state.list.filter);
}

/** The orders that the list can have. */
export function ordersFor(state: State): readonly Order[] {
	return hasWords(askedFor(state)) ? [...orders, 'relevance'] : orders;
}

/** What the orders are called. */
export const orderLabels: Readonly<Record<Order, string>> = {
	newest: 'Newest first',
	oldest: 'Oldest first',
	title: 'By title',
	shortest: 'Shortest first',
	longest: 'Longest first',
	unread: 'Unread first',
	opened: 'Last opened first',
	progress: 'Most read first',
	relevance: 'Best hits first',
};
