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
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {updateMarkdown, writeMarkdown} from '../markdown/write.js';
import {snippetOf, type Snippet} from '../search/hits.js';
import {deviceId} from './device.js';
import {
	didCreateFile,
	readText,
	replaceFile,
} from './disk.js';
import {type Find} from './find-article.js';
import {prepareLibrary} from './first-launch.js';
import {cacheFolder, stateFolder} from './folder.js';
import {openIndex, type Index, type Unreadable} from './index/index.js';
import {plainBody} from './index/texts.js';
import {openJournal, type Fact} from './journal.js';
import {journalStamp} from './journal/files.js';
import {type Compaction} from './journal/compact.js';
import {mergeArticles} from './merge.js';
import {parseArticle} from './parse-article.js';
import {readingOf, valuesOf} from './reading.js';
import {folderOf, nameOf} from './slug.js';
import {titleKey} from './title-key.js';
import {trailFile, type TrailFile} from './trail.js';
import {
	readTrash,
	restoreFile,
	trashFile,
	type Trashed,
} from './trash.js';

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
	Don't wait for what takes long: where many files changed, or there is no index yet, `entries` and the lists hold but the newest
	articles until `indexing.start` is done.
	*/
	readonly isQuick?: boolean;
	readonly now?: () => Date;
};

export type Stored = {
	readonly outcome: 'stored' | 'updated' | 'unchanged';
	readonly entry: Entry;
	/** As it is stored: with what only an older file of it held. */
	readonly article: Article;
};

/** Lists of any length, a window at a time. An empty query asks for all; see `search/query.ts` for what it can say. */
export type Lists = Pick<Index, 'counts' | 'count' | 'rows' | 'position' | 'search' | 'backlinks'>;

