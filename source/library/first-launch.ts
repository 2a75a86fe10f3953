/** The folder of articles, which holds on first launch those that come with dwread. */
import fs from 'node:fs';
import path from 'node:path';
import {ReaderError} from '../errors.js';
import {attempt, codeOf} from './disk-errors.js';
import {
	didCreateFile,
	makeFolder,
	readText,
	syncFolder,
} from './disk.js';
import {makeSyncFiles} from './sync-files.js';
import {filesBelow} from './tree.js';

export type Place = {
	/** The folder of the articles' files. */
	readonly articles: string;
	/** Why nothing can be stored, in one sentence; `undefined`: it can. */
	readonly readOnly?: string;
};

/**
Makes the library's folder if there is none, with the bundled articles in it; those removed later stay away, as the folder is
there. Where it can't be made, the bundled articles are read in their own place. Throws a ReaderError for a library that is there and can't be read.
*/
export function prepareLibrary(folder: string, bundled: string | undefined): Place {
	const articles = path.join(folder, 'articles');
	if (isFolder(folder) && isFolder(articles)) {
		return {articles: attempt(`the library ${folder} can’t be read`, () => readable(articles)), readOnly: whyUnwritable(folder)};
	}

	try {
		return {
			articles: attempt(`the library ${folder} can’t be made`, () => {
				makeFolder(folder);
				fill(articles, bundled);
				makeSyncFiles(folder);
				return readable(articles);
			}),
		};
	} catch (error) {
		if (bundled !== undefined && error instanceof ReaderError && unwritable.has(firstCode(error))) {
			return {articles: bundled, readOnly: error.message};
		}

		throw error;
	}
}

function whyUnwritable(folder: string): string | undefined {
	try {
		attempt(`the library ${folder} can’t be written`, () => {
			fs.accessSync(folder, fs.constants.W_OK);
		});
		return undefined;
	} catch (error) {
		return (error as ReaderError).message;
	}
}

// Where nothing can be made but the rest is in order. (A kernel's file system says that a folder to be made is not there.)
const unwritable = new Set(['EACCES', 'EDQUOT', 'ENOENT', 'ENOSPC', 'EPERM', 'EROFS']);

/** The system's code at the bottom of an error. */
function firstCode(error: unknown): string {
	return error instanceof Error && error.cause !== undefined ? firstCode(error.cause) : codeOf(error) ?? '';
}

function readable(folder: string): string {
	fs.readdirSync(folder);
	return fs.realpathSync(folder);
}

/** Whether there is a folder. Throws where something else is in its place, or nobody may look. */
function isFolder(place: string): boolean {
	const stat = attempt(`the library ${place} can’t be read`, () => fs.statSync(place, {throwIfNoEntry: false}));
	if (stat?.isDirectory() === false) {
		throw new ReaderError(`the library can’t be opened: ${place} is a file, not a folder; name another with --library`);
	}

	return stat !== undefined;
}

/** The bundled articles under their final name at once, so that a crash leaves all of them or none. */
function fill(articles: string, bundled: string | undefined): void {
	const temporary = fs.mkdtempSync(path.join(path.dirname(articles), '.articles-'));
	try {
		for (const file of bundled === undefined ? [] : filesBelow(bundled)) {
			didCreateFile(path.join(temporary, file), readText(path.join(bundled!, file)));
		}

		fs.renameSync(temporary, articles);
		syncFolder(path.dirname(articles));
	} catch (error) {
		fs.rmSync(temporary, {recursive: true, force: true});
		// Another dwread was quicker.
		if (!fs.existsSync(articles)) {
			throw error;
		}
	}
}
