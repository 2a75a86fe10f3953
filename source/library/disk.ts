/** Files, read without following links or waiting for pipes, and written whole or not at all. Synchronous: faster, and in order. */
import {Buffer} from 'node:buffer';
import {createHash, randomBytes} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {ReaderError} from '../errors.js';
import {attempt, codeOf} from './disk-errors.js';

const largestFile = 32 * 1024 * 1024;
const decoder = new TextDecoder();
// Neither through a link nor waiting for the other end of a pipe. (Windows has no such flags.)
// eslint-disable-next-line no-bitwise -- flags of open(2)
const readFlags = fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW | fs.constants.O_NONBLOCK;

/** The text of a regular file, UTF-8. Throws a ReaderError for what is none. */
export function readText(file: string): string {
	return attempt(`${file} can’t be read`, () => utf8(readRegular(file)));
}

/** The text of a file's first bytes, cut between characters; `undefined` for what is no regular file of text that can be read. */
export function readStart(file: string, length: number): string | undefined {
	let handle: number | undefined;
	try {
		handle = fs.openSync(file, readFlags);
		const bytes = Buffer.allocUnsafe(length);
		const text = bytes.toString('utf8', 0, fs.readSync(handle, bytes, 0, length, 0));
		return text.includes('\u{0}') ? undefined : text.replace(/\u{FFFD}{1,3}$/v, '');
	} catch (error) {
		if (codeOf(error) === undefined) {
			throw error;
		}

		return undefined;
	} finally {
		if (handle !== undefined) {
			fs.closeSync(handle);
		}
	}
}

function readRegular(file: string): Uint8Array {
	const handle = fs.openSync(file, readFlags);
	try {
		const {size} = regular(fs.fstatSync(handle));
		if (size > largestFile) {
			throw new ReaderError(`it is larger than ${largestFile / 1024 / 1024} MB`);
		}

		return fs.readFileSync(handle);
	} finally {
		fs.closeSync(handle);
	}
}

/** The bytes of a regular file. Throws a ReaderError for what is none. */
export function readBytes(file: string): Uint8Array {
	return attempt(`${file} can’t be read`, () => readRegular(file));
}

function regular(stat: fs.Stats): fs.Stats {
	if (!stat.isFile()) {
		throw new ReaderError('it is no regular file');
	}

	return stat;
}

function utf8(bytes: Uint8Array): string {
	if (bytes.subarray(0, 8192).includes(0)) {
		throw new ReaderError('it is no text');
	}

	return decoder.decode(bytes);
}

/** Writes a file in place of what is there: a reader sees the old text or the new, whatever happens on the way. */
export function replaceFile(file: string, content: string | Uint8Array): void {
	attempt(`${file} can’t be written`, () => {
		const temporary = writeTemporary(path.dirname(file), content);
		try {
			fs.renameSync(temporary, file);
		} catch (error) {
			fs.rmSync(temporary, {force: true});
			throw error;
		}

		syncFolder(path.dirname(file));
	});
}

/** Writes a file where none is. Returns whether it did: a file of that name stays as it is. */
export function didCreateFile(file: string, content: string | Uint8Array): boolean {
	return attempt(`${file} can’t be written`, () => {
		const folder = path.dirname(file);
		makeFolder(folder);
		const temporary = writeTemporary(folder, content);
		try {
			return didName(temporary, file);
		} finally {
			fs.rmSync(temporary, {force: true});
			syncFolder(folder);
		}
	});
}

/** Gives a complete file its name, unless the name is taken: a link, as renaming would replace. */
function didName(temporary: string, file: string): boolean {
	try {
		fs.linkSync(temporary, file);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') {
			return false;
		}
	}

	// A file system without hard links.
	if (fs.existsSync(file)) {
		return false;
	}

	fs.renameSync(temporary, file);
	return true;
}

function writeTemporary(folder: string, content: string | Uint8Array): string {
	const file = path.join(folder, `.${randomBytes(6).toString('hex')}.tmp`);
	const handle = fs.openSync(file, 'wx', 0o600);
	try {
		fs.writeFileSync(handle, content);
		fs.fsyncSync(handle);
	} catch (error) {
		fs.rmSync(file, {force: true});
		throw error;
	} finally {
		fs.closeSync(handle);
	}

	return file;
}

