/** Pictures that stand in the page itself: they get an address, so that the article's figures can name them. */
import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';
import {walkBlocks, type Article} from '../../../article.js';
import {type Picture} from '../form.js';

/** More are no picture of an article. */
const largest = 10_000_000;
const mostPictures = 500;

// Smaller ones are placeholders and icons, which stay as they are.
const data = /data:image\/(?<type>png|jpe?g|gif|webp|avif)(?:;[\w\-.=]{0,50})?;base64,(?<base64>[\w%+\-\/=]{1400,})/giv;

/** The address of a picture that has none. The name `.invalid` leads nowhere, by RFC 2606, so that it is never fetched. */
export function addressOfPicture(bytes: Uint8Array, type: string): string {
	const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
	return `https://picture.invalid/${hash}.${type.toLowerCase().replace('jpeg', 'jpg')}`;
}

export type PageWithPictures = {readonly html: string; readonly pictures: readonly Picture[]};

/** A page whose `data:` pictures stand beside it. */
export function takeOutPictures(html: string): PageWithPictures {
	const pictures = new Map<string, Picture>();
	const without = html.replaceAll(data, (...match) => {
		const {type, base64} = match.at(-1) as {readonly type: string; readonly base64: string};
		if (base64.length > largest || pictures.size >= mostPictures) {
			return '';
		}

		const bytes = Buffer.from(base64.replaceAll(/%[\da-f]{2}/giv, code => String.fromCodePoint(Number.parseInt(code.slice(1), 16))), 'base64');
		const address = addressOfPicture(bytes, type);
		pictures.set(address, {address, bytes});
		return address;
	});
	return {html: without, pictures: pictures.values().toArray()};
}

/** Those of the pictures that the article shows. */
export function picturesOf(article: Article, pictures: readonly Picture[]): {readonly pictures?: readonly Picture[]} {
	const sources = new Set(walkBlocks(article.blocks).map(block => block.type === 'figure' ? block.source : undefined));
	const shown = pictures.filter(({address}) => sources.has(address));
	return shown.length === 0 ? {} : {pictures: shown};
}
