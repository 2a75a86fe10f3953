/** Files, read without following links or waiting for pipes, and written whole or not at all. Synchronous: faster, and in order. */
import {randomBytes} from 'node:crypto';
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

/** Adds to the end of a file in one piece. */
export function appendText(file: string, text: string): void {
	attempt(`${file} can’t be written`, () => {
		makeFolder(path.dirname(file));
		const handle = fs.openSync(file, 'a', 0o600);
		try {
			fs.writeSync(handle, text);
			fs.fdatasyncSync(handle);
		} finally {
			fs.closeSync(handle);
		}
	});
}

/** Moves a file into a folder, under a name that is free there. */
export function moveFile(file: string, target: string): void {
	attempt(`${file} can’t be moved to ${target}`, () => {
		makeFolder(path.dirname(target));
		const {dir, name, ext} = path.parse(target);
		let free = target;
		for (let number = 2; fs.existsSync(free); number++) {
			free = path.join(dir, `${name}-${number}${ext}`);
		}

		fs.renameSync(file, free);
		syncFolder(path.dirname(file));
		syncFolder(dir);
	});
}
