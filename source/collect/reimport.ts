/** Making articles anew from what they were made of. */
import {
	mapFigures,
	walkBlocks,
	type Article,
	type Entry,
} from '../article.js';
import {ReaderError} from '../errors.js';
import {type Library} from '../library/library.js';
import {mergeArticles} from '../library/merge.js';
import {originalsOf} from '../library/originals.js';
import {replaceArticle} from '../library/replace.js';
import {openImporter, type Importer} from '../importer/importer.js';
import {openTally, type CollectEvent, type Summary} from './events.js';

export type ReimportOptions = {
	readonly library: Library;
	/** Those with an original, where none are given. */
	readonly entries?: readonly Entry[];
	readonly onEvent: (event: CollectEvent) => void;
	readonly signal?: AbortSignal;
	readonly importer?: Importer;
};

/** Imports the originals of articles again. Key, file, reading state and kept pictures stay. */
export async function reimport({library, entries, onEvent, signal, importer: given}: ReimportOptions): Promise<Summary> {
	const tally = openTally(onEvent);
	const importer = given ?? openImporter({...(signal && {signal})});
	const all = entries ?? library.entries();
	try {
		for (const entry of all) {
			const end = tally.begin();
			if (signal?.aborted) {
				end(false);
				continue;
			}

			const name = entry.title;
			try {
				const article = await articleAnew(library, entry, importer);
				if (article) {
					tally.tell({
						type: replaceArticle(library.folder, entry, article), name, key: entry.key, title: article.title, path: entry.path,
					});
				} else if (entries) {
					tally.tell({type: 'refused', name, reason: 'its original is not kept'});
				}
			} catch (error) {
				if (!(error instanceof ReaderError)) {
					throw error;
				}

				tally.tell({type: 'refused', name, reason: error.message});
			}

			end(true);
		}
	} finally {
		library.refresh();
		await (given ? undefined : importer.close());
	}

	return tally.summary();
}

async function articleAnew(library: Library, entry: Entry, importer: Importer): Promise<Article | undefined> {
	const articles = await importOriginals(library, entry.key, importer);
	const [first, ...others] = articles;
	if (!first) {
		return undefined;
	}

	let anew = first;
	for (const other of others) {
		anew = mergeArticles(anew, other);
	}

	const stored = library.read(entry.key);
	const files = new Map(
		walkBlocks(stored.blocks).flatMap(block =>
			block.type === 'figure' && block.source !== undefined && block.file !== undefined ? [[block.source, block.file] as const] : [],
		),
	);
	const titles = [...anew.otherTitles, ...stored.otherTitles, stored.title];
	return {
		...anew,
		key: entry.key,
		otherTitles: [...new Set(titles)].filter(title => title !== anew.title),
		blocks: mapFigures(anew.blocks, figure => {
			const file = files.get(figure.source ?? '');
			return file === undefined ? figure : {...figure, file};
		}),
	};
}

/** What the importer makes today of an article's originals. Throws a ReaderError where it makes nothing of them. */
export async function importOriginals(library: Library, key: string, importer: Importer): Promise<readonly Article[]> {
	const articles: Article[] = [];
	let reason: string | undefined;
	for (const original of originalsOf(library.folder, key)) {
		for await (const item of importer.read(original)) {
			if (item.type === 'article') {
				articles.push(item.article);
			} else if (item.type === 'refused') {
				reason = item.reason;
			}
		}
	}

	if (articles.length === 0 && reason !== undefined) {
		throw new ReaderError(reason);
	}

	return articles;
}
