/** Looking at files that changed, and taking in what was found. */
import path from 'node:path';
import {clean} from '../../clean.js';
import {ReaderError} from '../../errors.js';
import {readStart, readText} from '../disk.js';
import {stampOf} from '../tree.js';
import {type Database} from './database.js';
import {hashOf} from './numbers.js';
import {
	headOnly,
	recordOf,
	recordOfHead,
	unreadable,
	type FileRecord,
	type HeadRecord,
} from './record.js';
import {
	didPutHead,
	hasFacts,
	putFile,
	recount,
	removeFile,
	type FileState,
} from './store.js';
import {racyTime} from './survey.js';

/** What a look at a file found: nothing new, nothing there any more, or another text. */
export type Look = {readonly path: string} & (
	| {readonly found: 'same' | 'gone'}
	| {readonly found: 'settled'}
	| {readonly found: 'text'; readonly record: FileRecord; readonly state: FileState}
	| ({readonly found: 'head'} & HeadRecord & FileState)
);

/** What the index knows of a file's state. */
export type Known = {readonly stamp: string; readonly racy: string | undefined};

/** What the index knows of files, one look each; or of all at once, where there are many. */
export function knownIn(db: Database, isForMany = false): (file: string) => Known | undefined {
	if (!isForMany) {
		return file => db.get('SELECT stamp, racy FROM files WHERE path = ?', file) as Known | undefined;
	}

	const all = new Map(db.all('SELECT path, stamp, racy FROM files').map(({path: file, ...known}) => [file, known as Known]));
	return file => all.get(file);
}

/** Looks at a file, reading it where it isn't as it was. Writes nothing. */
export function lookAt(root: string, file: string, known: Known | undefined): Look {
	const place = path.join(root, file);
	const stamp = stampOf(place);
	if (!stamp) {
		return {path: file, found: known ? 'gone' : 'same'};
	}

	const isSameStamp = known?.stamp === stamp.text;
	if (isSameStamp && known.racy === null) {
		return {path: file, found: 'same'};
	}

	const isRacy = stamp.changed > Date.now() - racyTime;
	let hash: string | undefined;
	let record: FileRecord;
	try {
		const text = readText(place);
		hash = isRacy || isSameStamp ? String(hashOf(text)) : undefined;
		if (isSameStamp && known.racy === hash) {
			return {path: file, found: isRacy ? 'same' : 'settled'};
		}

		record = recordOf(clean(text), file);
	} catch (error) {
		if (!(error instanceof ReaderError)) {
			throw error;
		}

		record = unreadable(file, error);
	}

	return {
		path: file, found: 'text', record, state: {stamp: stamp.text, changed: stamp.changed, ...(isRacy && hash !== undefined && {racy: hash})},
	};
}

/** So much of a file holds its front matter, nearly always. */
const startLength = 2048;

/**
Looks at a file that the index doesn't know, reading no more than its beginning where that tells what a list shows: a fifth of
the work. What else there is to know follows with its text.
*/
export function lookAtHead(root: string, file: string): Look {
	const place = path.join(root, file);
	const stamp = stampOf(place);
	if (stamp && stamp.size > startLength && stamp.changed < Date.now() - racyTime) {
		const start = readStart(place, startLength);
		const record = start === undefined ? undefined : headOnly(start, file, stamp.size / startLength);
		if (record) {
			return {
				...record, found: 'head', stamp: stamp.text, changed: stamp.changed,
			};
		}
	}

	return lookAt(root, file, undefined);
}

/** Takes in what was found, as a whole. Returns whether that changes anything for a reader. */
export function hasTakenIn(db: Database, looks: readonly Look[]): boolean {
	const news = looks.filter(({found}) => found !== 'same');
	if (news.length === 0) {
		return false;
	}

	return db.transaction(() => {
		let hasChanged = false;
		const isMarked = hasFacts(db);
		for (const look of inOrderOfNumbers(news)) {
			hasChanged = didTakeIn(db, look, isMarked) || hasChanged;
		}

		if (hasChanged) {
			recount(db);
		}

		return hasChanged;
	});
}

/** Returns whether a reader may see it. `isMarked`: there are facts of the journals to look for. */
function didTakeIn(db: Database, look: Look, isMarked: boolean): boolean {
	switch (look.found) {
		case 'head': {
			const {found, ...head} = look;
			return didPutHead(db, head, isMarked) || didPut(db, recordOfHead(head), head);
		}

		case 'text': {
			return didPut(db, look.record, look.state);
		}

		case 'gone': {
			removeFile(db, look.path);
			return true;
		}

		case 'settled': {
			db.run('UPDATE files SET racy = NULL WHERE path = ?', look.path);
			return false;
		}

		case 'same': {
			return false;
		}
	}
}

/** Another dwread may have been quicker. */
function didPut(db: Database, record: FileRecord, state: FileState): boolean {
	const known = db.get('SELECT stamp, racy FROM files WHERE path = ?', record.path);
	if (known?.stamp === state.stamp && known.racy === (state.racy ?? null)) {
		return false;
	}

	putFile(db, record, state);
	return true;
}

/** The full-text tables take rows in rising order many times faster. Of one date, what stands first in a list comes last. */
function inOrderOfNumbers(looks: readonly Look[]): readonly Look[] {
	const date = (look: Look) => look.found === 'text' ? look.record.published : (look.found === 'head' ? look.published : '');
	return looks.toSorted((a, b) => date(a) === date(b) ? (a.path < b.path ? 1 : -1) : (date(a) < date(b) ? -1 : 1));
}

