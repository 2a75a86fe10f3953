/** A session without a terminal: keys in, state and screen out. */
import {type Article, type Entry, type Marks} from '../../source/article.js';
import {makeFinder} from '../../source/library/find-article.js';
import {storyOf} from '../../source/library/story.js';
import {doneBy, planOf} from '../../source/effects/marking.js';
import {shownText} from '../../source/render/line-to-ansi.js';
import {setPage} from '../../source/render/set-page.js';
import {isSameName, type NamedSearch} from '../../source/search/shelves.js';
import {frame} from '../../source/screens/frame.js';
import {startProgram} from '../../source/state/program.js';
import {
	initialState,
	type Change,
	type Effect,
	type Left,
	type Message,
	type Order,
	type Size,
	type Trail,
} from '../../source/state/state.js';
import {arrange} from './arrange.js';
import {entryOf} from './articles.js';

export type Reading = ReturnType<typeof reading>;

/** The program on articles in memory. What it asks of the outside beyond reading is kept in `effects`. */
const usualSize: Size = {columns: 80, rows: 24};

export function reading(articles: readonly Article[], size = usualSize) {
	let stored = articles;
	let removed: readonly Article[] = [];
	let opened: readonly string[] = [];
	let searches: readonly NamedSearch[] = [];
	/** What is marked doesn't change the list that is shown. */
	let held: {readonly filter: string; readonly order: Order; readonly entries: readonly Entry[]} | undefined;
	const marks = new Map<string, Marks>();
	const effects: Effect[] = [];
	const left = new Map<string, Left>();
	const kept: {trail: Trail} = {trail: {back: [], forward: []}};
	const find = (link: {title?: string; url?: string; key?: string}) => makeFinder(stored.map(article => entryOf(article)))(link);
	const entryAt = (key: string) => stored.map(article => entryOf(article)).find(entry => entry.key === key);
	const backlinks = (key: string) =>
		stored.map(article => entryOf(article)).filter(entry => entry.key !== key && entry.related.some(link => find(link)?.key === key));
	const pageOf = (article: Article, measure: number) => setPage(article, {
		measure,
		bidi: 'logical',
		resolve(link) {
			const target = find(link);
			return target && {key: target.key, read: marks.get(target.key)?.read === true};
		},
		backlinks: backlinks(article.key).map(({key, title, published}) => ({
			key, title, published, read: marks.get(key)?.read === true,
		})),
	});

	const program = startProgram(initialState({size, look: {colours: false, bidi: 'logical', hyperlinks: false}}), (effect, send) => {
		switch (effect.type) {
			case 'open': {
				const article = stored.find(({key}) => key === effect.key)!;
				const {place, back, forward} = effect;
				opened = [...opened.filter(key => key !== effect.key), effect.key];
				send({
					type: 'opened', article, page: pageOf(article, effect.measure), place, left: left.get(effect.key), back, forward,
				});
				break;
			}

			case 'set': {
				send({type: 'set', page: pageOf(effect.article, effect.measure)});
				break;
			}

			case 'rows': {
				const {filter, order, keep, at, count} = effect;
				const isHeld = effect.isNew !== true && held?.filter === filter && held.order === order;
				if (!held || !isHeld) {
					held = {filter, order, entries: arrange(stored.map(article => entryOf(article)), marks, order, filter)};
				}

				const {entries} = held;
				const same = (keep ?? []).map(wanted => entries.findIndex(({key}) => key === wanted)).find(index => index !== -1);
				const place = Math.max(0, Math.min(entries.length - 1, same ?? at));
				const from = Math.max(0, place - count);
				const rows = entries.slice(from, from + (3 * count)).map(entry => ({entry, marks: marks.get(entry.key) ?? {}}));
				send({
					type: 'rows', rows, from, total: entries.length, at: place,
				});
				break;
			}

			case 'search': {
				const {filter, order} = effect;
				send({type: 'searched', filter, order});
				break;
			}

			case 'snippets': {
				break;
			}

			case 'change': {
				effects.push(effect);
				const {keys, wish} = effect;
				const plan = planOf(keys, wish, isMarked);
				apply(plan.changes);
				send({...library(), isSameList: true});
				send(doneBy(plan, keys.length === 1 ? entryAt(keys[0]!)!.title : undefined));
				break;
			}

			case 'take-back': {
				apply(effect.changes);
				send({...library(), isSameList: true});
				break;
			}

			case 'remove':
			case 'restore': {
				effects.push(effect);
				const isRemoved = effect.type === 'remove';
				const wanted = new Set(effect.keys);
				const from = isRemoved ? stored : removed;
				const moved = from.filter(({key}) => wanted.has(key));
				stored = isRemoved ? stored.filter(({key}) => !wanted.has(key)) : [...stored, ...moved];
				removed = isRemoved ? [...removed, ...moved] : removed.filter(({key}) => !wanted.has(key));
				send(library());
				if (isRemoved) {
					send({
						type: 'done',
						what: `${moved.length === 1 ? '' : `${moved.length} `}removed`,
						...(moved.length === 1 && {of: moved[0]!.title}),
						undo: [{type: 'restore', keys: effect.keys}],
					});
				}

				break;
			}

			case 'keep-search': {
				effects.push(effect);
				const {name, query} = effect;
				searches = [...searches.filter(search => !isSameName(search.name, name)), ...(query === undefined ? [] : [{name, query}])];
				send(library());
				break;
			}

			case 'pick-all': {
				send({
					type: 'picked',
					keys: arrange(
						stored.map(article => entryOf(article)),
						marks,
						effect.order,
						effect.filter,
					).map(({key}) => key),
				});
				break;
			}

			case 'tags': {
				const {keys} = effect;
				send({
					type: 'tags',
					keys,
					known: [...new Set(marks.values().flatMap(({tags = []}) => tags))],
					has: keys.length === 1 ? (marks.get(keys[0]!)?.tags ?? []) : [],
				});
				break;
			}

			case 'lately': {
				send({type: 'lately', items: opened.toReversed().map(key => ({key, title: entryAt(key)!.title}))});
				break;
			}

			case 'mark': {
				marks.set(effect.key, {...marks.get(effect.key), ...effect.marks});
				effects.push(effect);
				break;
			}

			case 'story': {
				send({type: 'story', story: storyOf(effect.key, {entry: entryAt, backlinks, resolve: link => find(link)?.key}), turn: effect.turn});
				break;
			}

			case 'moved': {
				left.set(effect.key, {place: effect.place, percent: effect.percent});
				marks.set(effect.key, {...marks.get(effect.key), percent: effect.percent});
				break;
			}

			case 'left': {
				break;
			}

			case 'keep-trail': {
				kept.trail = effect.trail;
				break;
			}

			case 'add':
			case 'browse':
			case 'copy':
			case 'look-behind':
			case 'quit':
			case 'redraw':
			case 'stop':
			case 'suspend':
			case 'unreadable': {
				effects.push(effect);
			}
		}
	});

	const isMarked = (key: string, field: string) => {
		const {read = false, starred = false, tags = []} = marks.get(key) ?? {};
		return field.startsWith('tag:') ? tags.includes(field.slice(4)) : (field === 'read' ? read : starred);
	};

	const apply = (changes: readonly Change[]) => {
		for (const {keys, changes: {tags = {}, read, starred}} of changes) {
			for (const key of keys) {
				const before = marks.get(key) ?? {};
				marks.set(key, {
					...before,
					...(read !== undefined && {read}),
					...(starred !== undefined && {starred}),
					tags: [...(before.tags ?? []).filter(tag => tags[tag] !== false), ...Object.keys(tags).filter(tag => tags[tag] === true)],
				});
			}
		}
	};

	const library = (): Extract<Message, {type: 'library'}> => ({
		type: 'library',
		kept: searches,
		counts: {total: stored.length, unread: stored.filter(({key}) => marks.get(key)?.read !== true).length, unreadable: 0},
		lookUp: {
			entry(key) {
				const found = stored.find(article => article.key === key);
				return found && entryOf(found);
			},
			marks: key => marks.get(key) ?? {},
			isStored: link => find(link) !== undefined,
		},
	});
	program.send(library());

	const session = {
		effects,
		/** Where articles were left, by key. */
		left,
		/** What is kept of the trail for the next time. */
		kept,
		state: program.state,
		send: program.send,
		press(...keys: readonly string[]) {
			for (const key of keys) {
				program.send({type: 'key', key});
			}

			return session;
		},
		type(text: string) {
			return session.press(...[...text].map(character => character === ' ' ? 'space' : character));
		},
		/** Other articles are in the library from now on. */
		store(changed: readonly Article[]) {
			stored = changed;
			program.send(library());
			return session;
		},
		resize(columns: number, rows: number) {
			program.send({type: 'resize', size: {columns, rows}});
			return session;
		},
		/** The screen as text, without styles. */
		screen: () => frame(program.state()).map(line => line.replaceAll(/\u{1B}\[[\d;]*m/gv, '').trimEnd()),
		/** The same with styles, as a terminal with colours has them. */
		styledScreen: () => frame({...program.state(), look: {...program.state().look, colours: true}}),
		/** The text of the first line on screen that holds any. */
		firstLine() {
			const {reader} = program.state();
			const line = reader!.page.lines.slice(reader!.top).find(({block}) => block >= 0);
			return line!.runs.map(run => shownText(run)).join('').trim();
		},
	};
	return session;
}
