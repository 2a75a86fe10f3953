/** One visit: from an address along its redirects to a page. */
import {type Dispatcher} from 'undici';
import {untilAborted, type Clock} from './clock.js';
import {openJar} from './cookies.js';
import {FetchError, shown} from './failures.js';
import {type Gate} from './gate.js';
import {isPrivateHost, privateHost} from './private-addresses.js';
import {retryAfter} from './retry-after.js';
import {
	send,
	type Deadlines,
	type Progress,
	type Reply,
} from './send.js';

/** What a visit needs of the fetcher it belongs to. */
export type VisitContext = {
	readonly clock: Clock;
	readonly gate: Gate;
	readonly userAgent: string;
	readonly deadlines: Deadlines;
	/** As many redirects are followed. */
	readonly redirects: number;
	/** Connections: those that keep away from private addresses, and those that don't. */
	readonly dispatcher: (isGuarded: boolean) => Dispatcher;
};

export type VisitOptions = {
	readonly accept: string;
	readonly etag?: string;
	readonly lastModified?: string;
	/** Bytes. */
	readonly limit: number;
	readonly isCutAllowed?: boolean;
	/** Whether the private address of this first host is as the user wants it; a redirect never brings anybody to another. */
	readonly isPrivateAllowed: boolean;
	/** Asked before each request; throws where it must not be made. */
	readonly admit?: (url: URL) => Promise<void>;
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: Progress) => void;
	readonly onWait?: (milliseconds: number) => void;
};

type Found = {
	/** Where the page was found in the end, without a fragment. */
	readonly address: string;
	/** The addresses that were passed on the way, the first included. */
	readonly redirects: readonly string[];
	/** The address to use from now on: where the permanent redirects (301, 308) at the start of the way lead. */
	readonly permanentAddress?: string;
	readonly etag?: string;
	readonly lastModified?: string;
};

export type Fetched =
	| ({
		readonly status: 'ok';
		readonly bytes: Uint8Array;
		/** As the server says it, with its charset; empty where it doesn't. */ readonly contentType: string;
	} & Found)
	| ({readonly status: 'unchanged'} & Found);

/** A server that asks for fewer requests without saying when the next is welcome is left alone for so long. */
const restWithoutSaying = 5000;

/** What is known on the way: an immutable picture of the hops so far. */
type Way = {
	readonly passed: readonly string[];
	/** Addresses with the cookies they were asked with: the same once more is a circle. */
	readonly states: ReadonlySet<string>;
	readonly isPermanent: boolean;
	readonly permanentAddress?: string;
	/** Milliseconds that are left for talking to servers; waiting for a turn doesn't count. */
	readonly left: number;
};

/** Follows an address to its page. Throws a FetchError that says what happened; the signal's reason where that is aborted. */
export async function visit(start: URL, context: VisitContext, options: VisitOptions): Promise<Fetched> {
	const jar = openJar(context.clock.now);

	const hop = async (url: URL, way: Way): Promise<Fetched> => {
		const from = way.passed.at(-1);
		const isPrivateAllowed = options.isPrivateAllowed && url.host === start.host;
		if (!isPrivateAllowed && isPrivateHost(url.hostname)) {
			throw privateHost(url.host, from);
		}

		const cookie = jar.header(url);
		const state = `${url.href} ${cookie}`;
		if (way.states.has(state)) {
			throw new FetchError('redirect', 'it redirects in a circle');
		}

		if (options.admit) {
			await untilAborted(options.admit(url), options.signal);
		}

		const leave = await context.gate.enter(url.host, {isAhead: from !== undefined, signal: options.signal, onWait: options.onWait});
		const begun = performance.now();
		let outcome: Answer;
		try {
			outcome = await send(url, {
				dispatcher: context.dispatcher(!isPrivateAllowed),
				headers: requestHeaders(context.userAgent, cookie, options),
				deadlines: {...context.deadlines, total: way.left},
				signal: options.signal,
			}, async reply => {
				jar.keep(url, reply.cookies);
				return answerOf(url, reply, context, options);
			});
		} catch (error) {
			throw from !== undefined && error instanceof FetchError && error.reason === 'private' ? privateHost(url.host, from) : error;
		} finally {
			leave();
		}

		if ('next' in outcome) {
			if (way.passed.length >= context.redirects) {
				throw new FetchError('redirect', `it redirects more than ${context.redirects} times`);
			}

			const isPermanent = way.isPermanent && outcome.isPermanent;
			return hop(outcome.next, {
				passed: [...way.passed, url.href],
				states: new Set([...way.states, state]),
				isPermanent,
				permanentAddress: isPermanent ? outcome.next.href : way.permanentAddress,
				left: Math.max(1, way.left - (performance.now() - begun)),
			});
		}

		return {
			...outcome,
			address: url.href,
			redirects: way.passed,
			...(way.permanentAddress !== undefined && {permanentAddress: way.permanentAddress}),
		};
	};

	return hop(start, {
		passed: [], states: new Set(), isPermanent: true, left: context.deadlines.total,
	});
}

