/** The head of a dump: everything above the body. */

import type {Removed} from '../../article.js';
import {readDateLine} from '../dates.js';
import {isRelativeTime} from '../dates/relative.js';
import {permalinkIn} from '../../addresses.js';
import {
	hasBylinePrefix,
	isNameLike,
	readByline,
	type Byline,
} from './authors.js';
import {furnitureReason} from './furniture.js';
import {readImageLine} from './labels.js';
import type {Line} from './lines.js';
import {findSkipLines, readPageTitle, type PageTitle} from './skip-lines.js';
import {
	findTitle,
	isAltLine,
	isProse,
	type DateAt,
	type Found,
} from './title.js';
import {
	countWords,
	hasSentenceEnd,
	lineKey,
	weight,
} from './text.js';

export type RemovedAt = Removed & {/** Index of the line. */ readonly at: number};

export type Head = {
	readonly title: string;
	readonly kicker?: string;
	readonly teaser?: string;
	readonly authors: readonly string[];
	readonly editors: readonly string[];
	readonly published?: string;
	readonly permalink?: string;
	readonly url?: string;
	readonly pageTitle?: string;
	readonly isDw: boolean;
	readonly isClassic: boolean;
	readonly removed: readonly RemovedAt[];
	/** Index of the body's first line. */
	readonly next: number;
};

type Address = {readonly permalink?: string; readonly url?: string};

/** A line that is an address and nothing else, but for a label such as “Permalink” and a proxy's prefix. */
export function readAddressLine(text: string): Address | undefined {
	const address = /^(?:(?:permalink|url|link|source|quelle)\s?:?\s?)?<?(?<url>(?:https?:\/\/|(?:p\.|www\.)?dw\.(?:com|de)\/)\S+?)>?$/iv.exec(text)
		?.groups?.url;
	if (address === undefined || address.length > 2000) {
		return undefined;
	}

	const permalink = permalinkIn(address);
	return permalink === undefined ? {url: address} : {permalink};
}

/** Kickers of two spans come glued: `ConflictsUkraine`. Names that are written so stay whole. */
export function splitKicker(kicker: string): string {
	return kicker
		.replaceAll(/(?<=\p{Lowercase_Letter}{3})(?=\p{Uppercase_Letter}\p{Lowercase_Letter}{2})/gv, ' · ')
		.replaceAll(/\b(?<a>You|Tik|Whats|Linked|Mc|Mac|Face|Black) · (?=Tube|Tok|App|In|Donald|Book|Rock)/gv, '$<a>');
}

/** The page's `<title>`, if a line of the first ones is: DW's form, or a later line with the site's name after it. */
function findPageTitle(lines: readonly Line[], end: number): {readonly index: number; readonly page: PageTitle} | undefined {
	for (const [index, line] of lines.slice(0, Math.max(3, end)).entries()) {
		const page = readPageTitle(line.text);
		if (page) {
			return {index, page};
		}
	}

	// Any other site's: the headline comes again below, at times in slightly other words.
	const first = lines[0]!.text;
	const words = wordsOf(first);
	const isTitle = words.size > 3 && weight(first) < 250 && /\s[\-\|·»–—]\s\P{Lowercase_Letter}/v.test(first);
	const scores = lines.slice(1, isTitle ? 300 : 1).map(({text}) => weight(text) > 200 ? 0 : shared(words, wordsOf(text)));
	const best = Math.max(0, ...scores);
	const at = scores.indexOf(best) + 1;
	const proseIn = (part: readonly Line[]) => part.reduce((sum, {text}) => sum + (isProse(text) ? weight(text) : 0), 0);
	return best >= 0.6 && proseIn(lines.slice(0, at)) < proseIn(lines.slice(at + 1)) ? {index: 0, page: {title: lines[at]!.text}} : undefined;
}

const wordsOf = (text: string) => new Set(lineKey(text).match(/[\p{Letter}\p{Mark}\p{Number}]{2,}/gv));

