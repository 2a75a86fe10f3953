/** What the items of a feed are: addresses with the text that the feed has of them. */
import {escapeInline} from '../../../markdown/escape.js';
import {type Found, type Item} from '../form.js';
import {type Feed, type FeedItem} from './feed-shape.js';
import {articleOf, plainArticle, sourceOf} from './page.js';
import {escapeHtml} from './text.js';

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
