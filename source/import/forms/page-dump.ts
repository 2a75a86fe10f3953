/** Plain text: what a browser saves of a page as text, and articles typed or copied. Any text that is no other form. */
import {Buffer} from 'node:buffer';
import {ReaderError} from '../../errors.js';
import {isBinary} from '../charset/binary.js';
import {decodeText} from '../charset.js';
import {refuseCode} from '../code.js';
import {type Form} from './form.js';

/** What a person may take for a text, by its first bytes. */
const others: ReadonlyArray<readonly [start: string, what: string]> = [
	['%PDF-', 'a PDF document'],
	['\u{89}PNG', 'a picture'],
	['\u{FF}\u{D8}\u{FF}', 'a picture'],
	['GIF8', 'a picture'],
	[String.raw`{\rtf`, 'a document in RTF'],
	['bplist', 'a web archive of Safari’s'],
	['\u{D0}\u{CF}\u{11}\u{E0}', 'an Office document'],
	['Rar!', 'a RAR archive'],
	['7z\u{BC}\u{AF}', 'a 7z archive'],
	['SQLite format 3', 'a database'],
];

export const pageDump: Form = {
	name: 'plain text',
	// It says better what it got instead of a text.
	hasBytes: true,
	isLight: true,
	isForm: () => true,
	async * read({name, bytes, url}) {
		const {importPageDump} = await import('../page-dump.js');
		const text = textOf(bytes);
		refuseCode(text, name, url);
		yield {type: 'article', article: importPageDump(text), original: {name, bytes, ...(url !== undefined && {url})}};
	},
};

function textOf(bytes: Uint8Array): string {
	const start = String.fromCodePoint(...bytes.subarray(0, 16));
	const [, what] = others.find(([signature]) => start.startsWith(signature)) ?? [];
	const isTar = Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
	if (what !== undefined || isTar) {
		throw new ReaderError(isTar ? 'it is a tar archive; unpack it and add the folder' : `it is ${what}; save the page as HTML or text`);
	}

	if (isBinary(bytes)) {
		throw new ReaderError('it is a binary file, not a text');
	}

	const text = decodeText(bytes);
	if (text.trim() === '') {
		throw new ReaderError('it is empty');
	}

	return text;
}
