/** The index beside the files: whole, and of the same files. */
import fs from 'node:fs';
import {DatabaseSync} from 'node:sqlite';
import {attempt} from '../disk-errors.js';
import {removeDatabase} from '../index/database.js';
import {openIndex} from '../index/index.js';
import {indexFile} from '../index/place.js';
import {filesBelow} from '../tree.js';
import {type IndexCheck} from './doctor.js';

/** The check of the index that is kept in `cache` for the articles in a folder. Without an index there is nothing wrong with it. */
export function indexCheck(articles: string, cache: string): IndexCheck {
	const file = indexFile(cache, articles);
	return {
		check() {
			try {
				return fs.existsSync(file) ? problemOf(file, articles, cache) : undefined;
			} catch {
				return 'it could not be read';
			}
		},
		async rebuild() {
			attempt(`${file} can’t be replaced`, () => {
				removeDatabase(file);
			});
			const index = openIndex({
				root: articles, cache, isWhole: true, emptied: () => undefined,
			});
			index.finish();
			await index.close();
		},
	};
}

function problemOf(file: string, articles: string, cache: string): string | undefined {
	const damage = withDatabase(file, db => db.prepare('PRAGMA quick_check(1)').get()!.quick_check);
	if (damage !== 'ok') {
		return 'it was damaged';
	}

	// What changed since it was last used, this doctor's mending included, it takes in by itself.
	void openIndex({
		root: articles, cache, isWhole: true, emptied: () => undefined,
	}).close();
	const indexed = new Set(withDatabase(file, db => db.prepare('SELECT path FROM files').all()).map(row => row.path as string));
	const stored = filesBelow(articles);
	return stored.length === indexed.size && stored.every(path => indexed.has(path)) ? undefined : 'it was not of the files that are there';
}

function withDatabase<T>(file: string, use: (db: DatabaseSync) => T): T {
	const db = new DatabaseSync(file, {timeout: 5000});
	try {
		return use(db);
	} finally {
		db.close();
	}
}
