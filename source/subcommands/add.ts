import process from 'node:process';
import {cleanLine} from '../clean.js';
import {openImporter} from '../importer/importer.js';
import {articleOf, needOperands, readSources} from './sources.js';
import {openLibraryFor, type Asked} from './index.js';

/** Stores articles, says what became of each, and goes on after one that is refused. */
export async function run(asked: Asked): Promise<number> {
	needOperands(asked.positionals, 'dwread add page.html');
	const library = openLibraryFor(asked);
	const importer = openImporter();
	let refused = 0;
	try {
		for await (const item of importer.readAll(readSources(asked.positionals))) {
			const found = articleOf(item);
			if (typeof found === 'string') {
				refused++;
				process.stderr.write(`dwread: refused: ${cleanLine(found)}\n`);
			} else {
				const {outcome, entry} = library.add(found);
				process.stdout.write(`${cleanLine(`${outcome}: ${entry.title} (${entry.key})`)}\n`);
			}
		}
	} finally {
		await importer.close();
	}

	return refused === 0 ? 0 : 1;
}
