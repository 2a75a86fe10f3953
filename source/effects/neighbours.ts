/** The articles around one: what leads to it, and the story that it is a part of. */
import {type Entry} from '../article.js';
import {type Library} from '../library/library.js';

export type Neighbours = {
	readonly entry: (key: string) => Entry | undefined;
	/** The articles with a related link to this one, newest first. */
	readonly backlinks: (key: string) => readonly Entry[];
};

/** Reckoned anew when the library's entries change. */
export function neighboursIn(library: Library): Neighbours {
	let known: {readonly entries: readonly Entry[]; readonly byKey: ReadonlyMap<string, Entry>; links?: ReadonlyMap<string, readonly Entry[]>} | undefined;
	const current = () => {
		const entries = library.entries();
		if (known?.entries !== entries) {
			known = {entries, byKey: new Map(entries.map(entry => [entry.key, entry]))};
		}

		return known;
	};

	return {
		entry: key => current().byKey.get(key),
		backlinks(key) {
			const all = current();
			all.links ??= backlinksIn(all.entries, (link, from) => library.resolve(link, from)?.key);
			return all.links.get(key) ?? [];
		},
	};
}

function backlinksIn(entries: readonly Entry[], resolve: (link: Entry['related'][number], from: Entry) => string | undefined): ReadonlyMap<string, readonly Entry[]> {
	const found = new Map<string, Set<Entry>>();
	const newestFirst = entries.toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''));
	for (const entry of newestFirst) {
		for (const link of entry.related) {
			const target = resolve(link, entry);
			if (target !== undefined && target !== entry.key) {
				found.set(target, (found.get(target) ?? new Set()).add(entry));
			}
		}
	}

	return new Map([...found].map(([key, from]) => [key, [...from]]));
}
