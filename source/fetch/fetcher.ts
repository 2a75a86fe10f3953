/** Fetching pages and pictures from the web: politely, safely, and whole or not at all. Loaded when the first address is fetched. */
import {Agent, type Dispatcher} from 'undici';
import {systemClock, untilAborted, type Clock} from './clock.js';
import {FetchError, type FetchFailure} from './failures.js';
import {openGate, type Rests} from './gate.js';
import {pictureHeader, type PictureHeader} from './picture-header.js';
import {lookupFor, type Names} from './private-addresses.js';
import {
	readRules,
	robotsLimit,
	robotsRedirects,
	type Rules,
} from './robots.js';
import {type Progress} from './send.js';
import {
	visit,
	withoutSecrets,
	type Fetched,
	type VisitContext,
	type VisitOptions,
} from './visit.js';

export {FetchError, type FetchFailure} from './failures.js';
export {pictureCandidates} from './picture-candidates.js';
export type {Progress} from './send.js';
export type {Fetched} from './visit.js';

/** What a fetcher holds itself to. Times in milliseconds. */
export type Limits = {
	/** For connecting and the header of an answer. */
	readonly headers: number;
	/** Between two pieces of a body. */
	readonly idle: number;
	/** For a page with all its redirects. */
	readonly total: number;
	/** Of a page, before and after unpacking. */
	readonly pageBytes: number;
	readonly pictureBytes: number;
	readonly picturePixels: number;
	readonly redirects: number;
	/** How often a page is asked for again after a failure that may pass. */
	readonly retries: number;
	/** As long a rest is waited for when a server asks for one (`Retry-After`); a longer one is an error. */
	readonly longestRest: number;
	/** Requests at once, to different hosts. */
	readonly places: number;
};

const usualLimits: Limits = {
	headers: 10_000,
	idle: 20_000,
	total: 60_000,
	pageBytes: 20_000_000,
	pictureBytes: 10_000_000,
	picturePixels: 50_000_000,
	redirects: 8,
	retries: 2,
	longestRest: 60_000,
	places: 6,
};

export type FetcherOptions = {
	/** Who we are, name first: `dwread/1.0 (+https://…)`. The name is what robots.txt knows us by. */
	readonly userAgent?: string;
	/** Whether the user named this host (`URL.host`: with the port where it isn't the usual one), and so may be brought to a private address. */
	readonly allowPrivate?: (host: string) => boolean;
	/** Milliseconds between two requests to one host. */
	readonly pause?: number;
	readonly limits?: Partial<Limits>;
	/** Ends everything. */
	readonly signal?: AbortSignal;
	readonly clock?: Clock;
	readonly names?: Names;
	/** What hosts asked for at another time; without, it is forgotten with the fetcher. */
	readonly rests?: Rests;
};

type CallOptions = {
	/**
	Address of the page that led here. Without being asked for, an address on a private host is fetched only if it comes from a page
	of the same host.
	*/
	readonly from?: string;
	readonly signal?: AbortSignal;
	readonly onProgress?: (progress: Progress) => void;
	/** Told when a host or a failure makes us wait for more than the usual pause. Milliseconds. */
	readonly onWait?: (milliseconds: number) => void;
};

export type PageOptions = CallOptions & {
	/** Whether the user named this very page; robots.txt is not asked then. */
	readonly isAskedFor: boolean;
	/** As they came with the page that is stored, for asking only whether it has changed. */
	readonly etag?: string;
	readonly lastModified?: string;
	readonly accept?: string;
	readonly maxBytes?: number;
};

export type Picture = PictureHeader & {
	readonly address: string;
	readonly bytes: Uint8Array;
};

export type Fetcher = {
	/** A page, with all bytes as the server meant them: unpacked, but in their own charset. Throws a FetchError; the signal's reason where that is aborted. */
	readonly fetchPage: (address: string, options: PageOptions) => Promise<Fetched>;
	/** The picture at the first of these addresses that has one; throws as `fetchPage` does, for the last that was tried. */
	readonly fetchPicture: (addresses: string | readonly string[], options?: CallOptions) => Promise<Picture>;
	/** Closes all connections. */
	readonly close: () => Promise<void>;
};

const pageTypes =
	'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json;q=0.9,application/xml;q=0.8,*/*;q=0.5';
const pictureTypes = 'image/jpeg,image/png,image/webp,image/gif,image/avif;q=0.9,*/*;q=0.1';
const longestAddress = 8192;
const largestHeader = 65_536;

