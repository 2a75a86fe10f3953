/** The pictures of the library: files named by their content, each kept once. Nothing is decoded. */
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {didCreateFile} from './disk.js';

const endings: ReadonlyMap<string, string> = new Map([
	['image/avif', 'avif'], ['image/gif', 'gif'], ['image/jpeg', 'jpg'], ['image/png', 'png'], ['image/webp', 'webp'],
]);

/** Keeps a picture and gives its place below the library's folder: `images/ab/ab12….jpg`. */
export function keepPicture(library: string, bytes: Uint8Array, type: string): string {
	const name = createHash('sha256').update(bytes).digest('hex');
	const file = `images/${name.slice(0, 2)}/${name}.${endings.get(type) ?? 'bin'}`;
	didCreateFile(path.join(library, file), bytes);
	return file;
}

export function hasPicture(library: string, file: string): boolean {
	return fs.existsSync(path.join(library, file));
}
