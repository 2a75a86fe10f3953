/** Files packed with gzip: `page.html.gz`. */
import {gunzipSync} from 'node:zlib';
import {ReaderError} from '../../errors.js';
import {type Form} from './form.js';

/** Unpacked, in bytes. */
const largest = 50_000_000;

export const gzip: Form = {
	name: 'file packed with gzip',
	isForm: ({bytes}) => bytes[0] === 0x1F && bytes[1] === 0x8B && bytes[2] === 8,
	* read({name, bytes, url}) {
		yield {type: 'source', source: {name: name.replace(/\.gz$/iv, ''), bytes: unpack(bytes), ...(url !== undefined && {url})}};
	},
};

function unpack(bytes: Uint8Array): Uint8Array {
	try {
		return gunzipSync(bytes, {maxOutputLength: largest});
	} catch (error) {
		const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
		throw new ReaderError(isLarge ? `it is too large for an article: more than ${largest / 1_000_000} MB unpacked` : 'it is packed with gzip, but cut off or broken', {cause: error});
	}
}
