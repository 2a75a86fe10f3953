import {articlesNamed} from './articles-named.js';
import {changeEach} from './change.js';
import {openLibraryFor, type Asked} from './asked.js';

/** Moves articles to the library's trash. All are looked up first, so that a typing error removes nothing; then told, whether or not anybody listens. */
export async function run(asked: Asked): Promise<number> {
	const library = openLibraryFor(asked);
	const entries = await articlesNamed(library, asked.positionals);
	return changeEach(library, entries, ({key}) => library.remove(key), 'removed', asked);
}
