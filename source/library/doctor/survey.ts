/** A look into every file below the library's articles. */
import fs from 'node:fs';
import path from 'node:path';
import {type Entry} from '../../article.js';
import {cleanLine} from '../../clean.js';
import {ReaderError} from '../../errors.js';
import {readText} from '../disk.js';
import {readEntry} from '../entry.js';
import {filesBelow} from '../tree.js';
import {versionsIn} from './conflict.js';

export type Surveyed = {
	readonly path: string;
	readonly size: number;
	readonly entry?: Entry;
	/** Why it is no article. */
	readonly reason?: string;
	/** Git put two versions in it. */
	readonly isConflict: boolean;
	/** Pictures that it names by a path where no file is. */
	readonly deadPictures: readonly string[];
};

export function survey(articles: string): readonly Surveyed[] {
	return filesBelow(articles).toSorted().map(file => look(articles, file));
}

function look(articles: string, file: string): Surveyed {
	const place = path.join(articles, file);
	const size = fs.lstatSync(place, {throwIfNoEntry: false})?.size ?? 0;
	let text = '';
	try {
		text = readText(place);
		return {
			path: file,
			size,
			entry: readEntry(text, file),
			isConflict: versionsIn(text) !== undefined,
			deadPictures: deadPictures(text, path.dirname(place)),
		};
	} catch (error) {
		if (error instanceof ReaderError) {
			return {
				path: file, size, reason: cleanLine(error.message), isConflict: versionsIn(text) !== undefined, deadPictures: [],
			};
		}

		throw error;
	}
}

function deadPictures(text: string, folder: string): readonly string[] {
	const named = text.matchAll(/!\[[^\n\]]*\]\((?:<(?<angled>[^\n<>]*)>|(?<plain>[^\s\(\)]*))/gv);
	return named.map(({groups}) => groups!.angled ?? groups!.plain!)
		.filter(address => address !== '' && !/^[a-z][\d+\-.a-z]*:|^\/\/|^#/iv.test(address))
		.filter(address => !fs.existsSync(path.resolve(folder, decoded(address))))
		.toArray();
}

function decoded(address: string): string {
	try {
		return decodeURIComponent(address);
	} catch {
		return address;
	}
}
