/** Finding in the open article. */
import {findInPage, lineOf} from '../../render/positions.js';
import {
	bodyRows,
	type Find,
	type Reader,
	type State,
} from '../state.js';
import {reveal, scrollTo} from './motion.js';

/** Searches anew for what is typed, going to the first match from where the search began. */
export function search(state: State, reader: Reader, query: string): State {
	const origin = reader.find?.origin ?? reader.top;
	if (query.trim() === '') {
		return {
			...scrollTo(state, {
				...reader, find: {
					query, matches: [], current: -1, origin,
				},
			}, origin),
		};
	}

	const matches = findInPage(reader.page, query);
	const after = matches.findIndex(match => lineOf(reader.page, match.block, match.from) >= origin);
	const current = matches.length === 0 ? -1 : Math.max(0, after);
	return showMatch(state, reader, {
		query, matches, current, origin,
	});
}

function showMatch(state: State, reader: Reader, find: Find): State {
	const match = find.matches[find.current];
	const found = {...reader, find};
	return match
		? reveal(state, found, lineOf(reader.page, match.block, match.from), lineOf(reader.page, match.block, match.to - 1))
		: {...state, reader: found};
}

/** The next (1) or previous (-1) match, round at the ends. */
export function stepMatch(state: State, reader: Reader, direction: 1 | -1): State {
	const {find} = reader;
	if (!find || find.query.trim() === '') {
		return {...state, notice: {text: 'nothing to find yet: / begins', tone: 'plain'}};
	}

	const count = find.matches.length;
	if (count === 0) {
		return {...state, notice: {text: `no “${find.query}” in this article`, tone: 'plain'}};
	}

	// After scrolling away, the next match is the next one from what is on screen.
	const line = (index: number) => lineOf(reader.page, find.matches[index]!.block, find.matches[index]!.from);
	const isInSight = line(find.current) >= reader.top && line(find.current) < reader.top + bodyRows(state);
	const indices = find.matches.keys().toArray();
	const current = isInSight
		? (find.current + direction + count) % count
		: (direction === 1
			? (indices.find(index => line(index) >= reader.top) ?? 0)
			: (indices.findLast(index => line(index) < reader.top) ?? (count - 1)));
	return showMatch(state, reader, {...find, current});
}

/** Matches on a page that was set anew. */
export function refind(reader: Reader, page: Reader['page']): Find | undefined {
	const {find} = reader;
	return find && {...find, matches: find.query.trim() === '' ? [] : findInPage(page, find.query)};
}
