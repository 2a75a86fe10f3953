/** Marks, tags and removal, of one article or of all that were picked; and taking back what was done. */
import {type Marks} from '../../article.js';
import {isSameName} from '../../search/shelves.js';
import {
	currentKey,
	marksOf,
	selectedEntry,
	type Message,
	type Notice,
	type State,
	type Step,
	type TagPrompt,
	type Wish,
} from '../state.js';

/** The state with marks that the outside is told of elsewhere. */
export function withMarks(state: State, key: string, marks: Marks): State {
	const becomesRead = marks.read === undefined ? 0 : Number(marks.read) - Number(marksOf(state, key).read === true);
	return {
		...state,
		marks: new Map(state.marks).set(key, {...state.marks.get(key), ...marks}),
		counts: {...state.counts, unread: state.counts.unread - becomesRead},
	};
}

/** What marks apply to: the open article, those that were picked, or the one selected in the list. */
function targets(state: State): readonly string[] {
	const {picked} = state.list;
	if (!state.reader && picked.size > 0) {
		return [...picked];
	}

	const key = currentKey(state);
	return key === undefined || !state.lookUp.entry(key) ? [] : [key];
}

const say = (state: State, text: string, tone: Notice['tone'] = 'plain'): Step => [{...state, notice: {text, tone}}];

function withTargets(state: State, act: (keys: readonly string[]) => Step): Step {
	if (state.doing !== undefined) {
		return say(state, 'one thing after the other: this waits for its turn');
	}

	const keys = targets(state);
	return keys.length === 0 ? say(state, state.reader ? 'only a stored article can be marked' : 'no article is selected') : act(keys);
}

export function toggle(state: State, name: 'read' | 'starred'): Step {
	return withTargets(state, keys => [state, {type: 'change', keys, wish: {toggle: name}}]);
}

/** Moves articles to the trash; the open one is left. */
export function remove(state: State): Step {
	return withTargets(state, keys => [{...state, reader: undefined, list: {...state.list, picked: new Set()}}, {type: 'remove', keys}]);
}

/** Asks for tags, once it is known which there are. */
export function askForTags(state: State): Step {
	return withTargets(state, keys => [state, {type: 'tags', keys}]);
}

export function tagsCame(state: State, {keys, known, has}: Extract<Message, {type: 'tags'}>): State {
	return {
		...state, prompt: {
			type: 'tag', text: '', keys, known, has,
		},
	};
}

/** `sea, -old port`: adds the one and takes the other away. */
export function tag(state: State, {text, keys, known, has}: TagPrompt): Step {
	const closed = {...state, prompt: undefined};
	const items = text.split(',').map(item => item.trim()).filter(item => item.replace(/^-/v, '').trim() !== '');
	const wish: Wish = {
		tags: Object.fromEntries(items.map(item => {
			const isRemoved = item.startsWith('-');
			const name = isRemoved ? item.slice(1).trim() : item;
			// As it is spelled elsewhere.
			return [[...has, ...known].find(other => isSameName(other, name)) ?? name, !isRemoved];
		})),
	};
	return items.length === 0 ? [closed] : [closed, {type: 'change', keys, wish}];
}

/** The tags that the item being typed may become. */
export function completions({text, known, has, stem = text}: TagPrompt): readonly string[] {
	const item = stem.slice(stem.lastIndexOf(',') + 1).trim();
	const isRemoved = item.startsWith('-');
	const begun = item.replace(/^-/v, '').trim();
	const others = new Set(stem.split(',').slice(0, -1).map(other => other.trim()));
	return (isRemoved && has.length > 0 ? has : known)
		.filter(name => isSameName(name.slice(0, begun.length), begun) && !others.has(name) && (isRemoved || !has.includes(name)))
		.toSorted((a, b) => a.localeCompare(b));
}

/** Completes the tag being typed; again, with the next that fits. */
export function complete(state: State): State {
	const {prompt} = state;
	if (prompt?.type !== 'tag') {
		return state;
	}

	const {text, stem = text} = prompt;
	const fitting = completions(prompt);
	if (fitting.length === 0) {
		return state;
	}

	const comma = stem.lastIndexOf(',');
	const sign = stem.slice(comma + 1).trimStart().startsWith('-') ? '-' : '';
	const texts = fitting.map(name => `${comma === -1 ? '' : `${stem.slice(0, comma)}, `}${sign}${name}`);
	return {...state, prompt: {...prompt, text: texts[(texts.indexOf(text) + 1) % texts.length]!, stem}};
}

/** What was asked for is done. */
export function done(state: State, {what, of, undo: effects}: Extract<Message, {type: 'done'}>): State {
	return {
		...state,
		undo: effects.length === 0 ? state.undo : [...state.undo, {what: of === undefined ? what : `${what} · ${of}`, effects}],
		notice: {text: effects.length === 0 ? what : `${what} · U takes it back`, tone: 'plain'},
	};
}

export function undo(state: State): Step {
	const last = state.undo.at(-1);
	if (state.doing !== undefined) {
		return say(state, 'one thing after the other: this waits for its turn');
	}

	if (!last) {
		return say(state, 'nothing to undo');
	}

	const taken: State = {...state, undo: state.undo.slice(0, -1), notice: {text: `undone: ${last.what}`, tone: 'plain'}};
	const restored = last.effects.flatMap(effect => effect.type === 'restore' ? effect.keys : []);
	const placed = restored.length === 0 ? taken : {...taken, list: {...taken.list, stale: {keep: restored.slice(0, 1)}}};
	return [last.list ? rearrange(placed, last.list) : placed, ...last.effects];
}

/** The list in another order or filter, or of a library that changed, with the same article selected, or the nearest that is still there. */
export function rearrange(state: State, list: Partial<State['list']> = {}): State {
	const keep = list.selected === undefined ? state.list.stale?.keep ?? nearest(state) : undefined;
	return {
		...state, list: {
			...state.list, isMore: undefined, isSearching: undefined, ...list, stale: {keep},
		},
	};
}

/** The keys of the rows at hand from the selected one on, then those before it, nearest first. */
export function nearest(state: State): readonly string[] | undefined {
	const {rows, from, selected} = state.list;
	const at = selected - from;
	return selectedEntry(state) && [...rows.slice(at), ...rows.slice(0, at).toReversed()].map(({entry}) => entry.key);
}
