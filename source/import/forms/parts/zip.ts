/** Archives in ZIP: their members one by one, with limits on everything that an archive may claim. */
import {Buffer} from 'node:buffer';
import {crc32} from 'node:zlib';
import {type Readable} from 'node:stream';
import yauzl from 'yauzl';
import {ReaderError} from '../../../errors.js';

export type Member = {
	/** As it stands in the archive, with `/`; for people, never for a file system. */
	readonly name: string;
	/** Unpacked, in bytes. */
	readonly size: number;
	/** Unpacks it. Throws a ReaderError, a sentence without the name, where it is too large, cut off, locked or broken. */
	readonly read: () => Promise<Uint8Array>;
};

const mostMembers = 200_000;
/** Of one member, unpacked. */
const largestMember = 50_000_000;
/** Text packs 3 to 20 times; 1,032 times is the most that ZIP can, and only bombs do. Small members may. */
const highestRatio = 250;
const smallestBomb = 5_000_000;
/** The same for all members of an archive together. */
const highestMeanRatio = 100;
const smallestBombs = 100_000_000;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** Why a member isn't unpacked, by what the archive says of it. */
function refusalOf({uncompressedSize, compressedSize, compressionMethod, generalPurposeBitFlag}: yauzl.Entry): string | undefined {
	if (uncompressedSize > largestMember) {
		return `it is too large for an article: ${megabytes(uncompressedSize)} unpacked`;
	}

	if (uncompressedSize > smallestBomb && uncompressedSize > compressedSize * highestRatio) {
		return `it was packed too tightly to be a text: ${compressedSize} bytes hold ${megabytes(uncompressedSize)}`;
	}

	if ((generalPurposeBitFlag % 2) === 1) {
		return 'it is locked with a password';
	}

	return compressionMethod === 0 || compressionMethod === 8 ? undefined : 'it is packed in a way that dwread can’t unpack';
}

async function unpack(archive: yauzl.ZipFile, entry: yauzl.Entry): Promise<Uint8Array> {
	const reason = refusalOf(entry);
	if (reason !== undefined) {
		throw new ReaderError(reason);
	}

	try {
		const chunks: Uint8Array[] = [];
		let size = 0;
		const stream: Readable = await archive.openReadStreamPromise(entry);
		for await (const chunk of stream) {
			size += (chunk as Uint8Array).length;
			if (size > largestMember) {
				throw new ReaderError('it is larger than the archive says');
			}

			chunks.push(chunk as Uint8Array);
		}

		const bytes = Buffer.concat(chunks);
		if (crc32(bytes) !== entry.crc32) {
			throw new ReaderError('it is broken: its checksum is wrong');
		}

		return bytes;
	} catch (error) {
		throw error instanceof ReaderError ? error : new ReaderError(`it can’t be unpacked (${(error as Error).message})`, {cause: error});
	}
}

/**
The members of an archive, folders left out. Nothing is unpacked before a member is read. Throws a ReaderError for what is no
whole archive, and for one whose members lie over each other, which only bombs do.
*/
export async function openZip(bytes: Uint8Array): Promise<readonly Member[]> {
	const members: Member[] = [];
	let packed = 0;
	let unpacked = 0;
	try {
		const archive = await yauzl.fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
			lazyEntries: true,
			decodeStrings: false,
			validateEntrySizes: true,
		});
		for await (const entry of archive.eachEntry()) {
			packed += entry.compressedSize;
			unpacked += entry.uncompressedSize;
			if (unpacked > smallestBombs && unpacked > bytes.length * highestMeanRatio) {
				throw new ReaderError(`it was packed too tightly to hold texts: ${megabytes(bytes.length)} hold more than ${megabytes(unpacked)}`);
			}

			if (packed > bytes.length) {
				throw new ReaderError('its members lie over each other, as in archives made to do harm');
			}

			if (members.length === mostMembers) {
				throw new ReaderError(`it has more than ${mostMembers} members`);
			}

			const name = nameOf(entry);
			if (!name.endsWith('/')) {
				members.push({name, size: entry.uncompressedSize, read: async () => unpack(archive, entry)});
			}
		}
	} catch (error) {
		throw error instanceof ReaderError ? error : new ReaderError(`it is no whole ZIP archive (${(error as Error).message})`, {cause: error});
	}

	return members;
}

/** Names are UTF-8 where they can be, whatever the archive says, else the code page of DOS, as good as Latin for what a person sees. */
function nameOf({fileName}: yauzl.Entry): string {
	const raw = fileName as unknown as Uint8Array;
	try {
		return new TextDecoder('utf-8', {fatal: true}).decode(raw).replaceAll('\\', '/');
	} catch {
		return new TextDecoder('windows-1252').decode(raw).replaceAll('\\', '/');
	}
}
