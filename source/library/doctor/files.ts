/** The articles' files: two of one article, two versions in one file, articles that came back, files that can't be read. */
import path from 'node:path';
import {type Article} from '../../article.js';
import {ReaderError} from '../../errors.js';
import {updateMarkdown, writeMarkdown} from '../../markdown/write.js';
import {didCreateFile, readText, replaceFile} from '../disk.js';
import {fullestFirst} from '../duplicates.js';
import {mergeArticles} from '../merge.js';
import {parseArticle} from '../parse-article.js';
import {trashFiles, trashOf} from '../trash.js';
import {versionsIn} from './conflict.js';
import {counted, mending, type Finding} from './finding.js';
import {type Surveyed} from './survey.js';

export type Place = {
	/** The library's folder, and that of its articles. */
	readonly folder: string;
	readonly articles: string;
};

/** Files with git's marks: both versions become one article, where both can be read; the file as it was goes to the trash. */
export function mendConflicts({folder, articles}: Place, files: readonly Surveyed[]): readonly Finding[] {
	return files.filter(({isConflict}) => isConflict).flatMap(({path: file}) => mending({area: 'files', kind: 'conflict'}, () => {
		const place = path.join(articles, file);
		const text = readText(place);
		const [ours, theirs] = versionsIn(text)!.map(version => parsed(version, file));
		if (!ours || ours.key !== theirs?.key) {
			return {
				area: 'files',
				kind: 'conflict',
				outcome: 'person',
				count: 1,
				text: `${file} holds two versions that git could not merge; edit it`,
				details: [file],
			};
		}

		didCreateFile(path.join(trashOf(folder), file.replace(/\.[^.]+$/v, '-conflict$&')), text);
		const article = merged([ours, theirs].toSorted(byAmount));
		replaceFile(place, writeMarkdown(article));
		return {
			area: 'files',
			kind: 'conflict',
			outcome: 'mended',
			count: 1,
			text: `${file} held two versions that git could not merge, and is one article now`,
			details: [file],
		};
	}));
}

/** The larger first, else the first in order of text: the same on every machine. */
function byAmount(a: Article, b: Article): number {
	const [textA, textB] = [writeMarkdown(a), writeMarkdown(b)];
	return textA.length === textB.length ? (textA < textB ? -1 : 1) : textB.length - textA.length;
}

function parsed(text: string, file: string): Article | undefined {
	try {
		return parseArticle(text, {path: file});
	} catch (error) {
		if (error instanceof ReaderError) {
			return undefined;
		}

		throw error;
	}
}

/** What the first says, and what only the others have. */
function merged(articles: readonly Article[]): Article {
	let article = articles[0]!;
	for (const other of articles.slice(1)) {
		article = mergeArticles(other, article);
	}

	return article;
}

/** Several files of one article: the fullest takes in what only the others have, which go to the trash. */
export function mendDuplicates({folder, articles}: Place, files: readonly Surveyed[]): readonly Finding[] {
	const byKey = Map.groupBy(files.filter(({entry, isConflict}) => entry !== undefined && !isConflict), ({entry}) => entry!.key);
	return byKey.entries().filter(([, same]) => same.length > 1).flatMap(([key, same]) => mending({area: 'files', kind: 'duplicate'}, () => {
		const [kept, ...others] = same.toSorted(fullestFirst);
		const text = readText(path.join(articles, kept!.path));
		const all = [kept!, ...others].map(({path: file}) => parseArticle(readText(path.join(articles, file)), {path: file}));
		const article = merged(all);
		if (writeMarkdown(article) !== writeMarkdown(all[0]!)) {
			replaceFile(path.join(articles, kept!.path), updateMarkdown(text, article));
		}

		for (const other of others) {
			trashFiles(folder, articles, [other.path]);
		}

		return {
			area: 'files',
			kind: 'duplicate',
			outcome: 'mended',
			count: others.length,
			text: `${key} was in ${same.length} files and is in ${kept!.path} now; the others are in the trash`,
			details: others.map(({path: file}) => file),
		};
	})).toArray();
}

/** Articles that were removed here or on another device, and that plain copying of files brought back. */
export function mendReturned({folder, articles}: Place, files: readonly Surveyed[], isRemoved: (key: string) => boolean): readonly Finding[] {
	const returned = files.filter(
		({path: file, entry}) => entry !== undefined && isRemoved(entry.key) && isSame(path.join(articles, file), path.join(trashOf(folder), file)),
	);
	return returned.length === 0
		? []
		: mending({area: 'files', kind: 'returned'}, () => {
			for (const {path: file} of returned) {
				trashFiles(folder, articles, [file]);
			}

			return {
				area: 'files',
				kind: 'returned',
				outcome: 'mended',
				count: returned.length,
				text: `${counted(returned.length, 'removed article')} had come back by copying and ${returned.length === 1 ? 'is' : 'are'} in the trash again`,
				details: returned.map(({path: file}) => file),
			};
		});
}

function isSame(file: string, other: string): boolean {
	try {
		return readText(file) === readText(other);
	} catch {
		return false;
	}
}

export function unreadableFiles(files: readonly Surveyed[]): readonly Finding[] {
	const unreadable = files.filter(({reason, isConflict}) => reason !== undefined && !isConflict);
	return unreadable.length === 0
		? []
		: [
			{
				area: 'files',
				kind: 'unreadable',
				outcome: 'person',
				count: unreadable.length,
				text: `${counted(unreadable.length, 'file')} can’t be read as ${unreadable.length === 1 ? 'an article' : 'articles'}; edit or remove ${unreadable.length === 1 ? 'it' : 'them'}`,
				details: unreadable.map(({path: file, reason}) => `${file}: ${reason!}`),
			},
		];
}
