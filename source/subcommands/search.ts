import {type Entry} from '../article.js';
import {cleanLine} from '../clean.js';
import {ReaderError, UsageError} from '../errors.js';
import {type Library} from '../library/library.js';
import {snippetOf} from '../search/snippet.js';
import {articleText} from './article-json.js';
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
	const snippet = snippetIn(library, entry, query);
	if (asked.values.json) {
		return JSON.stringify({...entryJson(entry, library.reading(entry.key)), snippet: snippet ?? null});
	}

	const line = lineOf(library, entry, asked);
	return snippet === undefined ? line : `${line}\n    ${snippet}`;
}

/** A file may have been removed or damaged since it was indexed: then its hit has no snippet. */
function snippetIn(library: Library, entry: Entry, query: string): string | undefined {
	try {
		const snippet = snippetOf(articleText(library.read(entry.key)).split('\n'), query);
		return snippet === undefined ? undefined : cleanLine(snippet);
	} catch (error) {
		if (error instanceof ReaderError) {
			return undefined;
		}

		throw error;
	}
}