function requestHeaders(userAgent: string, cookie: string, {accept, etag, lastModified}: VisitOptions): Record<string, string> {
	return {
		'user-agent': userAgent,
		accept,
		'accept-encoding': 'gzip, deflate, br, zstd',
		...(cookie !== '' && {cookie}),
		...(etag !== undefined && {'if-none-match': etag}),
		...(lastModified !== undefined && {'if-modified-since': lastModified}),
	};
}

type Validators = Pick<Found, 'etag' | 'lastModified'>;
type Answer =
	| {readonly next: URL; readonly isPermanent: boolean}
	| ({readonly status: 'unchanged'} & Validators)
	| ({readonly status: 'ok'; readonly bytes: Uint8Array; readonly contentType: string} & Validators);

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

async function answerOf(url: URL, reply: Reply, context: VisitContext, options: VisitOptions): Promise<Answer> {
	const {status, header, read} = reply;
	if (redirectStatuses.has(status)) {
		return {next: redirectTarget(url, header('location')), isPermanent: status === 301 || status === 308};
	}

	const validators = {
		...(header('etag') !== '' && {etag: header('etag')}),
		...(header('last-modified') !== '' && {lastModified: header('last-modified')}),
	};
	if (status === 304 && (options.etag ?? options.lastModified) !== undefined) {
		return {status: 'unchanged', ...validators};
	}

	// 203 comes from proxies that change pages on their way.
	if (status !== 200 && status !== 203) {
		throw refusal(url, reply, context);
	}

	const bytes = await read(options);
	return {
		status: 'ok', bytes, contentType: header('content-type'), ...validators,
	};
}

function redirectTarget(url: URL, location: string): URL {
	const next = URL.parse(location, url.href);
	if (location === '' || next === null) {
		throw new FetchError('redirect', 'it redirects to nowhere');
	}

	if (next.protocol !== 'http:' && next.protocol !== 'https:') {
		throw new FetchError('redirect', `it redirects to ${shown(next.href)}, which is no address of the web`);
	}

	return withoutSecrets(next);
}

/** The address without user name, password and fragment: what is asked for, stored and shown. */
export function withoutSecrets(url: URL): URL {
	const bare = new URL(url);
	bare.username = '';
	bare.password = '';
	bare.hash = '';
	return bare;
}

const refusals: ReadonlyMap<number, readonly [FetchError['reason'], string]> = new Map([
	[401, ['denied', 'the server asks for a user name and a password (401)']],
	[402, ['denied', 'the server asks for payment (402)']],
	[403, ['denied', 'the server refuses access (403)']],
	[404, ['not found', 'it was not found (404)']],
	[410, ['gone', 'it is gone for good (410)']],
	[451, ['denied', 'it is withheld for legal reasons (451)']],
]);

/** Statuses that often pass soon. */
const passing = new Set([408, 429, 500, 502, 503, 504]);

function refusal(url: URL, {status, header}: Reply, {clock, gate}: VisitContext): FetchError {
	const known = refusals.get(status);
	if (known) {
		return new FetchError(known[0], known[1], {status});
	}

	const isPassing = passing.has(status);
	const asked = isPassing ? retryAfter(header('retry-after'), clock.now()) : undefined;
	const retryAt = asked ?? (status === 429 ? clock.now() + restWithoutSaying : undefined);
	if (retryAt !== undefined) {
		gate.rest(url.host, retryAt);
	}

	const details = {status, isPassing, ...(retryAt !== undefined && {retryAt})};
	if (status === 429) {
		return new FetchError('busy', 'the server gets too many requests (429)', details);
	}

	return status >= 500
		? new FetchError('server', `the server has an error (${status})`, details)
		: new FetchError('status', `the server gives no page but status ${status}`, details);
}
