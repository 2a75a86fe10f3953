/**
The library: a folder of Markdown files, of which each is an article, and the journal of what was read. Synchronous throughout.
Everything that goes wrong for a reason a person can mend is a ReaderError of one sentence.
*/
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {
	type Article,
	type Entry,
	type Marks,
	type Reading,
	type ReadingChanges,
} from '../article.js';
import {ReaderError} from '../errors.js';
import {type Snippet} from '../search/hits.js';
import {deviceId} from './device.js';
import {readText} from './disk.js';
import {factsIn, type Facts} from './facts.js';
import {type Find} from './find-article.js';
import {linksThrough} from './links.js';
import {prepareLibrary} from './first-launch.js';
import {cacheFolder, stateFolder} from './folder.js';
import {openIndex, type Index, type Unreadable} from './index/index.js';
import {type Journal} from './journal.js';
import {type Compaction} from './journal/compact.js';
import {parseArticle} from './parse-article.js';
import {readingOf, valuesOf} from './reading.js';
import {removalIn} from './removal.js';
import {snippetIn} from './snippet.js';
import {storingIn, type Stored} from './storing.js';
import {trailFile, type TrailFile} from './trail.js';
import {searchesIn, type Searches} from './searches.js';
import {readTrash, type Trashed} from './trash.js';

export type {Stored} from './storing.js';

export type LibraryOptions = {
	/** The library's folder; made if there is none. */
	readonly folder: string;
	/** The folder of the articles that come with dwread, which are copied in on first launch. */
	readonly bundled?: string;
	/** Where this device's name is kept, outside the library. */
	readonly deviceFolder?: string;
	/** Where the index lies, which can be made anew. */
	readonly cache?: string;
	/**
	Don't wait for what takes long: `entries` and the lists hold what the index has until `refresh` finds what changed; where that is
	very much, or there is no index yet, the newest articles alone until `indexing.start` is done.
	*/
	readonly isQuick?: boolean;
	readonly now?: () => Date;
};

/** Lists of any length, a window at a time. An empty query asks for all; see `search/query.ts` for what it can say. */
export type Lists = Pick<Index, 'counts' | 'count' | 'rows' | 'position' | 'keys' | 'hold' | 'release' | 'search' | 'backlinks' | 'tags'>;

export type Library = {
	readonly folder: string;
	/** Why nothing can be stored, in one sentence; `undefined`: it can. */
	readonly readOnly?: string;
	/** All of them, newest first; the same array until something changes. For small libraries and for scripts: `walk` holds one at a time. */
	readonly entries: () => readonly Entry[];
	readonly walk: () => Iterable<Entry>;
	readonly entry: (key: string) => Entry | undefined;
	/** The state of an article's file: another one, another text. */
	readonly stampOf: (key: string) => string | undefined;
	/** The article in a file below the library's articles. */
	readonly entryAt: (path: string) => Entry | undefined;
	readonly lists: Lists;
	/** Making the index whole: in a worker (`start`), or here and now (`finish`). */
	readonly indexing: Pick<Index, 'isUnfinished' | 'status' | 'start' | 'finish'>;
	/** Some words of the article's text around what a query asks for, `length` units at most; reads the file. */
	readonly snippet: (key: string, query: string, length: number) => Snippet | undefined;
	/** Files that are no article to be shown, and why. */
	readonly unreadable: () => readonly Unreadable[];
	readonly read: (key: string) => Article;
	/** Stores an article; one that is stored already takes in what is new. */
	readonly add: (article: Article) => Stored;
	/** Moves an article's file to the library's trash. Returns what it was. */
	readonly remove: (key: string) => Entry;
	/** Takes an article back that was removed, by key or by path below the trash; of several files of a key the one that was removed last. */
	readonly restore: (name: string) => Entry;
	/** The same for many at once. */
	readonly removeAll: (keys: readonly string[]) => readonly Entry[];
	readonly restoreAll: (names: readonly string[]) => readonly Entry[];
	/** What was removed, last first. */
	readonly trash: () => readonly Trashed[];
	/** The stored article that a link leads to, if any; never `from`, the article that it stands in. */
	readonly resolve: Find;
	/** The same by addresses and titles alone, for lists: at a glance, where likeness takes a millisecond. */
	readonly resolveExactly: Find;
	readonly marks: (key: string) => Marks;
	/** Sets the marks given, leaves the others. */
	readonly mark: (key: string, marks: Marks) => void;
	/** All that is known of a reader's dealings with an article. */
	readonly reading: (key: string) => Reading;
	/** Writes changes to that down, of one article or of many at once; they are on the disk when it returns. */
	readonly note: (keys: string | readonly string[], changes: ReadingChanges) => void;
	/** The keys of all articles of which a field is true: `read`, `starred`, `tag:sea`. */
	readonly marked: (field: string) => ReadonlySet<string>;
	/** Searches that were named and kept. */
	readonly searches: Searches;
	/** The way through articles on this device. */
	readonly trail: TrailFile;
	/** Makes one of all files that this device's reading state is kept in. Never needed, and never done at start. */
	readonly compactJournal: () => Compaction;
	/** Takes in what other programs did to files and journals. Returns whether there was anything. Cheap when there wasn't. */
	readonly refresh: () => boolean;
	/** Lets go of the index and its workers. */
	readonly close: () => Promise<void>;
};

