/** HTML pages of any news site as articles. */
import {type Article} from '../article.js';
import {ReaderError} from '../errors.js';
import {keyOfAddress, keyOfText} from '../addresses.js';
import {decode} from './charset.js';
import {readBody} from './html/body.js';
import {type KnownArticle} from './html/dw-state.js';
import {readDw} from './html/dw.js';
import {readMetadata} from './html/metadata.js';
import {readSignals} from './html/signals.js';
import {parseTree} from './html/tree.js';

export {type KnownArticle} from './html/dw-state.js';

export type HtmlPage = {readonly bytes: Uint8Array; readonly contentType?: string} | {readonly html: string};

/** An article, and the articles that its page names beside it: remembered, they give links of others their targets. */
export type HtmlArticle = Article & {readonly known?: readonly KnownArticle[]};

/**
The article of an HTML page. `url` is where the page was found, if that is known. Throws a ReaderError with a sentence for
a page without one.
*/
export function importHtml(source: HtmlPage, options: {readonly url?: string} = {}): HtmlArticle {
	const html = 'html' in source ? source.html : decode(source.bytes, source.contentType);
	const page = parseTree(html);
	const signals = readSignals(page, options.url);
	const general = readMetadata(page, signals, options.url);
	const dw = readDw(page, signals, general, options.url);
	const {metadata, body} = dw ?? {metadata: general, body: readBody(page, general, signals)};
	if (body.blocks.length === 0) {
		throw new ReaderError('no article found in this page');
	}

	const {title, otherTitles, authors, url, ...about} = metadata;
	const signOff = body.signOff && {signoff: body.signOff.line};
	return {
		key: keyOfAddress(url ?? '') ?? keyOfText(title, metadata.published),
		title,
		otherTitles,
		...(about.kicker !== undefined && {kicker: about.kicker}),
		...(body.teaser !== undefined && {teaser: body.teaser}),
		authors,
		...(about.published !== undefined && {published: about.published}),
		...(about.language !== undefined && {language: about.language}),
		...(dw?.permalink !== undefined && {permalink: dw.permalink}),
		...(url !== undefined && {url}),
		blocks: body.blocks,
		...signOff,
		editors: body.signOff?.editors ?? [],
		agencies: body.signOff?.agencies ?? [],
		removed: body.removed,
		...(dw && dw.known.length > 0 && {known: dw.known}),
	};
}
