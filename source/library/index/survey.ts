/** What changed among the files since the index was written, found by their folders. */
import fs from 'node:fs';
import path from 'node:path';
import {listFolder, stampOf} from '../tree.js';
import {type Database} from './database.js';
import {makeLateIndexes} from './schema.js';
import {setMeta} from './store.js';

/** What differs between the folders and the index. */
export type Survey = {
	/** How many files there are to look at: new ones and changed ones. */
	readonly count: number;
	/** They, newest folders first. Put in order as they are taken: of a hundred thousand a first screen needs but few. */
	readonly files: () => IteratorObject<string>;
	/** Those that may have changed unseen, as they changed just before they were looked at. */
	readonly racy: readonly string[];
	/** The folders as they were listed, to be written down when their files have been looked at. */
	readonly folders: ReadonlyArray<{readonly path: string; readonly changed: number; readonly listed: number}>;
	readonly lostFolders: readonly string[];
};

/** A change this soon before a look can be followed by another that leaves the same time: git's “racy” files. */
export const racyTime = 2000;

/**
Looks at every folder, and lists those that changed since they were listed last. `isWhole`: looks at every file, as editors that
write in place leave no trace in the folder.
*/
export function survey(db: Database, root: string, {isWhole = false} = {}): Survey {
	const known = new Map(
		db
			.all('SELECT path, changed, listed FROM folders')
			.map(row => [row.path as string, {changed: row.changed as number, listed: row.listed as number}]),
	);
	const inner = new Map<string, string[]>();
	for (const folder of known.keys()) {
		if (folder === '') {
			continue;
		}

		const above = folder.includes('/') ? folder.slice(0, folder.lastIndexOf('/')) : '';
		inner.set(above, [...inner.get(above) ?? [], folder]);
	}

	const files = new Map<string, readonly string[]>();
	const folders: Array<Survey['folders'][number]> = [];
	const seen = new Set<string>();
	const open = [''];
	for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
		const stat = fs.lstatSync(path.join(root, folder), {throwIfNoEntry: false});
		if (!stat?.isDirectory()) {
			continue;
		}

		seen.add(folder);
		const before = known.get(folder);
		if (before?.changed === stat.mtimeMs && before.listed > before.changed + racyTime) {
			open.push(...inner.get(folder) ?? []);
			if (isWhole) {
				files.set(folder, changedAmong(db, root, folder));
			}

			continue;
		}

		const listed = Date.now();
		const children = listFolder(root, folder);
		folders.push({path: folder, changed: stat.mtimeMs, listed});
		open.push(...children.folders);
		files.set(folder, changedAmong(db, root, folder, children.files));
	}

	const lostFolders = known.keys().filter(folder => !seen.has(folder)).toArray();
	for (const folder of lostFolders) {
		files.set(folder, db.column('SELECT path FROM files WHERE folder = ?', folder) as readonly string[]);
	}

	const racy = db.column('SELECT path FROM files WHERE racy IS NOT NULL') as readonly string[];
	const changed = new Set(racy.length === 0 ? [] : files.values().toArray().flat());
	return {
		count: files.values().reduce((sum, {length}) => sum + length, 0),
		files: () => newestFoldersFirst(files),
		racy: racy.filter(file => !changed.has(file)),
		folders,
		lostFolders,
	};
}

/** Folders named by their year come before others, later ones first; within a folder backwards, as later numbers come first in lists. */
function newestFoldersFirst(files: ReadonlyMap<string, readonly string[]>): IteratorObject<string> {
	const folders = files.keys().toArray().toSorted().toReversed();
	const isDated = (folder: string) => /^\d/v.test(folder);
	const inOrder = [...folders.filter(folder => isDated(folder)), ...folders.filter(folder => !isDated(folder))];
	// By the order of units, as a hundred thousand are compared a million times.
	return Iterator.from(inOrder).flatMap(folder => files.get(folder)!.toSorted().toReversed());
}

/** The files of a folder whose state is not the one known; those known and not listed among them. */
function changedAmong(db: Database, root: string, folder: string, listed?: readonly string[]): readonly string[] {
	const known = new Map(db.all('SELECT path, stamp FROM files WHERE folder = ?', folder).map(row => [row.path as string, row.stamp as string]));
	const isChanged = (file: string) => {
		const stamp = known.get(file);
		return stamp === undefined || stampOf(path.join(root, file))?.text !== stamp;
	};

	if (!listed) {
		return known.keys().filter(file => isChanged(file)).toArray();
	}

	const present = new Set(listed);
	return [...listed.filter(file => isChanged(file)), ...known.keys().filter(file => !present.has(file))];
}

/** Writes the folders down: from now on they count as known. */
export function keepFolders(db: Database, {folders, lostFolders}: Survey): void {
	if (folders.length === 0 && lostFolders.length === 0) {
		return;
	}

	db.transaction(() => {
		for (const {path: folder, changed, listed} of folders) {
			db.run('INSERT OR REPLACE INTO folders VALUES (?, ?, ?)', folder, changed, listed);
		}

		for (const folder of lostFolders) {
			db.run('DELETE FROM folders WHERE path = ?', folder);
		}

		db.exec(makeLateIndexes);
		setMeta(db, 'listed', 1);
	});
}
