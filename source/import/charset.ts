/**
Bytes as text: the one place that knows encodings. A byte order mark or the zeros of UTF-16 say it first; then well-formed UTF-8
is what it looks like, whatever it is said to be, as a text of any other encoding is that by accident hardly ever; then the
HTTP header; then what the text says of itself, in its first 1,024 bytes or, as browsers have it, further down; then what
the bytes look like; then windows-1252. Who claims UTF-8 and has none isn't believed.
*/
import {Buffer} from 'node:buffer';
import {ReaderError} from '../errors.js';
import {isBinary} from './charset/binary.js';
import {detected} from './charset/detect.js';
import {isJapaneseMail, unicodeOf} from './charset/unicode.js';

/** Where the Encoding standard looks for a text's own word, and where pages have it that don't keep to that. */
const declarationSize = 1024;
const lateDeclarationSize = 65_536;
/** As much as a form is told by. */
const headSize = 4096;
/** As much of a text as is looked at to tell whether it came out well, in UTF-16 units. */
const sampleSize = 1_000_000;

const utf8 = new TextDecoder().encoding;
const fallback = 'windows-1252';

/** A label as the Encoding standard reads it; `undefined` for one that it doesn't know or, like HZ, has given up. */
function encodingOf(label: string | undefined): string | undefined {
	try {
		return label === undefined ? undefined : new TextDecoder(label.trim()).encoding;
	} catch {
		return undefined;
	}
}

const headerLabel = (contentType: string): string | undefined => /;\s*charset\s*=\s*["']?(?<label>[^\s"';]+)/iv.exec(contentType)?.groups?.label;

/** What a page or an XML document says of itself. */
function declaredLabel(bytes: Uint8Array, size: number): string | undefined {
	const start = latin1(bytes.subarray(0, size));
	const xml = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']?(?<label>[\w\-.:]+)/v.exec(start)?.groups?.label;
	const html = /<meta(?=[\s\/])[^>]*?[\s"';]charset\s*=\s*(?:["']\s*)?(?<label>[\w\-.:]+)/iv.exec(start.replaceAll(/<!--.*?-->/gsv, ''))?.groups
		?.label;
	return [xml, html].find(label => encodingOf(label) !== undefined);
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** Whether a text came out well: of what isn't ASCII, at most one character in ten is broken, not counting a last one that is cut. */
function isWhole(text: string): boolean {
	const sample = text.slice(0, sampleSize).replace(/\u{FFFD}{1,3}$/v, '');
	const broken = sample.match(/\u{FFFD}+/gv)?.length ?? 0;
	const good = sample.match(/[^\0-\u{7F}\u{FFFD}]/gv)?.length ?? 0;
	return good > 0 && broken <= good / 10;
}

function strictUtf8(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(utf8, {fatal: true}).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The text in the bytes of a page, a feed or an export, without byte order mark. `contentType` is the HTTP header's value. */
export function decode(bytes: Uint8Array, contentType = ''): string {
	const unicode = unicodeOf(bytes) ?? (isJapaneseMail(bytes) ? 'iso-2022-jp' : undefined);
	return unicode === undefined ? strictUtf8(bytes) ?? decodeOther(bytes, contentType) : new TextDecoder(unicode).decode(bytes);
}

function decodeOther(bytes: Uint8Array, contentType: string): string {
	for (const encoding of candidates(bytes, contentType)) {
		// UTF-16 that is announced but isn't there would have been seen by its zeros.
		const text = encoding.startsWith('utf-16') ? undefined : new TextDecoder(encoding).decode(bytes);
		if (text !== undefined && isWhole(text)) {
			return text;
		}
	}

	return new TextDecoder(fallback).decode(bytes);
}

/** The encodings that it may have, the likeliest first; each is looked for when those before it didn't fit. */
function * candidates(bytes: Uint8Array, contentType: string): Generator<string, void, undefined> {
	const claims = [
		() => headerLabel(contentType),
		() => declaredLabel(bytes, declarationSize),
		() => declaredLabel(bytes, lateDeclarationSize),
	];
	for (const claim of claims) {
		const encoding = encodingOf(claim());
		if (encoding !== undefined) {
			yield encoding;
		}
	}

	// A text that nobody says anything of may be UTF-8 with a few bytes lost.
	yield utf8;
	for (const label of detected(bytes)) {
		const encoding = encodingOf(label);
		if (encoding !== undefined) {
			yield encoding;
		}
	}
}

/** The text in the bytes of a file that should be one. Throws a ReaderError, a sentence without the file's name, for what is no text. */
export function decodeText(bytes: Uint8Array): string {
	if (isBinary(bytes)) {
		throw new ReaderError('it is a binary file, not a text');
	}

	return decode(bytes);
}

/** The first 4 kB as text, without byte order mark and white space before it. */
export function headOf(bytes: Uint8Array): string {
	return new TextDecoder(unicodeOf(bytes)).decode(bytes.subarray(0, headSize), {stream: true}).trimStart();
}