export function openFetcher({
	userAgent = 'dwread', allowPrivate = () => false, pause = 1000, limits: changed = {}, signal: wholeSignal, clock = systemClock, names = {},
	rests,
}: FetcherOptions = {}): Fetcher {
	const limits = {...usualLimits, ...changed};
	const gate = openGate({
		clock, pause, places: limits.places, longestRest: limits.longestRest, rests,
	});
	const rulesOf = new Map<string, Promise<Rules>>();
	const product = /^[^\s\/]*/v.exec(userAgent)![0];

	// A connection to a private host that the user named must not serve others, so each kind has its own.
	const agents = new Map<boolean, Agent>();
	const dispatcher = (isGuarded: boolean): Dispatcher => {
		const agent = agents.get(isGuarded) ?? new Agent({
			// One request at a time gains nothing from HTTP/2, whose ends of bodies are harder to see.
			allowH2: false,
			connections: 1,
			maxHeaderSize: largestHeader,
			connect: {timeout: limits.headers + 1000, lookup: lookupFor(isGuarded, names)},
		});
		agents.set(isGuarded, agent);
		return agent;
	};

	const context: VisitContext = {
		clock, gate, userAgent, dispatcher, deadlines: limits, redirects: limits.redirects,
	};

	/** A visit, and more of them while what failed may pass. */
	const visitPatiently = async (url: URL, its: VisitContext, options: VisitOptions, attempt = 0): Promise<Fetched> => {
		try {
			return await visit(url, its, options);
		} catch (error) {
			if (!(error instanceof FetchError) || !error.isPassing || attempt >= limits.retries) {
				throw error;
			}

			// The gate knows how long a host wants to rest; other failures are given 2 s, then 6 s.
			if (error.retryAt === undefined) {
				const wait = 2000 * (3 ** attempt);
				options.onWait?.(wait);
				await clock.sleep(wait, options.signal);
			}
		}

		return visitPatiently(url, its, options, attempt + 1);
	};

	const rules = async (url: URL, isPrivateAllowed: boolean): Promise<Rules> => {
		const known = rulesOf.get(url.origin);
		if (known) {
			return known;
		}

		const reading = readRules(url.origin, product, async address => {
			const fetched = await visitPatiently(new URL(address), {...context, redirects: robotsRedirects}, {
				accept: 'text/plain,*/*;q=0.5', limit: robotsLimit, isCutAllowed: true, isPrivateAllowed, ...(wholeSignal && {signal: wholeSignal}),
			});
			return fetched.status === 'ok' ? fetched.bytes : new Uint8Array();
		});
		rulesOf.set(url.origin, reading);
		// Whether a private host may be asked depends on who asks.
		reading.catch((error: unknown) => error instanceof FetchError && error.reason === 'private' && rulesOf.delete(url.origin));
		return reading;
	};

	type Request = CallOptions & Omit<PageOptions, 'maxBytes'> & {readonly accept: string; readonly limit: number};

	const fetchAddress = async (address: string, {isAskedFor, from, signal, ...options}: Request): Promise<Fetched> => {
		const url = webAddress(address);
		const isPrivateAllowed = allowPrivate(url.host) && (isAskedFor || (from !== undefined && URL.parse(from)?.host === url.host));
		const eitherSignal = wholeSignal && signal ? AbortSignal.any([wholeSignal, signal]) : wholeSignal ?? signal;
		eitherSignal?.throwIfAborted();
		return visitPatiently(url, context, {
			...options,
			isPrivateAllowed,
			...(eitherSignal && {signal: eitherSignal}),
			...(!isAskedFor && {
				async admit(next: URL) {
					const theirs = await untilAborted(rules(next, isPrivateAllowed && next.host === url.host), eitherSignal);
					theirs.check(next.href);
					gate.slow(next.host, theirs.pause);
				},
			}),
		});
	};

	const fetchOnePicture = async (address: string, options: CallOptions): Promise<Picture> => {
		const fetched = await fetchAddress(address, {
			...options, isAskedFor: false, accept: pictureTypes, limit: limits.pictureBytes,
		});
		const bytes = fetched.status === 'ok' ? fetched.bytes : new Uint8Array();
		const header = pictureHeader(bytes);
		if (!header) {
			throw new FetchError('no picture', 'it is no JPEG, PNG, GIF, WebP or AVIF picture');
		}

		if (header.width * header.height > limits.picturePixels) {
			throw new FetchError('too large', `the picture has more than ${Math.round(limits.picturePixels / 1_000_000)} megapixels`);
		}

		return {...header, address: fetched.address, bytes};
	};

	const fetchFirstPicture = async ([address, ...others]: readonly string[], options: CallOptions): Promise<Picture> => {
		if (address === undefined) {
			throw new FetchError('address', 'the picture has no address');
		}

		try {
			return await fetchOnePicture(address, options);
		} catch (error) {
			if (others.length === 0 || !(error instanceof FetchError) || !otherSizeMayHelp.has(error.reason)) {
				throw error;
			}
		}

		return fetchFirstPicture(others, options);
	};

	return {
		async fetchPage(address, {maxBytes = limits.pageBytes, accept = pageTypes, ...options}) {
			return fetchAddress(address, {...options, accept, limit: maxBytes});
		},
		async fetchPicture(addresses, options = {}) {
			return fetchFirstPicture([addresses].flat(), options);
		},
		async close() {
			await Promise.all(agents.values().map(async agent => agent.destroy()));
		},
	};
}

/** What is wrong with one size of a picture alone. */
const otherSizeMayHelp = new Set<FetchFailure>(['denied', 'encoding', 'gone', 'no picture', 'not found', 'redirect', 'status', 'too large']);

function webAddress(address: string): URL {
	const url = URL.parse(address);
	if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
		throw new FetchError('address', 'it is no address of the web');
	}

	if (url.href.length > longestAddress) {
		throw new FetchError('address', `the address is longer than ${longestAddress} characters`);
	}

	return withoutSecrets(url);
}
