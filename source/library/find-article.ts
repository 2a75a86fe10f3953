/**
Which stored article a link means. By key, by address, by title, by an earlier title or a slug, by the beginning of a title,
and last by likeness, where one candidate stands clearly out. A wrong article is worse than none.
*/
import {type Entry} from '../article.js';
import {keyOfAddress, slugWords} from '../addresses.js';
import {makeLikeness, type Candidate} from './likeness.js';
import {titleKey} from './title-key.js';

export type Link = {readonly title?: string; readonly url?: string; readonly key?: string};

/** The article that a link leads to. `from` is the article that the link stands in, which it never leads to. */
export type Find = (link: Link, from?: Entry) => Entry | undefined;

/** Where a finder looks. Every list is in the order that decides where nothing else does. */
export type Tables = {
	readonly byKey: (key: string) => Entry | undefined;
	/** Of which a permalink or address has the key. */
	readonly byAddress: (key: string) => readonly Entry[];
	/** The path is NFC. */
	readonly byPath: (path: string) => Entry | undefined;
	/** By the key of their title, and by that of another title or a slug. */
	readonly byTitle: (key: string) => readonly Entry[];
	readonly byOtherTitle: (key: string) => readonly Entry[];
	/** The one whose title stands clearly out, of those that are possible. */
	readonly byLikeness: (key: string, isPossible: (entry: Entry) => boolean) => Entry | undefined;
};

/** A finder over entries. The exact tables are made with the first link, those of likeness with the first that needs them. */
export function makeFinder(entries: readonly Entry[]): Find {
	const keys = lazy(() => new Map(entries.map(entry => [entry.key, entry])));
	const addresses = lazy(() => tableOf(entries, entry => addressKeysOf(entry)));
	const paths = lazy(() => new Map(entries.map(entry => [entry.path.normalize('NFC'), entry])));
	const titles = lazy(() => tableOf(entries, entry => [titleKey(entry.title)]));
	const otherTitles = lazy(() => tableOf(entries, entry => otherTitlesOf(entry)));
	const candidatesFor = () => [titles(), otherTitles()].flatMap(table => candidatesOf(table));
	const findLike = lazy(() => makeLikeness(candidatesFor()));
	return finderIn({
		byKey: key => keys().get(key),
		byAddress: key => entriesAt(addresses(), key),
		byPath: path => paths().get(path),
		byTitle: key => entriesAt(titles(), key),
		byOtherTitle: key => entriesAt(otherTitles(), key),
		byLikeness: (key, isCandidate) => findLike()(key, isCandidate),
	});
}

/** A finder that looks into tables. */
export function finderIn(tables: Tables): Find {
	const [exactly, byLikeness] = [exactFinderIn(tables), likenessFinderIn(tables)];
	return (link, from) => exactly(link, from) ?? byLikeness(link, from);
}

const keyIn = (link: Link) => link.key ?? keyOf(link.url);

const isOther = (entry: Entry | undefined, from: Entry | undefined) => entry !== undefined && entry.key !== from?.key;

/** Where a link's number is known and no stored article has it, one with another number is another article. */
function isPossible(entry: Entry, link: Link, from: Entry | undefined): boolean {
	return isOther(entry, from) && !(keyIn(link)?.startsWith('dw:') && entry.key.startsWith('dw:'));
}

/** By keys, addresses, files and titles alone. */
export function exactFinderIn(tables: Omit<Tables, 'byLikeness'>): Find {
	return (link, from) => {
		const key = keyIn(link);
		const byKey = key === undefined ? undefined : tables.byKey(key);
		if (isOther(byKey, from)) {
			return byKey;
		}

		const byAddress = key === undefined ? undefined : tables.byAddress(key).find(entry => isOther(entry, from));
		if (byAddress) {
			return byAddress;
		}

		const path = pathOf(link.url, from);
		const byPath = path === undefined ? undefined : tables.byPath(path);
		if (isOther(byPath, from)) {
			return byPath;
		}

		const wanted = titleKey(link.title ?? '');
		const slug = titleKey(slugOf(link.url) ?? '');
		for (const [table, title] of [
			[tables.byTitle, wanted],
			[tables.byOtherTitle, wanted],
			[tables.byTitle, slug],
			[tables.byOtherTitle, slug],
		] as const) {
			const titled = title === '' ? [] : table(title);
			const found = nearest(titled.filter(entry => isPossible(entry, link, from)), from);
			if (found) {
				return found;
			}
		}

		return undefined;
	};
}

/** By likeness alone, for links that name no article exactly. */
export function likenessFinderIn({byLikeness}: Pick<Tables, 'byLikeness'>): Find {
	return (link, from) => {
		const wanted = titleKey(link.title ?? '');
		return wanted === '' ? undefined : byLikeness(wanted, entry => isPossible(entry, link, from) && isNotNewer(entry, from));
	};
}

/** The names by which `Tables` finds an article: of its addresses, its title, its other titles. */
export const names = {
	address: (key: string) => `a:${key}`,
	title: (key: string) => `t:${key}`,
	otherTitle: (key: string) => `o:${key}`,
} as const;

export function namesOf(entry: Entry): readonly string[] {
	const title = titleKey(entry.title);
	return [
		...addressKeysOf(entry).filter(key => key !== undefined).map(key => names.address(key)),
		...(title === '' ? [] : [names.title(title)]),
		...otherTitlesOf(entry).filter(key => key !== '').map(key => names.otherTitle(key)),
	];
}

