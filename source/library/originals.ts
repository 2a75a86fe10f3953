/**
The originals of the articles: what was imported, byte for byte, to be imported again when the importer has learned. Each is a
gzip file whose header carries what is known of it, so that `zcat` gives the page as it came.
*/
import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
	crc32,
	deflateRawSync,
	gunzipSync,
} from 'node:zlib';
import {ReaderError} from '../errors.js';
import {makeFolder, readBytes, replaceFile} from './disk.js';
import {attempt} from './disk-errors.js';

export type Original = {
	readonly name: string;
	readonly bytes: Uint8Array;
	readonly contentType?: string;
	readonly url?: string;
	/** When it was kept: ISO. */
	readonly at?: string;
};

export type OriginalKind = 'page' | 'feed';

/** Keeps what an article was made of, in place of an older one of the same form. */
export function keepOriginal(library: string, key: string, kind: OriginalKind, original: Original): void {
	const file = path.join(library, 'originals', `${originalName(key)}.${kind === 'feed' ? 'feed.' : ''}${endingOf(original)}.gz`);
	if (fs.existsSync(file) && Buffer.compare(readOriginal(file).bytes, original.bytes) === 0) {
		return;
	}

	attempt(`${path.dirname(file)} can’t be made`, () => {
		makeFolder(path.dirname(file));
	});
	replaceFile(file, packed(original));
}

/** The originals of an article, oldest first: a page after what a feed had of it. */
export function originalsOf(library: string, key: string): readonly Original[] {
	return filesOf(library, key).map(file => readOriginal(file)).toSorted((a, b) => (a.at ?? '').localeCompare(b.at ?? ''));
}

/** The article has another key from now on. */
export function renameOriginals(library: string, from: string, to: string): void {
	for (const file of from === to ? [] : filesOf(library, from)) {
		const target = path.join(path.dirname(file), originalName(to) + path.basename(file).slice(originalName(from).length));
		attempt(`${file} can’t be renamed`, () => {
			if (!fs.existsSync(target)) {
				fs.renameSync(file, target);
			}
		});
	}
}

function filesOf(library: string, key: string): readonly string[] {
	const folder = path.join(library, 'originals');
	const start = `${originalName(key)}.`;
	const endings = ['', 'feed.'].flatMap(kind => [...knownEndings, 'bin'].map(ending => `${kind}${ending}.gz`));
	return endings.map(ending => path.join(folder, start + ending)).filter(file => fs.existsSync(file));
}

/** What the files of a key are called by: `dw:46049387` is `dw-46049387`; other keys get a part of their hash, as different ones may look alike. */
export function originalName(key: string): string {
	const plain = /^(?:dw|text):(?<id>\w{1,40})$/v.exec(key)?.groups?.id;
	const words = key.normalize('NFC').toLowerCase().replaceAll(/[^\da-z]+/gv, '-').slice(0, 80).replaceAll(/^-|-$/gv, '');
	return plain === undefined ? `${words}-${createHash('sha256').update(key).digest('hex').slice(0, 10)}` : key.replace(':', '-');
}

const knownEndings = ['html', 'txt', 'md', 'mhtml', 'xml', 'json'] as const;

/** By what it begins with, then by its name. */
function endingOf({name, bytes, contentType = ''}: Original): string {
	const head = Buffer.from(bytes.subarray(0, 1000)).toString('latin1');
	if (/\bhtml\b/iv.test(contentType) || /<(?:!doctype\s+html|html|head|body)\b/iv.test(head)) {
		return /^(?:from|mime-version|content-type|return-path|date|subject):/imv.test(head.slice(0, 200)) ? 'mhtml' : 'html';
	}

	const ending =
		/\.(?<ending>\w{1,8})$/v
			.exec(name)
			?.groups?.ending?.toLowerCase()
			.replace(/^x?html?$/v, 'html')
			.replace(/^(?:markdown|mkd|mdown)$/v, 'md')
			.replace(/^mht$/v, 'mhtml') ?? '';
	return /^---\r?\n/v.test(head) ? 'md' : ((knownEndings as readonly string[]).includes(ending) ? ending : 'txt');
}

/** Gzip with a comment in its header (RFC 1952), which zlib has no way to write. */
function packed({bytes, name, contentType, url}: Original): Uint8Array {
	const about = JSON.stringify({
		name, contentType, url, at: new Date().toISOString(),
	}).replaceAll(/[^\u{20}-\u{7E}]/gv, character => encodeURI(character.toWellFormed()));
	const header = Buffer.from([0x1F, 0x8B, 8, 0x10, 0, 0, 0, 0, 2, 0xFF]);
	const end = Buffer.alloc(8);
	end.writeUInt32LE(crc32(bytes), 0);
	end.writeUInt32LE(bytes.length % (2 ** 32), 4);
	return Buffer.concat([header, Buffer.from(`${about}\0`, 'latin1'), deflateRawSync(bytes), end]);
}

const largest = 200_000_000;

function readOriginal(file: string): Original {
	const whole = readBytes(file);
	try {
		const comment = whole[3] === 0x10 ? Buffer.from(whole.subarray(10, whole.indexOf(0, 10))).toString('latin1') : '{}';
		const {name = path.basename(file), contentType, url, at} = JSON.parse(comment) as Partial<Original>;
		return {
			name,
			bytes: gunzipSync(whole, {maxOutputLength: largest}),
			...(contentType !== undefined && {contentType}),
			...(url !== undefined && {url}),
			...(at !== undefined && {at}),
		};
	} catch (error) {
		throw new ReaderError(`${file} is damaged`, {cause: error});
	}
}
