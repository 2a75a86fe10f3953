/** The journal's facts as the index mirrors them, so that lists can be made of them. The journal stays the truth. */
import {type Json} from '../journal.js';
import {type Database, type Value} from './database.js';

export type NotedFact = {readonly key: string; readonly field: string; readonly value: Json};

/** What an article's row holds of its facts. */
export type FactColumns = {
	readonly read: number;
	readonly starred: number;
	/** How much was read, 0 to 1. */
	readonly progress: number;
	/** ISO time. */
	readonly opened: Value;
};

/** The facts of one article as columns. */
export function factColumns(db: Database, key: string): FactColumns {
	return columnsOf(new Map(factsOf(db, key)));
}

function columnsOf(fields: ReadonlyMap<string, Json>): FactColumns {
	const [opened, percent] = [fields.get('opened'), fields.get('percent')];
	return {
		read: Number(fields.get('read') === true),
		starred: Number(fields.get('starred') === true),
		progress: typeof percent === 'number' ? Math.min(1, Math.max(0, percent / 100)) : 0,
		opened: typeof opened === 'string' ? opened : null,
	};
}

export function factsOf(db: Database, key: string): ReadonlyArray<readonly [field: string, value: Json]> {
	return db
		.all('SELECT field, value FROM facts WHERE key = ?', key)
		.map(({field, value}) => [field as string, JSON.parse(value as string) as Json]);
}

/** The tags of an article. */
export function tagsIn(db: Database, key: string): readonly string[] {
	return db.column(
		'SELECT substr(field, 5) FROM facts WHERE key = ? AND field >= \'tag:\' AND field < \'tag;\' AND value = \'true\'',
		key,
	) as readonly string[];
}

/** All tags of stored articles. */
export function allTags(db: Database): readonly string[] {
	return db.column(
		'SELECT DISTINCT substr(field, 5) FROM facts WHERE field >= \'tag:\' AND field < \'tag;\' AND value = \'true\' AND key IN (SELECT key FROM files WHERE shown = 1)',
	) as readonly string[];
}

/** The keys and values of all facts of a field. */
export function factsOfField(db: Database, field: string): ReadonlyArray<readonly [key: string, value: Json]> {
	return db.all('SELECT key, value FROM facts WHERE field = ?', field).map(({key, value}) => [key as string, JSON.parse(value as string) as Json]);
}

/** Takes facts over, the latest value of each field; `isAll`: in place of all that are there. Fields that begin with `tag:` and are true are tags. */
export function noteFacts(db: Database, facts: Iterable<NotedFact>, isAll: boolean): void {
	db.transaction(() => {
		if (isAll) {
			db.run('DELETE FROM facts');
			db.run('UPDATE files SET read = 0, starred = 0, progress = 0, opened = NULL WHERE read OR starred OR progress OR opened IS NOT NULL');
		}

		const keys = new Set<string>();
		for (const {key, field, value} of facts) {
			db.run(
				'INSERT INTO facts VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value WHERE value IS NOT excluded.value',
				key,
				field,
				JSON.stringify(value ?? null),
			);
			keys.add(key);
		}

		for (const key of keys) {
			const {read, starred, progress, opened} = factColumns(db, key);
			db.run('UPDATE files SET read = ?, starred = ?, progress = ?, opened = ? WHERE key = ?', read, starred, progress, opened, key);
		}
	});
}
