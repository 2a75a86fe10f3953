/** MHTML: a page with its pictures in one file, as Chrome, Edge, Opera and Internet Explorer save it; e-mail letters too. */
import {ReaderError} from '../../errors.js';
import {decode} from '../charset.js';
import {type Form, type Picture} from './form.js';
import {parameter, readMessage, type Part} from './parts/mime.js';
import {addressOfPicture, picturesOf, takeOutPictures} from './parts/pictures.js';
import {webAddress} from './parts/text.js';

export const mhtml: Form = {
	name: 'MHTML page',
	hasBytes: true,
	// A letter may begin with any header; what makes it one is that it says what it holds.
	isForm: ({head}) => /^[a-z][\w\-]*:/iv.test(head) && /^content-type:\s*(?:multipart\/|text\/html)/imv.test(head.split(/\r?\n\r?\n/v, 1)[0]!),
	async * read({name, bytes, url: given}) {
		const {importHtml} = await import('../html.js');
		const {headers, parts} = readMessage(bytes);
		const main = mainPart(parts, headers);
		if (!main) {
			throw new ReaderError('there is no HTML page in it');
		}

		const url =
			given
			?? webAddress(headers.get('snapshot-content-location'))
			?? webAddress(locationOf(main))
			?? webAddress(headers.get('content-location'));
		const saved = savedPictures(parts, url);
		const html = decode(main.bytes, main.headers.get('content-type'));
		const page = takeOutPictures(html.replaceAll(/\bcid:(?<id>[^\s"'\)<>]{1,300})/gv, (whole, id: string) => saved.byId.get(id) ?? whole));
		const article = importHtml({html: page.html}, {url});
		yield {
			type: 'article', article, original: {name, bytes, ...(url !== undefined && {url})}, ...picturesOf(article, [...saved.pictures, ...page.pictures]),
		};
	},
};

const locationOf = (part: Part): string | undefined => part.headers.get('content-location');
const idOf = (part: Part): string | undefined => part.headers.get('content-id')?.replaceAll(/^<|>$/gv, '');

/** The page among the parts: the one that the whole names, else the one from its address, else the first. */
function mainPart(parts: readonly Part[], headers: ReadonlyMap<string, string>): Part | undefined {
	const pages = parts.filter(({type}) => type === 'text/html' || type === 'application/xhtml+xml');
	const start = parameter(headers.get('content-type'), 'start')?.replaceAll(/^<|>$/gv, '');
	const location = headers.get('snapshot-content-location');
	return (
		pages.find(page => start !== undefined && idOf(page) === start)
		?? pages.find(page => location !== undefined && locationOf(page) === location)
		?? pages[0]
	);
}

/** The pictures among the parts, by their address; those that only have a `Content-ID` get one. */
function savedPictures(
	parts: readonly Part[],
	url: string | undefined,
): {readonly pictures: readonly Picture[]; readonly byId: ReadonlyMap<string, string>} {
	const byId = new Map<string, string>();
	const pictures = parts
		.filter(({type, bytes}) => /^image\/(?:png|jpe?g|gif|webp|avif)$/v.test(type) && bytes.length > 0)
		.map(part => {
			const address = webAddress(locationOf(part), url) ?? addressOfPicture(part.bytes, part.type.slice('image/'.length));
			const id = idOf(part);
			if (id !== undefined) {
				byId.set(id, address);
			}

			return {address, bytes: part.bytes};
		});
	return {pictures, byId};
}
