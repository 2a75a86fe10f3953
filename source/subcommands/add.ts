import {namedBy} from '../collect/named.js';
import {bringIn} from './bring-in.js';
import {needOperands} from './sources.js';
import {openLibraryFor, type Asked} from './asked.js';

/** Stores what is named, says what became of each, and goes on after one that is refused. */
export async function run(asked: Asked): Promise<number> {
	needOperands(asked.positionals, 'dwread add page.html https://example.org/article');
	return bringIn(namedBy(asked.positionals), openLibraryFor(asked), asked);
}
