/** Opening an article where it was left, and telling the outside where the reader is. */
import {type Article} from '../../article.js';
import {type Page} from '../../render/page.js';
import {findInPage} from '../../render/positions.js';
import {findPlace, readingPlace} from '../../render/reading-place.js';
import {
	marksOf,
	type Effect,
	type Message,
	type Place,
	type Reader,
	type State,
	type Step,
} from '../state.js';
import {whereNow} from './links.js';
import {withMarks} from './marks.js';
import {keepPlace, percentRead, selectRow} from './motion.js';

export function opened(state: State, message: Extract<Message, {type: 'opened'}>): Step {
	const {article, page, back, forward} = message;
	const place = placeFor(message);
	const reader: Reader = {
		article,
		page,
		top: 0,
		place,
		link: place.link !== undefined && place.link < page.links.length ? place.link : undefined,
		allLinks: page.links[place.link ?? -1]?.kind === 'other',
		digits: '',
		find: foundAt(message, place),
	};
	const shown = keepPlace({
		...state, back, forward, overlay: undefined, prompt: undefined, reader,
	}, reader, page);
	const row = state.list.rows.findIndex(({entry}) => entry.key === article.key);
	const selected =
		row === -1 ? {...shown, list: {...shown.list, stale: {keep: [article.key], isSearched: true}}} : selectRow(shown, state.list.from + row);
	const placed = toldOf(message, selected);
	const isNew = state.lookUp.entry(article.key) !== undefined && marksOf(state, article.key).read !== true;
	return isNew
		? [withMarks(placed, article.key, {read: true}), {type: 'mark', key: article.key, marks: {read: true}}]
		: [placed];
}

/** The place of the trail; else where the article was left another time; else its start. */
function placeFor({article: {key}, page, place, left}: Extract<Message, {type: 'opened'}>): Place {
	if (place) {
		return place.words === undefined ? place : {...place, ...findPlace(page.texts, {...place, words: place.words})};
	}

	// What was read to its end begins anew.
	return left && left.percent < 100 ? {key, ...findPlace(page.texts, left.place)} : {key, block: 0, offset: 0};
}

/** What was searched for in the library is found in the article from there on. */
function foundAt({page, find: query}: Extract<Message, {type: 'opened'}>, {block, offset}: Place): Reader['find'] {
	if (query === undefined) {
		return undefined;
	}

	const matches = findInPage(page, query);
	const current = matches.findIndex(match => match.block > block || (match.block === block && match.from >= offset));
	return {
		query, matches, current: Math.max(current, Math.min(0, matches.length - 1)), origin: 0,
	};
}

function toldOf({place, left}: Extract<Message, {type: 'opened'}>, state: State): State {
	return place === undefined && left !== undefined && state.reader!.top > 0
		? {...state, notice: {text: `on from where you left off, at ${left.percent} % · g goes to the start`, tone: 'plain'}}
		: state;
}

/**
The reader with a page that was set anew. `article`: it has another text, too, in which the same place is looked for by its words.
Links keep their order, but an edited article may have fewer.
*/
export function onPage(reader: Reader, page: Page, article?: Article): Reader {
	const {block, offset} = reader.place;
	return {
		...reader,
		...(article && {article, place: {...reader.place, ...findPlace(page.texts, readingPlace(reader.page.texts, block, offset))}}),
		link: reader.link !== undefined && reader.link >= page.links.length ? undefined : reader.link,
	};
}

/** What a step means for places and trail, before all else that it asks for. */
export function keepingPlaces(before: State, [after, ...effects]: Step): Step {
	const isEnd = effects.some(({type}) => type === 'quit');
	const hasLeft = before.reader !== undefined && after.reader?.article.key !== before.reader.article.key;
	const isOtherTrail =
		hasLeft || before.back !== after.back || before.forward !== after.forward || (before.reader === undefined) !== (after.reader === undefined);
	const asked: readonly Effect[] = [
		...(hasLeft ? [] : moves(before, after)),
		...(hasLeft || (isEnd && after.reader) ? [{type: 'left'} as const] : []),
		...(hasLeft ? moves(before, after) : []),
		...((isOtherTrail || (isEnd && after.reader)) && !after.single ? [{type: 'keep-trail', trail: trailOf(after)} as const] : []),
	];
	return [hasLeft ? withPercent(after, before) : after, ...asked, ...effects];
}

/** An article that is whole on screen is read to its end as soon as it is opened. */
function moves(before: State, after: State): readonly Effect[] {
	const {reader} = after;
	const isSame = reader?.article.key === before.reader?.article.key;
	if (!reader || (isSame ? reader.place === before.reader?.place : percentRead(after, reader) < 100)) {
		return [];
	}

	const {block, offset} = reader.place;
	return [{
		type: 'moved', key: reader.article.key, place: readingPlace(reader.page.texts, block, offset), percent: percentRead(after, reader),
	}];
}

/** The list shows how far the article that was left was read. */
function withPercent(state: State, {reader, ...rest}: State): State {
	const {key} = reader!.article;
	const percent = percentRead({...rest, reader}, reader!);
	return percent === 0 && (marksOf(state, key).percent ?? 0) === 0 ? state : withMarks(state, key, {percent});
}

/** The trail as it is to be found the next time, when the list is open: the way on leads to the article that is open now. */
function trailOf({back, forward, reader}: State) {
	return {back, forward: reader ? [...forward, whereNow(reader)] : forward};
}
