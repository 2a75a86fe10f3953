import {existsSync} from 'node:fs';
import path from 'node:path';
import {type Library} from '../library/library.js';
import {warn} from './print.js';
import {openLibraryFor, type Asked} from './asked.js';

/** The library for a command that only reads. Where it can't be made, what is read instead is said, lest a script take it for the library. */
export function openToRead(asked: Asked): Library {
	const library = openLibraryFor(asked);
	if (library.readOnly !== undefined && !existsSync(path.join(library.folder, 'articles'))) {
		warn(`${library.readOnly}; these are the articles that come with dwread`);
	}

	return library;
}