/** Makes a folder and those above it, for this user only. (Node's own `recursive` never ends in a place like /proc.) */
export function makeFolder(folder: string): void {
	if (fs.existsSync(folder)) {
		return;
	}

	const above = path.dirname(folder);
	if (above !== folder) {
		makeFolder(above);
	}

	makeOne(folder);
}

function makeOne(folder: string): void {
	try {
		fs.mkdirSync(folder, {mode: 0o700});
	} catch (error) {
		// Another dwread was quicker.
		if (codeOf(error) !== 'EEXIST') {
			throw error;
		}
	}
}

/** Puts a name on the disk, as far as the system can do that to folders. */
export function syncFolder(folder: string): void {
	try {
		const handle = fs.openSync(folder, 'r');
		fs.fsyncSync(handle);
		fs.closeSync(handle);
	} catch {}
}

/** Which file it was, whatever its name is now. */
export type Identity = {readonly device: bigint; readonly inode: bigint};

/**
Adds lines to the end of a file, in one piece, and waits for the disk. What a crash or a full disk left of a line before stays
a line of its own. Returns the file that was written to.
*/
export function appendText(file: string, text: string): Identity {
	return attempt(`${file} can’t be written`, () => {
		makeFolder(path.dirname(file));
		const handle = fs.openSync(file, 'a+', 0o600);
		try {
			const {size, dev: device, ino: inode} = fs.fstatSync(handle, {bigint: true});
			writeAll(handle, Buffer.from((isTorn(handle, size) ? '\n' : '') + text));
			fs.fdatasyncSync(handle);
			if (size === 0n) {
				syncFolder(path.dirname(file));
			}

			return {device, inode};
		} finally {
			fs.closeSync(handle);
		}
	});
}

/** A disk that fills up takes a part, and says so only when asked to take the rest. */
function writeAll(handle: number, bytes: Uint8Array): void {
	for (let written = 0; written < bytes.length;) {
		written += fs.writeSync(handle, bytes, written);
	}
}

function isTorn(handle: number, size: bigint): boolean {
	const last = new Uint8Array(1);
	return size > 0n && fs.readSync(handle, last, 0, 1, Number(size) - 1) === 1 && last[0] !== 10;
}

/** Whether a file is still found under its name. */
export function isInPlace(file: string, {device, inode}: Identity): boolean {
	const stat = fs.statSync(file, {bigint: true, throwIfNoEntry: false});
	return stat?.dev === device && stat.ino === inode;
}

/**
Moves a file into a folder. Where the same file lies there already, that one stays; where another has the name, it gets one that
depends on what is in it, so that two copies of a library move it to the same. Returns where it is now.
*/
export function moveFile(file: string, target: string): string {
	const moved = moveOne(file, target);
	syncFolder(path.dirname(file));
	syncFolder(path.dirname(moved));
	return moved;
}

function moveOne(file: string, target: string): string {
	return attempt(`${file} can’t be moved to ${target}`, () => {
		makeFolder(path.dirname(target));
		const free = freeName(file, target);
		fs.renameSync(file, free);
		return free;
	});
}

/** The same for many, with one wait for the disk. `moved` is told of each; where one can't be moved, those before it are. */
export function moveFiles(files: Iterable<readonly [file: string, target: string]>, moved: (place: string, file: string) => void): void {
	const folders = new Set<string>();
	try {
		for (const [file, target] of files) {
			const place = moveOne(file, target);
			folders.add(path.dirname(file)).add(path.dirname(place));
			moved(place, file);
		}
	} finally {
		for (const folder of folders) {
			syncFolder(folder);
		}
	}
}

function freeName(file: string, target: string): string {
	if (!isTaken(file, target)) {
		return target;
	}

	const {dir, name, ext} = path.parse(target);
	const hash = createHash('sha256').update(fs.readFileSync(file)).digest('hex').slice(0, 8);
	const named = path.join(dir, `${name}-${hash}`);
	for (let number = 1; ; number++) {
		const free = `${named}${number === 1 ? '' : `-${number}`}${ext}`;
		if (!isTaken(file, free)) {
			return free;
		}
	}
}

/** By another file, or by something else than a file. */
function isTaken(file: string, target: string): boolean {
	const stat = fs.lstatSync(target, {throwIfNoEntry: false});
	return stat !== undefined && !(stat.isFile() && fs.readFileSync(target).equals(fs.readFileSync(file)));
}
