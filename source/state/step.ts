/**
Everything that can happen, as one pure function: a state and a message in, the next state and what is to be
done outside out.
*/
import {clean} from '../clean.js';
import {commands} from './commands/index.js';
import {refind} from './commands/find.js';
import {
	done,
	nearest,
	rearrange,
	tagsCame,
} from './commands/marks.js';
import {allPicked} from './commands/picking.js';
import {added, isUndisturbed, showBehind} from './commands/adding.js';
import {open} from './commands/links.js';
import {keepPlace, selectRow} from './commands/motion.js';
import {keepingPlaces, onPage, opened} from './commands/places.js';
import {leaveLostShelf} from './commands/shelves.js';
import {storyCame} from './commands/story.js';
import {latelyCame} from './commands/trail.js';
import {typed} from './commands/typing.js';
import {unreadableCame} from './commands/unreadable.js';
import {snippetsCame, withHits} from './hits.js';
import {isTyping} from './key-names.js';
import {commandFor, type Command, type Context} from './keys.js';
import {askedFor} from './shelves.js';
import {
	fittingMeasure,
	isTooSmall,
	listRows,
	type Effect,
	type Message,
	type State,
	type Step,
} from './state.js';

export function step(state: State, message: Message): Step {
	const changed = change(state, message);
	const [next, ...effects] = message.type === 'trail' ? changed : keepingPlaces(state, changed);
	return message.type === 'rows' || message.type === 'searched' ? andThen(withHits(next, askedFor(next)), effects) : withRows(next, effects);
}

function andThen([state, ...later]: Step, effects: readonly Effect[]): Step {
	return [state, ...effects, ...later];
}

/** Asks for the rows that the screen shows, where they aren't there or aren't what they should be; then for the words around hits. */
function withRows(state: State, effects: readonly Effect[]): Step {
	const {order, top, from, rows, total, selected, stale} = state.list;
	const filter = askedFor(state);
	const count = listRows(state);
	const isThere = from <= top && from + rows.length >= Math.min(total, top + count);
	if (!stale || stale.isSame) {
		if (!stale && isThere) {
			return andThen(withHits(state, filter), effects);
		}

		return [state, ...effects, {
			type: 'rows', filter, order, at: top, count,
		}];
	}

	const search = filter === '' || stale.isSearched ? [] : [{type: 'search', filter, order} as const];
	const searching = search.length === 0 ? state : {...state, list: {...state.list, isSearching: true}};
	return [searching, ...effects, {
		type: 'rows', filter, order, keep: stale.keep, at: selected, count, ...(!stale.isSearched && {isNew: true}),
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
			const {counts, lookUp, kept, indexing} = message;
			if (message.isSameList) {
				return [{
					...state, counts, lookUp, kept, indexing, marks: new Map(), list: {...state.list, stale: state.list.stale ?? {isSame: true}},
				}];
			}

			// While files are still being read, what comes before the first article is no reason to leave the top.
			const isAtTop = indexing !== undefined && state.list.selected === 0;
			const changed = rearrange(leaveLostShelf({
				...state, counts, lookUp, kept, indexing, marks: new Map(),
			}), isAtTop ? {selected: 0} : {});
			if (state.overlay?.type === 'unreadable') {
				return [changed, {type: 'unreadable'}];
			}

			return state.reader ? [changed, {type: 'set', article: state.reader.article, measure: fittingMeasure(state)}] : [changed];
		}

		case 'rows': {
			const {rows, from, total, at} = message;
			const {stale, ...list} = state.list;
			const shown = {
				...state, list: {
					...list, rows, from, total,
				},
			};
			return [selectRow(shown, stale && !stale.isSame ? at : list.selected)];
		}

		case 'found': {
			const {order, selected} = state.list;
			// Who is at the top stays there, whatever was found above.
			const keep = selected === 0 ? undefined : nearest(state);
			if (askedFor(state) !== message.filter || order !== message.order) {
				return [state];
			}

			return [{
				...state, list: {
					...state.list, isSearching: false, isMore: message.isMore, stale: {keep, isSearched: true},
				},
			}];
		}

		case 'searched': {
			const isOfThis = askedFor(state) === message.filter && state.list.order === message.order;
			return [isOfThis ? {...state, list: {...state.list, isSearching: false}} : state];
		}

		case 'snippets': {
			return [snippetsCame(state, message)];
		}

		case 'picked': {
			return [allPicked(state, message.keys)];
		}

		case 'tags': {
			return [tagsCame(state, message)];
		}

		case 'lately': {
			return [latelyCame(state, message.items)];
		}

		case 'doing': {
			return [{...state, doing: message.text}];
		}

		case 'done': {
			return [done(state, message)];
		}

		case 'open': {
			return [state, open(state, message.key, undefined, [], [])];
		}

		case 'opened': {
			return opened(state, message);
		}

		case 'set': {
			const {reader} = state;
			const {page, article} = message;
			return [reader ? keepPlace(state, {...onPage(reader, page, article), find: refind(reader, page)}, page) : state];
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

		case 'unreadable': {
			return [unreadableCame(state, message.files)];
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

/** What keys do where the window is too small to show what they do. */
const blindCommands: ReadonlySet<Command | undefined> = new Set<Command>(['quit', 'suspend', 'redraw']);

function pressed(state: State, key: string): Step {
	const context = contextOf(state);
	const command = commandFor(context, key, state.view.keys);
	if (isTooSmall(state.size) && !blindCommands.has(command)) {
		return [state];
	}

	if (command !== undefined) {
		const acted = commands[command](state, key);
		return command === 'link-number' ? acted : forgetDigits(acted);
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
