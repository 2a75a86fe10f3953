/** Articles that a person or a script names: as operands, or with `-` a line each on standard input. */
import process from 'node:process';
import {text} from 'node:stream/consumers';
import {type Entry} from '../article.js';
import {type Library} from '../library/library.js';
import {findStored} from './find-stored.js';

/** All are looked up before anything is done, so that a typing error does nothing; each is there once. Throws a ReaderError for what isn't stored. */
export async function articlesNamed(library: Library, operands: readonly string[]): Promise<readonly Entry[]> {
	const names = await namesIn(operands);
	const entries = names.map(name => findStored(library, name));
	return new Map(entries.map(entry => [entry.key, entry])).values().toArray();
}

export async function namesIn(operands: readonly string[]): Promise<readonly string[]> {
	const lines = operands.includes('-') ? await text(process.stdin) : '';
	const read = lines.split('\n').map(line => line.trim()).filter(Boolean);
	return operands.flatMap(name => name === '-' ? read : [name]);
}
