/** What a list shows of an article. */
import {type Entry} from '../../article.js';
import {type Database} from './database.js';
import {tagsIn} from './facts.js';

export type ListRow = {
	readonly entry: Entry;
	readonly read: boolean;
	readonly starred: boolean;
	/** How much was read, 0 to 1. */
	readonly progress: number;
	/** When it was opened last, ISO. */
	readonly opened?: string;
	readonly tags: readonly string[];
};

/** The row of an article by its number, if it is still there. */
export function rowOf(db: Database, id: number): ListRow | undefined {
	const row = db.get('SELECT key, entry, read, starred, progress, opened FROM files CROSS JOIN entries USING (id) WHERE id = ?', id);
	return row && {
		entry: JSON.parse(row.entry as string) as Entry,
		read: row.read === 1,
		starred: row.starred === 1,
		progress: row.progress as number,
		...(typeof row.opened === 'string' && {opened: row.opened}),
		tags: tagsIn(db, row.key as string),
	};
}
