/** What can be asked of an index besides lists. */
import {type Entry} from '../../article.js';
import {names} from '../find-article.js';
import {type Database} from './database.js';
import {allTags, factsOf, factsOfField} from './facts.js';
import {
	backlinksOf,
	entriesNamed,
	entryOfKey,
	entryOfPath,
} from './links.js';
import {listing} from './lists.js';
import {meta} from './store.js';

/** A file that is no article to be shown, and why. */
export type Unreadable = {readonly path: string; readonly reason: string};

export type Counts = {
	readonly total: number;
	readonly read: number;
	readonly starred: number;
	readonly unreadable: number;
};

/** Does something with the database, whichever it is now. */
export type Use = <T>(action: (db: Database) => T) => T;

export function questionsTo(use: Use) {
	return {
		/** What is known without counting. */
		counts: (): Counts =>
			use(db => {
				const known = meta(db, 'counts');
				return typeof known === 'string'
					? (JSON.parse(known) as Counts)
					: {
						total: 0,
						read: 0,
						starred: 0,
						unreadable: 0,
					};
			}),
		tags: (): readonly string[] => use(db => allTags(db)),
		entry: (key: string): Entry | undefined => use(db => entryOfKey(db, key)),
		stampOf: (key: string) => use(db => db.get('SELECT stamp FROM files WHERE key = ? AND +shown = 1', key)?.stamp as string | undefined),
		/** The entries with a title, by its key. */
		titled: (title: string): readonly Entry[] => use(db => entriesNamed(db, names.title(title))),
		entryAt: (file: string): Entry | undefined => use(db => entryOfPath(db, file)),
		/** All entries, newest first, read as they are taken. */
		* entries(): Generator<Entry> {
			for (const id of use(db => listing(db, '', 'newest').ids(0, -1))) {
				const entry = use(db => db.get('SELECT entry FROM entries WHERE id = ?', id)?.entry);
				if (typeof entry === 'string') {
					yield JSON.parse(entry) as Entry;
				}
			}
		},
		unreadable: (): readonly Unreadable[] =>
			use(db =>
				db.all('SELECT path, reason, key FROM files WHERE shown = 0 ORDER BY path').map(({path: file, reason, key}) => ({
					path: file as string,
					reason:
						(reason as string | undefined)
						?? `it is the same article as ${entryOfKey(db, key as string)?.path ?? 'another'}, which holds more; dwread doctor makes one of them`,
				})),
			),
		backlinks: (key: string): readonly Entry[] => use(db => backlinksOf(db, key)),
		/** What the journal says of an article, as far as it is mirrored. */
		fields: (key: string) => use(db => factsOf(db, key)),
		fieldsNamed: (field: string) => use(db => factsOfField(db, field)),
	};
}
