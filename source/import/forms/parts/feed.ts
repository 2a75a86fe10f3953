/** Feeds of every kind as one: RSS 0.9 to 2.0, RDF, Atom, JSON Feed. */
import {ReaderError} from '../../../errors.js';
import {decode} from '../../charset.js';
import {readJsonFeed} from './feed-json.js';
import {type Feed} from './feed-shape.js';
import {readXmlFeed} from './feed-xml.js';

export type FeedOptions = {
	/** Where the feed was found. */
	readonly url?: string;
	readonly contentType?: string;
};

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
