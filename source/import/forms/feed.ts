/** Feeds: each item leads to an article, and carries its teaser or all of its text. */
import {type Form} from './form.js';
import {hasText, rootOf} from './parts/head.js';

export const feed: Form = {
	name: 'feed',
	isForm: ({head, bytes}) => isXmlFeed(head) || (head.startsWith('{') && hasText(bytes, 'jsonfeed.org')),
	async * read({name, bytes, url, contentType}) {
		const {readFeed} = await import('./parts/feed.js');
		const {feedItems} = await import('./parts/feed-items.js');
		const found = readFeed(bytes, {url, contentType});
		yield * feedItems(found);
		if (found.hasMore) {
			yield {type: 'refused', name, reason: `it has more than ${found.items.length} items; the rest was left out`};
		}
	},
};

function isXmlFeed(head: string): boolean {
	const root = rootOf(head);
	return (
		root === 'rss'
		|| root === 'feed'
		|| root === 'channel'
		|| (root === 'rdf' && /purl\.org\/rss|netscape\.com\/rdf|<item\b|<channel\b/v.test(head))
	);
}
