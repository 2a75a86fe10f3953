import {reimport} from '../collect/reimport.js';
import {articlesNamed} from './articles-named.js';
import {reported} from './bring-in.js';
import {openLibraryFor, type Asked} from './asked.js';

/** Makes articles anew from their originals: those named, or all. */
export async function run(asked: Asked): Promise<number> {
	const library = openLibraryFor(asked);
	const isNamed = asked.positionals.length > 0;
	const entries = await articlesNamed(library, asked.positionals);
	return reported(async ({tell}, signal) => reimport({
		library, signal, onEvent: tell, ...(isNamed && {entries}),
	}), {isJson: asked.values.json === true, isUnchangedTold: isNamed});
}
