/** Where a page says that its site has feeds. */
import {Parser} from 'htmlparser2';
import {lineOf, webAddress} from './text.js';

export type FeedLink = {readonly address: string; readonly title: string};

/** Feeds stand in the head of a page. */
const headSize = 500_000;

/** The feeds that an HTML page names, in its order. `url` is where the page stands. */
export function feedLinks(html: string, url?: string): readonly FeedLink[] {
	const links: FeedLink[] = [];
	const parser = new Parser({
		onopentag(name, {rel = '', type = '', href, title}) {
			const address =
				name === 'link' && /\balternate\b/iv.test(rel) && /^\s*application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b/iv.test(type)
					? webAddress(href, url)
					: undefined;
			if (address !== undefined && links.length < 50) {
				links.push({address, title: lineOf(title) ?? address});
			}
		},
	});
	parser.end(html.slice(0, headSize));
	return links;
}
