/**
What a person changed in an article's file, told by a fingerprint of what dwread wrote there last. It lies beside the originals, not
in the file: so the front matter stays the article's. Fields that other programs keep there are no part of it, as every update
leaves them. The fingerprint of an article is a line a version, any of which counts: two copies of a library that git merges
leave a file with both, and marks that match nothing.
*/
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {type Entry} from '../article.js';
import {ownPart} from '../markdown/own-part.js';
import {makeFolder, readText, replaceFile} from './disk.js';
import {attempt} from './disk-errors.js';
import {originalName} from './originals.js';

/** Notes that an article's file is as dwread wrote it. */
export function noteWritten(library: string, {key, path: file}: Pick<Entry, 'key' | 'path'>): void {
	const place = placeOf(library, key);
	const line = `${fingerprint(readText(path.join(library, 'articles', file)))}\n`;
	if (fs.existsSync(place) && readText(place) === line) {
		return;
	}

	attempt(`${path.dirname(place)} can’t be made`, () => {
		makeFolder(path.dirname(place));
	});
	replaceFile(place, line);
}

/** Whether the text of an article's file is other than dwread wrote it; not where nothing is known of that. */
export function isEdited(library: string, key: string, text: string): boolean {
	const place = placeOf(library, key);
	return fs.existsSync(place) && !readText(place).split('\n').includes(fingerprint(text));
}

function placeOf(library: string, key: string): string {
	return path.join(library, 'originals', `${originalName(key)}.written`);
}

function fingerprint(text: string): string {
	return createHash('sha256').update(ownPart(text)).digest('hex').slice(0, 32);
}