const markNames = ['read', 'starred'] as const;

/** Opens a library. Throws a ReaderError where it can't be read. */
export function openLibrary({folder, bundled, deviceFolder, cache, isQuick = false, now = () => new Date()}: LibraryOptions): Library {
	const {articles, readOnly} = prepareLibrary(folder, bundled);
	const surroundings = {env: process.env, platform: process.platform, home: homedir()};
	const ownState = deviceFolder ?? stateFolder(surroundings);
	const late: {facts?: Facts} = {};
	const index = openIndex({
		root: articles,
		cache: cache ?? cacheFolder(surroundings),
		isWhole: !isQuick,
		emptied: () => late.facts?.emptied(),
	});
	const facts = factsIn({
		folder, index, device: () => deviceId(ownState), now, isQuick,
	});
	late.facts = facts;
	let list: readonly Entry[] | undefined;
	const links = linksThrough(index);
	const forget = () => {
		list = undefined;
		links.forget();
	};

	const look = (...files: readonly string[]) => {
		forget();
		index.look(files);
	};

	const lookAt = (file: string) => {
		look(file);
		return index.entryAt(file);
	};

	const write: Journal['writeAll'] = changes => {
		mayWrite();
		facts.write(changes);
	};

	const searches = searchesIn({read: facts.named, write});
	const {expanded} = searches;
	const fileOf = (entry: Entry) => path.join(articles, entry.path);

	const mayWrite = () => {
		if (readOnly !== undefined) {
			throw new ReaderError(`nothing can be stored: ${readOnly}`);
		}
	};

	const entryOf = (key: string): Entry => {
		const entry = index.entry(key);
		if (!entry) {
			throw new ReaderError(`no stored article has the key ${key}`);
		}

		return entry;
	};

	const removal = removalIn({
		folder,
		articles,
		entryOf,
		stored: index.entry,
		entryAt: index.entryAt,
		look(files) {
			look(...files);
		},
		write,
	});

	let store: ReturnType<typeof storingIn> | undefined;

	return {
		folder,
		readOnly,
		entries() {
			list ??= index.entries().toArray();
			return list;
		},
		walk: index.entries,
		entry: index.entry,
		stampOf: index.stampOf,
		entryAt: index.entryAt,
		lists: {
			...index,
			count: (query, order) => index.count(expanded(query), order),
			rows: (query, order, from, count) => index.rows(expanded(query), order, from, count),
			position: (key, query, order) => index.position(key, expanded(query), order),
			keys: (query, order) => index.keys(expanded(query), order),
			hold(query, order) {
				index.hold(expanded(query), order);
			},
			search: async (query, order) => index.search(expanded(query), order),
		},
		indexing: {
			...index,
			async start(report) {
				await index.start(status => {
					forget();
					report(status);
				});
			},
			finish() {
				forget();
				index.finish();
			},
		},
		unreadable: index.unreadable,
		snippet(key, query, length) {
			const entry = index.entry(key);
			return entry && snippetIn(fileOf(entry), entry, expanded(query), length);
		},
		read(key) {
			const entry = entryOf(key);
			return parseArticle(readText(fileOf(entry)), {path: entry.path});
		},
		add(article) {
			mayWrite();
			store ??= storingIn({
				folder,
				articles,
				entryOf: index.entry,
				titled: index.titled,
				look: lookAt,
				journal: facts.journal,
				write,
			});
			return store(article);
		},
		remove: key => removal.remove([key])[0]!,
		restore: name => removal.restore([name])[0]!,
		removeAll: removal.remove,
		restoreAll: removal.restore,
		trash: () => readTrash(folder),
		resolve: links.resolve,
		resolveExactly: links.resolveExactly,
		marks(key) {
			const fields = new Map(facts.fields(key));
			return Object.fromEntries(markNames.map(name => [name, fields.get(name)]).filter(([, value]) => typeof value === 'boolean')) as Marks;
		},
		mark(key, marks) {
			write([[key, markNames.flatMap(name => marks[name] === undefined ? [] : [[name, marks[name]] as const])]]);
		},
		reading: key => readingOf(facts.fields(key)),
		note(keys, changes) {
			const values = valuesOf(changes);
			write([keys].flat().map(key => [key, values] as const));
		},
		marked: field => new Set(facts.named(field).filter(([, value]) => value === true).map(([key]) => key)),
		searches,
		trail: trailFile(() => ownState, folder),
		compactJournal() {
			mayWrite();
			return facts.journal.compact();
		},
		refresh() {
			const hasNewFacts = facts.hasMirrored();
			const hasNewFiles = index.refresh();
			if (hasNewFiles) {
				forget();
			}

			return hasNewFiles || hasNewFacts;
		},
		close: index.close,
	};
}
