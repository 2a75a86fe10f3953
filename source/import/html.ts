/** HTML pages of any news site as articles. */
import {type Article} from '../article.js';
import {ReaderError} from '../errors.js';
import {keyOfAddress, keyOfText} from '../addresses.js';
import {decode} from './charset.js';
import {readBody} from './html/body.js';
import {readMetadata} from './html/metadata.js';
import {readSignals} from './html/signals.js';
import {parseTree} from './html/tree.js';

export type HtmlPage = {readonly bytes: Uint8Array; readonly contentType?: string} | {readonly html: string};

/**
The article of an HTML page. `url` is where the page was found, if that is known. Throws a ReaderError with a sentence for
a page without one.
*/
export function importHtml(source: HtmlPage, options: {readonly url?: string} = {}): Article {
	const html = 'html' in source ? source.html : decode(source.bytes, source.contentType);
	const page = parseTree(html);
	const signals = readSignals(page, options.url);
	const metadata = readMetadata(page, signals, options.url);
	const body = readBody(page, metadata, signals);
	if (body.blocks.length === 0) {
		throw new ReaderError('no article found in this page');
	}

	return {
		key: keyOfAddress(metadata.url ?? '') ?? keyOfText(metadata.title, metadata.published),
		title: metadata.title,
		otherTitles: metadata.otherTitles,
		...(metadata.kicker !== undefined && {kicker: metadata.kicker}),
		...(body.teaser !== undefined && {teaser: body.teaser}),
		authors: metadata.authors,
		...(metadata.published !== undefined && {published: metadata.published}),
		...(metadata.language !== undefined && {language: metadata.language}),
		...(metadata.url !== undefined && {url: metadata.url}),
		blocks: body.blocks,
		editors: [],
		agencies: [],
		removed: body.removed,
	};
}
