/** Writing to the index: what is known of a file put in, replaced, taken out. All within a transaction of the caller's. */
import {type Entry} from '../../article.js';
import {fullestFirst} from '../duplicates.js';
import {sizeIn} from '../tree.js';
import {type Database, type Value} from './database.js';
import {factColumns, type FactColumns} from './facts.js';
import {firstNumber, lastNumber} from './numbers.js';
import {
	hashesOf,
	headOf,
	type FileRecord,
	type HeadRecord,
} from './record.js';

/** A file's state on disk. `racy`: it was changed so shortly before it was read that it could change again unseen; then a hash of it. */
export type FileState = {readonly stamp: string; readonly changed: number; readonly racy?: string};

const noFacts = {
	read: 0, starred: 0, progress: 0, opened: null,
} as const;

const insertFile = `INSERT INTO files VALUES (${Array.from({length: 21}, () => '?').join(', ')})`;

/** The columns of a file's row, in their order. */
function rowOf(
	id: number,
	record: Omit<FileRecord, 'entry' | 'names' | 'links' | 'head'>,
	entry: Pick<Entry, 'key' | 'minutes' | 'language'> | undefined,
	{state, facts}: {readonly state: FileState; readonly facts: FactColumns | typeof noFacts},
): Value[] {
	const {path} = record;
	return [
		id,
		path,
		folderOf(path),
		state.stamp,
		state.changed,
		state.racy ?? null,
		record.reason ?? null,
		entry?.key ?? null,
		0,
		record.published,
		entry?.minutes ?? 0,
		record.sort,
		entry?.language?.toLowerCase() ?? '',
		record.site,
		record.has,
		facts.read,
		facts.starred,
		facts.progress,
		facts.opened,
		2,
		Number(record.isHead === true),
	];
}

/** Puts a file in, in place of what is known of it. */
export function putFile(db: Database, record: FileRecord, state: FileState): void {
	const known = db.get('SELECT id, published, key FROM files WHERE path = ?', record.path);
	if (known) {
		removeRows(db, known.id as number);
	}

	const {entry, published} = record;
	const id = known?.published === published ? known.id as number : freeNumber(db, published);
	db.run(insertFile, ...rowOf(id, record, entry, {state, facts: entry ? factColumns(db, entry.key) : noFacts}));
	if (entry) {
		db.run('INSERT INTO entries VALUES (?, ?)', id, JSON.stringify(entry));
		putNames(db, id, record);
		showOne(db, entry.key, record);
	}

	if (known && known.key !== entry?.key) {
		showOne(db, known.key);
	}
}

function putNames(db: Database, id: number, {names, links}: Pick<FileRecord, 'names' | 'links'>): void {
	for (const hash of names) {
		db.run('INSERT OR IGNORE INTO names VALUES (?, ?)', hash, id);
	}

	for (const hash of links) {
		db.run('INSERT OR IGNORE INTO links VALUES (?, ?)', hash, id);
	}
}

/** Whether a reader marked anything: most new indexes are made before that is known. */
export function hasFacts(db: Database): boolean {
	return db.get('SELECT 1 FROM facts LIMIT 1') !== undefined;
}

/** The same for a file of which only the beginning was read, where that is simple: neither it nor its article nor its number is known. Returns whether it was. */
export function didPutHead(db: Database, head: HeadRecord & FileState, isMarked: boolean): boolean {
	const {key, published, entry} = head;
	if (db.get('SELECT 1 FROM files WHERE key = ?', key)) {
		return false;
	}

	const id = firstNumber(published);
	const row = rowOf(id, {...head, isHead: true}, head, {state: head, facts: isMarked ? factColumns(db, key) : noFacts});
	row[shownColumn] = 1;
	row[textedColumn] = 0;
	if (db.run(`${insertFile} ON CONFLICT DO NOTHING`, ...row) === 0) {
		return false;
	}

	db.run('INSERT INTO entries VALUES (?, ?)', id, entry);
	return true;
}

const [shownColumn, textedColumn] = [8, 19];

/** Puts in what an article is found by, of one of which only the file's beginning was read. */
export function putHead(db: Database, id: number, {names, head}: Pick<FileRecord, 'names' | 'head'>): void {
	putNames(db, id, {names, links: []});
	putHeadWords(db, id, head);
	db.run('UPDATE files SET headed = 2 WHERE id = ?', id);
}

/** Puts in all that is still to come of an article of which only the file's beginning was read. `headed`: how much of that is in. */
export function completeHead(db: Database, id: number, record: FileRecord, headed: number): void {
	const {entry} = record;
	if (!entry) {
		return;
	}

	if (headed === 1) {
		putHead(db, id, record);
	}

	db.run('UPDATE entries SET entry = ? WHERE id = ?', JSON.stringify(entry), id);
	db.run('UPDATE files SET headed = 0, minutes = ?, has = ? WHERE id = ?', entry.minutes, record.has, id);
	putNames(db, id, {names: [], links: record.links});
}

