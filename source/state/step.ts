/**
Everything that can happen, as one pure function: a state and a message in, the next state and what is to be
done outside out.
*/
import {clean} from '../clean.js';
import {commands, typed} from './commands/index.js';
import {refind} from './commands/find.js';
import {rearrange} from './commands/marks.js';
import {added, isUndisturbed, showBehind} from './commands/adding.js';
import {open} from './commands/links.js';
import {keepPlace, selectRow} from './commands/motion.js';
import {keepingPlaces, opened} from './commands/places.js';
import {storyCame} from './commands/story.js';
import {isTyping} from './key-names.js';
import {commandFor, type Context} from './keys.js';
import {
	fittingMeasure,
	listRows,
	selectedEntry,
	type Effect,
	type Message,
	type State,
	type Step,
} from './state.js';

export function step(state: State, message: Message): Step {
	const done = change(state, message);
	const [next, ...effects] = message.type === 'trail' ? done : keepingPlaces(state, done);
	return message.type === 'rows' ? [next, ...effects] : withRows(next, effects);
}

/** Asks for the rows that the screen shows, where they aren't there or aren't what they should be. */
function withRows(state: State, effects: readonly Effect[]): Step {
	const {filter, order, top, from, rows, total, selected, stale} = state.list;
	const count = listRows(state);
	const isThere = from <= top && from + rows.length >= Math.min(total, top + count);
	if (!stale) {
		return isThere
			? [state, ...effects]
			: [state, ...effects, {
				type: 'rows', filter, order, at: top, count,
			}];
	}

	const search = filter === '' || stale.isSearched ? [] : [{type: 'search', filter, order} as const];
	return [state, ...effects, {
		type: 'rows', filter, order, keep: stale.keep, at: selected, count,
	}, ...search];
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
			const {counts, lookUp, indexing} = message;
			// While files are still being read, what comes before the first article is no reason to leave the top.
			const isAtTop = indexing !== undefined && state.list.selected === 0;
			const kept = rearrange({
				...state, counts, lookUp, indexing, marks: new Map(),
			}, isAtTop ? {selected: 0} : {});
			return state.reader ? [kept, {type: 'set', article: state.reader.article, measure: fittingMeasure(state)}] : [kept];
		}

		case 'rows': {
			const {rows, from, total, at} = message;
			const {stale, ...list} = state.list;
			const shown = {
				...state, list: {
					...list, rows, from, total,
				},
			};
			return [selectRow(shown, stale ? at : list.selected)];
		}

		case 'found': {
			const {filter, order} = state.list;
			return [filter === message.filter && order === message.order ? {...state, list: {...state.list, stale: {keep: selectedEntry(state)?.key, isSearched: true}}} : state];
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

		case 'story': {
			return storyCame(state, message.story, message.turn);
		}

		case 'today': {
			return [{...state, today: message.today}];
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

		case 'added': {
			return added(state, message);
		}

		case 'behind': {
			return [isUndisturbed(state, message.key) ? {...state, notice: undefined, overlay: showBehind(message.behind)} : state];
		}
	}
}

/** Whose keys count now. */
export function contextOf(state: State): Context {
	return state.prompt?.type ?? state.overlay?.type ?? (state.reader ? 'reader' : 'list');
}

function pressed(state: State, key: string): Step {
	const context = contextOf(state);
	const command = commandFor(context, key, state.view.keys);
	if (command !== undefined) {
		const done = commands[command](state, key);
		return command === 'link-number' ? done : forgetDigits(done);
	}

	return [state.prompt && isTyping(key) ? typed(state, state.prompt.text + (key === 'space' ? ' ' : key)) : state];
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
