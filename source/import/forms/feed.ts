/** Feeds: each item leads to an article, and carries its teaser or all of its text. */
import {escapeInline} from '../../markdown/escape.js';
import {type Form, type Found, type Item} from './form.js';
import {hasText, rootOf} from './parts/head.js';
import {readFeed, type Feed, type FeedItem} from './parts/feed.js';
import {articleOf, plainArticle, sourceOf} from './parts/page.js';
import {escapeHtml} from './parts/text.js';

export const feed: Form = {
	name: 'feed',
	isForm: ({head, bytes}) => isXmlFeed(head) || (head.startsWith('{') && hasText(bytes, 'jsonfeed.org')),
	* read({name, bytes, url, contentType}) {
		const found = readFeed(bytes, {url, contentType});
		yield * feedItems(found);
		if (found.hasMore) {
			yield {type: 'refused', name, reason: `it has more than ${found.items.length} items; the rest was left out`};
		}
	},
};

function isXmlFeed(head: string): boolean {
	const root = rootOf(head);
	return root === 'rss' || root === 'feed' || root === 'channel' || (root === 'rdf' && /purl\.org\/rss|netscape\.com\/rdf|<item\b|<channel\b/v.test(head));
}

/** What the items of a feed lead to, with the article that each makes by itself. An item without a link is an article. */
export function * feedItems(found: Feed): Generator<Item, void, undefined> {
	for (const item of found.items) {
		const known = articleOfItem(item);
		if (item.url !== undefined) {
			yield {
				type: 'address', address: item.url, title: item.title, ...(found.address !== undefined && {from: found.address}), ...(known && {known: {...known, isWhole: item.html !== undefined}}),
			};
		} else if (known) {
			yield {type: 'article', ...known};
		} else {
			yield {type: 'refused', name: item.title, reason: 'the feed gives neither a link nor a text'};
		}
	}
}

/** The article as a feed has it: its text, or the teaser in its place. `undefined` for an item that is only a title. */
export function articleOfItem(item: FeedItem): Found | undefined {
	if (item.html !== undefined) {
		return articleOf(item.html, item);
	}

	if (item.teaser === undefined) {
		return undefined;
	}

	const [source] = item.pictures;
	const picture = source === undefined
		? []
		: [{
			type: 'figure', source, alt: '', caption: '', credit: '',
		} as const];
	const {teaser, ...known} = item;
	const article = plainArticle(known, [...picture, {type: 'paragraph', text: escapeInline(teaser)}]);
	return {article, original: sourceOf(`<p>${escapeHtml(teaser)}</p>`, known)};
}
