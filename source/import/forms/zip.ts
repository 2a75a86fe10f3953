/** ZIP archives: each member is a source of its own. */
import {ReaderError} from '../../errors.js';
import {largestArchive, type Form} from './form.js';
import {isBeside, isOutside, memberName} from './parts/members.js';

export const isZip = (bytes: Uint8Array): boolean =>
	bytes[0] === 0x50 && bytes[1] === 0x4B && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

export const zip: Form = {
	name: 'ZIP archive',
	isArchive: true,
	hasBytes: true,
	largest: largestArchive,
	isForm: ({bytes}) => isZip(bytes),
	async * read({name: archive, bytes}) {
		const {openZip} = await import('./parts/zip.js');
		const members = await openZip(bytes);
		if (members.some(({name}) => name === '[Content_Types].xml')) {
			throw new ReaderError('it is an Office document; save it as HTML or text');
		}

		for (const member of members) {
			const name = memberName(archive, member.name);
			if (isOutside(member.name)) {
				yield {type: 'refused', name, reason: 'its name leads out of the archive'};
			} else if (!isBeside(member.name)) {
				try {
					// One after the other, so that one member is in memory at a time.
					const unpacked = await member.read();
					yield {type: 'source', source: {name, bytes: unpacked}};
				} catch (error) {
					if (!(error instanceof ReaderError)) {
						throw error;
					}

					yield {type: 'refused', name, reason: error.message};
				}
			}
		}
	},
};
