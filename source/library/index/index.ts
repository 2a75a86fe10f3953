/**
The index of a library: all that lists, searches and links need, in a file that is derived from the articles' files and the
journals and can be removed at any time. Synchronous, but for what runs in workers.
*/
import path from 'node:path';
import {type Entry} from '../../article.js';
import {isForBodies, parseQuery} from '../../search/query.js';
import {type Link} from '../find-article.js';
import {stampOf} from '../tree.js';
import {buildList, buildTexts, type Progress} from './build.js';
import {isDamage, removeDatabase, type Database} from './database.js';
import {noteFacts, type NotedFact} from './facts.js';
import {hasTakenIn, knownIn, lookAt} from './follow.js';
import {heldListIn} from './held.js';
import {exactFinderOf, likenessFinderOf} from './links.js';
import {type ListOrder} from './lists.js';
import {indexFile, openAnywhere} from './place.js';
import {questionsTo} from './questions.js';
import {rowOf, type ListRow} from './rows.js';
import {meta, recount, setMeta} from './store.js';
import {keepFolders, survey} from './survey.js';
import {countWantedTexts} from './texts.js';
import {makeSearcher, startIndexer, type Searcher} from './workers.js';

export type {ListOrder} from './lists.js';
export type {ListRow} from './rows.js';
export type {NotedFact} from './facts.js';
export type {Counts, Unreadable} from './questions.js';

/** How far the index is: `list`, files are being looked at; `text`, the full text is being put in; `whole`. */
export type Status = {readonly stage: 'list' | 'text' | 'whole'; readonly done: number; readonly total: number};

export type Index = ReturnType<typeof openIndex>;

export type IndexOptions = {
	/** The folder of the articles' files. */
	readonly root: string;
	readonly cache: string;
	/** Take in every change before anything is asked, however long that takes; else what takes longer is left to `start`. */
	readonly isWhole: boolean;
	/** The index was made anew, and has no facts. */
	readonly emptied: () => void;
};

/** So many files are taken in at once while a reader waits. */
const atOnce = 300;
/** Of more than that, these, of the newest folders, for a first screen. */
const firstScreen = 60;
/** So many files are looked at with each refresh, in turn: a change in place leaves no trace in the folder. */
const lookedAt = 500;

