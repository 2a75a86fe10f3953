/** What can go wrong on the way to a page, each as one sentence without the address. */
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';

export type FetchFailure =
	| 'address' | 'private' | 'robots' | 'timeout' | 'too large' | 'cut off' | 'encoding' | 'redirect' | 'not found' | 'gone'
	| 'denied' | 'busy' | 'server' | 'status' | 'offline' | 'connection' | 'certificate' | 'no picture';

type Details = {
	/** The HTTP status, where there was an answer. */
	readonly status?: number;
	/** The earliest time at which the server wants to be asked again, milliseconds since 1970. */
	readonly retryAt?: number;
	/** Whether asking again soon may help. */
	readonly isPassing?: boolean;
	readonly cause?: unknown;
};

/** An address that could not be fetched: the reason for programs, the sentence for people. */
export class FetchError extends ReaderError {
	readonly reason: FetchFailure;
	readonly status: number | undefined;
	readonly retryAt: number | undefined;
	readonly isPassing: boolean;

	constructor(reason: FetchFailure, message: string, {status, retryAt, isPassing = false, cause}: Details = {}) {
		super(message, {cause});
		this.reason = reason;
		this.status = status;
		this.retryAt = retryAt;
		this.isPassing = isPassing;
	}
}

const longestAddress = 120;

/** An address from outside, fit to stand in a sentence. */
export function shown(address: string): string {
	const line = cleanLine(address);
	return line.length > longestAddress ? `${line.slice(0, longestAddress)}…` : line;
}

/** `10 s`, `5 minutes`, `2 hours`: a span in words, rounded up. */
export function spanInWords(milliseconds: number): string {
	const seconds = milliseconds / 1000;
	if (seconds < 120) {
		return `${seconds < 1 ? seconds : Math.ceil(seconds)} s`;
	}

	return seconds < 7200 ? `${Math.ceil(seconds / 60)} minutes` : `${Math.ceil(seconds / 3600)} hours`;
}

export function tooLarge(bytes: number): FetchError {
	return new FetchError(
		'too large',
		`it is larger than ${bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${Math.round(bytes / 1_000_000)} MB`}`,
	);
}

export function cutOff(cause?: unknown): FetchError {
	return new FetchError('cut off', 'the connection ended before the whole of it had come', {isPassing: true, cause});
}

const certificateCauses: ReadonlyMap<string, string> = new Map([
	['CERT_HAS_EXPIRED', 'it has expired'],
	['CERT_NOT_YET_VALID', 'it isn’t valid yet; is this computer’s clock right?'],
	['CERT_REVOKED', 'it has been revoked'],
	['DEPTH_ZERO_SELF_SIGNED_CERT', 'nobody vouches for it'],
	['ERR_TLS_CERT_ALTNAME_INVALID', 'it belongs to another site'],
	['SELF_SIGNED_CERT_IN_CHAIN', 'nobody known vouches for it'],
	['UNABLE_TO_GET_ISSUER_CERT', 'nobody known vouches for it'],
	['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'nobody known vouches for it'],
	['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'nobody known vouches for it'],
]);

const unreachable = new Set(['EHOSTUNREACH', 'ENETDOWN', 'ENETUNREACH', 'EADDRNOTAVAIL']);
const closed = new Set([
	'ECONNABORTED', 'ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'UND_ERR_SOCKET', 'UND_ERR_CLOSED',
	'HPE_INVALID_EOF_STATE',
]);
const timedOut = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);

/** The parser's errors of undici have a code only now and then. */
function codeOf(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? error.code : undefined;
	return typeof code === 'string' ? code : (error instanceof Error && error.name === 'HTTPParserError' ? 'HPE_' : '');
}

/** The error of a library, of the network or of a decoder, in words; what is none of them is handed back as it came. */
export function inWords(error: unknown, host: string, isBody: boolean): Error {
	const code = codeOf(error);
	if (code === '' || error instanceof ReaderError) {
		return error instanceof Error ? error : new Error(String(error));
	}

	const cause = error;
	const certificate = certificateCauses.get(code);
	if (certificate !== undefined) {
		return new FetchError('certificate', `the certificate of ${shown(host)} can’t be trusted: ${certificate}`, {cause});
	}

	if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_')) {
		return new FetchError('certificate', `no secure connection to ${shown(host)} can be made`, {cause});
	}

	if (code === 'ENOTFOUND') {
		return new FetchError('offline', `no host named ${shown(host)} was found; check the address and the connection`, {cause});
	}

	if (code.startsWith('EAI_')) {
		return new FetchError('offline', `the name ${shown(host)} can’t be looked up; is this computer online?`, {cause});
	}

	if (unreachable.has(code)) {
		return new FetchError('offline', `${shown(host)} can’t be reached; is this computer online?`, {cause});
	}

	if (code === 'ECONNREFUSED') {
		return new FetchError('connection', `${shown(host)} takes no connections`, {cause});
	}

	if (timedOut.has(code)) {
		return new FetchError('timeout', `${shown(host)} did not answer in time`, {isPassing: true, cause});
	}

	if (code === 'UND_ERR_RES_CONTENT_LENGTH_MISMATCH' || code === 'Z_BUF_ERROR' || (isBody && (closed.has(code) || code.startsWith('HPE_')))) {
		return cutOff(cause);
	}

	if (closed.has(code)) {
		return new FetchError('connection', `${shown(host)} closed the connection without an answer`, {isPassing: true, cause});
	}

	if (code === 'UND_ERR_HEADERS_OVERFLOW') {
		return new FetchError('too large', 'the header of the answer is too large', {cause});
	}

	return /^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT|ERR_ZSTD|ZSTD_|ERR_ZLIB)/v.test(code)
		? new FetchError('encoding', 'its compressed content is damaged', {cause})
		: new FetchError(
			'connection',
			code.startsWith('HPE_') ? `the answer of ${shown(host)} isn’t proper HTTP` : `${shown(host)} can’t be talked to (${shown(code)})`,
			{cause},
		);
}
