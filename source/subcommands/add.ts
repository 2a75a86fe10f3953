import process from 'node:process';
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {needOperands, readSource} from './sources.js';
import {openLibraryFor, type Asked} from './index.js';

/** Stores articles, says what became of each, and goes on after one that is refused. */
export async function run(asked: Asked): Promise<number> {
	needOperands(asked.positionals, 'dwread add page.txt');
	const library = openLibraryFor(asked);
	let refused = 0;
	for (const source of asked.positionals) {
		try {
			const {outcome, entry} = library.add(await readSource(source));
			process.stdout.write(cleanLine(`${outcome}: ${entry.title} (${entry.key})`) + '\n');
		} catch (error) {
			if (!(error instanceof ReaderError)) {
				throw error;
			}

			refused++;
			process.stderr.write(`dwread: refused: ${cleanLine(error.message)}\n`);
		}
	}

	return refused === 0 ? 0 : 1;
}
