/** Lists that stay as they are: under a reader's hands while what is in them is marked, or as they were found in the full text. */
import {type Database} from './database.js';
import {
	inOrder,
	isOfReading,
	listing,
	listingOf,
	type ListOrder,
	type Listing,
} from './lists.js';

type Held = {readonly query: string; readonly order: ListOrder; readonly ids: readonly number[]; readonly isFound: boolean};

/** At most one list at a time. */
export function heldListIn(database: () => Database) {
	let held: Held | undefined;
	const isHeld = (query: string, order: ListOrder) => held?.query === query && held.order === order;

	const present = (ids: readonly number[]): readonly number[] => {
		const there = new Set(inOrder(database(), ids, 'newest'));
		return ids.filter(id => there.has(id));
	};

	return {
		/** The list as it is held, or as it is now. */
		listFor: (query: string, order: ListOrder): Listing => held && isHeld(query, order) ? listingOf(held.ids) : listing(database(), query, order),
		/** From now on a list stays as it is, whatever is marked, so that rows don't move under a reader's hands; until it is released. */
		hold(query: string, order: ListOrder): void {
			if (isOfReading(query, order) && !isHeld(query, order)) {
				held = {
					query, order, ids: listing(database(), query, order).ids(0, -1), isFound: false,
				};
			}
		},
		release(): void {
			held = held?.isFound === true ? held : undefined;
		},
		/** What was found for a query, until the next search. */
		found(query: string, order: ListOrder, ids: readonly number[]): void {
			held = {
				query, order, ids, isFound: true,
			};
		},
		/** What was found in the full text stays, but for what is gone. */
		changed(): void {
			held = held?.isFound === true ? {...held, ids: present(held.ids)} : undefined;
		},
	};
}
