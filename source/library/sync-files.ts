/** What git and Syncthing are told of a library, in files that they read. */
import fs from 'node:fs';
import path from 'node:path';
import {ReaderError} from '../errors.js';
import {didCreateFile} from './disk.js';

const unfinished = '.*.tmp';

const files: ReadonlyMap<string, string> = new Map([
	['.gitattributes', '# Bytes stay as they are; of two versions of a journal all lines count.\n* -text\njournal/** -text merge=union\n'],
	['.gitignore', `# Half-written files.\n${unfinished}\n`],
	['.stignore', `// Half-written files.\n(?d)${unfinished}\n`],
]);

/** Makes those files where there are none. Returns the names of those it made; where nothing can be written, none. */
export function makeSyncFiles(folder: string): readonly string[] {
	return [...files].filter(([name, text]) => {
		const file = path.join(folder, name);
		try {
			return fs.lstatSync(file, {throwIfNoEntry: false}) === undefined && didCreateFile(file, text);
		} catch (error) {
			if (error instanceof ReaderError) {
				return false;
			}

			throw error;
		}
	}).map(([name]) => name);
}
