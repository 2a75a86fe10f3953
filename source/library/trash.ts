/** The library's trash: files of removed articles, under the same path as they had. Only a person empties it. */
import fs from 'node:fs';
import path from 'node:path';
import {type Entry} from '../article.js';
import {ReaderError} from '../errors.js';
import {attempt} from './disk-errors.js';
import {moveFiles, readText, syncFolder} from './disk.js';
import {readEntry} from './entry.js';
import {filesBelow} from './tree.js';

export type Trashed = {
	/** Below the trash, with `/`. */
	readonly path: string;
	readonly size: number;
	/** When the file was moved there, as far as the disk tells. */
	readonly moved: Date;
	/** What it is; `undefined` where it can't be read. */
	readonly entry?: Entry;
};

export const trashOf = (folder: string) => path.join(folder, 'trash');

/** What lies in the trash, moved there last first. */
export function readTrash(folder: string): readonly Trashed[] {
	const trash = trashOf(folder);
	return filesBelow(trash).flatMap(file => {
		const stat = fs.lstatSync(path.join(trash, file), {throwIfNoEntry: false});
		return stat?.isFile()
			? [{
				path: file, size: stat.size, moved: stat.ctime, entry: entryOf(trash, file),
			}]
			: [];
	}).toSorted((a, b) => b.moved.getTime() - a.moved.getTime());
}

function entryOf(trash: string, file: string): Entry | undefined {
	try {
		return readEntry(readText(path.join(trash, file)), file);
	} catch (error) {
		if (error instanceof ReaderError) {
			return undefined;
		}

		throw error;
	}
}

/** Moves articles' files to the trash. `moved` is told of each. */
export function trashFiles(folder: string, articles: string, files: readonly string[], moved: (file: string) => void = () => undefined): void {
	moveFiles(files.map(file => [path.join(articles, file), path.join(trashOf(folder), file)] as const), (_, file) => {
		moved(below(articles, file));
	});
}

/** Moves files of the trash back. `moved` is told the path of each below the articles, another where its own is taken. */
export function restoreFiles(folder: string, articles: string, files: readonly string[], moved: (file: string) => void): void {
	moveFiles(files.map(file => [path.join(trashOf(folder), file), path.join(articles, file)] as const), place => {
		moved(below(articles, place));
	});
}

function below(folder: string, file: string): string {
	return path.relative(folder, file).replaceAll(path.sep, '/');
}

/** Deletes what lies in the trash, for good. */
export function emptyTrash(folder: string): void {
	attempt(`the trash of ${folder} can’t be emptied`, () => {
		fs.rmSync(trashOf(folder), {recursive: true, force: true});
		syncFolder(folder);
	});
}
