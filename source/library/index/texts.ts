/** The full text of articles in the index: put in after the list is whole, newest first. */
import path from 'node:path';
import {type Entry} from '../../article.js';
import {clean} from '../../clean.js';
import {ReaderError} from '../../errors.js';
import {splitFrontMatter} from '../../markdown/front-matter.js';
import {readText} from '../disk.js';
import {type Database} from './database.js';
import {forIndex} from './record.js';

/** An article whose text is to be put in. */
export type Wanted = {readonly id: number; readonly path: string; readonly stamp: string};

/** Its text, ready for the table; without one where the file can't be read now. */
export type Text = Wanted & {readonly columns?: readonly string[]};

/** The next articles without their text, newest first. */
export function wantedTexts(db: Database, count: number): readonly Wanted[] {
	return db.all(
		'SELECT id, path, stamp FROM files INDEXED BY without_text WHERE texted = 0 ORDER BY id DESC LIMIT ?',
		count,
	) as unknown as readonly Wanted[];
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

/** Reads the text of an article for the index. `entry` is what the index has of it. */
export function readTextOf(root: string, wanted: Wanted, entry: Entry): Text {
	try {
		const text = readText(path.join(root, wanted.path));
		const body = plainBody(clean(text));
		const {title, otherTitles, kicker = '', teaser = '', authors} = entry;
		const titles = [title, ...otherTitles].join('\n');
		return {...wanted, columns: [titles, kicker, teaser, authors.join('\n'), body].map(column => forIndex(column))};
	} catch (error) {
		if (error instanceof ReaderError) {
			return wanted;
		}

		throw error;
	}
}

/** Puts texts in, those that nobody put in meanwhile and whose file is still the one that was read. */
export function takeInTexts(db: Database, texts: readonly Text[]): void {
	db.transaction(() => {
		for (const {id, stamp, columns} of texts) {
			const row = db.get('SELECT texted, stamp FROM files WHERE id = ?', id);
			if (row?.texted !== 0 || row.stamp !== stamp) {
				continue;
			}

			if (columns) {
				db.run('INSERT INTO bodies (rowid, title, kicker, teaser, author, body) VALUES (?, ?, ?, ?, ?, ?)', id, ...columns);
			}

			db.run('UPDATE files SET texted = ? WHERE id = ?', columns ? 1 : 2, id);
		}
	});
}
