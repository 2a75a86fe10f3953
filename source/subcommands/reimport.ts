import {reimport} from '../collect/reimport.js';
import {reported} from './bring-in.js';
import {findStored} from './find-stored.js';
import {openLibraryFor, type Asked} from './index.js';

/** Makes articles anew from their originals: those named, or all. */
export async function run(asked: Asked): Promise<number> {
	const library = openLibraryFor(asked);
	const entries = asked.positionals.map(name => findStored(library, name));
	return reported(async ({tell}, signal) => reimport({
		library, signal, onEvent: tell, ...(entries.length > 0 && {entries}),
	}), {isJson: asked.values.json === true, isUnchangedTold: entries.length > 0});
}