export function folderOf(path: string): string {
	return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function freeNumber(db: Database, published: string): number {
	let first = firstNumber(published);
	for (;;) {
		const last = lastNumber(first);
		const used = db.get('SELECT max(id) AS id FROM files WHERE id BETWEEN ? AND ?', first, last)?.id as number | undefined ?? (first - 1);
		if (used < last) {
			return used + 1;
		}

		first = last + 2;
	}
}

/** Takes a file out. */
export function removeFile(db: Database, path: string): void {
	const known = db.get('SELECT id, key FROM files WHERE path = ?', path);
	if (!known) {
		return;
	}

	removeRows(db, known.id as number);
	showOne(db, known.key);
}

function removeRows(db: Database, id: number): void {
	hide(db, id);
	db.run('DELETE FROM files WHERE id = ?', id);
	const entry = db.get('SELECT entry FROM entries WHERE id = ?', id)?.entry;
	if (typeof entry !== 'string') {
		return;
	}

	db.run('DELETE FROM entries WHERE id = ?', id);
	// What it was put in under, so that these tables need no second order.
	const {names, links} = hashesOf(JSON.parse(entry) as Entry);
	for (const hash of names) {
		db.run('DELETE FROM names WHERE hash = ? AND id = ?', hash, id);
	}

	for (const hash of links) {
		db.run('DELETE FROM links WHERE hash = ? AND id = ?', hash, id);
	}
}

/** Of files with one key the fullest is the article: all copies of a library have to choose the same, and their times differ. `record`: what was just put in. */
function showOne(db: Database, key: Value | undefined, record?: FileRecord): void {
	if (typeof key !== 'string') {
		return;
	}

	const rows = db.all('SELECT id, path, shown, stamp FROM files WHERE key = ?', key).map(({id, path, shown, stamp}) => ({
		id, path: path as string, shown, size: sizeIn(stamp as string),
	}));
	for (const [place, {id, path, shown}] of rows.toSorted(fullestFirst).entries()) {
		if (place > 0 && shown === 1) {
			hide(db, id as number);
		} else if (place === 0 && shown === 0) {
			show(db, id as number, record?.path === path ? record?.head : undefined);
		}
	}
}

function show(db: Database, id: number, head?: readonly string[]): void {
	const {entry, headed} = db.get('SELECT entry, headed FROM entries CROSS JOIN files USING (id) WHERE id = ?', id)!;
	if (headed !== 1) {
		putHeadWords(db, id, head ?? headOf(JSON.parse(entry as string) as Entry));
	}

	db.run('UPDATE files SET shown = 1, texted = 0 WHERE id = ?', id);
}

function putHeadWords(db: Database, id: number, words: readonly string[]): void {
	db.run('INSERT INTO titles (rowid, title, other, kicker, teaser, author) VALUES (?, ?, ?, ?, ?, ?)', id, ...words);
}

function hide(db: Database, id: number): void {
	const {shown, texted, headed} = db.get('SELECT shown, texted, headed FROM files WHERE id = ?', id)!;
	if (shown === 1 && headed !== 1) {
		db.run('DELETE FROM titles WHERE rowid = ?', id);
	}

	if (texted === 1) {
		db.run('DELETE FROM bodies WHERE rowid = ?', id);
	}

	db.run('UPDATE files SET shown = 0, texted = 2 WHERE id = ?', id);
}

/** Counts anew what a first screen tells, after files or facts changed. */
export function recount(db: Database): void {
	const count = (condition: string) => db.get(`SELECT count(*) AS number FROM files ${condition}`)!.number!;
	const counts = {
		total: count('INDEXED BY by_date WHERE shown = 1'),
		read: count('INDEXED BY by_read WHERE shown = 1 AND read = 1'),
		starred: count('INDEXED BY by_star WHERE shown = 1 AND starred = 1'),
		unreadable: count('INDEXED BY without_entry WHERE shown = 0'),
	};
	setMeta(db, 'counts', JSON.stringify(counts));
}

export function meta(db: Database, name: string): Value | undefined {
	return db.get('SELECT value FROM meta WHERE name = ?', name)?.value;
}

/** The same as text; empty where there is none. */
export function textMeta(db: Database, name: string): string {
	const value = meta(db, name);
	return typeof value === 'string' ? value : '';
}

export function setMeta(db: Database, name: string, value: Value): void {
	db.run('INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value', name, value);
}
