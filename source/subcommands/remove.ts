import process from 'node:process';
import {cleanLine} from '../clean.js';
import {findStored} from './find-stored.js';
import {needOperands} from './sources.js';
import {openLibraryFor, type Asked} from './index.js';

/** Moves articles to the library's trash. All are looked up first, so that a typing error removes nothing. */
export function run(asked: Asked): number {
	needOperands(asked.positionals, 'dwread remove dw:46049387');
	const library = openLibraryFor(asked);
	const entries = asked.positionals.map(name => findStored(library, name));
	for (const {key} of entries) {
		const removed = library.remove(key);
		process.stdout.write(`${cleanLine(`removed: ${removed.title} (${removed.key})`)}\n`);
	}

	return 0;
}
