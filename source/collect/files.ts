/** Files, folders and standard input as sources. */
import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {ReaderError} from '../errors.js';
import {type ReadItem} from '../import/forms.js';
import {largestArchive, largestExport, type Source} from '../import/forms/form.js';
import {isBeside} from '../import/forms/parts/members.js';

/** Deeper folders are a mistake. */
const deepest = 64;
const chunkSize = 1_048_576;

const reasons: ReadonlyMap<string | undefined, string> = new Map([
	['ENOENT', 'no such file'],
	['EACCES', 'no permission to read it'],
	['ELOOP', 'it is a link that leads in a circle'],
	['ENAMETOOLONG', 'no such file'],
	['ENOTDIR', 'no such file'],
]);

/** A refusal instead of the error of a file system. */
function refusedBy(name: string, error: unknown): ReadItem {
	const {code, message} = error as NodeJS.ErrnoException;
	return {type: 'refused', name, reason: error instanceof ReaderError ? message : reasons.get(code) ?? message};
}

/** A file, or all files of a folder, by path; hidden ones, links, and what isn't a file are left out. */
export function * readNamed(name: string): Generator<Source | ReadItem, void, undefined> {
	try {
		if (/^[a-z][\d+\-.a-z]+:\/\//iv.test(name) && !fs.existsSync(name)) {
			throw new ReaderError('only http and https addresses can be fetched');
		}

		if (!fs.statSync(name).isDirectory()) {
			yield {name, bytes: readFile(name)};
			return;
		}
	} catch (error) {
		yield refusedBy(name, error);
		return;
	}

	let count = 0;
	for (const item of readFolder(name, 0)) {
		count++;
		yield item;
	}

	if (count === 0) {
		yield {type: 'refused', name, reason: 'there is no file in this folder that could be an article'};
	}
}

function * readFolder(folder: string, depth: number): Generator<Source | ReadItem, void, undefined> {
	let entries: readonly fs.Dirent[];
	try {
		entries = fs.readdirSync(folder, {withFileTypes: true});
	} catch (error) {
		yield refusedBy(folder, error);
		return;
	}

	const byPath = entries.toSorted((a, b) => pathKey(a) < pathKey(b) ? -1 : 1);
	for (const entry of byPath) {
		const name = path.join(folder, entry.name);
		if (isBeside(entry.name)) {
			continue;
		}

		if (entry.isDirectory()) {
			if (depth < deepest && !isOfPage(entry.name, entries)) {
				yield * readFolder(name, depth + 1);
			}
		} else if (entry.isFile()) {
			try {
				yield {name, bytes: readFile(name, fs.constants.O_NOFOLLOW)};
			} catch (error) {
				yield refusedBy(name, error);
			}
		}
	}
}

/** So that `a/b` stands where its path does among `a.html` and `b.html`. */
const pathKey = (entry: fs.Dirent): string => entry.isDirectory() ? `${entry.name}/` : entry.name;

/** Browsers save a page's parts in `page_files`, `page-Dateien`, `page.files` and so on, beside `page.html`. */
function isOfPage(folder: string, beside: readonly fs.Dirent[]): boolean {
	return beside.some(({name}) => {
		const page = name.replace(/\.x?html?$/iv, '');
		return page !== name && folder.startsWith(page) && /^[\-._]\p{Letter}+$/v.test(folder.slice(page.length));
	});
}

function readFile(name: string, flags = 0): Uint8Array {
	// Windows has no such flags. A pipe that nobody writes to is waited for: it was named.
	const file = fs.openSync(name, process.platform === 'win32' ? 'r' : fs.constants.O_RDONLY + flags);
	try {
		const {size} = fs.fstatSync(file);
		const bytes = gathered();
		for (;;) {
			// A byte more than the file is said to have shows its end; of pipes and devices nobody knows how much there is.
			const chunk = new Uint8Array(size > bytes.length() ? Math.min(size - bytes.length() + 1, chunkSize) : chunkSize);
			const read = fs.readSync(file, chunk);
			if (read === 0) {
				return bytes.all();
			}

			bytes.take(chunk.subarray(0, read), size);
		}
	} finally {
		fs.closeSync(file);
	}
}

/** All that comes in on standard input. */
export async function readInput(input: AsyncIterable<Uint8Array>, name: string): Promise<Source | ReadItem> {
	try {
		const bytes = gathered();
		for await (const chunk of input) {
			bytes.take(chunk);
		}

		return {name, bytes: bytes.all()};
	} catch (error) {
		return refusedBy(name, error);
	}
}

/** Pieces of a file, put together; what is too large is refused when its first piece shows what it is. */
function gathered() {
	const chunks: Uint8Array[] = [];
	let length = 0;
	return {
		length: () => length,
		take(chunk: Uint8Array, size = 0) {
			chunks.push(chunk);
			length += chunk.length;
			const largest = isPacked(chunks[0]!) ? largestArchive : largestExport;
			if (Math.max(length, size) > largest) {
				throw new ReaderError(`too large for an article: more than ${largest / 1_000_000} MB`);
			}
		},
		all: (): Uint8Array => chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks),
	};
}

const isPacked = ([first, second]: Uint8Array): boolean => (first === 0x50 && second === 0x4B) || (first === 0x1F && second === 0x8B);
