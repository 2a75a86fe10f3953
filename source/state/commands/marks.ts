/** Marks: read, starred, and taking a mark back. */
import {type Marks} from '../../article.js';
import {arrange} from '../rows.js';
import {currentKey, type State, type Step} from '../state.js';
import {selectRow} from './motion.js';

export function withMarks(state: State, key: string, marks: Marks): State {
	return {...state, marks: new Map(state.marks).set(key, {...state.marks.get(key), ...marks})};
}

function change(state: State, name: 'read' | 'starred', words: readonly [on: string, off: string]): Step {
	const key = currentKey(state);
	if (key === undefined || state.entries.every(entry => entry.key !== key)) {
		return [{...state, notice: {text: 'only a stored article can be marked', tone: 'plain'}}];
	}

	const before = state.marks.get(key) ?? {};
	const isValue = before[name] !== true;
	const what = isValue ? words[0] : words[1];
	const marked = withMarks(state, key, {[name]: isValue});
	return [
		{...marked, undo: [...state.undo, {key, marks: {[name]: before[name] === true}, what}], notice: {text: `${what} · U takes it back`, tone: 'plain'}},
		{type: 'mark', key, marks: {[name]: isValue}},
	];
}

export function toggleStar(state: State): Step {
	return change(state, 'starred', ['starred', 'star removed']);
}

export function toggleRead(state: State): Step {
	return change(state, 'read', ['marked read', 'marked unread']);
}

export function undo(state: State): Step {
	const last = state.undo.at(-1);
	if (!last) {
		return [{...state, notice: {text: 'nothing to undo', tone: 'plain'}}];
	}

	const title = state.entries.find(entry => entry.key === last.key)?.title ?? last.key;
	return [
		{...withMarks(state, last.key, last.marks), undo: state.undo.slice(0, -1), notice: {text: `undone: ${last.what} · ${title}`, tone: 'plain'}},
		{type: 'mark', key: last.key, marks: last.marks},
	];
}

/** The list in its order and filter, with the same article selected where it is still there. */
export function rearrange(state: State, list: Partial<State['list']> = {}): State {
	const changed = {...state.list, ...list};
	const rows = arrange(state.entries, state.marks, changed.order, changed.filter);
	const key = state.list.rows[state.list.selected]?.key;
	const same = rows.findIndex(entry => entry.key === key);
	return selectRow({...state, list: {...changed, rows}}, Math.max(0, same));
}
