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
import {updateMarkdown, writeMarkdown} from '../markdown/write.js';
import {deviceId} from './device.js';
import {
	didCreateFile,
	readText,
	replaceFile,
} from './disk.js';
import {makeFinder, type Find} from './find-article.js';
import {prepareLibrary} from './first-launch.js';
import {stateFolder} from './folder.js';
import {openJournal} from './journal.js';
import {type Compaction} from './journal/compact.js';
import {mergeArticles} from './merge.js';
import {parseArticle} from './parse-article.js';
import {readingOf, valuesOf} from './reading.js';
import {openShelf, type Unreadable} from './shelf.js';
import {folderOf, nameOf} from './slug.js';
import {titleKey} from './title-key.js';
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
	readonly now?: () => Date;
};

export type Stored = {
	readonly outcome: 'stored' | 'updated' | 'unchanged';
	readonly entry: Entry;
	/** As it is stored: with what only an older file of it held. */
	readonly article: Article;
};

export type Library = {
	readonly folder: string;
	/** Why nothing can be stored, in one sentence; `undefined`: it can. */
	readonly readOnly?: string;
	/** In any order; the same array until something changes. */
	readonly entries: () => readonly Entry[];
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
	readonly marks: (key: string) => Marks;
	/** Sets the marks given, leaves the others. */
	readonly mark: (key: string, marks: Marks) => void;
	/** All that is known of a reader's dealings with an article. */
	readonly reading: (key: string) => Reading;
	/** Writes changes to that down, of one article or of many at once; they are on the disk when it returns. */
	readonly note: (keys: string | readonly string[], changes: ReadingChanges) => void;
	/** Makes one of all files that this device's reading state is kept in. Never needed, and never done at start. */
	readonly compactJournal: () => Compaction;
	/** Takes in what other programs did to files and journals. Returns whether there was anything. Cheap when there wasn't. */
	readonly refresh: () => boolean;
};

const markNames = ['read', 'starred'] as const;

/** Opens a library. Throws a ReaderError where it can't be read. */
export function openLibrary({folder, bundled, deviceFolder, now = () => new Date()}: LibraryOptions): Library {
	const {articles, readOnly} = prepareLibrary(folder, bundled);
	let find: Find | undefined;
	const shelf = openShelf(articles, () => {
		find = undefined;
	});
	const ownState = deviceFolder ?? stateFolder({env: process.env, platform: process.platform, home: homedir()});
	const journal = openJournal({folder: path.join(folder, 'journal'), device: () => deviceId(ownState), now});
	const fileOf = (entry: Entry) => path.join(articles, entry.path);

	const mayWrite = () => {
		if (readOnly !== undefined) {
			throw new ReaderError(`nothing can be stored: ${readOnly}`);
		}
	};

	const entryOf = (key: string): Entry => {
		const entry = shelf.byKey(key);
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
		return shelf.byKey(article.key) ?? shelf.entries().find(entry => isText(article.key) !== isText(entry.key) && isSameText(entry));
	};

	const update = (entry: Entry, article: Article): Stored => {
		const oldText = readText(fileOf(entry));
		const old = parseArticle(oldText, {path: entry.path});
		const merged = mergeArticles(old, article);
		if (writeMarkdown(old) === writeMarkdown(merged)) {
			return {outcome: 'unchanged', entry, article: merged};
		}

		replaceFile(fileOf(entry), updateMarkdown(oldText, merged));
		if (merged.key !== entry.key) {
			journal.write(merged.key, journal.fields(entry.key).filter(([field]) => journal.value(merged.key, field) === undefined));
		}

		return {outcome: 'updated', entry: shelf.look(entry.path)!, article: merged};
	};

	const addNew = (article: Article): Stored => {
		const text = writeMarkdown(article);
		const name = `${folderOf(article.published)}/${nameOf(article.title, text)}`;
		for (let number = 1; number < 1000; number++) {
			const file = `${name}${number === 1 ? '' : `-${number}`}.md`;
			if (didCreateFile(path.join(articles, file), text)) {
				// It may have been removed before.
				if (journal.value(article.key, 'removed') === true) {
					journal.write(article.key, [['removed', false]]);
				}

				return {outcome: 'stored', entry: shelf.look(file)!, article};
			}

			// Another dwread has just stored it.
			const entry = shelf.look(file);
			if (entry?.key === article.key) {
				return update(entry, article);
			}
		}

		throw new ReaderError(`there are too many articles named ${name}`);
	};

	return {
		folder,
		readOnly,
		entries: shelf.entries,
		unreadable: shelf.unreadable,
		read(key) {
			const entry = entryOf(key);
			return parseArticle(readText(fileOf(entry)), {path: entry.path});
		},
		add(article) {
			mayWrite();
			const stored = storedAs(article);
			const entry = stored && shelf.look(stored.path);
			return entry ? update(entry, article) : addNew(article);
		},
		remove(key) {
			mayWrite();
			const entry = entryOf(key);
			trashFile(folder, articles, entry.path);
			shelf.look(entry.path);
			journal.write(key, [['removed', true]]);
			return entry;
		},
		restore(key) {
			mayWrite();
			const trashed = readTrash(folder).find(({entry}) => entry?.key === key);
			if (!trashed) {
				throw new ReaderError(`no removed article has the key ${key}`);
			}

			const entry = shelf.look(restoreFile(folder, articles, trashed.path))!;
			journal.write(key, [['removed', false]]);
			return entry;
		},
		trash: () => readTrash(folder),
		resolve(link, from) {
			find ??= remembering(makeFinder(shelf.entries()));
			return find(link, from);
		},
		marks: key => Object.fromEntries(markNames.map(name => [name, journal.value(key, name)]).filter(([, value]) => typeof value === 'boolean')) as Marks,
		mark(key, marks) {
			mayWrite();
			journal.write(key, markNames.flatMap(name => marks[name] === undefined ? [] : [[name, marks[name]] as const]));
		},
		reading: key => readingOf(journal.fields(key)),
		note(keys, changes) {
			mayWrite();
			const values = valuesOf(changes);
			journal.writeAll([keys].flat().map(key => [key, values] as const));
		},
		compactJournal() {
			mayWrite();
			return journal.compact();
		},
		refresh() {
			const hasNewFacts = journal.refresh();
			return shelf.refresh() || hasNewFacts;
		},
	};
}

function isText(key: string): boolean {
	return key.startsWith('text:');
}

/** A finder that knows its answers: the list asks for the same links with every frame. */
function remembering(find: Find): Find {
	const answers = new Map<string, Entry | undefined>();
	return (link, from) => {
		const question = JSON.stringify([link.key, link.url, link.title, from?.key]);
		if (!answers.has(question)) {
			answers.set(question, find(link, from));
		}

		return answers.get(question);
	};
}
