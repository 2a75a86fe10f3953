/** The words around hits, asked for once the rows are there, as they stand in files. */
import {hasWords} from '../search/query.js';
import {
	listRows,
	type Message,
	type State,
	type Step,
} from './state.js';

/** Asks for those that the screen shows and doesn't have. */
export function withHits(state: State, query: string): Step {
	const {snippets, isSearching} = state.list;
	// Hits in the text may take the place of those in titles at once: words are looked up for what stays.
	if (state.reader !== undefined || isSearching === true) {
		return [state];
	}

	if (!hasWords(query)) {
		return [snippets ? {...state, list: {...state.list, snippets: undefined}} : state];
	}

	const {rows, top, from} = state.list;
	const known = snippets?.query === query ? snippets.of : new Map<string, undefined>();
	const keys = rows
		.slice(Math.max(0, top - from), Math.max(0, top - from + listRows(state)))
		.map(({entry}) => entry.key)
		.filter(key => !known.has(key));
	if (keys.length === 0) {
		return [state];
	}

	const of = new Map([...known, ...keys.map(key => [key, undefined] as const)]);
	return [{...state, list: {...state.list, snippets: {query, of}}}, {
		type: 'snippets', query, keys, length: Math.max(60, state.size.columns),
	}];
}

export function snippetsCame(state: State, {query, snippets: came}: Extract<Message, {type: 'snippets'}>): State {
	const {snippets} = state.list;
	return snippets?.query === query ? {...state, list: {...state.list, snippets: {query, of: new Map([...snippets.of, ...came])}}} : state;
}
