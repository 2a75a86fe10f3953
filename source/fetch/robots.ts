/** What sites ask of programs that read them: robots.txt, as RFC 9309 has it. */
import robotsParser from 'robots-parser';
import {FetchError, type FetchFailure} from './failures.js';

export type Rules = {
	/** Throws a FetchError where robots.txt keeps this address from us. */
	readonly check: (address: string) => void;
	/** Milliseconds between two requests that the site asks for. */
	readonly pause: number;
};

// Its types describe a default export that the CommonJS module doesn't have.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** A parser has to read 500 KiB of it, and may stop there. */
export const robotsLimit = 500 * 1024;
/** At least five redirects are followed. */
export const robotsRedirects = 5;
/** Nobody waits longer than this for a `Crawl-delay`, which is no part of the standard. Milliseconds. */
const longestPause = 10_000;
/** Patterns are matched in the time of their length times the address's. */
const longestLine = 2000;

/**
The rules of one site. Throws a FetchError where they can’t be learned, so that nothing may be fetched by them.
@param origin - The site: scheme, host, port.
@param product - Our name in robots.txt.
@param read - Gives the text of a robots.txt, or fails with a FetchError.
*/
export async function readRules(origin: string, product: string, read: (address: string) => Promise<Uint8Array>): Promise<Rules> {
	const address = `${origin}/robots.txt`;
	try {
		const text = new TextDecoder().decode(await read(address));
		const lines = text.split(/\r\n|\r|\n/v).filter(line => line.length <= longestLine);
		const robots = parseRobots(address, lines.join('\n'));
		return {
			check(page) {
				if (robots.isAllowed(page, product) === false) {
					throw new FetchError('robots', 'the site’s robots.txt asks programs not to fetch it');
				}
			},
			pause: Math.min(longestPause, Math.max(0, (robots.getCrawlDelay(product) ?? 0) * 1000)),
		};
	} catch (error) {
		if (!(error instanceof FetchError)) {
			throw error;
		}

		// §2.3.1.3: where there is none, everything is allowed; §2.3.1.4: where it can't be reached, nothing is.
		const isAbsent =
			error.reason === 'redirect' || (error.status !== undefined && error.status !== 429 && error.status >= 400 && error.status < 500);
		if (isAbsent) {
			return readNothing;
		}

		throw sameForPages.has(error.reason)
			? error
			: new FetchError(
				'robots',
				`the site’s robots.txt can’t be read (${error.message}), so only what you ask for yourself is fetched from there`,
				{cause: error},
			);
	}
}

const readNothing: Rules = {
	check() {
		// Everything is allowed.
	},
	pause: 0,
};

/** What keeps robots.txt away keeps every page of the site away. */
const sameForPages = new Set<FetchFailure>(['busy', 'certificate', 'connection', 'offline', 'private']);
