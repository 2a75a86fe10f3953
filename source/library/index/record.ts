/** What the index keeps of one file, made of its text alone. */
import {type Entry} from '../../article.js';
import {cleanLine} from '../../clean.js';
import {ReaderError} from '../../errors.js';
import {fold} from '../../search/fold.js';
import {pairUp} from '../../search/tokens.js';
import {readCleanEntry, readHeadEntry} from '../entry.js';
import {linkedNames, namesOf} from '../find-article.js';
import {hashOf} from './numbers.js';

export type FileRecord = {
	readonly path: string;
	/** The entry, or why there is none. */
	readonly entry?: Entry;
	readonly reason?: string;
	readonly published: string;
	readonly sort: string;
	readonly site: string;
	/** A letter for each thing that it has: p(icture), l(ink), t(easer), a(uthor), d(ate). */
	readonly has: string;
	readonly names: readonly number[];
	readonly links: readonly number[];
	readonly head: readonly string[];
	/** Only the file's beginning was read: names, links and the head's words are still to come, and minutes are guessed. */
	readonly isHead?: true;
};

/**
What a list shows of an article, where only its file's beginning was read: flat, as a hundred thousand of them go from one thread
to another.
*/
export type HeadRecord = Pick<FileRecord, 'path' | 'published' | 'sort' | 'site' | 'has'> & Pick<Entry, 'key' | 'minutes' | 'language'> & {
	/** JSON. */
	readonly entry: string;
};

/** What the index keeps of a file whose text is clean. `isHeadIn`: without what it has of the file's head already. */
export function recordOf(text: string, path: string, isHeadIn = false): FileRecord {
	try {
		const entry = readCleanEntry(text, path);
		const facts = factsOf(entry, text.includes('!['));
		return {...facts, entry, ...(isHeadIn ? {names: [], head: [], links: linkHashesOf(entry)} : {...hashesOf(entry), head: headOf(entry)})};
	} catch (error) {
		if (error instanceof ReaderError) {
			return unreadable(path, error);
		}

		throw error;
	}
}

/** The same of a file's beginning, where that tells all that a list shows. `times`: the whole is so many times as large. */
export function headOnly(start: string, path: string, times: number): HeadRecord | undefined {
	const entry = readHeadEntry(start, path, times);
	if (!entry) {
		return undefined;
	}

	return {
		...factsOf(entry, false), key: entry.key, minutes: entry.minutes, language: entry.language, entry: JSON.stringify(entry),
	};
}

export function recordOfHead({key, minutes, language, entry, ...facts}: HeadRecord): FileRecord {
	return {
		...facts, entry: JSON.parse(entry) as Entry, names: [], links: [], head: [], isHead: true,
	};
}

export function unreadable(path: string, error: ReaderError): FileRecord {
	return {
		path, reason: cleanLine(error.message), published: '', sort: '', site: '', has: '', names: [], links: [], head: [],
	};
}

/** Text for the full-text tables. */
export function forIndex(text: string): string {
	return pairUp(fold(text));
}

function factsOf(entry: Entry, hasPicture: boolean): Pick<FileRecord, 'path' | 'published' | 'sort' | 'site' | 'has'> {
	const {path, title, published = ''} = entry;
	return {
		path, published, sort: sortKey(title), site: siteOf(entry), has: lettersOf(entry, hasPicture),
	};
}

function lettersOf({teaser = '', authors, published = '', related}: Entry, hasPicture: boolean): string {
	const letters = [hasPicture && 'p', related.length > 0 && 'l', teaser !== '' && 't', authors.length > 0 && 'a', published !== '' && 'd'];
	return letters.filter(Boolean).join('');
}

/** Title, other titles, kicker, teaser and authors for the full-text tables. */
export function headOf({title, otherTitles, kicker = '', teaser = '', authors}: Entry): readonly string[] {
	return [title, otherTitles.join('\n'), kicker, teaser, authors.join('\n')].map(text => forIndex(text));
}

/** What an article may be known by, and what its related links name. */
export function hashesOf(entry: Entry): {readonly names: readonly number[]; readonly links: readonly number[]} {
	return {names: nameHashesOf(entry), links: linkHashesOf(entry)};
}

export function nameHashesOf(entry: Entry): readonly number[] {
	return [...new Set(namesOf(entry))].map(name => hashOf(name));
}

function linkHashesOf(entry: Entry): readonly number[] {
	return [...new Set(entry.related.flatMap(link => linkedNames(link, entry)))].map(name => hashOf(name));
}

/** Titles are sorted without marks and case, numbers by value. */
function sortKey(title: string): string {
	return fold(title).replace(/^[^\p{Letter}\p{Number}]+/v, '').replaceAll(/\d+/gv, digits => digits.padStart(8, '0')).slice(0, 60);
}

function siteOf({key, url, permalink}: Entry): string {
	if (key.startsWith('dw:')) {
		return 'dw.com';
	}

	const address = url ?? permalink;
	return address === undefined ? '' : (URL.parse(address)?.hostname ?? '').replace(/^www\./v, '');
}
