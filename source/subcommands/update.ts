import process from 'node:process';
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {listFeeds, type KeptFeed} from '../library/feeds.js';
import {openVisits, type Visits} from '../library/visits.js';
import {bringIn, libraryCache} from './bring-in.js';
import {feedsNamed} from './feeds.js';
import {openLibraryFor, type Asked} from './asked.js';

/** A feed is asked again after so many milliseconds at the earliest, unless it is named. */
const leastInterval = 15 * 60 * 1000;

/** Brings in what is new in the feeds of the library, or in those named. */
export async function run(asked: Asked): Promise<number> {
	const library = openLibraryFor(asked);
	const isNamed = asked.positionals.length > 0;
	const feeds = isNamed ? feedsNamed(library, asked.positionals) : listFeeds(library.folder);
	if (feeds.length === 0) {
		throw new ReaderError('no feeds are kept; dwread feeds add ADDRESS keeps one');
	}

	const visits = openVisits(libraryCache(library));
	const due = isNamed ? feeds : feeds.filter(feed => isDue(feed, visits, Date.now()));
	return bringIn(due.map(feed => ({type: 'feed', feed})), library, asked, {isUnchangedTold: false});
}

function isDue({address, title}: KeptFeed, visits: Visits, now: number): boolean {
	const visit = visits.get(address);
	const next = Math.max(visit === undefined ? 0 : visit.at + leastInterval, visit?.notBefore ?? 0);
	if (next <= now) {
		return true;
	}

	process.stderr.write(`dwread: ${cleanLine(title)}: asked a short time ago; again in ${Math.ceil((next - now) / 60_000)} min\n`);
	return false;
}
