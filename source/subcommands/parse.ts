import {cleanLine} from '../clean.js';
import {openImporter} from '../importer/importer.js';
import {articleJson} from './article-json.js';
import {print, warn} from './print.js';
import {articleOf, needOperands, readSources} from './sources.js';
import {type Asked} from './asked.js';

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
				warn(found);
			}

			await print(JSON.stringify(typeof found === 'string' ? {error: cleanLine(found)} : articleJson(found)));
		}
	} finally {
		await importer.close();
	}

	return refused === 0 ? 0 : 1;
}
