/** What feeds of all kinds have in common: which of their texts is a teaser and which the article, whose number a link has. */
import {isDwAddress, keyOfAddress} from '../../../addresses.js';
import {type FeedItem} from './feed-shape.js';
import {lineOf, paragraphsOf, webAddress} from './text.js';

/** A summary is shorter: in characters, and in paragraphs. */
const longestTeaser = 1200;
const mostParagraphs = 3;
/** Titles made of a teaser. */
const titleLength = 80;

/** What publishing programs add below the text: “The post … appeared first on …” is a paragraph that links the article and its site. */
function withoutFooter(html: string, url: string | undefined): string {
	const start = html.toLowerCase().lastIndexOf('<p');
	const last = start === -1 ? '' : html.slice(start);
	const links =
		last.length < 3000
			? last
				.matchAll(/\shref\s*=\s*["'](?<address>[^"']*)/giv)
				.map(({groups}) => webAddress(groups!.address, url))
				.toArray()
			: [];
	const site = URL.parse(url ?? '')?.host;
	const isFooter =
		links.length === 2
		&& site !== undefined
		&& links.every(link => URL.parse(link ?? '')?.host === site)
		&& links.some(link => keyOfAddress(link ?? '') === keyOfAddress(url!));
	return isFooter ? html.slice(0, start) : html;
}

/** A teaser without what says that there is more: `[…]`, `[...]`. */
const withoutMore = (teaser: string | undefined): string | undefined =>
	lineOf(teaser?.replace(/\[(?:…|\.{3}|\+)\]$/v, '…').replace(/\s?(?:…|\.{3})?\s?…$/v, '…'));

const comparable = (text: string): string => text.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gv, '');

export type Texts = {
	readonly title: string | undefined;
	readonly url: string | undefined;
	/** HTML, both. */
	readonly summary: string | undefined;
	readonly content: string | undefined;
};

/** An item's title, teaser and, where the feed has it, the article's text. */
export function readTexts({title, url, summary, content}: Texts): Pick<FeedItem, 'title' | 'teaser' | 'html'> {
	const texts = [content, summary]
		.filter(html => html !== undefined)
		.map(html => withoutFooter(html, url))
		.map(html => ({html, paragraphs: paragraphsOf(html)}))
		.filter(({paragraphs}) => paragraphs.length > 0);
	const whole = texts.find(({paragraphs}) => paragraphs.length > mostParagraphs || paragraphs.join(' ').length > longestTeaser);
	const shortest = texts.filter(text => text !== whole).toSorted((a, b) => a.html.length - b.html.length)[0];
	const teaser = withoutMore(shortest?.paragraphs.join(' '));
	const start = comparable(teaser?.replace(/…$/v, '') ?? '');
	const isStart = whole !== undefined && comparable(whole.paragraphs.join('').slice(0, 5000)).startsWith(start);
	const isTitle = comparable(title ?? '') === start;
	const heading = title ?? firstWords(teaser ?? whole?.paragraphs[0]) ?? 'Untitled';
	return {
		title: heading,
		...(teaser !== undefined && start !== '' && !isStart && !isTitle && {teaser}),
		...(whole !== undefined && {html: whole.html}),
	};
}

function firstWords(text: string | undefined): string | undefined {
	return text === undefined || text.length <= titleLength
		? text
		: `${text.slice(0, titleLength).toWellFormed().split(' ').slice(0, -1).join(' ')}…`;
}

/** The key of what an item leads to: DW's number wherever it stands, else that of the address. `feed` is the feed's own address. */
export function keyOfItem(url: string | undefined, ids: readonly string[], feed: string | undefined): string | undefined {
	const linked = keyOfAddress(url ?? '');
	if (linked?.startsWith('dw:')) {
		return linked;
	}

	const isDw = isDwAddress(url ?? '') || (url === undefined && isDwAddress(feed ?? ''));
	const numbered = ids.map(id => isDw && /^\d{4,9}$/v.test(id.trim()) ? `dw:${id.trim()}` : keyOfAddress(id)).find(key => key?.startsWith('dw:'));
	return numbered ?? linked ?? ids.filter(id => /^https?:/iv.test(id.trim())).map(id => keyOfAddress(id)).find(key => key !== undefined);
}
