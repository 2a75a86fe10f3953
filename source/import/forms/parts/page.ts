/**
An article out of HTML that an export or a feed holds: its text alone, without a page around it, its title and author beside it.
It is put into a page that says all this in the words of HTML, so that the page alone gives the article again.
*/
import {type Article, type Block} from '../../../article.js';
import {cleanLine} from '../../../clean.js';
import {ReaderError} from '../../../errors.js';
import {escapeInline} from '../../../markdown/escape.js';
import {plainText} from '../../../markdown/inline.js';
import {keyOfAddress, keyOfText} from '../../../addresses.js';
import {importHtml} from '../../html.js';
import {type Found, type Source} from '../form.js';
import {escapeHtml, paragraphsOf} from './text.js';

export type Known = {
	/** Plain text, as all of these. */
	readonly title: string;
	readonly url?: string;
	readonly key?: string;
	readonly teaser?: string;
	readonly authors?: readonly string[];
	/** ISO. */
	readonly published?: string;
	readonly language?: string;
};

/** The article whose text is `html`, and the page made of it. What is known from elsewhere wins over what the text says. */
export function articleOf(html: string, known: Known): Found {
	return {article: withKnown(importPage(pageOf(html, known), html, known), known), original: sourceOf(html, known)};
}

/** The page that is kept as an article's original. */
export function sourceOf(html: string, known: Known): Source {
	const bytes = new TextEncoder().encode(pageOf(html, known));
	return {
		name: known.title, bytes, contentType: 'text/html; charset=utf-8', ...(known.url !== undefined && {url: known.url}),
	};
}

function pageOf(html: string, {title, url, teaser, authors = [], published, language}: Known): string {
	const meta = (name: string, content: string | undefined) => content === undefined ? [] : [`<meta ${name} content="${escapeHtml(content)}">`];
	return [
		`<!DOCTYPE html>\n<html${language === undefined ? '' : ` lang="${escapeHtml(language)}"`}><head><meta charset="utf-8">`,
		`<title>${escapeHtml(title)}</title>`,
		...(url === undefined ? [] : [`<link rel="canonical" href="${escapeHtml(url)}">`]),
		...authors.flatMap(author => meta('name="author"', author)),
		...meta('property="article:published_time"', published),
		...meta('name="description"', teaser),
		`</head><body><article>\n<h1>${escapeHtml(title)}</h1>\n${html}\n</article></body></html>\n`,
	].join('\n');
}

function importPage(page: string, html: string, {title, url}: Known): Article {
	try {
		return importHtml({html: page}, {url});
	} catch (error) {
		if (!(error instanceof ReaderError)) {
			throw error;
		}

		// Too short for what looks for the article in a page: here all of it is the article.
		const blocks = paragraphsOf(html).map(text => ({type: 'paragraph', text: escapeInline(text)} as const));
		if (blocks.length === 0) {
			throw error;
		}

		return plainArticle({title}, blocks);
	}
}

/** An article of blocks and what is known of it. */
export function plainArticle(known: Known, blocks: readonly Block[]): Article {
	const {title, url, key, teaser, authors = [], published, language} = known;
	return {
		key: key ?? keyOfAddress(url ?? '') ?? keyOfText(title, published),
		title,
		otherTitles: [],
		...(teaser !== undefined && {teaser}),
		authors,
		...(published !== undefined && {published}),
		...(language !== undefined && {language}),
		...(url !== undefined && {url}),
		blocks,
		editors: [],
		agencies: [],
		removed: [],
	};
}

/** Whether a body begins with the title once more. */
const isTitle = (block: Block | undefined, title: string): boolean =>
	block?.type === 'heading' && cleanLine(plainText(block.text)) === cleanLine(title);

function withKnown(article: Article, known: Known): Article {
	const {key, url, title, authors = []} = known;
	const otherTitles = [...new Set([...article.otherTitles, article.title])].filter(other => other !== title && other !== '');
	const fields = {
		title,
		otherTitles,
		authors: authors.length > 0 ? authors : article.authors,
		...(url !== undefined && {url}),
		...(known.teaser !== undefined && {teaser: known.teaser}),
		...(known.published !== undefined && {published: known.published}),
		...(known.language !== undefined && {language: known.language}),
		blocks: isTitle(article.blocks[0], title) ? article.blocks.slice(1) : article.blocks,
	};
	const kept = {...article, ...fields};
	return {...kept, key: key ?? keyOfAddress(kept.url ?? '') ?? keyOfText(title, kept.published)};
}
