/** What the screens are told of the library: counts and marks, windows of the list, hits and the words around them. */
import {type Entry, type Marks, type RelatedLink} from '../article.js';
import {cleanLine} from '../clean.js';
import {type Library} from '../library/library.js';
import {remembering} from '../remembering.js';
import {dateIn, dayOf, type DateStyle} from '../render/dates.js';
import {type Send} from '../state/program.js';
import {type Effect, type Message} from '../state/state.js';

/** The message that tells the program of the library as it is. */
export function libraryMessage(library: Library): Extract<Message, {type: 'library'}> {
	const {total, read, unreadable} = library.lists.counts();
	const {stage, done, total: all} = library.indexing.status();
	return {
		type: 'library',
		counts: {total, unread: total - read, unreadable},
		// Screens ask the same with every frame.
		lookUp: {
			entry: remembering(library.entry, key => key).ask,
			marks: remembering((key: string) => marksOf(library, key), key => key).ask,
			isStored: (link: RelatedLink, from: Entry) => library.resolveExactly(link, from) !== undefined,
		},
		kept: library.searches.kept(),
		...(stage !== 'whole' && all > 0 && {indexing: `${stage === 'list' ? 'reading files' : 'indexing text'} ${Math.floor(100 * done / all)} %`}),
	};
}

/** The window of the list that was asked for. */
export function rowsMessage({lists}: Library, {filter, order, keep = [], at, count}: Extract<Effect, {type: 'rows'}>): Message {
	const total = filter === '' ? lists.counts().total : lists.count(filter, order);
	const kept = Iterator.from(keep).map(key => lists.position(key, filter, order)).find(position => position !== undefined);
	const place = Math.max(0, Math.min(total - 1, kept ?? at));
	const from = Math.max(0, place - count);
	const rows = lists.rows(filter, order, from, 3 * count).map(({entry, read, starred, progress, tags}) => ({
		entry, marks: {
			read, starred, percent: Math.round(100 * progress), tags,
		},
	}));
	return {
		type: 'rows', rows, from, total, at: place,
	};
}

function marksOf(library: Library, key: string): Marks {
	const {read, starred, percent, tags} = library.reading(key);
	return {
		read, starred, percent, tags,
	};
}

type Rows = Extract<Effect, {type: 'rows'}>;

/** Lists that stay as they are while a reader marks what is in them. */
export function listsFor(library: Library) {
	let shown: Rows | undefined;
	return {
		rows(effect: Rows): Message {
			if (effect.isNew) {
				library.lists.release();
			}

			shown = effect;
			return rowsMessage(library, effect);
		},
		/** To be called before anything is marked. */
		hold() {
			if (shown) {
				library.lists.hold(shown.filter, shown.order);
			}
		},
	};
}

/** Searches the text of articles, beside the interface. */
export async function search({lists}: Library, {filter, order}: Extract<Effect, {type: 'search'}>, send: Send): Promise<void> {
	try {
		const found = await lists.search(filter, order);
		send(found
			? {
				type: 'found', filter, order, isMore: found.isMore,
			}
			: {type: 'searched', filter, order});
	} catch (error) {
		send({type: 'searched', filter, order});
		send({type: 'notice', notice: {text: cleanLine(`the text of articles can’t be searched now: ${(error as Error).message}`), tone: 'problem'}});
	}
}

/** For how long to look for the words around hits at a time, in milliseconds, as keys come first. */
const snippetsFor = 12;

/** Looks the words around hits up, which takes reading files; what was asked for before another query isn't looked up any more. */
export function snippetsFrom(library: Library, signal: AbortSignal, send: Send): (effect: Extract<Effect, {type: 'snippets'}>) => void {
	let asked = '';
	let keys: readonly string[] = [];
	let timer: NodeJS.Timeout | undefined;
	return ({query, keys: more, length}) => {
		keys = query === asked ? [...keys, ...more] : more;
		asked = query;
		const work = () => {
			// The library is closed when all is over.
			if (signal.aborted) {
				return;
			}

			const end = performance.now() + snippetsFor;
			let done = 0;
			const snippets: Array<Extract<Message, {type: 'snippets'}>['snippets'][number]> = [];
			while (done < keys.length && performance.now() < end) {
				const key = keys[done]!;
				snippets.push([key, library.snippet(key, query, length)]);
				done++;
			}

			keys = keys.slice(done);
			if (keys.length > 0) {
				timer = setTimeout(work, 0);
			}

			if (snippets.length > 0) {
				send({type: 'snippets', query, snippets});
			}
		};

		clearTimeout(timer);
		timer = setTimeout(work, 0);
	};
}

/** More than these were hardly opened lately. */
const mostLately = 200;

/** What was opened, latest first, with the day. */
export function latelyMessage(library: Library, dates: DateStyle = 'short'): Message {
	const rows = library.lists.rows('is:opened', 'opened', 0, mostLately);
	return {
		type: 'lately',
		items: rows.map(({entry: {key, title}, progress, opened}) => ({
			key,
			title,
			note: [
				progress > 0 && progress < 1 ? `${Math.round(100 * progress)} %` : '',
				dateIn(dates === 'short' ? 'relative' : dates, dayOf(new Date(opened!)), dayOf(new Date())),
			]
				.filter(Boolean)
				.join(' · '),
		})),
	};
}
