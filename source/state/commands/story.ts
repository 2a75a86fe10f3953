/** A story: the articles that related links connect, read from start to end. */
import {type Entry} from '../../article.js';
import {shortDate} from '../../render/dates.js';
import {
	type Listed,
	type Reader,
	type State,
	type Step,
} from '../state.js';
import {open, whereNow} from './links.js';

/** The story came that was asked for: to be shown, or to go on in. */
export function storyCame(state: State, entries: readonly Entry[], turn: 1 | -1 | undefined): Step {
	if (entries.length < 2) {
		return [{...state, notice: {text: 'no story: no stored article is linked with this one', tone: 'plain'}}];
	}

	const story = entries.map(({key, title, published}): Listed => ({key, title, note: published === undefined ? 'undated' : shortDate(published)}));
	return turn === undefined ? [show(state, story)] : turnTo({...state, story}, turn);
}

function show(state: State, items: readonly Listed[]): State {
	const here = items.findIndex(({key}) => key === state.reader?.article.key);
	return {
		...state, overlay: {
			type: 'articles', what: 'story', items, here, selected: Math.max(0, here),
		},
	};
}

/** Opens an article of the story that is shown; from now on it is read as one. */
export function openInStory(state: State, story: readonly Listed[], selected: number): Step {
	return goTo({...state, overlay: undefined, story}, story[selected]?.key);
}

/** To the next (1) or previous (-1) article of the story; which that is, is asked for with the first. */
export function stepInStory(state: State, reader: Reader, direction: 1 | -1): Step {
	return state.story.some(({key}) => key === reader.article.key)
		? turnTo(state, direction)
		: [state, {type: 'story', key: reader.article.key, turn: direction}];
}

function turnTo(state: State, direction: 1 | -1): Step {
	const at = state.story.findIndex(({key}) => key === state.reader?.article.key);
	const target = state.story[at + direction];
	return target
		? goTo(state, target.key)
		: [
			{
				...state,
				notice: {text: direction === 1 ? 'this is the latest article of the story' : 'the story begins with this article', tone: 'plain'},
			},
		];
}

function goTo(state: State, key: string | undefined): Step {
	const {reader} = state;
	return key === undefined || reader?.article.key === key
		? [state]
		: [state, open(state, key, undefined, reader ? [...state.back, whereNow(reader)] : [], [])];
}
