/** Adding to the library from the screens, and looking at what stands behind an article. */
import {
	type Behind,
	type Message,
	type Overlay,
	type State,
	type Step,
} from '../state.js';
import {open, whereNow} from './links.js';

/** Asks the outside to add something; `from` is the article in which it was asked for, to go on from there. */
export function add(state: State, source: string, from?: string): Step {
	const name = source.trim();
	if (name === '' || state.adding.includes(name)) {
		return [{...state, prompt: undefined}];
	}

	return [
		{
			...state,
			prompt: undefined,
			overlay: undefined,
			adding: [...state.adding, name],
			notice: {text: `adding ${name}; read on meanwhile`, tone: 'plain'},
		},
		{type: 'add', source: name, ...(from !== undefined && {from})},
	];
}

/** The reader goes on to what was added, unless they turned to something else meanwhile. */
export function added(state: State, {source, notice, key, from}: Extract<Message, {type: 'added'}>): Step {
	const done = {...state, notice, adding: state.adding.filter(name => name !== source)};
	return key !== undefined && from !== undefined && state.reader && isUndisturbed(state, from)
		? [{...done, notice: undefined}, open(state, key, undefined, [...state.back, whereNow(state.reader)], [])]
		: [done];
}

/** Whether the article of that key is open, with nothing over it and nothing being typed. */
export function isUndisturbed({reader, overlay, prompt}: State, key: string): boolean {
	return reader?.article.key === key && overlay === undefined && prompt === undefined;
}

export function showBehind(behind: Behind): Overlay {
	return {
		type: 'behind', behind, part: behind.removed.length > 0 ? 'removed' : 'original', top: 0,
	};
}