/** Share of the words of both that both have; a site's name at the end of a page's title counts little. */
function shared(title: ReadonlySet<string>, line: ReadonlySet<string>): number {
	const both = line.values().filter(word => title.has(word)).toArray().length;
	return line.size < 3 ? 0 : both / Math.max(line.size, title.size - 4);
}

const isoFromDots = (date: string | undefined) => date === undefined ? undefined : readDateLine(date, 'de')?.published;

/** Whether dumps of DW's pages have lines like these: skip lines, a permalink, its `<title>`. */
const hasDwMarks = (lines: readonly Line[]) =>
	lines.some(
		line => line.text.length < 300 && (readAddressLine(line.text)?.permalink !== undefined || /^©\s?\d{4} Deutsche Welle/v.test(line.text)),
	);

type Above = {
	/** Index of its line. */
	readonly kicker?: number;
	readonly address?: Address;
	readonly removed: readonly RemovedAt[];
};

/** What stands above the headline: a kicker, an address, and what is left out. */
function aboveTitle(lines: readonly Line[], from: number, title: number, isDw: boolean): Above {
	const isShort = (text: string) =>
		weight(text) <= 60
		&& countWords(text) <= 7
		&& !hasSentenceEnd(text)
		&& furnitureReason(text) === undefined
		&& /\p{Letter}/v.test(text)
		&& !readAddressLine(text);
	const above = title - 1;
	const hasKicker = above >= from && isShort(lines[above]!.text) && (isDw || title - from <= 2 || !lines[title]!.hasGap);
	const removed: RemovedAt[] = [];
	let address: Address | undefined;
	for (let index = from; index < title - Number(hasKicker); index++) {
		const {text} = lines[index]!;
		const found = address ? undefined : readAddressLine(text);
		address ??= found;
		removed.push(...found ? [] : [{at: index, reason: furnitureReason(text) ?? 'navigation', text}]);
	}

	return {...hasKicker && {kicker: above}, ...address && {address}, removed};
}

type Below = {
	readonly teaser?: string;
	readonly byline?: Byline;
	readonly published?: string;
	readonly permalink?: string;
	readonly url?: string;
	readonly removed: readonly RemovedAt[];
	readonly next: number;
};

/** What stands between the headline and the body. */
function belowTitle(lines: readonly Line[], found: Found, language: string | undefined, isDw: boolean): Below {
	const title = lines[found.title]!.text;
	const dateIndex = found.date?.index ?? -1;
	const removed: RemovedAt[] = [];
	let below: {teaser?: string; byline?: Byline; published?: string; permalink?: string; url?: string} = {};
	const remove = (at: number, reason: string, text = lines[at]!.text) => {
		if (/[\p{Letter}\p{Number}]/v.test(text)) {
			removed.push({at, reason, text});
		}
	};

	const readDate = (date: DateAt) => {
		if (date.published === undefined) {
			remove(date.index, 'relative date');
			return;
		}

		below = {...below, published: below.published ?? date.published, ...date.before !== '' && !below.byline && {byline: readByline(date.before)}};
		remove(date.index, 'reading time', date.after);
	};

	let index = found.title + 1;
	if (found.date && dateIndex < found.title) {
		readDate(found.date);
	}

	for (; index < lines.length; index++) {
		const {text, hasGap} = lines[index]!;
		const isBeforeDate = index < dateIndex;
		const address = readAddressLine(text);
		const reason = furnitureReason(text);
		const isAlt = isAltLine(lines, index);
		const later = !isAlt && index > dateIndex && below.teaser === undefined && text.length < 120 ? readDateLine(text, language) : undefined;
		if (index === dateIndex) {
			readDate(found.date!);
		} else if (index === found.byline || (!below.byline && below.teaser === undefined && hasBylinePrefix(text))) {
			below = {...below, byline: readByline(text)};
		} else if (address) {
			if (address.permalink !== undefined && below.permalink !== undefined && below.permalink !== address.permalink) {
				break;
			}

			below = {...address, ...below};
		} else if (reason !== undefined && reason !== 'edited by' && reason !== 'origin') {
			remove(index, reason);
		} else if (lineKey(text) === lineKey(title)) {
			remove(index, 'duplicate');
		} else if (later?.before === '') {
			readDate({index, ...later});
		} else if (isRelativeTime(text, language)) {
			remove(index, 'relative date');
		} else if (isAlt || readImageLine(text, false)) {
			break;
		} else if (isBeforeDate && (isProse(text) || weight(text) > 60) && below.teaser === undefined) {
			below = {...below, teaser: text};
		} else if (isBeforeDate) {
			if (!below.byline && isNameLike(text)) {
				below = {...below, byline: readByline(text)};
			} else {
				remove(index, 'navigation');
			}
		} else if (below.teaser === undefined && isTeaser(lines, index, isDw, hasGap)) {
			below = {...below, teaser: text};
		} else {
			break;
		}
	}

	return {...below, removed, next: index};
}

