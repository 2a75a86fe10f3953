/** Where the index of a library lies. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {openDatabase, type Database} from './database.js';
import {hashOf} from './numbers.js';

/** The index's file below the cache folder: named by the library's folder, and by its place. */
export function indexFile(cache: string, root: string): string {
	const name = path.basename(path.dirname(root)).replaceAll(/[^\p{Letter}\p{Number}]+/gv, '-').slice(0, 24);
	return path.join(cache, `${name}-${hashOf(root).toString(36)}`, 'index.sqlite');
}

export type Opened = {readonly db: Database; readonly file: string};

/** Opens the index; where nothing can be written in the cache, in a temporary folder until the program ends; else in memory. */
export function openAnywhere(file: string, root: string): Opened {
	try {
		return {db: openDatabase(file, root), file};
	} catch {
		return openTemporary(root);
	}
}

function openTemporary(root: string): Opened {
	try {
		const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-index-'));
		process.once('exit', () => {
			fs.rmSync(folder, {recursive: true, force: true});
		});
		const file = path.join(folder, 'index.sqlite');
		return {db: openDatabase(file, root), file};
	} catch {
		return {db: openDatabase(':memory:', root), file: ':memory:'};
	}
}
