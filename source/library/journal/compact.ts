/** Makes one file of several of this device, without what later facts made void. Other processes may add to them meanwhile. */
import {Buffer} from 'node:buffer';
import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {ReaderError} from '../../errors.js';
import {attempt} from '../disk-errors.js';
import {didCreateFile, syncFolder} from '../disk.js';
import {
	isForeign,
	isLater,
	readFact,
	type Fact,
} from './fact.js';
import {journalFiles, readLines} from './files.js';
import {hashOf} from './own-file.js';

export type Compaction = {
	readonly filesBefore: number;
	readonly filesAfter: number;
	readonly bytesBefore: number;
	readonly bytesAfter: number;
};

type Size = {readonly name: string; readonly size: number};

/** So many small files are made one. */
const enough = 16;
const small = 32 * 1024;

/** The device's files whose names begin so, smallest first. */
export function ownFiles(folder: string, prefix: string): readonly Size[] {
	return journalFiles(folder)
		.filter(name => name.startsWith(prefix))
		.map(name => ({name, size: fs.statSync(path.join(folder, name), {throwIfNoEntry: false})?.size ?? 0}))
		.toSorted((a, b) => a.size - b.size);
}

/**
The files that are worth making one: small beside all that are smaller, so that a large one is written again seldom; none until there
are enough.
*/
export function dueFiles(files: readonly Size[]): readonly string[] {
	const due: string[] = [];
	let sum = small;
	for (const {name, size} of files) {
		if (size > sum) {
			break;
		}

		due.push(name);
		sum += size;
	}

	return due.length < enough ? [] : due;
}

/** Makes one file of those named. Nothing is lost wherever it is stopped, as facts may stand twice. */
export function compact(folder: string, prefix: string, names: readonly string[]): Compaction {
	return attempt(`the journal in ${folder} can’t be compacted`, () => {
		// Renamed first: whoever adds to a file afterwards sees that it isn't in its place, and adds to a new one.
		const lines = linesThatCount();
		const closed = names.map(name => close(folder, name)).filter(file => file !== undefined && lines.didRead(file)) as readonly string[];
		const text = lines.all().map(line => `${line}\n`).join('');
		const file = path.join(folder, `${prefix}${hashOf(text, 8)}.jsonl`);
		if (text !== '' && !didCreateFile(file, text) && fs.readFileSync(file, 'utf8') !== text) {
			throw new ReaderError(`another file is named ${file}`);
		}

		for (const old of closed) {
			fs.rmSync(old, {force: true});
		}

		syncFolder(folder);
		return {
			filesBefore: closed.length, filesAfter: text === '' ? 0 : 1, bytesBefore: lines.bytes(), bytesAfter: Buffer.byteLength(text),
		};
	});
}

/** The new name begins as the old one, so that a file left over by a crash is read, and taken in by the next compaction. */
function close(folder: string, name: string): string | undefined {
	const file = path.join(folder, name);
	const closed = path.join(folder, `${name.replace(/\.jsonl.*$/v, '')}.jsonl.${randomBytes(4).toString('hex')}.closed`);
	try {
		fs.renameSync(file, closed);
		return closed;
	} catch {
		// Another compaction was quicker, or (on Windows) somebody has it open.
		return undefined;
	}
}

/** Gathers lines of files: those that still count, in order of time, and those that only another dwread understands. */
function linesThatCount() {
	const foreign = new Set<string>();
	const last = new Map<string, {readonly fact: Fact; readonly line: string}>();
	let bytes = 0;
	const take = (line: string) => {
		const fact = readFact(line);
		const name = JSON.stringify([fact?.key, fact?.field]);
		const known = last.get(name)?.fact;
		if (fact && (!known || isLater(fact, known))) {
			last.set(name, {fact, line: isWhole(line) ? line : JSON.stringify(fact)});
		} else if (!fact && isForeign(line)) {
			foreign.add(line);
		}
	};

	return {
		/** False where another compaction has taken the file meanwhile. */
		didRead(file: string): boolean {
			let handle: number;
			try {
				handle = fs.openSync(file, 'r');
			} catch {
				return false;
			}

			try {
				readLines(handle, 0, take);
				bytes += fs.fstatSync(handle).size;
				return true;
			} finally {
				fs.closeSync(handle);
			}
		},
		bytes: () => bytes,
		all(): readonly string[] {
			const byTime = last
				.values()
				.map(({fact, line}) => [`${fact.at} ${line}`, line] as const)
				.toArray()
				.toSorted(([a], [b]) => (a < b ? -1 : 1));
			return [...byTime.map(([, line]) => line), ...foreign];
		},
	};
}

/** Not the rest behind a torn fact. */
function isWhole(line: string): boolean {
	try {
		JSON.parse(line);
		return true;
	} catch {
		return false;
	}
}
