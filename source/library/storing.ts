/** Storing articles: a new one gets a file, one that is stored already takes in what is new. */
import path from 'node:path';
import {type Article, type Entry} from '../article.js';
import {ReaderError} from '../errors.js';
import {updateMarkdown, writeMarkdown} from '../markdown/write.js';
import {didCreateFile, readText, replaceFile} from './disk.js';
import {type Journal} from './journal.js';
import {mergeArticles} from './merge.js';
import {parseArticle} from './parse-article.js';
import {folderOf, nameOf} from './slug.js';
import {titleKey} from './title-key.js';

export type Stored = {
	readonly outcome: 'stored' | 'updated' | 'unchanged';
	readonly entry: Entry;
	/** As it is stored: with what only an older file of it held. */
	readonly article: Article;
};

type Place = {
	readonly articles: string;
	readonly entryOf: (key: string) => Entry | undefined;
	/** The entries with a title, by its key. */
	readonly titled: (title: string) => readonly Entry[];
	/** Looks at a file again; gives its entry. */
	readonly look: (file: string) => Entry | undefined;
	readonly journal: Pick<Journal, 'fields' | 'value'>;
	readonly write: Journal['writeAll'];
};

export function storingIn({articles, entryOf, titled, look, journal, write}: Place): (article: Article) => Stored {
	/** The stored file of an article: of its key, or the same text where one of the two came without an address. */
	const storedAs = (article: Article): Entry | undefined => {
		const day = article.published?.slice(0, 10);
		const title = titleKey(article.title);
		const isSameText = (entry: Entry) => entry.published?.slice(0, 10) === day && titleKey(entry.title) === title;
		return entryOf(article.key) ?? titled(title).find(entry => isText(article.key) !== isText(entry.key) && isSameText(entry));
	};

	const update = (entry: Entry, article: Article): Stored => {
		const oldText = readText(path.join(articles, entry.path));
		const old = parseArticle(oldText, {path: entry.path});
		const merged = mergeArticles(old, article);
		if (writeMarkdown(old, entry.path) === writeMarkdown(merged, entry.path)) {
			return {outcome: 'unchanged', entry, article: merged};
		}

		replaceFile(path.join(articles, entry.path), updateMarkdown(oldText, merged, entry.path));
		if (merged.key !== entry.key) {
			write([[merged.key, journal.fields(entry.key).filter(([field]) => journal.value(merged.key, field) === undefined)]]);
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
					write([[article.key, [['removed', false]]]]);
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

	return article => {
		const stored = storedAs(article);
		const entry = stored && look(stored.path);
		return entry ? update(entry, article) : addNew(article);
	};
}

function isText(key: string): boolean {
	return key.startsWith('text:');
}
