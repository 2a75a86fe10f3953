/** Marks: read, starred, and taking a mark back. */
import {type Marks} from '../../article.js';
import {
	currentKey,
	marksOf,
	selectedEntry,
	type State,
	type Step,
} from '../state.js';

export function withMarks(state: State, key: string, marks: Marks): State {
	const becomesRead = marks.read === undefined ? 0 : Number(marks.read) - Number(marksOf(state, key).read === true);
	return {
		...state,
		marks: new Map(state.marks).set(key, {...state.marks.get(key), ...marks}),
		counts: {...state.counts, unread: state.counts.unread - becomesRead},
	};
}

function change(state: State, name: 'read' | 'starred', words: readonly [on: string, off: string]): Step {
	const key = currentKey(state);
	if (key === undefined || !state.lookUp.entry(key)) {
		return [{...state, notice: {text: 'only a stored article can be marked', tone: 'plain'}}];
	}

	const before = marksOf(state, key);
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

	const title = state.lookUp.entry(last.key)?.title ?? last.key;
	return [
		{...withMarks(state, last.key, last.marks), undo: state.undo.slice(0, -1), notice: {text: `undone: ${last.what} · ${title}`, tone: 'plain'}},
		{type: 'mark', key: last.key, marks: last.marks},
	];
}

/** The list in another order or filter, or of a library that changed, with the same article selected where it is still there. */
export function rearrange(state: State, list: Partial<State['list']> = {}): State {
	const keep = list.selected === undefined ? state.list.stale?.keep ?? selectedEntry(state)?.key : undefined;
	return {...state, list: {...state.list, ...list, stale: {keep}}};
}
