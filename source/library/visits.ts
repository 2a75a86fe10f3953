/**
What is known of the addresses that were asked: so that they are asked only whether they have changed, and not too often.
It lies in the cache, one file for each library: it is of this device, copies of it would only be in the way of a shared folder,
and what is lost with it is one fetch of each page.
*/
import {createHash} from 'node:crypto';
import path from 'node:path';
import {appendText, readText, replaceFile} from './disk.js';

export type Visit = {
	readonly address: string;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** As the server gave them with the page. */
	readonly etag?: string;
	readonly lastModified?: string;
	/** The article that was there. */
	readonly key?: string;
	/** The picture that was there, as the library keeps it. */
	readonly file?: string;
	/** Why nothing could be had there. */
	readonly refused?: string;
	/** The server asked not to come before this time. */
	readonly notBefore?: number;
};

export type Visits = {
	readonly get: (address: string) => Visit | undefined;
	/** Replaces what was known of the address. */
	readonly note: (visit: Visit) => void;
};

/** The folder in the cache for what belongs to one library. */
export function cacheOf(cache: string, library: string): string {
	return path.join(cache, 'libraries', createHash('sha256').update(path.resolve(library)).digest('hex').slice(0, 16));
}

/** `folder` is the library's in the cache. It is read with the first question; where it can't be kept, nothing is remembered. */
export function openVisits(folder: string): Visits {
	const file = path.join(folder, 'visits.jsonl');
	let known: Map<string, Visit> | undefined;
	const load = () => {
		known ??= readVisits(file);
		return known;
	};

	return {
		get: address => load().get(address),
		note(visit) {
			load().set(visit.address, visit);
			leniently(() => {
				appendText(file, `${JSON.stringify(visit)}\n`);
			});
		},
	};
}

function readVisits(file: string): Map<string, Visit> {
	const visits = new Map<string, Visit>();
	const lines = (leniently(() => readText(file)) ?? '').split('\n');
	for (const line of lines) {
		// The last line may be torn, another may be half of two.
		const visit = line === '' ? undefined : leniently(() => JSON.parse(line) as Partial<Visit> | undefined);
		if (typeof visit?.address === 'string' && typeof visit.at === 'number') {
			visits.set(visit.address, visit as Visit);
		}
	}

	if (lines.length > 1000 + (2 * visits.size)) {
		leniently(() => {
			replaceFile(file, visits.values().map(visit => `${JSON.stringify(visit)}\n`).toArray().join(''));
		});
	}

	return visits;
}

/** It is a cache: what can't be read or written there is done without. */
function leniently<T>(action: () => T): T | undefined {
	try {
		return action();
	} catch {
		return undefined;
	}
}