/** The first paragraph is the teaser on DW's pages, and where an address or a picture stands right below it. */
function isTeaser(lines: readonly Line[], index: number, isDw: boolean, hasGap: boolean): boolean {
	const {text} = lines[index]!;
	const next = lines[index + 1];
	return !next || !(hasGap || index === 0) || !(hasSentenceEnd(text) || weight(text) > 60) || weight(text) > 700
		? false
		: isDw || readAddressLine(next.text)?.permalink !== undefined || readImageLine(next.text, false) !== undefined || isAltLine(lines, index + 1);
}

/** The head of a dump; `undefined` where it has no headline. */
export function readHead(lines: readonly Line[], language: string | undefined): Head | undefined {
	const skip = findSkipLines(lines);
	const page = findPageTitle(lines, skip?.from ?? 0);
	const from = Math.max(skip?.to ?? 0, page && (page.index < (skip?.from ?? 1)) ? page.index + 1 : 0);
	const isDw = skip !== undefined || /\sDW(?:\s|$)/v.test(page ? lines[page.index]!.text : '') || hasDwMarks(lines);
	const removed: RemovedAt[] = lines.slice(0, from).map((line, at) => {
		const isSkip = skip && at >= skip.from && at < skip.to;
		const reason = isSkip ? 'skip link' : (at === page?.index ? 'page title' : furnitureReason(line.text) ?? 'navigation');
		return {at, reason, text: line.text};
	});

	const found = from < lines.length ? findTitle(lines, from, language, page?.page.title, skip !== undefined) : undefined;
	if (!found) {
		return undefined;
	}

	const above = aboveTitle(lines, from, found.title, isDw);
	const isDateAbove = found.date && found.date.index < found.title;
	const below = belowTitle(lines, found, language, isDw);
	const kickerText = above.kicker !== undefined && above.kicker !== found.date?.index ? splitKicker(lines[above.kicker]!.text) : undefined;
	const kicker = kickerText ?? page?.page.section;
	const published = below.published ?? isoFromDots(page?.page.date);
	const rest = below.byline?.rest ?? '';
	// The address nearest to the text is the article's.
	const otherAddresses = (['permalink', 'url'] as const)
		.filter(kind => below[kind] !== undefined && below[kind] !== above.address?.[kind])
		.flatMap(kind => above.address?.[kind] ?? []);
	return {
		title: lines[found.title]!.text,
		...kicker !== undefined && {kicker},
		...below.teaser !== undefined && {teaser: below.teaser},
		authors: below.byline?.authors ?? [],
		editors: below.byline?.editors ?? [],
		...published !== undefined && {published},
		...above.address,
		...below.permalink !== undefined && {permalink: below.permalink},
		...below.url !== undefined && {url: below.url},
		...page && {pageTitle: page.page.title},
		isDw,
		isClassic: skip?.isClassic === true,
		removed: [
			...removed,
			...above.removed.filter(({at}) => !(isDateAbove && at === found.date?.index)),
			...otherAddresses.map(text => ({at: from, reason: 'navigation', text})),
			...below.removed,
			...rest === '' ? [] : [{at: found.byline ?? found.date?.index ?? found.title, reason: 'place', text: rest}],
		],
		next: below.next,
	};
}
