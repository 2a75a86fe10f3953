/** Reading what a person names on the command line: a file, or `-` for standard input. */
import {readFileSync, statSync} from 'node:fs';
import process from 'node:process';
import {buffer} from 'node:stream/consumers';
import {type Article} from '../article.js';
import {ReaderError} from '../errors.js';
import {importArticle} from '../import/import-article.js';

/** Larger than any article; more is a mistake or an attack. */
const largestFile = 50_000_000;

/** The article that a file or standard input holds. Throws a ReaderError with a sentence that names the source. */
export async function readSource(source: string): Promise<Article> {
	const name = source === '-' ? 'standard input' : source;
	const bytes = source === '-' ? await buffer(process.stdin) : readFile(source);
	try {
		return importArticle(bytes, name);
	} catch (error) {
		if (error instanceof ReaderError) {
			throw new ReaderError(error.message.startsWith(name) ? error.message : `${name}: ${error.message}`, {cause: error});
		}

		throw error;
	}
}

const reasons: ReadonlyMap<string | undefined, string> = new Map([
	['ENOENT', 'no such file'],
	['EACCES', 'no permission to read it'],
	['EISDIR', 'is a folder; name the files in it'],
]);

function readFile(source: string): Uint8Array {
	if (/^[a-z][\d+\-.a-z]*:\/\//iv.test(source)) {
		throw new ReaderError(`${source}: addresses can’t be fetched yet; save the page as text and add the file`);
	}

	try {
		const {size} = statSync(source);
		if (size > largestFile) {
			throw new ReaderError(`${source}: too large for an article (${Math.round(size / 1_000_000)} MB)`);
		}

		return readFileSync(source);
	} catch (error) {
		if (error instanceof ReaderError) {
			throw error;
		}

		const {code, message} = error as NodeJS.ErrnoException;
		throw new ReaderError(`${source}: ${reasons.get(code) ?? message}`, {cause: error});
	}
}

/** A file's name is all that's given without one. */
export function needOperands(positionals: readonly string[], example: string): void {
	if (positionals.length === 0) {
		throw new ReaderError(`nothing named; for example: ${example}`);
	}
}
