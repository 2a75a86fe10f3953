/** What the reader's screens ask for: adding what was typed or linked, and looking behind an article. */
import process from 'node:process';
import {homedir} from 'node:os';
import {clean, cleanLine} from '../clean.js';
import {type Removed} from '../article.js';
import {decode} from '../import/charset.js';
import {openImporter} from '../importer/importer.js';
import {cacheFolder} from '../library/folder.js';
import {type Library} from '../library/library.js';
import {originalsOf} from '../library/originals.js';
import {cacheOf} from '../library/visits.js';
import {ReaderError} from '../errors.js';
import {decodeEntities} from '../markdown/entities.js';
import {collect, type CollectEvent} from './collect.js';
import {type Summary} from './events.js';
import {namedBy} from './named.js';
import {importOriginals} from './reimport.js';
import {restsHere} from './rests.js';

export type Adding = {
	readonly library: Library;
	/** As a person typed it. */
	readonly source: string;
	readonly signal: AbortSignal;
	readonly onEvent: (event: CollectEvent) => void;
};

/** Adds an address, a file or a folder to the library. */
export async function addNamed({library, source, signal, onEvent}: Adding): Promise<Summary> {
	if (library.readOnly !== undefined) {
		throw new ReaderError(`nothing can be stored: ${library.readOnly}`);
	}

	const cache = cacheOf(cacheFolder({env: process.env, platform: process.platform, home: homedir()}), library.folder);
	return collect(namedBy([source]), {
		library, cache, signal, onEvent, fetching: {rests: restsHere()},
	});
}

/** What the importer leaves out of an article's original today, and the original as text. Throws a ReaderError where it isn't kept. */
export async function lookBehind(
	library: Library,
	key: string,
): Promise<{readonly removed: readonly Removed[]; readonly original: readonly string[]}> {
	const originals = originalsOf(library.folder, key);
	if (originals.length === 0) {
		throw new ReaderError('the original of this article is not kept; only what is added from now on has one');
	}

	const importer = openImporter();
	try {
		const articles = await importOriginals(library, key, importer);
		return {
			removed: articles.flatMap(({removed}) => removed),
			original: originals.flatMap(({bytes, contentType, url, name}) => [cleanLine(url ?? name), '', ...textOf(decode(bytes, contentType)), '']),
		};
	} finally {
		await importer.close();
	}
}

const blockTag = /<\/?(?:article|aside|blockquote|br|dd|div|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|table|td|th|title|tr|ul)\b[^>]*>/giv;

/** The lines of a page that say something; a text as it stands. */
function textOf(text: string): readonly string[] {
	const isMarkup = /<(?:!doctype|html|head|body|div|p|rss|feed)\b/iv.test(text.slice(0, 5000));
	if (!isMarkup) {
		return clean(text).split('\n').map(line => cleanLine(line));
	}

	return text
		.replaceAll(/<!--.*?(?:-->|$)|<(?<name>script|style|noscript|template|svg)\b.*?(?:<\/\k<name>\s*>|$)/gisv, '')
		.replaceAll(blockTag, '\n')
		.replaceAll(/<[!\/?a-z][^>]*>/giv, '')
		.split('\n')
		.map(line => cleanLine(decodeEntities(line)))
		.filter(line => line !== '');
}