/** The keys of all titles of an article. */
export function titleKeysOf(entry: Entry): readonly string[] {
	return [...new Set([titleKey(entry.title), ...otherTitlesOf(entry)])].filter(key => key !== '');
}

/** What a related link names: a key, a file, a title. An article that has one of these as its own may be meant. */
export function linkedNames(link: Link, from: Entry): readonly string[] {
	const [key, path, title, slug] = [
		link.key ?? keyOf(link.url),
		pathOf(link.url, from),
		titleKey(link.title ?? ''),
		titleKey(slugOf(link.url) ?? ''),
	];
	return [
		...(key === undefined ? [] : [`k:${key}`]),
		...(path === undefined ? [] : [`p:${path}`]),
		...[title, slug].filter(text => text !== '').map(text => `t:${text}`),
	];
}

/** The names of that kind that links to an article may have. */
export function namesInLinks(entry: Entry): readonly string[] {
	const keys = [entry.key, ...addressKeysOf(entry)].filter(key => key !== undefined);
	return [...new Set([...keys.map(key => `k:${key}`), `p:${entry.path.normalize('NFC')}`, ...titleKeysOf(entry).map(key => `t:${key}`)])];
}

function lazy<T>(make: () => T): () => T {
	let made: {readonly value: T} | undefined;
	return () => {
		made ??= {value: make()};
		return made.value;
	};
}

/** Keys and their entries: one for nearly all, so that the lists of those with more are kept apart. */
type Table = {readonly first: ReadonlyMap<string, Entry>; readonly more: ReadonlyMap<string, readonly Entry[]>};

function tableOf(entries: readonly Entry[], keysOf: (entry: Entry) => ReadonlyArray<string | undefined>): Table {
	const first = new Map<string, Entry>();
	const more = new Map<string, Entry[]>();
	for (const entry of entries) {
		for (const key of keysOf(entry)) {
			const known = first.get(key ?? '');
			if (known === undefined && key !== undefined && key !== '') {
				first.set(key, entry);
			} else if (known && known !== entry) {
				const list = more.get(key!) ?? [];
				list.push(entry);
				more.set(key!, list);
			}
		}
	}

	return {first, more};
}

function candidatesOf({first, more}: Table): readonly Candidate[] {
	const single = first.entries().map(([key, entry]) => ({key, entry}));
	const others = more.entries().flatMap(([key, list]) => list.map(entry => ({key, entry})));
	return [...single, ...others];
}

function entriesAt({first, more}: Table, key: string): readonly Entry[] {
	const entry = first.get(key);
	return entry ? [entry, ...more.get(key) ?? []] : [];
}

function keyOf(address: string | undefined): string | undefined {
	return address !== undefined && /^https?:/iv.test(address) ? keyOfAddress(address) : undefined;
}

function addressKeysOf(entry: Entry): ReadonlyArray<string | undefined> {
	return [entry.url, entry.permalink].map(address => keyOf(address));
}

function slugOf(address: string | undefined): string | undefined {
	return address !== undefined && /^https?:/iv.test(address) ? slugWords(address) : undefined;
}

function otherTitlesOf(entry: Entry): readonly string[] {
	const slug = slugOf(entry.url);
	return [...entry.otherTitles, ...(slug === undefined ? [] : [slug])].map(title => titleKey(title));
}

/** The file that a relative address of a Markdown file names, below the library's articles. */
function pathOf(address: string | undefined, from: Entry | undefined): string | undefined {
	if (address === undefined || !/\.(?:md|markdown)(?:#.*)?$/iv.test(address) || /^[a-z][\d+\-.a-z]*:/iv.test(address)) {
		return undefined;
	}

	const base = URL.parse(`file:///${encodeURI(from?.path ?? '')}`);
	const url = base && URL.parse(address.replace(/^\/+/v, ''), base.href);
	try {
		return url ? decodeURIComponent(url.pathname.slice(1)).normalize('NFC') : undefined;
	} catch {
		return undefined;
	}
}

const dayOf = (entry: Entry | undefined) => entry?.published?.slice(0, 10);

/** A link points back in time: its target is of the same day or older, where both dates are known. */
function isNotNewer(entry: Entry, from: Entry | undefined): boolean {
	const [day, fromDay] = [dayOf(entry), dayOf(from)];
	return day === undefined || fromDay === undefined || day <= fromDay;
}

/** Of articles with one title: one in the language of the link's article, not newer than it, and nearest to it in time. */
function nearest(entries: readonly Entry[], from: Entry | undefined): Entry | undefined {
	if (entries.length < 2) {
		return entries[0];
	}

	const rank = (entry: Entry) => [
		from?.language !== undefined && entry.language === from.language ? 0 : 1,
		isNotNewer(entry, from) ? 0 : 1,
		Math.abs(Date.parse(dayOf(entry) ?? '0000-01-01') - Date.parse(dayOf(from) ?? '9999-12-31')),
	] as const;
	let [best, ...others] = entries.map(entry => ({entry, rank: rank(entry)}));
	for (const other of others) {
		best = isBefore(other.rank, best!.rank) ? other : best;
	}

	return best!.entry;
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
	const place = a.findIndex((value, index) => value !== b[index]);
	return place !== -1 && a[place]! < b[place]!;
}
