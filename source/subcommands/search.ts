import {type Entry} from '../article.js';
import {UsageError} from '../errors.js';
import {type Library} from '../library/library.js';
import {
	found,
	limitOf,
	queryOf,
	withKept,
	type ListOrder,
} from './entries.js';
import {entryJson} from './entry-json.js';
import {lineOf} from './list.js';
import {openToRead} from './open-to-read.js';
import {print, tellNothing, warn} from './print.js';
import {type Asked} from './asked.js';

/** Characters of the words around a hit. */
const snippetLength = 160;

/** Searches the text of all articles, the best hits first, with the words around the first hit in each. */
export async function run(asked: Asked): Promise<number> {
	const {values} = asked;
	const typed = queryOf(asked.positionals);
	if (typed === '') {
		throw new UsageError('nothing to search for; use: dwread search QUERY…');
	}

	const limit = limitOf(values.limit);
	const order = (values.order ?? 'relevance') as ListOrder;
	const library = openToRead(asked);
	const query = withKept(library, typed);
	// The worker that searches doesn't keep the program from ending.
	const waiting = setInterval(() => undefined, 60_000);
	try {
		if (library.indexing.isUnfinished()) {
			library.indexing.finish();
		}

		const hits = await library.lists.search(query, order);
		let count = 0;
		for (const entry of found(library, query, order, limit)) {
			count++;
			await print(hitLine(library, entry, query, asked));
		}

		if (hits?.isMore && count >= hits.count) {
			warn(`only the newest ${hits.count} hits are told; narrow the query down`);
		}

		if (count === 0) {
			tellNothing('nothing found');
		}

		return count === 0 ? 1 : 0;
	} finally {
		clearInterval(waiting);
		await library.close();
	}
}

function hitLine(library: Library, entry: Entry, query: string, asked: Asked): string {
	const snippet = library.snippet(entry.key, query, snippetLength)?.text;
	if (asked.values.json) {
		return JSON.stringify({...entryJson(entry, library.reading(entry.key)), snippet: snippet ?? null});
	}

	const line = lineOf(library, entry, asked);
	return snippet === undefined ? line : `${line}\n    ${snippet}`;
}
