/** Messages in MIME, as MHTML files are: headers, parts within parts, transfer encodings. */
import {Buffer} from 'node:buffer';

export type Part = {
	/** By name in lower case; of several of one name, the first. */
	readonly headers: ReadonlyMap<string, string>;
	/** Without parameters, in lower case. */
	readonly type: string;
	/** As the transfer encoding was taken off. */
	readonly bytes: Uint8Array;
};

const mostParts = 10_000;
const deepest = 8;
const longestHeaders = 65_536;

type Message = {readonly headers: ReadonlyMap<string, string>; readonly body: string};

/** A message taken apart. One character is one byte throughout. */
function splitMessage(text: string): Message {
	const end = /\r?\n\r?\n/v.exec(text.slice(0, longestHeaders));
	const lines = text.slice(0, end?.index ?? 0).replaceAll(/\r?\n[\t ]+/gv, ' ').split(/\r?\n/v);
	const headers = new Map<string, string>();
	for (const line of lines) {
		const colon = line.indexOf(':');
		const name = line.slice(0, colon).trim().toLowerCase();
		if (colon > 0 && !headers.has(name)) {
			headers.set(name, line.slice(colon + 1).trim());
		}
	}

	return {headers, body: end ? text.slice(end.index + end[0].length) : text};
}

/** A parameter of a header: `boundary`, `charset`, `start`. */
export function parameter(header: string | undefined, name: string): string | undefined {
	const groups = new RegExp(String.raw`;\s*${name}\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^\s;]+))`, 'iv').exec(header ?? '')?.groups;
	return groups?.quoted ?? groups?.bare;
}

function decodeTransfer(body: string, encoding: string): Uint8Array {
	if (encoding === 'base64') {
		return Buffer.from(body, 'base64');
	}

	const text = encoding === 'quoted-printable'
		? body.replaceAll(/=[\t ]{0,20}\r?\n/gv, '').replaceAll(/=[\da-f]{2}/giv, code => String.fromCodePoint(Number.parseInt(code.slice(1), 16)))
		: body;
	return Buffer.from(text, 'latin1');
}

/** The pieces between the lines of a boundary; the last one may be cut off. */
function piecesOf(body: string, boundary: string): readonly string[] {
	const pieces: string[] = [];
	const line = `--${boundary}`;
	let from = body.startsWith(line) ? 0 : body.indexOf(`\n${line}`);
	while (from !== -1 && pieces.length < mostParts) {
		const start = body.indexOf('\n', from + line.length);
		if (start === -1 || body.startsWith('--', from + line.length + Number(body[from] === '\n'))) {
			break;
		}

		const end = body.indexOf(`\n${line}`, start);
		pieces.push(body.slice(start + 1, end === -1 ? undefined : end).replace(/\r$/v, ''));
		from = end;
	}

	return pieces;
}

/** All parts of a message that hold something, those within others too, and the headers of the whole. */
export function readMessage(bytes: Uint8Array): {readonly headers: ReadonlyMap<string, string>; readonly parts: readonly Part[]} {
	const parts: Part[] = [];
	const read = (text: string, depth: number): ReadonlyMap<string, string> => {
		const {headers, body} = splitMessage(text);
		const contentType = headers.get('content-type') ?? 'text/plain';
		const type = contentType.split(';', 1)[0]!.trim().toLowerCase();
		const boundary = parameter(contentType, 'boundary');
		if (boundary !== undefined && boundary !== '' && depth < deepest && type.startsWith('multipart/')) {
			for (const piece of piecesOf(body, boundary)) {
				read(piece, depth + 1);
			}
		} else if (parts.length < mostParts) {
			parts.push({headers, type, bytes: decodeTransfer(body, headers.get('content-transfer-encoding')?.toLowerCase() ?? '')});
		}

		return headers;
	};

	return {headers: read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1').trimStart(), 0), parts};
}
