/** One page from the web, to be read at once without being stored. */
import {type Article} from '../article.js';
import {ReaderError} from '../errors.js';
import {openImporter} from '../importer/importer.js';
import {addressIn} from './named.js';
import {restsHere} from './rests.js';

/** The article at an address. Throws a ReaderError with a sentence that names it. */
export async function readAddress(operand: string, userAgent: string): Promise<Article> {
	const {openFetcher} = await import('../fetch/fetcher.js');
	const address = addressIn(operand);
	const fetcher = openFetcher({userAgent, rests: restsHere(), allowPrivate: host => host === URL.parse(address)?.host});
	const importer = openImporter();
	try {
		const fetched = await fetcher.fetchPage(address, {isAskedFor: true});
		const {bytes, contentType} = fetched.status === 'ok' ? fetched : {bytes: new Uint8Array(), contentType: ''};
		const {value: item} = await importer.read({
			name: fetched.address, bytes, contentType, url: fetched.address,
		}).next();
		if (item?.type === 'article') {
			return item.article;
		}

		throw new ReaderError(item?.type === 'refused' ? item.reason : 'it is a list of articles; dwread add stores what it leads to');
	} catch (error) {
		throw error instanceof ReaderError ? new ReaderError(`${address}: ${error.message}`, {cause: error}) : error;
	} finally {
		await Promise.all([fetcher.close(), importer.close()]);
	}
}
