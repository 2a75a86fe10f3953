import {ReaderError} from '../errors.js';

/** As much of a file as is looked at to tell whether it is text. */
const sampleSize = 65_536;

/** How the formats begin that are most often taken for text: PDF, PNG, JPEG, GIF, ZIP (Office, EPUB), gzip, ELF, SQLite. */
const signatures = ['%PDF-', '\u{89}PNG', '\u{FF}\u{D8}\u{FF}', 'GIF8', 'PK\u{3}\u{4}', '\u{1F}\u{8B}', '\u{7F}ELF', 'SQLite format 3'];

type Mark = {readonly encoding: string; readonly length: number};

function byteOrderMark(bytes: Uint8Array): Mark | undefined {
	if (bytes[0] === 0xEF && bytes[1] === 0xBB && bytes[2] === 0xBF) {
		return {encoding: 'utf8', length: 3};
	}

	if (bytes[0] === 0xFF && bytes[1] === 0xFE) {
		return {encoding: 'utf-16le', length: 2};
	}

	return bytes[0] === 0xFE && bytes[1] === 0xFF ? {encoding: 'utf-16be', length: 2} : undefined;
}

/** Whether the bytes are no text: a known signature, a NUL, or more control bytes than a text with a few stray ones has. */
export function isBinary(bytes: Uint8Array): boolean {
	if (byteOrderMark(bytes)) {
		return false;
	}

	const start = String.fromCodePoint(...bytes.subarray(0, 16));
	if (signatures.some(signature => start.startsWith(signature))) {
		return true;
	}

	const sample = bytes.subarray(0, sampleSize);
	let controls = 0;
	for (const byte of sample) {
		if (byte === 0) {
			return true;
		}

		// Tab, line ends, form feed, backspace and escape are what text files and terminals' records hold.
		controls += Number(byte === 0x7F || (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte !== 0x1B));
	}

	return controls > sample.length / 100;
}

/**
The text in the bytes of a file: by its byte order mark, else UTF-8, else (where it isn't well-formed) windows-1252.
The mark isn't part of it. Throws a ReaderError, a sentence without the file's name, for what is no text.
*/
export function decodeText(bytes: Uint8Array): string {
	const mark = byteOrderMark(bytes);
	if (mark) {
		return new TextDecoder(mark.encoding).decode(bytes.subarray(mark.length));
	}

	if (isBinary(bytes)) {
		throw new ReaderError('it is a binary file, not a text');
	}

	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}
