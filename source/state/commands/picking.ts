/** Picking articles in the list, to do something with all of them. */
import {selectedEntry, type State, type Step} from '../state.js';
import {askedFor} from '../shelves.js';
import {selectRow} from './motion.js';

const withPicked = (state: State, picked: ReadonlySet<string>): State => ({...state, list: {...state.list, picked}});

/** Picks the selected article, or lets go of it, and goes to the next. */
export function pick(state: State): State {
	const entry = selectedEntry(state);
	if (!entry) {
		return state;
	}

	const picked = new Set(state.list.picked);
	if (!picked.delete(entry.key)) {
		picked.add(entry.key);
	}

	return selectRow(withPicked(state, picked), state.list.selected + 1);
}

/** Picks all articles of the list; where all are picked, none. */
export function pickAll(state: State): Step {
	const {picked, total, order} = state.list;
	return picked.size >= total ? [letGo(state)] : [state, {type: 'pick-all', filter: askedFor(state), order}];
}

export function allPicked(state: State, keys: readonly string[]): State {
	return withPicked(state, new Set(keys));
}

export function letGo(state: State): State {
	return withPicked(state, new Set());
}
