import {Buffer} from 'node:buffer';
import {createHash} from 'node:crypto';

/** File names made of titles: letters and digits of any script, nothing that a file system could take for more than a name. */

const longest = 80;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/v;

/** `US may send troops` is `us-may-send-troops`: lower case, NFC, at most 80 bytes, cut between words where that is possible. */
export function slugOf(title: string): string {
	const words = title.normalize('NFC').toLowerCase().replaceAll(/['’]/gv, '').match(/[\p{Letter}\p{Mark}\p{Number}]+/gv) ?? [];
	let slug = '';
	for (const word of words) {
		const longer = slug === '' ? clip(word) : `${slug}-${word}`;
		if (Buffer.byteLength(longer) > longest) {
			break;
		}

		slug = longer;
	}

	return slug === '' || reserved.test(slug) ? `article${slug === '' ? '' : '-'}${slug}` : slug;
}

/**
The name of a new file, without its ending: the title's, and six digits that what is in it gives. So two articles of one title,
stored in two copies of a library, don't meet under one name; and the same article has the same name in both.
*/
export function nameOf(title: string, text: string): string {
	return `${slugOf(title)}-${createHash('sha256').update(text).digest('hex').slice(0, 6)}`;
}

/** A word that is longer than a name may be, cut between characters and without marks that lost theirs. */
function clip(word: string): string {
	let clipped = '';
	for (const {segment} of new Intl.Segmenter().segment(word.slice(0, longest))) {
		if (Buffer.byteLength(clipped + segment) > longest) {
			break;
		}

		clipped += segment;
	}

	return clipped;
}

/** The folder below `articles` for an article of a date: `2018/10`, or `undated`. */
export function folderOf(published: string | undefined): string {
	const {year, month} = /^(?<year>\d{4})-(?<month>0[1-9]|1[0-2])(?:-|$)/v.exec(published ?? '')?.groups ?? {};
	return year === undefined ? 'undated' : `${year}/${month!}`;
}
