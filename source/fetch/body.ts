/** The body of an answer: decoded, counted at each step, and handed on only when its end was seen. */
import {Buffer} from 'node:buffer';
import {pipeline, type Transform} from 'node:stream';
import {
	constants,
	createBrotliDecompress,
	createGunzip,
	createInflate,
	createInflateRaw,
	createZstdDecompress,
} from 'node:zlib';
import {
	cutOff,
	FetchError,
	shown,
	tooLarge,
} from './failures.js';

export type BodyOptions = {
	/** The header fields of the answer; names in lower case. */
	readonly header: (name: string) => string;
	/** As many bytes are taken, before decoding and after each step of it. */
	readonly limit: number;
	/** Whether a body that is larger is cut at the limit, not refused. */
	readonly isCutAllowed?: boolean;
	/** Told with each piece how many bytes have come, as they were sent. */
	readonly onReceived?: (bytes: number) => void;
};

type Bytes = AsyncIterable<Uint8Array>;

const mostCodings = 3;
/** What some servers send that is no coding: the content is as it is. */
const noCoding = /^(?:identity|none|utf-?8|binary|8bit)?$/v;

/** The whole of a body. Throws a FetchError for one that is too large, damaged, cut off or packed in an unknown way. */
export async function readBody(body: Bytes, {header, limit, isCutAllowed = false, onReceived}: BodyOptions): Promise<Uint8Array> {
	const codings = header('content-encoding').toLowerCase().split(',').map(coding => coding.trim()).filter(coding => !noCoding.test(coding));
	if (codings.length > mostCodings) {
		throw new FetchError('encoding', `it is packed ${codings.length} times over, as no honest page is`);
	}

	if (!isCutAllowed && Number(header('content-length')) > limit) {
		throw tooLarge(limit);
	}

	const isEmpty = header('content-length') === '0';
	let bytes = metered(body, isCutAllowed && codings.length === 0 ? Infinity : limit, onReceived);
	for (const coding of isEmpty ? [] : codings.toReversed()) {
		bytes = metered(decoded(bytes, coding), isCutAllowed ? Infinity : limit);
	}

	const pieces: Uint8Array[] = [];
	let length = 0;
	for await (const piece of bytes) {
		pieces.push(piece);
		length += piece.length;
		if (isCutAllowed && length >= limit) {
			return Buffer.concat(pieces, limit);
		}
	}

	const whole = Buffer.concat(pieces, length);
	const isDelimited = header('content-length') !== '' || /(?:^|,)\s*chunked\s*$/iv.test(header('transfer-encoding'));
	if (!isDelimited && codings.length === 0 && !hasOwnEnd(whole)) {
		throw cutOff();
	}

	return whole;
}

async function * metered(source: Bytes, limit: number, onReceived?: (bytes: number) => void): Bytes {
	let length = 0;
	for await (const piece of source) {
		length += piece.length;
		if (length > limit) {
			throw tooLarge(limit);
		}

		onReceived?.(length);
		yield piece;
	}
}

async function * decoded(source: Bytes, coding: string): Bytes {
	const pieces = source[Symbol.asyncIterator]();
	const first = await pieces.next();
	const start = first.done ? new Uint8Array() : first.value;
	const rest = async function * () {
		yield start;
		yield * {[Symbol.asyncIterator]: () => pieces};
	};

	// The decoder ends with an error where its input stops before the end mark.
	yield * pipeline(rest, decoderFor(coding, start[0]), nothing) as unknown as Bytes;
}

function nothing() {
	// The error is thrown to whoever reads.
}

/** Windows of at most 8 MB, as RFC 9659 asks of zstd on the web; a piece at a time of 64 KB. */
const zstdOptions = {chunkSize: 65_536, params: {[constants.ZSTD_d_windowLogMax]: 23}};
const options = {chunkSize: 65_536};

function decoderFor(coding: string, firstByte = 0): Transform {
	switch (coding) {
		case 'gzip':
		case 'x-gzip': {
			return createGunzip(options);
		}

		case 'deflate': {
			// Meant is zlib's form, which begins with its method, 8; some servers send the bare stream.
			return firstByte % 16 === 8 ? createInflate(options) : createInflateRaw(options);
		}

		case 'br': {
			return createBrotliDecompress(options);
		}

		case 'zstd': {
			return createZstdDecompress(zstdOptions);
		}

		default: {
			throw new FetchError('encoding', `it is packed in a way that dwread doesn’t know (${shown(coding)})`);
		}
	}
}

/**
Whether the bytes themselves show that they are complete. It matters where the server tells the end of a body by nothing but
closing the connection: a connection that broke looks the same.
*/
function hasOwnEnd(bytes: Uint8Array): boolean {
	const end = Buffer.from(bytes.subarray(-4096)).toString('latin1').trimEnd();
	const isPicture = end.endsWith('IEND\u{AE}B`\u{82}') || end.endsWith('\u{FF}\u{D9}');
	if (isPicture || /<\/(?:html|rss|feed|rdf:rdf|opml)\s*>(?:\s|<!--(?:[^\-]|-(?!->))*-->)*$/iv.test(end)) {
		return true;
	}

	if (!/[\]\}]$/v.test(end)) {
		return false;
	}

	try {
		JSON.parse(new TextDecoder().decode(bytes));
		return true;
	} catch {
		return false;
	}
}
