/**
The feeds that the library is kept up with: one file each, named by the feed's address. So two devices that share the folder
never change the same file for different feeds, and the same feed added on both is the same file.
*/
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
	didCreateFile,
	moveFile,
	readText,
	replaceFile,
} from './disk.js';

export type KeptFeed = {
	readonly address: string;
	readonly title: string;
	/** The site's address. */
	readonly home?: string;
	readonly tags?: readonly string[];
};

export function listFeeds(library: string): readonly KeptFeed[] {
	const folder = path.join(library, 'feeds');
	const names = fs.existsSync(folder) ? fs.readdirSync(folder).filter(name => /^[^.].*\.json$/v.test(name)) : [];
	const feeds = new Map(names.map(name => readFeed(path.join(folder, name))).filter(feed => feed !== undefined).map(feed => [feed.address, feed]));
	return feeds.values().toArray().toSorted((a, b) => `${a.title} ${a.address}`.localeCompare(`${b.title} ${b.address}`));
}

/** Keeps a feed. Returns whether it is new. */
export function didKeepFeed(library: string, {address, title, home, tags = []}: KeptFeed): boolean {
	const text = `${JSON.stringify({
		address, title, ...(home !== undefined && {home}), ...(tags.length > 0 && {tags}),
	}, undefined, '\t')}\n`;
	const file = fileOf(library, address);
	if (didCreateFile(file, text)) {
		return true;
	}

	// What a person wrote into the file stays.
	if (readFeed(file) === undefined) {
		replaceFile(file, text);
	}

	return false;
}

/** Moves a feed's file to the library's trash. */
export function removeFeed(library: string, address: string): void {
	const folder = path.join(library, 'feeds');
	const file =
		fs
			.readdirSync(folder)
			.map(name => path.join(folder, name))
			.find(name => readFeed(name)?.address === address) ?? fileOf(library, address);
	moveFile(file, path.join(library, 'trash', 'feeds', path.basename(file)));
}

function fileOf(library: string, address: string): string {
	const host = URL.parse(address)?.hostname.replaceAll(/[^\w\-.]/gv, '-').slice(0, 60) ?? 'feed';
	return path.join(library, 'feeds', `${host}-${createHash('sha256').update(address).digest('hex').slice(0, 12)}.json`);
}

/** A file that is no feed (a copy that a sync tool made half of, say) is passed over. */
function readFeed(file: string): KeptFeed | undefined {
	try {
		const {address, title, home, tags} = JSON.parse(readText(file)) as Partial<Record<keyof KeptFeed, unknown>>;
		if (typeof address !== 'string' || !/^https?:$/v.test(URL.parse(address)?.protocol ?? '')) {
			return undefined;
		}

		return {
			address,
			title: typeof title === 'string' && title !== '' ? title : address,
			...(typeof home === 'string' && {home}),
			...(Array.isArray(tags) && {tags: tags.filter(tag => typeof tag === 'string')}),
		};
	} catch {
		return undefined;
	}
}
