import process from 'node:process';
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {articleJson} from './article-json.js';
import {needOperands, readSource} from './sources.js';
import {type Asked} from './index.js';

/** One line of JSON a page in the order given; `{"error": …}` for what is no article, and the others still done. */
export async function run(asked: Asked): Promise<number> {
	needOperands(asked.positionals, 'dwread parse page.txt --json');
	let refused = 0;
	for (const source of asked.positionals) {
		let line: unknown;
		try {
			line = articleJson(await readSource(source));
		} catch (error) {
			if (!(error instanceof ReaderError)) {
				throw error;
			}

			refused++;
			line = {error: cleanLine(error.message)};
			process.stderr.write(`dwread: ${cleanLine(error.message)}\n`);
		}

		process.stdout.write(`${JSON.stringify(line)}\n`);
	}

	return refused === 0 ? 0 : 1;
}
