import process from 'node:process';
import {cleanLine} from '../clean.js';
import {openImporter} from '../importer/importer.js';
import {articleJson} from './article-json.js';
import {articleOf, needOperands, readSources} from './sources.js';
import {type Asked} from './index.js';

/** One line of JSON a page in the order given; `{"error": …}` for what is no article, and the others still done. */
export async function run(asked: Asked): Promise<number> {
	needOperands(asked.positionals, 'dwread parse page.html --json');
	const importer = openImporter();
	let refused = 0;
	try {
		for await (const item of importer.readAll(readSources(asked.positionals))) {
			const found = articleOf(item);
			if (typeof found === 'string') {
				refused++;
				process.stderr.write(`dwread: ${cleanLine(found)}\n`);
			}

			await print(JSON.stringify(typeof found === 'string' ? {error: cleanLine(found)} : articleJson(found)));
		}
	} finally {
		await importer.close();
	}

	return refused === 0 ? 0 : 1;
}

/** Waits for whoever reads slowly, so that lines don't pile up. */
async function print(line: string): Promise<void> {
	if (!process.stdout.write(`${line}\n`)) {
		await new Promise(resolve => {
			process.stdout.once('drain', resolve);
		});
	}
}
