/** What kind of picture some bytes are and how large, from their first bytes alone: nothing is decoded. */

export type PictureType = 'image/avif' | 'image/gif' | 'image/jpeg' | 'image/png' | 'image/webp';

export type PictureHeader = {
	readonly type: PictureType;
	/** Pixels. */
	readonly width: number;
	readonly height: number;
};

/** The header of a JPEG, PNG, GIF, WebP or AVIF; `undefined` for everything else, SVG included, and for one without a size. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | undefined {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	for (const read of [png, gif, webp, avif, jpeg]) {
		const header = read(view);
		if (header) {
			return header.width > 0 && header.height > 0 ? header : undefined;
		}
	}

	return undefined;
}

type Reader = (bytes: DataView) => PictureHeader | undefined;

/** Bytes as the letters of ASCII that signatures are made of. */
const text = (bytes: DataView, start: number, end: number) => {
	let letters = '';
	for (let at = start; at < Math.min(end, bytes.byteLength); at++) {
		letters += String.fromCodePoint(bytes.getUint8(at));
	}

	return letters;
};

const png: Reader = bytes => bytes.byteLength >= 24 && text(bytes, 0, 8) === '\u{89}PNG\r\n\u{1A}\n' && text(bytes, 12, 16) === 'IHDR'
	? {type: 'image/png', width: bytes.getUint32(16), height: bytes.getUint32(20)}
	: undefined;

const gif: Reader = bytes => bytes.byteLength >= 10 && /^GIF8[79]a$/v.test(text(bytes, 0, 6))
	? {type: 'image/gif', width: bytes.getUint16(6, true), height: bytes.getUint16(8, true)}
	: undefined;

const threeBytes = (bytes: DataView, at: number) => bytes.getUint16(at, true) + (bytes.getUint8(at + 2) * 65_536);

const webp: Reader = bytes => {
	if (bytes.byteLength < 30 || text(bytes, 0, 4) !== 'RIFF' || text(bytes, 8, 12) !== 'WEBP') {
		return undefined;
	}

	switch (text(bytes, 12, 16)) {
		case 'VP8X': {
			return {type: 'image/webp', width: threeBytes(bytes, 24) + 1, height: threeBytes(bytes, 27) + 1};
		}

		case 'VP8L': {
			// Fourteen bits each, packed.
			const packed = bytes.getUint32(21, true);
			return {type: 'image/webp', width: (packed % 16_384) + 1, height: (Math.floor(packed / 16_384) % 16_384) + 1};
		}

		case 'VP8 ': {
			return {type: 'image/webp', width: bytes.getUint16(26, true) % 16_384, height: bytes.getUint16(28, true) % 16_384};
		}

		default: {
			return undefined;
		}
	}
};

/** The largest of the sizes (`ispe` boxes) in the first part of the file: the picture's own, its tiles' and its thumbnails'. */
const avif: Reader = bytes => {
	if (text(bytes, 4, 8) !== 'ftyp' || !/avi[fs]/v.test(text(bytes, 8, 64))) {
		return undefined;
	}

	const head = text(bytes, 0, 65_536);
	let width = 0;
	let height = 0;
	for (let at = head.indexOf('ispe'); at !== -1 && at + 16 <= head.length; at = head.indexOf('ispe', at + 4)) {
		width = Math.max(width, bytes.getUint32(at + 8));
		height = Math.max(height, bytes.getUint32(at + 12));
	}

	return {type: 'image/avif', width, height};
};

/** The markers before a frame are passed one by one; the frame's says the size (ITU T.81 B.2.2). */
const jpeg: Reader = bytes => {
	if (text(bytes, 0, 3) !== '\u{FF}\u{D8}\u{FF}') {
		return undefined;
	}

	let at = 2;
	while (at + 9 <= bytes.byteLength && bytes.getUint8(at) === 0xFF) {
		const marker = bytes.getUint8(at + 1);
		if (marker === 0xFF) {
			at += 1;
		} else if (marker === 0x01 || (marker >= 0xD0 && marker <= 0xD8)) {
			at += 2;
		} else if (marker >= 0xC0 && marker <= 0xCF && ![0xC4, 0xC8, 0xCC].includes(marker)) {
			return {type: 'image/jpeg', width: bytes.getUint16(at + 7), height: bytes.getUint16(at + 5)};
		} else {
			at += 2 + bytes.getUint16(at + 2);
		}
	}

	return undefined;
};
