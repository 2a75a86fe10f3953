/** Looking at the beginning of a source, to tell its form. */
import {Buffer} from 'node:buffer';

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
