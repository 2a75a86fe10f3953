/** Bytes of XML and JSON as text, and the first of any bytes. */
import {Buffer} from 'node:buffer';

/** As much as a form is told by. */
const headSize = 4096;

type Mark = {readonly label: string; readonly length: number};

/** What the first bytes say: a byte order mark, or where the zeros of UTF-16 stand in `<` and `{`. */
function markOf(bytes: Uint8Array): Mark | undefined {
	const [first, second, third] = bytes;
	if (first === 0xEF && second === 0xBB && third === 0xBF) {
		return {label: 'utf8', length: 3};
	}

	if (first === 0xFF && second === 0xFE) {
		return {label: 'utf-16le', length: 2};
	}

	if (first === 0xFE && second === 0xFF) {
		return {label: 'utf-16be', length: 2};
	}

	const isAscii = (byte = 0) => byte >= 0x09 && byte < 0x7F;
	if (second === 0 && isAscii(first) && isAscii(third)) {
		return {label: 'utf-16le', length: 0};
	}

	return first === 0 && third === 0 && isAscii(second) ? {label: 'utf-16be', length: 0} : undefined;
}

/** The first 4 kB as text, without byte order mark and white space before it. */
export function headOf(bytes: Uint8Array): string {
	const mark = markOf(bytes);
	const from = mark?.length ?? 0;
	return new TextDecoder(mark?.label).decode(bytes.subarray(from, from + headSize)).trimStart();
}

/** What `TextDecoder` calls UTF-8. */
const utf8Label = new TextDecoder().encoding;

/** A label of the Encoding standard, unless it names none. */
function known(label: string | undefined): string | undefined {
	try {
		return label === undefined ? undefined : new TextDecoder(label.trim()).encoding;
	} catch {
		return undefined;
	}
}

/** How much of a text that claims to be UTF-8 may be broken for it to be read so: one sequence in ten, and the cut-off last one. */
function isMostlyUtf8(text: string): boolean {
	const broken = text.match(/\u{FFFD}+/gv)?.length ?? 0;
	const good = text.match(/[^\0-\u{7F}\u{FFFD}]/gv)?.length ?? 0;
	return broken <= 1 + (good / 10);
}

/**
The text of an XML or JSON document. A byte order mark wins; what is well-formed UTF-8 with letters beyond ASCII is that,
whatever it is said to be; then the HTTP header, then the XML declaration; what claims to be UTF-8 and is none is windows-1252.
*/
export function decodeXml(bytes: Uint8Array, contentType = ''): string {
	const mark = markOf(bytes);
	if (mark) {
		return new TextDecoder(mark.label).decode(bytes.subarray(mark.length));
	}

	const utf8 = new TextDecoder().decode(bytes);
	const declaration = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']?(?<label>[\w\-.:]+)/v.exec(headOf(bytes))?.groups?.label;
	const header = /;\s*charset\s*=\s*["']?(?<label>[\w\-.:]+)/iv.exec(contentType)?.groups?.label;
	const label = known(header) ?? known(declaration) ?? utf8Label;
	const isUtf8 = label === utf8Label ? isMostlyUtf8(utf8) : /[^\0-\u{7F}]/v.test(utf8) && !utf8.includes('\u{FFFD}');
	if (isUtf8) {
		return utf8;
	}

	// UTF-16 that is announced but isn't there would have been seen by its zeros.
	return label.startsWith('utf-') ? new TextDecoder('windows-1252').decode(bytes) : new TextDecoder(label).decode(bytes);
}

/** Whether the bytes hold a text of ASCII, within the first `limit` of them. */
export function hasText(bytes: Uint8Array, text: string, limit = Infinity): boolean {
	const part = limit < bytes.length ? bytes.subarray(0, limit) : bytes;
	return Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes(text, 0, 'latin1');
}

/** The name of the outermost element in the beginning of a document, in lower case, without its prefix; after declarations and comments. */
export function rootOf(head: string): string | undefined {
	const start = /^(?:\s|<\?[^>]*>|<!--.*?-->|<!doctype[^>\[]*(?:\[[^\]]*\]\s*)?>)*/isv.exec(head)?.[0].length ?? 0;
	return /^<(?:[\w\-.]+:)?(?<name>[a-z][\w\-.]*)(?=[\s\/>]|$)/iv.exec(head.slice(start))?.groups?.name?.toLowerCase();
}
