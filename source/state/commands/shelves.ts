/** Going from shelf to shelf, searching on them, keeping a search as a shelf of its own, and the order of the list. */
import {hasWords, lasting} from '../../search/query.js';
import {
	isSameName,
	named,
	narrowed,
	standardShelves,
	type Shelf,
} from '../../search/shelves.js';
import {
	askedFor,
	ordersFor,
	shelfOf,
	shelves,
} from '../shelves.js';
import {type Order, type State, type Step} from '../state.js';
import {letGo} from './picking.js';
import {rearrange} from './marks.js';

const fromTop = {selected: 0, top: 0} as const;
const say = (state: State, text: string): State => ({...state, notice: {text, tone: 'plain'}});

/** Leaves a shelf that is no more, as another device removed it. */
export function leaveLostShelf(state: State): State {
	return named(shelves(state), state.list.shelf) ? state : {...state, list: {...state.list, ...onShelf(state, standardShelves[0])}};
}

/** The next (1) or previous (-1) shelf, round at the ends. */
export function stepShelf(state: State, direction: 1 | -1): State {
	const all = shelves(state);
	return goTo(state, all.at((placeOf(state) + direction) % all.length)!);
}

/** The place of the shelf at hand among all. */
function placeOf(state: State): number {
	const {name} = shelfOf(state);
	return shelves(state).findIndex(shelf => shelf.name === name);
}

/** To a shelf, with nothing searched for on it. */
function goTo(state: State, shelf: Shelf): State {
	return rearrange(letGo(state), {...onShelf(state, shelf), ...fromTop});
}

function onShelf(state: State, {name, order}: Shelf): Partial<State['list']> {
	return {shelf: name, filter: '', order: order ?? state.list.usual};
}

export function showShelves(state: State): State {
	return {...state, overlay: {type: 'shelves', selected: placeOf(state)}};
}

export function openShelf(state: State): State {
	const shelf = state.overlay?.type === 'shelves' ? shelves(state)[state.overlay.selected] : undefined;
	return shelf ? goTo({...state, overlay: undefined}, shelf) : state;
}

/** What is searched for, from the top of the list on. */
export function searchFor(state: State, filter: string): State {
	return rearrange(letGo(state), {...searching(state, filter), ...fromTop});
}

function searching(state: State, filter: string): Partial<State['list']> {
	const {order, usual} = state.list;
	const shelf = shelfOf(state);
	// Without words there are no better hits.
	return {filter, order: order === 'relevance' && !hasWords(narrowed(shelf.query, filter)) ? shelf.order ?? usual : order};
}

/** Stops what takes long; else lets go, one after the other, of what was picked, of the search, and of the shelf. */
export function clear(state: State): Step {
	const {picked, filter} = state.list;
	return state.doing === undefined
		? [picked.size > 0 ? letGo(state) : (filter === '' ? withoutShelf(state) : clearSearch(state))]
		: [state, {type: 'stop'}];
}

function withoutShelf(state: State): State {
	return state.list.shelf === standardShelves[0].name ? state : rearrange(state, onShelf(state, standardShelves[0]));
}

/** The article that is selected stays so. */
export function clearSearch(state: State): State {
	return rearrange(letGo(state), searching(state, ''));
}

/** Asks for the name under which what is searched for is to be kept. */
export function askForName(state: State): State {
	return lasting(state.list.filter) === '' ? say(state, 'nothing to keep yet: / searches') : {...state, prompt: {type: 'keep', text: ''}};
}

/** Keeps what is searched for, with what the shelf asks for, and goes to its shelf. */
export function keepSearch(state: State, text: string): Step {
	const name = text.replaceAll(/["“”„]/gv, '').replaceAll(/\s+/gv, ' ').trim();
	const closed = {...state, prompt: undefined};
	if (name === '') {
		return [closed];
	}

	const standard = named(standardShelves, name);
	if (standard) {
		return [say(state, `“${standard.name}” is taken; choose another`)];
	}

	const query = narrowed(shelfOf(state).query, lasting(state.list.filter));
	const before = named(state.kept, name);
	const {shelf, filter, order} = state.list;
	return [
		{
			...rearrange(closed, {shelf: name, filter: ''}),
			kept: [...state.kept.filter(search => search !== before), {name, query}].toSorted((a, b) => a.name.localeCompare(b.name)),
			undo: [
				...state.undo,
				{what: `“${name}” kept`, effects: [{type: 'keep-search', name, ...(before && {query: before.query})}], list: {shelf, filter, order}},
			],
			notice: {text: `kept as “${name}”: a shelf of its own · U takes it back`, tone: 'plain'},
		},
		{type: 'keep-search', name, query},
	];
}

/** Removes the kept search that is selected among the shelves. */
export function removeSearch(state: State): Step {
	const {overlay} = state;
	const shelf = overlay?.type === 'shelves' ? shelves(state)[overlay.selected] : undefined;
	if (overlay?.type !== 'shelves' || !shelf) {
		return [state];
	}

	const {name, query} = shelf;
	if (shelf.isKept !== true) {
		return [say(state, `“${name}” is always there; what you kept can be removed`)];
	}

	const without: State = {
		...state,
		kept: state.kept.filter(search => search.name !== name),
		undo: [...state.undo, {what: `“${name}” removed`, effects: [{type: 'keep-search', name, query}]}],
		notice: {text: `“${name}” removed · U takes it back`, tone: 'plain'},
	};
	const left = isSameName(state.list.shelf, name) ? goTo(without, standardShelves[0]) : without;
	return [{...left, overlay: {...overlay, selected: Math.min(overlay.selected, shelves(without).length - 1)}}, {type: 'keep-search', name}];
}

export function showOrders(state: State): State {
	return {...state, overlay: {type: 'orders', selected: Math.max(0, ordersFor(state).indexOf(state.list.order))}};
}

export function nextOrder(state: State): State {
	const {overlay} = state;
	return overlay?.type === 'orders' ? {...state, overlay: {...overlay, selected: (overlay.selected + 1) % ordersFor(state).length}} : state;
}

export function useOrder(state: State): State {
	const order = state.overlay?.type === 'orders' ? ordersFor(state)[state.overlay.selected] : undefined;
	return order === undefined ? state : inOrder({...state, overlay: undefined}, order);
}

function inOrder(state: State, order: Order): State {
	const isUsual = order !== 'relevance' && shelfOf(state).order === undefined;
	return rearrange(state, {order, ...(isUsual && {usual: order})});
}

/** Better hits first, or the order there was. */
export function toggleRelevance(state: State): State {
	const {order, usual} = state.list;
	if (order === 'relevance') {
		return rearrange(state, {order: shelfOf(state).order ?? usual, ...fromTop});
	}

	return hasWords(askedFor(state)) ? rearrange(state, {order: 'relevance', ...fromTop}) : say(state, 'words to search for come first');
}
