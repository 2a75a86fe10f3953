/** The entries of all files below a folder, kept up with what other programs do to them. */
import path from 'node:path';
import {type Entry} from '../article.js';
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {readText} from './disk.js';
import {fullestFirst} from './duplicates.js';
import {readEntry} from './entry.js';
import {
	filesOf,
	isSameTree,
	readTree,
	stampOf,
	type Stamp,
} from './tree.js';

/** A file that is no article to be shown, and why. */
export type Unreadable = {readonly path: string; readonly reason: string};

/** What is known of a file: its entry, or the reason that it has none. */
type Book = {readonly stamp: Stamp} & ({readonly entry: Entry; readonly reason?: undefined} | {readonly entry?: undefined; readonly reason: string});

export type Shelf = {
	/** The same array until something changes. */
	readonly entries: () => readonly Entry[];
	readonly unreadable: () => readonly Unreadable[];
	readonly byKey: (key: string) => Entry | undefined;
	/** Looks at a file again, after it was written or moved. Returns its entry, if it has one. */
	readonly look: (file: string) => Entry | undefined;
	/** Looks for changes. Returns whether there were any. */
	readonly refresh: () => boolean;
};

/** So many files are looked at with each refresh, in turn: a change in place leaves no trace in the folder. */
const lookedAt = 500;

/** Opens a folder of Markdown files. `changed` is called whenever the entries change. */
export function openShelf(root: string, changed: () => void): Shelf {
	let tree = readTree(root);
	let files = filesOf(tree);
	let next = 0;
	const books = new Map<string, Book>();
	let order: Order | undefined;
	let list: readonly Entry[] | undefined;

	const hasChanged = (file: string): boolean => {
		const stamp = stampOf(path.join(root, file));
		const known = books.get(file);
		if (known?.stamp.text === stamp?.text) {
			return false;
		}

		const book = stamp && {stamp, ...openBook(root, file)};
		if (book) {
			books.set(file, book);
		} else {
			books.delete(file);
		}

		list = undefined;
		order &&= withBook(order, known, book);
		return true;
	};

	for (const file of files) {
		hasChanged(file);
	}

	const ordered = () => {
		order ??= orderOf(books);
		return order;
	};

	return {
		entries() {
			list ??= ordered().byKey.values().toArray();
			return list;
		},
		unreadable: () => ordered().unreadable,
		byKey: key => ordered().byKey.get(key),
		look(file) {
			if (hasChanged(file)) {
				changed();
			}

			return books.get(file)?.entry;
		},
		refresh() {
			const newTree = readTree(root, tree);
			const isSame = isSameTree(newTree, tree);
			tree = newTree;
			files = isSame ? files : filesOf(tree);
			const window = isSame ? [...files, ...files].slice(next, next + Math.min(lookedAt, files.length)) : [...new Set([...files, ...books.keys()])];
			next = files.length === 0 ? 0 : (next + window.length) % files.length;
			const found = window.map(file => hasChanged(file));
			if (!found.includes(true)) {
				return false;
			}

			changed();
			return true;
		},
	};
}

function openBook(root: string, file: string) {
	try {
		return {entry: readEntry(readText(path.join(root, file)), file)};
	} catch (error) {
		if (error instanceof ReaderError) {
			return {reason: cleanLine(error.message)};
		}

		throw error;
	}
}

type Order = {readonly byKey: Map<string, Entry>; readonly unreadable: readonly Unreadable[]};

/** Of files with one key the fullest is the article: all copies of a library have to choose the same, and their clocks and times differ. */
function orderOf(books: ReadonlyMap<string, Book>): Order {
	const byKey = new Map<string, Entry>();
	const unreadable: Unreadable[] = [];
	const ordered = [...books].toSorted(([aFile, a], [bFile, b]) => fullestFirst({path: aFile, size: a.stamp.size}, {path: bFile, size: b.stamp.size}));
	for (const [file, {entry, reason}] of ordered) {
		const other = entry && byKey.get(entry.key);
		if (!entry) {
			unreadable.push({path: file, reason});
		} else if (other) {
			unreadable.push({path: file, reason: `it is the same article as ${other.path}, which holds more; dwread doctor makes one of them`});
		} else {
			byKey.set(entry.key, entry);
		}
	}

	return {byKey, unreadable};
}

/** The order with one file's book in place of its old one; `undefined`, so that it is made anew, where other files are concerned. */
function withBook(order: Order, old: Book | undefined, book: Book | undefined): Order | undefined {
	const {byKey, unreadable} = order;
	const key = old?.entry?.key ?? book?.entry?.key;
	if (unreadable.length > 0 || key === undefined || old?.reason !== undefined || book?.reason !== undefined) {
		return undefined;
	}

	// A key that changed, or that another file has.
	if (old && book ? old.entry.key !== book.entry.key : !old && byKey.has(key)) {
		return undefined;
	}

	if (book) {
		byKey.set(key, book.entry);
	} else {
		byKey.delete(key);
	}

	return order;
}
