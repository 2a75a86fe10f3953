/** Links: going from one to the next, following, and the way back. */
import {type PageLink} from '../../render/page.js';
import {readingPlace} from '../../render/reading-place.js';
import {
	type Effect,
	type Place,
	type Reader,
	type State,
	type Step,
	bodyRows,
	fittingMeasure,
} from '../state.js';
import {reveal} from './motion.js';

/** The indices of the links that Tab and digits take, in reading order. */
export function reachableLinks(reader: Reader): readonly number[] {
	return reader.page.links.flatMap((link, index) => reader.allLinks || link.kind !== 'other' ? [index] : []);
}

export function selectedLink(reader: Reader | undefined): PageLink | undefined {
	return reader?.link === undefined ? undefined : reader.page.links[reader.link];
}

function selectLink(state: State, reader: Reader, index: number): State {
	const {spans} = reader.page.links[index]!;
	return reveal(state, {...reader, link: index}, spans[0]!.line, spans.at(-1)!.line);
}

/** The next (1) or previous (-1) link: from the selected one, or else from what is on screen; round at the ends. */
export function stepLink(state: State, reader: Reader, direction: 1 | -1): State {
	const reachable = reachableLinks(reader);
	if (reachable.length === 0) {
		const others = reader.page.links.length;
		const text =
			others > 0 ? `no related links here; ; takes the ${others === 1 ? 'other link' : `${others} other links`}` : 'no links in this article';
		return {...state, notice: {text, tone: 'plain'}};
	}

	const at = reader.link === undefined ? -1 : reachable.indexOf(reader.link);
	if (at >= 0) {
		return selectLink(state, reader, reachable.at((at + direction) % reachable.length)!);
	}

	const line = (index: number) => reader.page.links[index]!.spans[0]!.line;
	const found = direction === 1
		? reachable.find(index => line(index) >= reader.top) ?? reachable[0]!
		: reachable.findLast(index => line(index) < reader.top) ?? reachable.at(-1)!;
	return selectLink(state, reader, found);
}

/** Digits name a link by number; `1` then `2` is the twelfth where there are so many, else the second. */
export function typeDigit(state: State, reader: Reader, digit: string): State {
	const reachable = reachableLinks(reader);
	for (const digits of [reader.digits + digit, digit]) {
		const index = reachable[Number(digits) - 1];
		if (index !== undefined) {
			return selectLink(state, {...reader, digits}, index);
		}
	}

	return {
		...state,
		reader: {...reader, digits: ''},
		notice: {text: `no link ${digit}: there ${reachable.length === 1 ? 'is one' : `are ${reachable.length}`}`, tone: 'plain'},
	};
}

export function toggleAllLinks(state: State, reader: Reader): State {
	const {links} = reader.page;
	if (links.every(({kind}) => kind !== 'other')) {
		const text = links.length === 0 ? 'no links in this article' : `no other links here, only related ones (${links.length})`;
		return {...state, notice: {text, tone: 'plain'}};
	}

	const isAllLinks = !reader.allLinks;
	const kept = reader.link !== undefined && (isAllLinks || reader.page.links[reader.link]?.kind !== 'other') ? reader.link : undefined;
	const count = reachableLinks({...reader, allLinks: isAllLinks}).length;
	return {
		...state,
		reader: {
			...reader, allLinks: isAllLinks, link: kept, digits: '',
		},
		notice: {text: `Tab goes through ${isAllLinks ? 'all links' : 'related links only'} (${count})`, tone: 'plain'},
	};
}

/** Shows what the selected link leads to; without one, the first on screen. */
export function peek(state: State, reader: Reader): State {
	const selected = reader.link === undefined ? stepLink(state, reader, 1) : state;
	const line = reader.link === undefined ? selectedLink(selected.reader)?.spans[0]!.line : undefined;
	if (line !== undefined && (line < reader.top || line >= reader.top + bodyRows(state))) {
		return {...state, notice: {text: 'no link on this screen; Tab goes to the next', tone: 'plain'}};
	}

	return selected.reader?.link === undefined ? selected : {...selected, overlay: {type: 'peek'}};
}

export function follow(state: State, reader: Reader): Step {
	const link = selectedLink(reader);
	if (!link) {
		return [stepLink(state, reader, 1)];
	}

	return link.target === undefined
		? [{
			...state, overlay: {
				type: 'missing', link: {
					label: link.label, title: link.title, url: link.url, key: link.key,
				}, selected: 0,
			},
		}]
		: [state, open(state, link.target, undefined, [...state.back, whereNow(reader)], [])];
}

export function open(
	state: State,
	key: string,
	place: Place | undefined,
	back: readonly Place[],
	forward: readonly Place[],
): Extract<Effect, {type: 'open'}> {
	return {
		type: 'open',
		key,
		place,
		back,
		forward,
		measure: fittingMeasure(state),
	};
}

export function whereNow(reader: Reader): Place {
	const {block, offset} = reader.place;
	return {
		...reader.place, link: reader.link, title: reader.article.title, words: readingPlace(reader.page.texts, block, offset).words,
	};
}

/** To the article before, on the line where it was left; from the first one, to the list. */
export function goBack(state: State, reader: Reader): Step {
	const place = state.back.at(-1);
	if (place) {
		return [state, open(state, place.key, place, state.back.slice(0, -1), [...state.forward, whereNow(reader)])];
	}

	return [state.single
		? {...state, notice: {text: 'this is where you began', tone: 'plain'}}
		: {...state, reader: undefined, forward: [...state.forward, whereNow(reader)]}];
}

export function goForward(state: State): Step {
	const place = state.forward.at(-1);
	if (!place) {
		return [{...state, notice: {text: 'nothing to go forward to', tone: 'plain'}}];
	}

	const before = state.reader ? [...state.back, whereNow(state.reader)] : state.back;
	return [state, open(state, place.key, place, before, state.forward.slice(0, -1))];
}
