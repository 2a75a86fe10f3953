/** Making the index whole, a batch at a time: first the list, then the full text. For a worker, or for whoever can wait. */
import {type Entry} from '../../article.js';
import {type Database} from './database.js';
import {
	keepFolders,
	lookAt,
	survey,
	hasTakenIn,
} from './follow.js';
import {setMeta, textMeta} from './store.js';
import {
	countWantedTexts,
	readTextOf,
	takeInTexts,
	wantedTexts,
	type Text,
	type Wanted,
} from './texts.js';

export type Progress = {
	readonly stage: 'list' | 'text';
	readonly done: number;
	readonly total: number;
	/** Whether a list looks otherwise now. */
	readonly hasChanged: boolean;
};

// Large enough to be quick, small enough that another writer need not wait long.
const filesAtOnce = 500;
const textsAtOnce = 500;

/** For whoever writes much: room for the pages that are written again and again, and less often their way to the file itself. */
export function prepareForMuch(db: Database): void {
	db.exec('PRAGMA cache_size = -48000; PRAGMA wal_autocheckpoint = 12000');
}

/** Takes in all that differs between files and index. */
export function * buildList(db: Database, root: string, {isWhole = true} = {}): Generator<Progress, void> {
	const found = survey(db, root, {isWhole});
	const files = [...found.files, ...found.racy];
	const total = files.length;
	for (let done = 0; done < total; done += filesAtOnce) {
		const hasChanged = hasTakenIn(db, files.slice(done, done + filesAtOnce).map(file => lookAt(db, root, file)));
		yield {
			stage: 'list', done: Math.min(total, done + filesAtOnce), total, hasChanged,
		};
	}

	keepFolders(db, found);
}

/** Who puts texts in, and until when that holds; so that two dwreads don't do the same work. */
const lease = 5000;

function hasLease(db: Database, owner: string): boolean {
	return db.transaction(() => {
		const [other, until] = textMeta(db, 'texter').split(' ', 2);
		if (other !== owner && Number(until) > Date.now() && Number(until) < Date.now() + (2 * lease)) {
			return false;
		}

		setMeta(db, 'texter', `${owner} ${Date.now() + lease}`);
		return true;
	});
}

/** The texts to be put in, in batches, newest first. Ends where there are none, or where another dwread is at it. */
export function * wantedBatches(db: Database, owner: string): Generator<readonly Wanted[], void> {
	while (countWantedTexts(db) > 0 && hasLease(db, owner)) {
		yield wantedTexts(db, textsAtOnce).toReversed();
	}
}

/** Puts the full text of all articles in. */
export function * buildTexts(db: Database, root: string, owner: string): Generator<Progress, void> {
	const total = countWantedTexts(db);
	let done = 0;
	for (const batch of wantedBatches(db, owner)) {
		takeInTexts(db, batch.map(wanted => textOf(db, root, wanted)));
		done += batch.length;
		yield {
			stage: 'text', done, total: Math.max(total, done), hasChanged: false,
		};
	}
}

export function textOf(db: Database, root: string, wanted: Wanted): Text {
	return readTextOf(root, wanted, JSON.parse(db.get('SELECT entry FROM entries WHERE id = ?', wanted.id)!.entry as string) as Entry);
}
