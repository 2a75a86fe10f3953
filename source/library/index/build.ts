/** Making the index whole, a batch at a time: first the list, then what articles are found by, then the full text. What is read for a batch may be read elsewhere. */
import {type Database} from './database.js';
import {
	hasTakenIn,
	knownIn,
	lookAt,
	type Known,
	type Look,
} from './follow.js';
import {dropLateIndexes} from './schema.js';
import {completeHead, setMeta, textMeta} from './store.js';
import {keepFolders, survey} from './survey.js';
import {
	countWantedTexts,
	headedFiles,
	readTextOf,
	takeInHeads,
	takeInTexts,
	wantedHeads,
	wantedTexts,
	type Head,
	type Headed,
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

/** A stage of the work: what is to be read, batch by batch, and what becomes of what was read. */
export type Stage<Unread, Read> = {
	readonly begun: Progress;
	readonly batches: () => Iterable<readonly Unread[]>;
	readonly takeIn: (read: readonly Read[]) => Progress;
	/** To be called when all batches are taken in. */
	readonly finish: () => void;
};

/** A file to look at, and what the index knows of it. */
export type Unseen = {readonly file: string; readonly known?: Known};

// Large enough to be quick, as every transaction writes the same pages anew; small enough that another writer need not wait long.
const filesAtOnce = 2500;
const headsAtOnce = 2000;
const textsAtOnce = 1000;
/** Where more files are to be looked at, what is known of all is asked at once. */
const many = 2000;

/** For whoever writes much: room for the pages that are written again and again, and less often their way to the file itself. */
export function prepareForMuch(db: Database): void {
	db.exec('PRAGMA cache_size = -48000; PRAGMA wal_autocheckpoint = 12000');
}

/** Taking in all that differs between files and index. */
export function listStage(db: Database, root: string): Stage<Unseen, Look> {
	const found = survey(db, root, {isWhole: true});
	const files = [...found.files(), ...found.racy];
	const total = files.length;
	const knownOf = knownIn(db, total > many);
	if (total > many && countFiles(db) < total / 10) {
		db.exec(dropLateIndexes);
	}

	let done = 0;
	const progress = (hasChanged: boolean): Progress => ({
		stage: 'list', done, total, hasChanged,
	});
	return {
		begun: progress(false),
		batches: () => inBatches(files, filesAtOnce).map(batch => batch.map(file => ({file, known: knownOf(file)}))),
		takeIn(looks) {
			done += looks.length;
			return progress(hasTakenIn(db, looks));
		},
		finish() {
			keepFolders(db, found);
		},
	};
}

function countFiles(db: Database): number {
	return Number(db.get('SELECT count(*) AS number FROM files')!.number);
}

function * inBatches<T>(items: readonly T[], size: number): Generator<readonly T[], void> {
	for (let start = 0; start < items.length; start += size) {
		yield items.slice(start, start + size);
	}
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

/** What is wanted, newest first, a batch at a time; what is read ahead is not yet taken in, so each begins where the one before ends. */
function * goingDown<T extends {readonly id: number}>(db: Database, owner: string, wanted: (before?: number) => readonly T[]): Generator<readonly T[], void> {
	let last: number | undefined;
	while (hasLease(db, owner)) {
		const batch = wanted(last);
		if (batch.length === 0) {
			return;
		}

		last = batch.at(-1)!.id;
		yield batch.toReversed();
	}
}

/**
Putting in what articles are found by, names and titles, of those of which only the file's beginning was read: no file is read
for that, so it takes a few seconds where the texts take ten times as long.
*/
export function headStage(db: Database, owner: string): Stage<Headed, Head> {
	const begun: Progress = {
		stage: 'text', done: 0, total: countWantedTexts(db), hasChanged: false,
	};
	return {
		begun,
		batches: () => goingDown(db, owner, before => wantedHeads(db, headsAtOnce, before)),
		takeIn(heads) {
			takeInHeads(db, heads);
			return begun;
		},
		finish: () => undefined,
	};
}

/** Putting the full text of all articles in, newest first. Ends where another dwread is at it. */
export function textStage(db: Database, owner: string): Stage<Wanted, Text> {
	const total = countWantedTexts(db);
	let done = 0;

	function * batches(): Generator<readonly Wanted[], void> {
		for (let before = -1; before !== done;) {
			before = done;
			yield * goingDown(db, owner, last => wantedTexts(db, textsAtOnce, last));
		}
	}

	const progress = (): Progress => ({
		stage: 'text', done, total: Math.max(total, done), hasChanged: false,
	});
	return {
		begun: progress(),
		batches,
		takeIn(texts) {
			done += takeInTexts(db, texts);
			return progress();
		},
		finish: () => undefined,
	};
}

/** Does a stage here and now. */
export function * workOff<Unread, Read>(stage: Stage<Unread, Read>, read: (unread: Unread) => Read): Generator<Progress, void> {
	yield stage.begun;
	for (const batch of stage.batches()) {
		yield stage.takeIn(batch.map(unread => read(unread)));
	}

	stage.finish();
}

/** Takes in all that differs between files and index, each file whole. */
export function * buildList(db: Database, root: string): Generator<Progress, void> {
	yield * workOff(listStage(db, root), ({file, known}) => lookAt(root, file, known));
	const headed = headedFiles(db);
	for (const batch of inBatches(headed, textsAtOnce)) {
		db.transaction(() => {
			for (const wanted of batch) {
				const {id, record} = readTextOf(root, wanted);
				if (record) {
					completeHead(db, id, record, Number(wanted.headed));
				}
			}
		});
	}

	if (headed.length > 0) {
		yield {
			stage: 'list', done: headed.length, total: headed.length, hasChanged: true,
		};
	}
}

/** Puts the full text of all articles in. */
export function * buildTexts(db: Database, root: string, owner: string): Generator<Progress, void> {
	yield * workOff(textStage(db, owner), wanted => readTextOf(root, wanted));
}
