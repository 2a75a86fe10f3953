/** Marking one article or many at a time, and what takes that back. */
import {type ReadingChanges} from '../article.js';
import {cleanLine} from '../clean.js';
import {type Library} from '../library/library.js';
import {type Send} from '../state/program.js';
import {
	type Change,
	type Effect,
	type Message,
	type Wish,
} from '../state/state.js';
import {attempt} from './attempt.js';
import {libraryMessage} from './lists.js';
import {type Job, type Work} from './work.js';

/** Whether an article has a mark: `read`, `starred`, `tag:sea`. */
type IsMarked = (key: string, field: string) => boolean;

export type Plan = {
	readonly what: string;
	readonly changes: readonly Change[];
	readonly undo: readonly Change[];
};

const words = {starred: ['starred', 'star removed'], read: ['marked read', 'marked unread']} as const;

/** What a wish means for articles: only what isn't so already changes. */
export function planOf(keys: readonly string[], wish: Wish, isMarked: IsMarked): Plan {
	if ('toggle' in wish) {
		const {toggle} = wish;
		const without = keys.filter(key => !isMarked(key, toggle));
		const isSet = without.length > 0;
		const changed = isSet ? without : keys;
		return {
			what: `${keys.length === 1 ? '' : `${changed.length} `}${words[toggle][isSet ? 0 : 1]}`,
			changes: [{keys: changed, changes: {[toggle]: isSet}}],
			undo: [{keys: changed, changes: {[toggle]: !isSet}}],
		};
	}

	const count = keys.length === 1 ? '' : `${keys.length} `;
	const tags = Object.entries(wish.tags);
	const groups = tags
		.map(([tag, isSet]) => ({tag, isSet, keys: keys.filter(key => isMarked(key, `tag:${tag}`) !== isSet)}))
		.filter(group => group.keys.length > 0);
	const setting = (tag: string, isSet: boolean): ReadingChanges => ({tags: {[tag]: isSet}});
	const named = (isSet: boolean) => tags.filter(([, wanted]) => wanted === isSet).map(([tag]) => tag).join(', ');
	const said = [named(true) === '' ? '' : `tagged ${named(true)}`, named(false) === '' ? '' : `no longer ${named(false)}`]
		.filter(Boolean)
		.join(', ');
	return {
		what: `${count}${said}`,
		changes: groups.map(({tag, isSet, keys: changed}) => ({keys: changed, changes: setting(tag, isSet)})),
		undo: groups.map(({tag, isSet, keys: changed}) => ({keys: changed, changes: setting(tag, !isSet)})),
	};
}

/** Of more articles than these, marks are looked up all at once. */
const few = 100;

function markedIn(library: Library, keys: readonly string[]): IsMarked {
	if (keys.length > few) {
		const known = new Map<string, ReadonlySet<string>>();
		return (key, field) => {
			const all = known.get(field) ?? library.marked(field);
			known.set(field, all);
			return all.has(key);
		};
	}

	return (key, field) => {
		const {read, starred, tags} = library.reading(key);
		return field.startsWith('tag:') ? tags.includes(field.slice(4)) : (field === 'read' ? read : starred);
	};
}

/** So many are done at a time. */
const marksAtOnce = 1000;
const filesAtOnce = 50;

export type Marking = {
	readonly library: Library;
	/** To be called before anything is marked. */
	readonly hold: () => void;
	readonly work: Work;
};

/** Marks articles, and tells how that is taken back. */
export function change(marking: Marking, {keys, wish}: Extract<Effect, {type: 'change'}>, send: Send): void {
	const {library} = marking;
	const plan = planOf(keys, wish, markedIn(library, keys));
	takeChanges(marking, plan.changes, send, () => {
		send(doneBy(plan, titleOf(library, keys)));
	});
}

/** What the reader is told, with the way back; none where all was so already. */
export function doneBy({what, changes, undo}: Plan, title?: string): Message {
	return changes.length === 0
		? {type: 'done', what: `${what} already`, undo: []}
		: {
			type: 'done', what, ...(title !== undefined && {of: title}), undo: [{type: 'take-back', changes: undo}],
		};
}

/** Sets marks back. */
export function takeBack(marking: Marking, {changes}: Extract<Effect, {type: 'take-back'}>, send: Send): void {
	takeChanges(marking, changes, send, () => undefined);
}

function takeChanges({library, hold, work}: Marking, changes: readonly Change[], send: Send, done: () => void): void {
	hold();
	let written = 0;
	const jobs = changes.map(({keys, changes: wanted}): Job => ({
		keys, act(part) {
			library.note(part, wanted);
			written += part.length;
		},
	}));
	work.inParts(jobs, {size: marksAtOnce, doing: 'marking'}, send, () => {
		if (written > 0) {
			send({...libraryMessage(library), isSameList: true});
		}

		if (written > 0 || changes.length === 0) {
			done();
		}
	});
}

/** Moves articles to the trash, and tells how they are taken back. */
export function remove({library, work}: Marking, {keys}: Extract<Effect, {type: 'remove'}>, send: Send): void {
	const title = titleOf(library, keys);
	// Some may have gone meanwhile.
	const there = keys.filter(key => library.entry(key));
	const removed: string[] = [];
	const act = (part: readonly string[]) => {
		removed.push(...library.removeAll(part).map(({key}) => key));
	};

	work.inParts([{keys: there, act}], {size: filesAtOnce, doing: 'removing'}, send, () => {
		send(libraryMessage(library));
		if (removed.length > 0) {
			send({
				type: 'done',
				what: `${removed.length === 1 ? '' : `${removed.length} `}removed`,
				...(title !== undefined && {of: title}),
				undo: [{type: 'restore', keys: removed}],
			});
		}
	});
}

/** Takes articles back from the trash. */
export function restore({library, work}: Marking, {keys}: Extract<Effect, {type: 'restore'}>, send: Send): void {
	work.inParts([{
		keys, act(part) {
			library.restoreAll(part);
		},
	}], {size: filesAtOnce, doing: 'taking back'}, send, () => {
		send(libraryMessage(library));
	});
}

/** Keeps a search under a name, or removes it. */
export function keepSearch(library: Library, {name, query}: Extract<Effect, {type: 'keep-search'}>, send: Send): void {
	attempt(() => {
		if (query === undefined) {
			library.searches.remove(name);
		} else {
			library.searches.keep(name, query);
		}
	}, send);
	send(libraryMessage(library));
}

/** The title, where it is one article. */
function titleOf(library: Library, keys: readonly string[]): string | undefined {
	const entry = keys.length === 1 ? library.entry(keys[0]!) : undefined;
	return entry && cleanLine(entry.title);
}
