/** What is typed at the foot: what each change of it means, and its end. */
import {type State, type Step} from '../state.js';
import * as adding from './adding.js';
import * as find from './find.js';
import {tag} from './marks.js';
import {scrollTo} from './motion.js';
import {clearSearch, keepSearch, searchFor} from './shelves.js';

/** The state after the text of the prompt became `text`. */
export function typed(state: State, text: string): State {
	const {prompt, reader} = state;
	switch (prompt?.type) {
		case undefined: {
			return state;
		}

		case 'filter': {
			return searchFor({...state, prompt: {...prompt, text}}, text);
		}

		case 'find': {
			return reader ? find.search({...state, prompt: {...prompt, text}}, reader, text) : state;
		}

		case 'tag': {
			return {...state, prompt: {...prompt, text, stem: undefined}};
		}

		case 'add':
		case 'keep': {
			return {...state, prompt: {...prompt, text}};
		}
	}
}

export function accept(state: State): Step {
	const {prompt} = state;
	const closed = {...state, prompt: undefined};
	switch (prompt?.type) {
		case 'add': {
			return adding.add(state, prompt.text);
		}

		case 'keep': {
			return keepSearch(state, prompt.text);
		}

		case 'tag': {
			return tag(state, prompt);
		}

		case 'find': {
			return [prompt.text.trim() === '' ? withoutFind(closed) : closed];
		}

		case 'filter':
		case undefined: {
			return [closed];
		}
	}
}

export function cancel(state: State): State {
	const closed = {...state, prompt: undefined};
	switch (state.prompt?.type) {
		case 'filter': {
			return clearSearch(closed);
		}

		case 'find': {
			return withoutFind(closed, state.reader?.find?.origin);
		}

		case 'add':
		case 'keep':
		case 'tag':
		case undefined: {
			return closed;
		}
	}
}

/** The open article with nothing found in it any more. */
export function withoutFind(state: State, top?: number): State {
	if (!state.reader) {
		return state;
	}

	const reader = {...state.reader, find: undefined};
	return top === undefined ? {...state, reader} : scrollTo(state, reader, top);
}

export function withoutLastCharacter(text: string): string {
	return [...new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text)].slice(0, -1).map(({segment}) => segment).join('');
}

export function withoutLastWord(text: string): string {
	const trimmed = text.trimEnd();
	return trimmed.slice(0, trimmed.lastIndexOf(' ') + 1);
}
