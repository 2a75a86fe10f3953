/** Addresses that a person saved elsewhere, as lists of any kind give them. */
import {type Item, type SavedState} from '../form.js';
import {lineOf, webAddress} from './text.js';

export type Saved = {
	/** As it is written. */
	readonly address: string;
	readonly title?: string;
	readonly state: SavedState;
	/** What a refusal calls it. */
	readonly place: string;
};

/** What is to be fetched, or a refusal where there is no web address. A title that is the address is none. */
export function savedItem({address, title, state, place}: Saved): Item {
	const url = webAddress(address);
	if (url === undefined) {
		return {
			type: 'refused',
			name: place,
			reason: address === '' ? 'no address in it' : `“${lineOf(address)?.slice(0, 60) ?? ''}” is no web address`,
		};
	}

	const line = lineOf(title);
	const kept = withoutEmpty(state);
	return {
		type: 'address', address: url, ...(line !== undefined && line !== address && line !== url && {title: line}), ...(kept && {state: kept}),
	};
}

/** A state without what it doesn't say; `undefined` where it says nothing. */
export function withoutEmpty(state: SavedState): SavedState | undefined {
	const said = Object.entries(state).filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0));
	return said.length === 0 ? undefined : Object.fromEntries(said);
}
