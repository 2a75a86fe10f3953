/** The trail as a whole: shown, and walked to any place. */
import {dateIn} from '../../render/dates.js';
import {
	storedEntry,
	type Listed,
	type Place,
	type State,
	type Step,
} from '../state.js';
import {open, whereNow} from './links.js';

/** All places of the trail in order, and which of them is the open one. */
function placesOf(state: State): {readonly places: readonly Place[]; readonly here?: number} {
	const ahead = state.forward.toReversed();
	return state.reader
		? {places: [...state.back, whereNow(state.reader), ...ahead], here: state.back.length}
		: {places: [...state.back, ...ahead]};
}

export function show(state: State): State {
	const {places, here} = placesOf(state);
	if (places.length === 0) {
		return {...state, notice: {text: 'no way yet: it begins with the first article that you open', tone: 'plain'}};
	}

	return {
		...state, overlay: {
			type: 'articles', what: 'trail', items: places.map(place => listed(state, place)), here, selected: here ?? state.back.length,
		},
	};
}

function listed(state: State, {key, title}: Place): Listed {
	const entry = storedEntry(state, key);
	return {
		key,
		title: entry?.title ?? title ?? key,
		note: entry?.published === undefined ? undefined : dateIn(state.view.dates, entry.published, state.today),
	};
}

/** Shows what was opened lately. */
export function latelyCame(state: State, items: readonly Listed[]): State {
	return items.length === 0
		? {...state, notice: {text: 'nothing was opened yet', tone: 'plain'}}
		: {
			...state, overlay: {
				type: 'articles', what: 'lately', items, selected: 0,
			},
		};
}

/** Goes to the chosen article; what lies before and after it on the trail stays behind and ahead. */
export function openChosen(state: State): Step {
	const {overlay} = state;
	if (overlay?.type !== 'articles') {
		return [state];
	}

	const closed = {...state, overlay: undefined};
	const chosen = overlay.items[overlay.selected];
	if (overlay.what === 'lately') {
		return chosen ? [closed, open(state, chosen.key, undefined, [], [])] : [closed];
	}

	const {places, here} = placesOf(state);
	const place = places[overlay.selected];
	return place === undefined || overlay.selected === here
		? [closed]
		: [closed, open(state, place.key, place, places.slice(0, overlay.selected), places.slice(overlay.selected + 1).toReversed())];
}
