/**
What a person names on the command line: files, folders, archives, addresses, or `-` for standard input. Folders are walked and
files read as they are asked for, so that of a thousand few are in memory.
*/
import process from 'node:process';
import {type Article} from '../article.js';
import {cleanLine} from '../clean.js';
import {ReaderError, UsageError} from '../errors.js';
import {type ReadItem} from '../import/forms.js';
import {type Source} from '../import/forms/form.js';
import {isAddress} from '../collect/named.js';
import {openImporter} from '../importer/importer.js';
import {readInput, readNamed} from '../collect/files.js';
import {version} from './version.js';

/** What `-` is called to a person. */
const inputName = 'standard input';

/** The sources that names stand for, in their order, and a refusal for each that can't be read. An address is an item of type `address`. */
export async function * readSources(names: readonly string[]): AsyncGenerator<Source | ReadItem, void, undefined> {
	for (const name of names) {
		if (name === '-') {
			yield readInput(process.stdin, inputName);
		} else if (/^https?:\/\//iv.test(name)) {
			yield {type: 'address', address: name};
		} else {
			yield * readNamed(name);
		}
	}
}

/** A refusal as one line: what, and why. */
export const refusalLine = ({name, reason}: {readonly name: string; readonly reason: string}): string => `${name}: ${reason}`;

/** The first article in what a person names, for reading it at once. Throws a ReaderError with a sentence that names the source. */
export async function readSource(name: string): Promise<Article> {
	if (isAddress(name)) {
		if (process.stderr.isTTY) {
			process.stderr.write(`fetching ${cleanLine(name)} … (Ctrl-C stops)\n`);
		}

		const {readAddress} = await import('../collect/read-address.js');
		return readAddress(name, `dwread/${version()}`);
	}

	const importer = openImporter();
	try {
		const {value: item} = await importer.readAll(readSources([name])).next();
		const found = item ? articleOf(item) : `${name}: there is no article in it`;
		if (typeof found === 'string') {
			throw new ReaderError(found);
		}

		return found;
	} finally {
		await importer.close();
	}
}

/** The article that an item holds as it stands, or in one line why there is none. */
export function articleOf(item: ReadItem): Article | string {
	switch (item.type) {
		case 'article': {
			return item.article;
		}

		case 'address': {
			return item.known?.article ?? `${item.address}: it is an address without a text; dwread add fetches it`;
		}

		case 'feed': {
			return `${item.address}: it is the address of a feed; dwread feeds import keeps it`;
		}

		case 'refused': {
			return refusalLine(item);
		}
	}
}

/** A file's name is all that's given without one. */
export function needOperands(positionals: readonly string[], example: string): void {
	if (positionals.length === 0) {
		throw new UsageError(`nothing named; for example: ${example}`);
	}
}
