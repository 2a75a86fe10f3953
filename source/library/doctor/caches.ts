/** Caches of libraries that are no longer where they were. */
import fs from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {attempt} from '../disk-errors.js';
import {indexFile} from '../index/place.js';
import {cacheOf} from '../visits.js';
import {counted, mending, type Finding} from './finding.js';

type Gone = {readonly library: string; readonly folders: readonly string[]; readonly bytes: number};

/**
They are told of, and deleted if that is wished: a library may be on a disk that is merely unplugged. What is deleted is made
anew when it is needed.
*/
export function goneCaches(cache: string, isToBeCleared: boolean): readonly Finding[] {
	const gone = findGone(cache);
	if (gone.length === 0) {
		return [];
	}

	const details = gone.map(({library}) => library);
	const libraries = gone.length === 1 ? 'a library that is no longer where it was' : `${counted(gone.length, 'library', 'libraries')} that are no longer where they were`;
	const size = counted(Math.ceil(gone.reduce((sum, {bytes}) => sum + bytes, 0) / 1000), 'kilobyte');
	const finding = {
		area: 'index', kind: 'gone-caches', count: gone.length, details,
	} as const;
	return isToBeCleared
		? mending(finding, () => attempt('caches can’t be deleted', () => {
			for (const folder of gone.flatMap(({folders}) => folders)) {
				fs.rmSync(folder, {recursive: true, force: true});
			}

			return {...finding, outcome: 'mended', text: `the caches of ${libraries} are deleted: ${size}; if one comes back, its cache is made anew`};
		}))
		: [{
			...finding,
			outcome: 'left',
			text: `the caches of ${libraries}, or whose disk is unplugged, take ${size}; --clear-caches deletes them`,
		}];
}

/** What lies in the cache for libraries whose folder isn't there. An index says itself what it is of. */
function findGone(cache: string): readonly Gone[] {
	return namesIn(cache).flatMap(name => {
		const file = path.join(cache, name, 'index.sqlite');
		const root = fs.existsSync(file) ? rootOf(file) : undefined;
		if (root === undefined || indexFile(cache, root) !== file || !isGone(path.dirname(root))) {
			return [];
		}

		const library = path.dirname(root);
		const folders = [path.dirname(file), cacheOf(cache, library)].filter(folder => fs.existsSync(folder));
		return [{library, folders, bytes: folders.reduce((sum, folder) => sum + sizeOf(folder), 0)}];
	});
}

function rootOf(file: string): string | undefined {
	let db: DatabaseSync | undefined;
	try {
		db = new DatabaseSync(file, {readOnly: true});
		const root = db.prepare('SELECT value FROM meta WHERE name = \'root\'').get()?.value;
		return typeof root === 'string' && path.isAbsolute(root) ? root : undefined;
	} catch {
		// Not ours to judge; it is made anew when its library is opened.
		return undefined;
	} finally {
		db?.close();
	}
}

/** Whether it isn't there, rather than out of reach. */
function isGone(folder: string): boolean {
	try {
		fs.statSync(folder);
		return false;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ENOENT';
	}
}

function namesIn(folder: string): readonly string[] {
	try {
		return fs.readdirSync(folder).toSorted();
	} catch {
		return [];
	}
}

function sizeOf(folder: string): number {
	return fs
		.readdirSync(folder, {withFileTypes: true, recursive: true})
		.filter(entry => entry.isFile())
		.reduce((sum, {parentPath, name}) => sum + (fs.statSync(path.join(parentPath, name), {throwIfNoEntry: false})?.size ?? 0), 0);
}
