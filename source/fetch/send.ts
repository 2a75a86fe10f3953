/** One request and its answer, with a deadline for each part of it. */
import {type Dispatcher} from 'undici';
import {readBody} from './body.js';
import {untilAborted} from './clock.js';
import {FetchError, inWords, spanInWords} from './failures.js';

/** All in milliseconds. */
export type Deadlines = {
	/** For connecting and the header. */
	readonly headers: number;
	/** Between two pieces of the body. */
	readonly idle: number;
	/** For everything. */
	readonly total: number;
};

export type Progress = {
	/** Bytes that have come, as they were sent. */
	readonly received: number;
	/** All that will come, where the server says it. */
	readonly total?: number;
};

export type Reply = {
	readonly status: number;
	/** A field of the header by its lower-case name, several of a name joined by commas; empty where there is none. */
	readonly header: (name: string) => string;
	readonly cookies: readonly string[];
	readonly read: (options: {
		readonly limit: number;
		readonly isCutAllowed?: boolean;
		readonly onProgress?: (progress: Progress) => void;
	}) => Promise<Uint8Array>;
};

type SendOptions = {
	readonly dispatcher: Dispatcher;
	readonly headers: Readonly<Record<string, string>>;
	readonly deadlines: Deadlines;
	readonly signal?: AbortSignal;
};

/**
Asks for an address and gives the answer to a function; when that is done, what is left of the body is dropped with its connection.
Throws FetchErrors for all that goes wrong on the way, and the signal's reason where that is aborted.
*/
export async function send<T>(url: URL, {dispatcher, headers, deadlines, signal}: SendOptions, use: (reply: Reply) => Promise<T>): Promise<T> {
	const watch = new AbortController();
	const after = (milliseconds: number, message: string, isPassing: boolean) => setTimeout(() => {
		watch.abort(new FetchError('timeout', message, {isPassing}));
	}, milliseconds);
	const total = after(deadlines.total, `it did not come within ${spanInWords(deadlines.total)}`, false);
	const answer = after(deadlines.headers, `${url.host} did not answer within ${spanInWords(deadlines.headers)}`, true);
	let idle: NodeJS.Timeout | undefined;
	const stop = signal ? AbortSignal.any([signal, watch.signal]) : watch.signal;
	let isBody = false;
	let body: Dispatcher.ResponseData['body'] | undefined;
	try {
		// A request that is not connected yet takes no notice of its signal.
		const response = await untilAborted(dispatcher.request({
			origin: url.origin,
			path: `${url.pathname}${url.search}`,
			method: 'GET',
			headers,
			signal: stop,
			// Their clock is coarse; the deadlines here are ours.
			headersTimeout: 0,
			bodyTimeout: 0,
		}), stop);
		clearTimeout(answer);
		isBody = true;
		body = response.body;
		const header = (name: string) => [response.headers[name] ?? []].flat().join(', ');
		return await use({
			status: response.statusCode,
			header,
			cookies: [response.headers['set-cookie'] ?? []].flat(),
			async read({limit, isCutAllowed, onProgress}) {
				const length = Number(header('content-length'));
				const expected = length > 0 ? {total: length} : {};
				idle = after(deadlines.idle, `nothing came for ${spanInWords(deadlines.idle)}`, false);
				return readBody(response.body, {
					header,
					limit,
					isCutAllowed,
					onReceived(received) {
						idle?.refresh();
						onProgress?.({received, ...expected});
					},
				});
			},
		});
	} catch (error) {
		throw stop.aborted ? stop.reason as Error : inWords(error, url.host, isBody);
	} finally {
		for (const timer of [total, answer, idle]) {
			clearTimeout(timer);
		}

		body?.on('error', dropped).destroy();
	}
}

function dropped() {
	// What happens to a body that nobody reads is of no interest.
}