export type Library = {
	readonly folder: string;
	/** Why nothing can be stored, in one sentence; `undefined`: it can. */
	readonly readOnly?: string;
	/** All of them, newest first; the same array until something changes. For small libraries and for scripts: `walk` holds one at a time. */
	readonly entries: () => readonly Entry[];
	readonly walk: () => Iterable<Entry>;
	readonly entry: (key: string) => Entry | undefined;
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
	/** Takes an article back that was removed; of several files the one that was removed last. */
	readonly restore: (key: string) => Entry;
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

/** Journals up to this many bytes are read at once where the index doesn't have their facts; longer ones with the first refresh. */
const quickJournal = 1_000_000;

/** Opens a library. Throws a ReaderError where it can't be read. */
export function openLibrary({folder, bundled, deviceFolder, cache, isQuick = false, now = () => new Date()}: LibraryOptions): Library {
	const {articles, readOnly} = prepareLibrary(folder, bundled);
	const surroundings = {env: process.env, platform: process.platform, home: homedir()};
	const ownState = deviceFolder ?? stateFolder(surroundings);
	const journals = path.join(folder, 'journal');
	let isOpen = false;
	let mirrored: string | undefined;
	let unmirrored: {readonly facts: readonly Fact[]; readonly isAll: boolean} = {facts: [], isAll: false};
	const index = openIndex({
		root: articles,
		cache: cache ?? cacheFolder(surroundings),
		isWhole: !isQuick,
		emptied() {
			mirrored = undefined;
			if (isOpen) {
				hasMirrored();
			}
		},
	});
	let isLoaded = false;
	const journal = openJournal({
		folder: journals,
		device: () => deviceId(ownState),
		now,
		changed(facts, isAll) {
			unmirrored = isAll ? {facts, isAll} : {facts: [...unmirrored.facts, ...facts], isAll: unmirrored.isAll};
		},
	});

	/** Brings the index up to the journals. Returns whether there was anything new. */
	const hasMirrored = (): boolean => {
		const {stamp} = journalStamp(journals);
		if (stamp === mirrored) {
			return false;
		}

		journal.refresh();
		if (!isLoaded || mirrored === undefined) {
			isLoaded = true;
			unmirrored = {facts: Iterator.from(journal.facts()).toArray(), isAll: true};
		}

		const {facts, isAll} = unmirrored;
		if (index.didNoteFacts(facts, isAll, stamp)) {
			mirrored = stamp;
			unmirrored = {facts: [], isAll: false};
		}

		return isAll || facts.length > 0;
	};

	isOpen = true;
	mirrored = index.journalStamp();
	if (!isQuick || journalStamp(journals).size < quickJournal) {
		hasMirrored();
	}

	const fieldsOf = (key: string) => unmirrored.facts.length > 0 || unmirrored.isAll ? journal.fields(key) : index.fields(key);
	let list: readonly Entry[] | undefined;
	let answers = new Map<string, Entry | undefined>();
	const forget = () => {
		list = undefined;
		answers = new Map();
	};

	const look = (file: string) => {
		forget();
		return index.look(file);
	};

	/** Knows its answers: the list asks for the same links with every frame. */
	const resolve = (link: Parameters<Find>[0], from: Entry | undefined, isExact: boolean) => {
		const question = JSON.stringify([link.key, link.url, link.title, from?.key, isExact]);
		if (!answers.has(question)) {
			if (answers.size > 2000) {
				answers.clear();
			}

			answers.set(question, index.resolve(link, from, isExact));
		}

		return answers.get(question);
	};

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

	/** The stored file of an article: of its key, or the same text where one of the two came without an address. */
	const storedAs = (article: Article): Entry | undefined => {
		const day = article.published?.slice(0, 10);
		const title = titleKey(article.title);
		const isSameText = (entry: Entry) => entry.published?.slice(0, 10) === day && titleKey(entry.title) === title;
		return index.entry(article.key) ?? index.titled(title).find(entry => isText(article.key) !== isText(entry.key) && isSameText(entry));
	};

	const update = (entry: Entry, article: Article): Stored => {
		const oldText = readText(fileOf(entry));
		const old = parseArticle(oldText, {path: entry.path});
		const merged = mergeArticles(old, article);
		if (writeMarkdown(old, entry.path) === writeMarkdown(merged, entry.path)) {
			return {outcome: 'unchanged', entry, article: merged};
		}

		replaceFile(fileOf(entry), updateMarkdown(oldText, merged, entry.path));
		if (merged.key !== entry.key) {
			journal.write(merged.key, journal.fields(entry.key).filter(([field]) => journal.value(merged.key, field) === undefined));
			hasMirrored();
		}

		return {outcome: 'updated', entry: look(entry.path)!, article: merged};
	};

	const addNew = (article: Article): Stored => {
		const text = writeMarkdown(article, `${folderOf(article.published)}/new.md`);
		const name = `${folderOf(article.published)}/${nameOf(article.title, text)}`;
		for (let number = 1; number < 1000; number++) {
			const file = `${name}${number === 1 ? '' : `-${number}`}.md`;
			if (didCreateFile(path.join(articles, file), text)) {
				// It may have been removed before.
				if (journal.value(article.key, 'removed') === true) {
					journal.write(article.key, [['removed', false]]);
					hasMirrored();
				}

				return {outcome: 'stored', entry: look(file)!, article};
			}

			// Another dwread has just stored it.
			const entry = look(file);
			if (entry?.key === article.key) {
				return update(entry, article);
			}
		}

		throw new ReaderError(`there are too many articles named ${name}`);
	};

	return {
		folder,
		readOnly,
		entries() {
			list ??= index.entries().toArray();
			return list;
		},
		walk: index.entries,
		entry: index.entry,
		entryAt: index.entryAt,
		lists: index,
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
			try {
				const text = entry && plainBody(readText(fileOf(entry)));
				return text === undefined ? undefined : snippetOf(cleanLine(text), query, length);
			} catch (error) {
				if (error instanceof ReaderError) {
					return undefined;
				}

				throw error;
			}
		},
		read(key) {
			const entry = entryOf(key);
			return parseArticle(readText(fileOf(entry)), {path: entry.path});
		},
		add(article) {
			mayWrite();
			const stored = storedAs(article);
			const entry = stored && look(stored.path);
			return entry ? update(entry, article) : addNew(article);
		},
		remove(key) {
			mayWrite();
			const entry = entryOf(key);
			trashFile(folder, articles, entry.path);
			look(entry.path);
			journal.write(key, [['removed', true]]);
			hasMirrored();
			return entry;
		},
		restore(key) {
			mayWrite();
			const trashed = readTrash(folder).find(({entry}) => entry?.key === key);
			if (!trashed) {
				throw new ReaderError(`no removed article has the key ${key}`);
			}

			const entry = look(restoreFile(folder, articles, trashed.path))!;
			journal.write(key, [['removed', false]]);
			hasMirrored();
			return entry;
		},
		trash: () => readTrash(folder),
		resolve: (link, from) => resolve(link, from, false),
		resolveExactly: (link, from) => resolve(link, from, true),
		marks(key) {
			const fields = new Map(fieldsOf(key));
			return Object.fromEntries(markNames.map(name => [name, fields.get(name)]).filter(([, value]) => typeof value === 'boolean')) as Marks;
		},
		mark(key, marks) {
			mayWrite();
			journal.write(key, markNames.flatMap(name => marks[name] === undefined ? [] : [[name, marks[name]] as const]));
			hasMirrored();
		},
		reading: key => readingOf(fieldsOf(key)),
		note(keys, changes) {
			mayWrite();
			const values = valuesOf(changes);
			journal.writeAll([keys].flat().map(key => [key, values] as const));
			hasMirrored();
		},
		trail: trailFile(() => ownState, folder),
		compactJournal() {
			mayWrite();
			return journal.compact();
		},
		refresh() {
			const hasNewFacts = hasMirrored();
			const hasNewFiles = index.refresh();
			if (hasNewFiles) {
				forget();
			}

			return hasNewFiles || hasNewFacts;
		},
		close: index.close,
	};
}

function isText(key: string): boolean {
	return key.startsWith('text:');
}
