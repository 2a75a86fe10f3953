/** The full text of articles in the index: put in after the list is whole, newest first. */
import path from 'node:path';
import {type Entry} from '../../article.js';
import {clean} from '../../clean.js';
import {ReaderError} from '../../errors.js';
import {splitFrontMatter} from '../../markdown/front-matter.js';
import {readText} from '../disk.js';
import {type Database, type Value} from './database.js';
import {
	forIndex,
	headOf,
	nameHashesOf,
	recordOf,
	unreadable,
	type FileRecord,
} from './record.js';
import {
	completeHead,
	putFile,
	putHead,
	recount,
} from './store.js';

/** An article whose text is to be put in. */
export type Wanted = {
	readonly id: number;
	readonly path: string;
	readonly stamp: string;
	/** How much of what its head tells is in: see the schema. */
	readonly headed: Value;
	/** The entry as JSON, where it is whole; else no text. */
	readonly entry: Value;
};

/** An article of which only the file's beginning was read. */
export type Headed = {readonly id: number; readonly stamp: string; readonly entry: string};

/** What it is found by. */
export type Head = Pick<Headed, 'id' | 'stamp'> & Pick<FileRecord, 'names' | 'head'>;

/** Its text, ready for the table, and what else was still to come; without either where the file can't be read now. */
export type Text = Pick<Wanted, 'id' | 'stamp'> & {readonly columns?: readonly string[]; readonly record?: FileRecord};

/** The next articles without their text, newest first, from before a number. */
export function wantedTexts(db: Database, count: number, before = Number.MAX_SAFE_INTEGER): readonly Wanted[] {
	return db.all(
		`SELECT id, path, stamp, headed, CASE headed WHEN 0 THEN entry END AS entry
			FROM files INDEXED BY without_text CROSS JOIN entries USING (id) WHERE texted = 0 AND id < ? ORDER BY id DESC LIMIT ?`,
		before,
		count,
	) as unknown as readonly Wanted[];
}

/** The articles of which only the beginning was read. */
export function headedFiles(db: Database): readonly Wanted[] {
	return db.all('SELECT id, path, stamp, headed, NULL AS entry FROM files INDEXED BY headed_files WHERE headed > 0 AND shown = 1') as unknown as readonly Wanted[];
}

/** The next of them that aren't found by anything yet, newest first, from before a number. */
export function wantedHeads(db: Database, count: number, before = Number.MAX_SAFE_INTEGER): readonly Headed[] {
	return db.all(
		`SELECT id, stamp, entry FROM files INDEXED BY headed_files CROSS JOIN entries USING (id)
			WHERE headed > 0 AND headed = 1 AND id < ? AND shown = 1 ORDER BY id DESC LIMIT ?`,
		before,
		count,
	) as unknown as readonly Headed[];
}

export function headOfHeaded({id, stamp, entry: json}: Headed): Head {
	const entry = JSON.parse(json) as Entry;
	return {
		id, stamp, names: nameHashesOf(entry), head: headOf(entry),
	};
}

/** Puts in what articles are found by, where their file is still the one that was read. */
export function takeInHeads(db: Database, heads: readonly Head[]): void {
	db.transaction(() => {
		for (const head of heads) {
			const row = db.get('SELECT headed, shown, stamp FROM files WHERE id = ?', head.id);
			if (row?.headed === 1 && row.shown === 1 && row.stamp === head.stamp) {
				putHead(db, head.id, head);
			}
		}
	});
}

export function countWantedTexts(db: Database): number {
	return Number(db.get('SELECT count(*) AS number FROM files INDEXED BY without_text WHERE texted = 0')!.number);
}

// Addresses of links and pictures, and marks of Markdown.
const addresses = /\]\((?:<[^\n>]*>|[^\s\)]*)/gv;

/** What a reader sees of a body's Markdown, nearly. */
export function plainBody(text: string): string {
	let body = text;
	try {
		body = splitFrontMatter(text).body;
	} catch (error) {
		if (!(error instanceof ReaderError)) {
			throw error;
		}
	}

	return body.replaceAll(addresses, '] ');
}

/** Reads the text of an article for the index. */
export function readTextOf(root: string, {id, path: file, stamp, headed, entry: known}: Wanted): Text {
	try {
		const text = clean(readText(path.join(root, file)));
		const record = typeof known === 'string' ? undefined : recordOf(text, file, headed === 2);
		const entry = typeof known === 'string' ? JSON.parse(known) as Entry : record?.entry;
		if (!entry) {
			return {id, stamp, record};
		}

		const {title, otherTitles, kicker = '', teaser = '', authors} = entry;
		const titles = [title, ...otherTitles].join('\n');
		return {
			id, stamp, record, columns: [titles, kicker, teaser, authors.join('\n'), plainBody(text)].map(column => forIndex(column)),
		};
	} catch (error) {
		if (error instanceof ReaderError) {
			return {id, stamp, ...(typeof known !== 'string' && {record: unreadable(file, error)})};
		}

		throw error;
	}
}

/** Puts texts in, those that nobody put in meanwhile and whose file is still the one that was read. Returns how many. */
export function takeInTexts(db: Database, texts: readonly Text[]): number {
	let count = 0;
	db.transaction(() => {
		for (const {id, stamp, columns, record} of texts) {
			const row = db.get('SELECT texted, stamp, changed, headed FROM files WHERE id = ?', id);
			if (row?.texted !== 0 || row.stamp !== stamp) {
				continue;
			}

			count++;
			if (record && !record.entry) {
				// Its beginning promised more than the rest holds.
				putFile(db, record, {stamp, changed: row.changed as number});
				recount(db);
				continue;
			}

			if (record && typeof row.headed === 'number' && row.headed > 0) {
				completeHead(db, id, record, row.headed);
			}

			if (columns) {
				db.run('INSERT INTO bodies (rowid, title, kicker, teaser, author, body) VALUES (?, ?, ?, ?, ?, ?)', id, ...columns);
			}

			db.run('UPDATE files SET texted = ? WHERE id = ?', columns ? 1 : 2, id);
		}
	});
	return count;
}
