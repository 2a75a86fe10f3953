/** The journal's files, read from where they were left. */
import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import path from 'node:path';
import {codeOf} from '../disk-errors.js';
import {readFact, type Fact} from './fact.js';

/** How far a file was read. */
export type Position = {
	readonly inode: string;
	readonly changed: number;
	/** In bytes, as all of these. */
	readonly size: number;
	/** After the last whole line. */
	readonly end: number;
	/** What stands before the end, to tell that what is there was only added to. */
	readonly tail: string;
};

/** By file name; plain data, to be kept. */
export type Positions = Readonly<Record<string, Position>>;

export type NewFacts = {
	readonly facts: readonly Fact[];
	readonly positions: Positions;
	/** A file became shorter or is gone: these are all facts that there are, and others known from before no longer count. */
	readonly isAll: boolean;
};

/**
All files of a journal, those included that sync tools make of two versions (`x.sync-conflict-….jsonl`, `x.jsonl..path1`,
`x (conflicted copy).jsonl`): facts may be read twice, and in any order.
*/
export function journalFiles(folder: string): readonly string[] {
	try {
		return fs
			.readdirSync(folder, {withFileTypes: true})
			.filter(child => child.isFile() && /^[^.].*\.jsonl/v.test(child.name))
			.map(({name}) => name)
			.toSorted();
	} catch {
		return [];
	}
}

/** The state of a journal's files: equal texts are equal states. And how much there is of them, in bytes. */
export function journalStamp(folder: string): {readonly stamp: string; readonly size: number} {
	const stats = journalFiles(folder).map(name => ({name, stat: fs.statSync(path.join(folder, name), {throwIfNoEntry: false})}));
	return {
		stamp: stats.map(({name, stat}) => `${name} ${stat?.mtimeMs ?? 0} ${stat?.size ?? 0} ${stat?.ino ?? 0}`).join('\n'),
		size: stats.reduce((sum, {stat}) => sum + (stat?.size ?? 0), 0),
	};
}

/** So often a compaction may take files away between two looks at the folder. */
const attempts = 10;

/** The facts that were added since `known`; costs a look at each file where there are none. */
export function readNewFacts(folder: string, known: Positions = {}): NewFacts {
	let since: Positions = known;
	let found = readOnce(folder, since);
	for (let attempt = 1; found.isIncomplete && attempt < attempts; attempt++) {
		// What a file held that is gone is in another by now; all are read again.
		since = {};
		found = readOnce(folder, since);
	}

	return {facts: found.facts, positions: found.positions, isAll: since !== known};
}

/** Incomplete where a file is shorter than it was, or gone. */
function readOnce(folder: string, known: Positions) {
	const facts: Fact[] = [];
	const positions: Record<string, Position> = {};
	let isIncomplete = false;
	for (const name of journalFiles(folder)) {
		const before = Object.hasOwn(known, name) ? known[name] : undefined;
		const position = readFile(path.join(folder, name), before, facts);
		isIncomplete ||= position === 'gone' || (before !== undefined && (position?.size ?? 0) < before.size);
		if (position !== 'gone' && position !== undefined) {
			positions[name] = position;
		}
	}

	isIncomplete ||= Object.keys(known).some(name => !Object.hasOwn(positions, name));
	return {facts, positions, isIncomplete};
}

function readFile(file: string, before: Position | undefined, facts: Fact[]): Position | 'gone' | undefined {
	try {
		const {ino, size, mtimeMs: changed} = fs.statSync(file);
		const inode = String(ino);
		if (before?.inode === inode && before.size === size && before.changed === changed) {
			return before;
		}

		const handle = fs.openSync(file, 'r');
		try {
			const isAddedTo =
				before?.inode === inode
				&& before.size <= size
				&& readAt(handle, before.end - tailLength, before.end).toString('latin1') === before.tail;
			const end = readLines(handle, isAddedTo ? before.end : 0, line => {
				const fact = readFact(line);
				if (fact) {
					facts.push(fact);
				}
			});
			return {
				inode, changed, size, end, tail: readAt(handle, end - tailLength, end).toString('latin1'),
			};
		} finally {
			fs.closeSync(handle);
		}
	} catch (error) {
		// Where nobody may read it, dwread doctor tells.
		return codeOf(error) === 'ENOENT' ? 'gone' : before;
	}
}

const tailLength = 64;
const pieceLength = 4 * 1024 * 1024;

function readAt(handle: number, from: number, to: number) {
	const bytes = Buffer.alloc(Math.max(0, to - Math.max(0, from)));
	return bytes.subarray(0, fs.readSync(handle, bytes, 0, bytes.length, Math.max(0, from)));
}

/** Calls `each` with every line from a place on, an unfinished one at the end included. Returns where the last whole line ends. */
export function readLines(handle: number, from: number, each: (line: string) => void): number {
	const {size} = fs.fstatSync(handle);
	// A line that was added is no reason to ask for megabytes.
	const pieceFrom = (at: number) => readAt(handle, at, Math.min(size, at + pieceLength));
	let end = from;
	let rest = Buffer.alloc(0);
	for (let piece = pieceFrom(from); piece.length > 0; piece = pieceFrom(end + rest.length)) {
		const bytes = Buffer.concat([rest, piece]);
		const length = bytes.lastIndexOf(10) + 1;
		for (const line of bytes.toString('utf8', 0, length).split('\n')) {
			each(line);
		}

		end += length;
		rest = bytes.subarray(length);
	}

	if (rest.length > 0) {
		each(rest.toString());
	}

	return end;
}
