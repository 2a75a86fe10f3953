/**
How long servers asked to be left alone, by host, so that the next command keeps to it as well. It lies in the cache, for all
libraries: it is of this device's address, and what is lost with it a server says again.
*/
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {type Rests} from '../fetch/gate.js';
import {makeFolder, readText, replaceFile} from '../library/disk.js';
import {cacheFolder} from '../library/folder.js';

/** No host is left alone longer than this for what one answer said; longer would look like a site that is gone. Milliseconds. */
const longest = 24 * 3600 * 1000;
/** So many hosts are remembered, those that want to be left alone longest. */
const mostHosts = 500;

/** What servers asked of this device. */
export function restsHere(): Rests {
	return openRests(cacheFolder({env: process.env, platform: process.platform, home: homedir()}));
}

/** `cache` is the folder of this device. Where it can't be read or written, nothing is remembered. */
export function openRests(cache: string, now: () => number = Date.now): Rests {
	const file = path.join(cache, 'rests.json');
	// Another dwread may have noted more meanwhile.
	const read = (): ReadonlyArray<readonly [host: string, until: number]> => {
		const time = now();
		return entriesIn(file).filter(([, until]) => until > time && until <= time + longest);
	};

	return {
		until: host => read().find(([name]) => name === host)?.[1],
		note(host, until) {
			const others = read().filter(([name]) => name !== host);
			const kept = [...others, [host, Math.min(until, now() + longest)] as const].toSorted((a, b) => b[1] - a[1]).slice(0, mostHosts);
			try {
				makeFolder(cache);
				replaceFile(file, `${JSON.stringify(Object.fromEntries(kept))}\n`);
			} catch {
				// It is a cache.
			}
		},
	};
}

function entriesIn(file: string): ReadonlyArray<readonly [host: string, until: number]> {
	try {
		const given: unknown = JSON.parse(readText(file));
		return Object.entries(given ?? {}).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
	} catch {
		return [];
	}
}
