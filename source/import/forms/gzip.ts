/** Files packed with gzip: `page.html.gz`. */
import {promisify} from 'node:util';
import {gunzip} from 'node:zlib';
import {ReaderError} from '../../errors.js';
import {largestArchive, largestPage, type Form} from './form.js';

export const gzip: Form = {
	name: 'file packed with gzip',
	isArchive: true,
	hasBytes: true,
	largest: largestArchive,
	isForm: ({bytes}) => bytes[0] === 0x1F && bytes[1] === 0x8B && bytes[2] === 8,
	async * read({name, bytes, url}) {
		yield {type: 'source', source: {name: name.replace(/\.gz$/iv, ''), bytes: await unpack(bytes), ...(url !== undefined && {url})}};
	},
};

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
	try {
		return await promisify(gunzip)(bytes, {maxOutputLength: largestPage});
	} catch (error) {
		const isLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
		throw new ReaderError(
			isLarge
				? `it is too large for an article: more than ${largestPage / 1_000_000} MB unpacked`
				: 'it is packed with gzip, but cut off or broken',
			{cause: error},
		);
	}
}
