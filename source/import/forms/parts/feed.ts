/** Feeds of every kind as one: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. */
import {ReaderError} from '../../../errors.js';
import {decode} from '../../charset.js';
import {readJsonFeed} from './feed-json.js';
import {readXmlFeed} from './feed-xml.js';

export type FeedItem = {
	/** Plain text; the beginning of the teaser where the feed gives none. */
	readonly title: string;
	readonly url?: string;
	/** What the feed itself calls the item, as it stands. */
	readonly id?: string;
	/** The article's key, where the address, the id or DW's content number gives one. */
	readonly key?: string;
	/** ISO. */
	readonly published?: string;
	readonly language?: string;
	/** Plain text. */
	readonly teaser?: string;
	/** The article's text, where the feed carries it and not only a teaser. */
	readonly html?: string;
	readonly authors: readonly string[];
	readonly tags: readonly string[];
	/** Addresses. */
	readonly pictures: readonly string[];
};

export type Feed = {
	readonly title: string;
	/** The feed's own address: where it was found, else what it says. */
	readonly address?: string;
	/** The site's. */
	readonly home?: string;
	readonly language?: string;
	readonly items: readonly FeedItem[];
	/** Whether there were more items than are read. */
	readonly hasMore: boolean;
};

export type FeedOptions = {
	/** Where the feed was found. */
	readonly url?: string;
	readonly contentType?: string;
};

/** Items read of one feed; the longest real ones have a few hundred. */
export const mostItems = 10_000;

/**
The feed in the bytes of a file or an answer. Of a feed that is cut off the items that are whole are there.
Throws a ReaderError, a sentence without a name, for what is no feed.
*/
export function readFeed(bytes: Uint8Array, options: FeedOptions = {}): Feed {
	const text = decode(bytes, options.contentType);
	const feed = /^\s*\{/v.test(text) ? readJsonFeed(text, options.url) : readXmlFeed(text, options.url);
	if (!feed) {
		throw new ReaderError('it is no feed: there is neither RSS, RDF, Atom nor JSON Feed in it');
	}

	return feed;
}
