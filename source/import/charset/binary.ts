import {unicodeOf} from './unicode.js';

/** As much of a file as is looked at to tell whether it is text. */
const sampleSize = 65_536;

/** How the formats begin that are most often taken for text: PDF, PNG, JPEG, GIF, ZIP (Office, EPUB), gzip, ELF, SQLite. */
const signatures = ['%PDF-', '\u{89}PNG', '\u{FF}\u{D8}\u{FF}', 'GIF8', 'PK\u{3}\u{4}', '\u{1F}\u{8B}', '\u{7F}ELF', 'SQLite format 3'];

/** Whether the bytes are no text: a known signature, a NUL, or more control bytes than a text with a few stray ones has. */
export function isBinary(bytes: Uint8Array): boolean {
	return isNoText(bytes) || (unicodeOf(bytes) === undefined && bytes.subarray(0, sampleSize).includes(0));
}

/** The same for a form that tells itself by more than being text, a page or an export: a few stray NULs are let pass, as browsers do. */
export function isNoText(bytes: Uint8Array): boolean {
	const start = String.fromCodePoint(...bytes.subarray(0, 16));
	if (signatures.some(signature => start.startsWith(signature))) {
		return true;
	}

	if (unicodeOf(bytes) !== undefined) {
		return false;
	}

	const sample = bytes.subarray(0, sampleSize);
	let controls = 0;
	for (const byte of sample) {
		// Tab, line ends, form feed, backspace and escape are what text files and terminals' records hold.
		controls += Number(byte === 0x7F || (byte < 0x20 && !(byte >= 0x08 && byte <= 0x0D) && byte !== 0x1B));
	}

	return controls > sample.length / 100;
}