export function openIndex({root, cache, isWhole, emptied}: IndexOptions) {
	const wantedFile = indexFile(cache, root);
	let {db, file: indexPath} = openAnywhere(wantedFile, root);
	let searcher: Searcher | undefined;
	const held = heldListIn(() => db);
	let status: Status = {stage: 'whole', done: 0, total: 0};
	let next = 0;
	let version = 0;
	let hasSwept = false;
	let indexer: ReturnType<typeof startIndexer> | undefined;
	const versionOf = () => Number(db.get('PRAGMA data_version')!.data_version);

	/** Does something with the database; where that turns out to be damaged, once more with a new one. */
	const use = <T>(action: (database: Database) => T): T => {
		try {
			return action(db);
		} catch (error) {
			if (!isDamage(error)) {
				throw error;
			}

			void searcher?.close();
			searcher = undefined;
			db.close();
			removeDatabase(indexPath);
			({db, file: indexPath} = openAnywhere(wantedFile, root));
			hasFollowed();
			emptied();
			return action(db);
		}
	};

	const look = (file: string) => lookAt(root, file, knownIn(db)(file));

	/** Takes in what differs, as far as that is quick. Returns whether anything changed. */
	const hasFollowed = (): boolean => {
		if (isWhole) {
			let hasChanged = false;
			for (const progress of buildList(db, root)) {
				hasChanged ||= progress.hasChanged;
			}

			return hasChanged;
		}

		const differing = survey(db, root);
		const {count, files, racy} = differing;
		if (count <= atOnce) {
			// What may have changed unseen has time until the next refresh, and the next.
			const hasChanged = hasTakenIn(db, [...files(), ...racy.slice(0, atOnce - count)].map(file => look(file)));
			keepFolders(db, differing);
			return hasChanged;
		}

		status = {stage: 'list', done: 0, total: count};
		return hasTakenIn(db, files().take(firstScreen).map(file => look(file)).toArray());
	};

	// A reader is shown what the index has: what became otherwise meanwhile is found by the first refresh, after the first keys.
	if (isWhole || !use(() => meta(db, 'listed') === 1)) {
		use(() => hasFollowed());
	}

	version = versionOf();

	const {listFor} = held;

	return {
		...questionsTo(use),
		count: (query: string, order: ListOrder): number => use(() => listFor(query, order).count()),
		rows: (query: string, order: ListOrder, from: number, count: number): readonly ListRow[] =>
			use(() =>
				listFor(query, order)
					.ids(from, count)
					.map(id => rowOf(db, id))
					.filter(row => row !== undefined),
			),
		position: (key: string, query: string, order: ListOrder): number | undefined =>
			use(() => {
				const id = db.get('SELECT id FROM files WHERE key = ? AND shown = 1', key)?.id;
				return id === undefined ? undefined : listFor(query, order).position(id as number);
			}),
		/** The keys of all articles of a list. */
		keys: (query: string, order: ListOrder): readonly string[] =>
			use(
				() =>
					db.column(
						'SELECT key FROM files WHERE id IN (SELECT value FROM json_each(?))',
						JSON.stringify(listFor(query, order).ids(0, -1)),
					) as readonly string[],
			),
		hold(query: string, order: ListOrder): void {
			use(() => {
				held.hold(query, order);
			});
		},
		release: held.release,
		findExactly: (link: Link, from: Entry | undefined): Entry | undefined => use(() => exactFinderOf(db)(link, from)),
		findAlike: (link: Link, from: Entry | undefined): Entry | undefined => use(() => likenessFinderOf(db)(link, from)),
		/**
		Mirrors facts of the journal; `isAll`: there are no others. `stamp` is the state of the journals that they are of. Returns
		whether it did: not while another dwread is writing, so that nobody waits for that; nor where the journals are at another
		state by now (`isCurrent`), as who wrote there may have mirrored later facts already.
		*/
		didNoteFacts(facts: readonly NotedFact[], isAll: boolean, {stamp, isCurrent}: {readonly stamp: string; readonly isCurrent: () => boolean}): boolean {
			let hasNoted = false;
			use(() =>
				db.impatiently(() => {
					if (!isCurrent()) {
						return;
					}

					if (isAll || facts.length > 0) {
						noteFacts(db, facts, isAll);
						recount(db);
					}

					setMeta(db, 'journal', stamp);
					hasNoted = true;
				}),
			);
			return hasNoted;
		},
		/** The state of the journals up to which their facts are mirrored. */
		journalStamp: (): string | undefined => use(() => meta(db, 'journal') as string | undefined),
		/** Looks at files again, after they were written or moved. */
		look(files: readonly string[]): void {
			use(() => {
				if (
					hasTakenIn(
						db,
						files.map(file => look(file)),
					)
				) {
					held.changed();
				}
			});
		},
		/** Looks for changes, its own and those of others. Returns whether there were any. */
		refresh: (): boolean =>
			use(() => {
				let hasChanged = false;
				if (!indexer) {
					hasChanged = hasFollowed();
					const window = db.all('SELECT id, path, stamp FROM files WHERE id > ? ORDER BY id LIMIT ?', next, lookedAt);
					next = window.length < lookedAt ? 0 : (window.at(-1)!.id as number);
					const differing = window
						.filter(row => stampOf(path.join(root, row.path as string))?.text !== row.stamp)
						.map(row => row.path as string);
					hasChanged =
						hasTakenIn(
							db,
							differing.map(name => look(name)),
						) || hasChanged;
				}

				const current = versionOf();
				hasChanged = current !== version || hasChanged;
				version = current;
				if (hasChanged) {
					held.changed();
				}

				return hasChanged;
			}),
		status: (): Status => status,
		/** Whether there is work for `start`. */
		isUnfinished(): boolean {
			if (indexPath === ':memory:') {
				return false;
			}

			const isLarge = () => db.get('SELECT 1 FROM files LIMIT 1 OFFSET ?', lookedAt) !== undefined;
			return status.stage !== 'whole' || use(() => countWantedTexts(db) > 0 || (!hasSwept && isLarge()));
		},
		/** Makes the index whole in a worker: files that changed, then full text. `report` is called as it goes on. */
		async start(report: (status: Status) => void): Promise<void> {
			if (indexer) {
				return indexer.finished;
			}

			if (indexPath === ':memory:') {
				return;
			}

			indexer = startIndexer({file: indexPath, root}, ({stage, done, total}: Progress) => {
				status = {stage, done, total};
				report(status);
			});
			try {
				await indexer.finished;
				hasSwept = true;
			} finally {
				indexer = undefined;
				status = {stage: 'whole', done: 0, total: 0};
				report(status);
			}
		},
		/** The same here and now. */
		finish(): void {
			use(() => {
				for (const progress of buildList(db, root)) {
					status = progress;
				}

				for (const progress of buildTexts(db, root, 'here')) {
					status = progress;
				}

				status = {stage: 'whole', done: 0, total: 0};
				held.changed();
			});
		},
		/**
		Searches the full text too. From then on lists of that query and order are what was found, until the next search.
		Gives whether there are more hits than are listed; `undefined` where another search came meanwhile, or it has no word long enough.
		*/
		async search(query: string, order: ListOrder): Promise<{readonly count: number; readonly isMore: boolean} | undefined> {
			if (indexPath === ':memory:') {
				return undefined;
			}

			searcher ??= makeSearcher({file: indexPath, root});
			if (!isForBodies(parseQuery(query))) {
				searcher.drop();
				return undefined;
			}

			const answer = await searcher.ask(query, order);
			if (!answer) {
				return undefined;
			}

			held.found(query, order, answer.ids);
			return {count: answer.ids.length, isMore: answer.isMore};
		},
		async close(): Promise<void> {
			indexer?.stop();
			await Promise.allSettled([indexer?.finished, searcher?.close()]);
			searcher = undefined;
			db.close();
		},
		file: indexPath,
	};
}
