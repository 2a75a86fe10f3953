/** The feed that an address means: the feed itself, or the one that a page names. */
import {ReaderError} from '../errors.js';
import {type Fetcher} from '../fetch/fetcher.js';
import {type KeptFeed} from '../library/feeds.js';

export async function findFeed(address: string, fetcher: Fetcher): Promise<KeptFeed> {
	const fetched = await fetcher.fetchPage(address, {isAskedFor: true});
	if (fetched.status === 'unchanged') {
		throw new ReaderError('it gave no answer');
	}

	const {feed} = await import('../import/forms/feed.js');
	const {tellForm} = await import('../import/forms.js');
	const source = {
		name: address, bytes: fetched.bytes, contentType: fetched.contentType, url: fetched.address,
	};
	const form = tellForm(source);
	if (form === feed) {
		const {readFeed} = await import('../import/forms/parts/feed.js');
		const {title, home} = readFeed(fetched.bytes, source);
		// A feed that moved for good is kept where it is now; else as it was named.
		return {address: fetched.permanentAddress ?? address, title, ...(home !== undefined && {home})};
	}

	const {feedLinks} = await import('../import/forms/parts/feed-links.js');
	const [link] = form.name === 'HTML page' ? feedLinks(new TextDecoder().decode(fetched.bytes), fetched.address) : [];
	if (!link) {
		throw new ReaderError('it is no feed, and names none');
	}

	return {address: link.address, title: link.title, home: fetched.address};
}
