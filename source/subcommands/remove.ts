import {articlesNamed} from './articles-named.js';
import {tell} from './change.js';
import {openLibraryFor, type Asked} from './index.js';

/** Moves articles to the library's trash. All are looked up first, so that a typing error removes nothing. */
export async function run(asked: Asked): Promise<number> {
	const library = openLibraryFor(asked);
	const entries = await articlesNamed(library, asked.positionals);
	for (const {key} of entries) {
		await tell(library, library.remove(key), 'removed', asked);
	}

	return 0;
}
