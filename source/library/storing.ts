/** Storing articles: a new one gets a file, one that is stored already takes in what is new. */
import fs from 'node:fs';
import path from 'node:path';
import {type Article, type Entry} from '../article.js';
import {ReaderError} from '../errors.js';
import {updateMarkdown, writeMarkdown} from '../markdown/write.js';
import {didCreateFile, readText, replaceFile} from './disk.js';
import {isEdited} from './edited.js';
import {type Journal} from './journal.js';
import {mergeArticles} from './merge.js';
import {parseArticle} from './parse-article.js';
import {hasSameText, isUnaddressed, ownKey} from './same-article.js';
import {folderOf, nameOf} from './slug.js';
import {titleKey} from './title-key.js';

export type Stored = {
	/** `kept`: a person edited the file, which is as it was. */
	readonly outcome: 'stored' | 'updated' | 'unchanged' | 'kept';
	readonly entry: Entry;
	/** The key that it had until now, where it has a better one. */
	readonly former?: string;
	/** As it is stored: with what only an older file of it held. */
	readonly article: Article;
};

type Place = {
	readonly folder: string;
	readonly articles: string;
	readonly entryOf: (key: string) => Entry | undefined;
	/** The entries with a title, by its key. */
	readonly titled: (title: string) => readonly Entry[];
	/** Looks at a file again; gives its entry. */
	readonly look: (file: string) => Entry | undefined;
	readonly journal: Pick<Journal, 'fields' | 'value'>;
	readonly write: Journal['writeAll'];
};

/** Of articles without an address that have one title so many are compared. */
const mostCompared = 50;

export function storingIn({folder, articles, entryOf, titled, look, journal, write}: Place): (article: Article) => Stored {
	const isSame = (entry: Entry, article: Article, isStrict: boolean) => {
		const text = readText(path.join(articles, entry.path));
		return hasSameText(parseArticle(text, {path: entry.path}), article, isStrict);
	};

	/** The stored file of an article: of its key, or the same text where one of the two came without an address. */
	const storedAs = (article: Article): Entry | undefined => {
		const day = article.published?.slice(0, 10);
		const title = titleKey(article.title);
		const isOfDay = (entry: Entry) => entry.published?.slice(0, 10) === day && titleKey(entry.title) === title;
		const withAddress = () =>
			titled(title).find(entry => isText(article.key) !== isText(entry.key) && isOfDay(entry) && isSame(entry, article, false));
		if (!isUnaddressed(article.key)) {
			return entryOf(article.key) ?? withAddress();
		}

		const ofKey = [ownKey(article, true), ownKey(article), article.key]
			.map(key => entryOf(key))
			.find(entry => entry && isSame(entry, article, true));
		const others = () => titled(title).filter(entry => isText(entry.key) && titleKey(entry.title) === title).slice(0, mostCompared);
		return ofKey ?? withAddress() ?? others().find(entry => isSame(entry, article, true));
	};

	const update = (entry: Entry, article: Article): Stored => {
		const oldText = readText(path.join(articles, entry.path));
		const old = parseArticle(oldText, {path: entry.path});
		const merged = mergeArticles(old, article);
		const text = updateMarkdown(oldText, merged, entry.path);
		if (text === oldText || writeMarkdown(old, entry.path) === writeMarkdown(merged, entry.path)) {
			return {outcome: 'unchanged', entry, article: merged};
		}

		if (isEdited(folder, entry.key, oldText)) {
			return {outcome: 'kept', entry, article: old};
		}

		replaceFile(path.join(articles, entry.path), text);
		if (merged.key !== entry.key) {
			write([[merged.key, journal.fields(entry.key).filter(([field]) => journal.value(merged.key, field) === undefined)]]);
		}

		return {
			outcome: 'updated', entry: look(entry.path)!, article: merged, ...(merged.key !== entry.key && {former: entry.key}),
		};
	};

	const addNew = (article: Article): Stored => {
		const text = writeMarkdown(article, `${folderOf(article.published)}/new.md`);
		const name = `${folderOf(article.published)}/${nameOf(article.title, text)}`;
		for (let number = 1; number < 1000; number++) {
			const file = `${name}${number === 1 ? '' : `-${number}`}.md`;
			if (didCreateFile(path.join(articles, file), text)) {
				const entry = look(file);
				if (!entry) {
					// Another dwread has just stored it under another name; else nothing half stored may stay behind.
					fs.rmSync(path.join(articles, file), {force: true});
					look(file);
					const other = entryOf(article.key);
					if (other) {
						return update(other, article);
					}

					throw new ReaderError(`“${article.title}” can’t be stored: its file could not be read again`);
				}

				// It may have been removed before.
				if (journal.value(article.key, 'removed') === true) {
					write([[article.key, [['removed', false]]]]);
				}

				return {outcome: 'stored', entry, article};
			}

			// Another dwread has just stored it.
			const entry = look(file);
			if (entry?.key === article.key) {
				return update(entry, article);
			}
		}

		throw new ReaderError(`there are too many articles named ${name}`);
	};

	/** The article under a key that no other article has. */
	const withFreeKey = (article: Article): Article => {
		const keys = isUnaddressed(article.key) ? [article.key, ownKey(article), ownKey(article, true)] : [];
		const key = keys.find(each => !entryOf(each)) ?? article.key;
		return {...article, key};
	};

	return article => {
		const stored = storedAs(article);
		const entry = stored && look(stored.path);
		const isKeyKept = entry && isUnaddressed(article.key) && isUnaddressed(entry.key);
		return entry ? update(entry, isKeyKept ? {...article, key: entry.key} : article) : addNew(withFreeKey(article));
	};
}

function isText(key: string): boolean {
	return key.startsWith('text:');
}
