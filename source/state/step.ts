/**
Everything that can happen, as one pure function: a state and a message in, the next state and what is to be
done outside out.
*/
import {clean} from '../clean.js';
import {commands, typed} from './commands/index.js';
import {refind} from './commands/find.js';
import {rearrange} from './commands/marks.js';
import {open} from './commands/links.js';
import {keepPlace, selectRow} from './commands/motion.js';
import {keepingPlaces, opened} from './commands/places.js';
import {commandFor, type Context} from './keys.js';
import {
	fittingMeasure,
	type Message,
	type State,
	type Step,
} from './state.js';

export function step(state: State, message: Message): Step {
	const done = change(state, message);
	return message.type === 'trail' ? done : keepingPlaces(state, done);
}

function change(state: State, message: Message): Step {
	switch (message.type) {
		case 'key': {
			return pressed({...state, notice: undefined}, message.key);
		}

		case 'paste': {
			return [state.prompt ? typed(state, state.prompt.text + clean(message.text).replaceAll(/\s+/gv, ' ')) : state];
		}

		case 'resize': {
			const {columns, rows} = message.size;
			return columns === state.size.columns && rows === state.size.rows ? [state] : resized({...state, size: message.size});
		}

		case 'library': {
			const {type, ...library} = message;
			const kept = rearrange({...state, ...library});
			return state.reader ? [kept, {type: 'set', article: state.reader.article, measure: fittingMeasure(state)}] : [kept];
		}

		case 'open': {
			return [state, open(state, message.key, undefined, [], [])];
		}

		case 'opened': {
			return opened(state, message);
		}

		case 'set': {
			const {reader} = state;
			return [reader ? keepPlace(state, {...withLink(reader, message.page), find: refind(reader, message.page)}, message.page) : state];
		}

		case 'trail': {
			return [{...state, back: message.back, forward: message.forward}];
		}

		case 'end': {
			return [state, {type: 'quit'}];
		}

		case 'notice': {
			return [{...state, notice: message.notice}];
		}
	}
}

/** Whose keys count now. */
export function contextOf(state: State): Context {
	return state.prompt?.type ?? state.overlay?.type ?? (state.reader ? 'reader' : 'list');
}

function pressed(state: State, key: string): Step {
	const context = contextOf(state);
	const command = commandFor(context, key);
	if (command !== undefined) {
		const done = commands[command](state, key);
		return command === 'link-number' ? done : forgetDigits(done);
	}

	return [state.prompt && isText(key) ? typed(state, state.prompt.text + (key === 'space' ? ' ' : key)) : state];
}

function isText(key: string): boolean {
	return key === 'space' || !/^[\u{20}-\u{7E}]{2,}$/v.test(key);
}

function forgetDigits([state, ...effects]: Step): Step {
	const {reader} = state;
	return [reader === undefined || reader.digits === '' ? state : {...state, reader: {...reader, digits: ''}}, ...effects];
}

function resized(state: State): Step {
	const placed = selectRow(state, state.list.selected);
	const {reader} = placed;
	if (!reader) {
		return [placed];
	}

	return reader.page.measure === fittingMeasure(placed)
		? [keepPlace(placed, reader, reader.page)]
		: [placed, {type: 'set', article: reader.article, measure: fittingMeasure(placed)}];
}

/** The same link on a page that was set anew; links keep their order, but an edited article may have fewer. */
function withLink(reader: NonNullable<State['reader']>, page: NonNullable<State['reader']>['page']): NonNullable<State['reader']> {
	return reader.link !== undefined && reader.link >= page.links.length ? {...reader, link: undefined} : reader;
}
