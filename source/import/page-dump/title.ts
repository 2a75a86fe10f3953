/** Which of a dump's first lines is the headline. Menus may stand before it; byline, date and teaser after it. */

import {readDateLine} from '../dates.js';
import {isRelativeTime} from '../dates/relative.js';
import {hasBylinePrefix, isNameLike} from './authors.js';
import {furnitureReason} from './furniture.js';
import {readImageLine} from './labels.js';
import type {Line} from './lines.js';
import {readPageTitle} from './skip-lines.js';
import {
	countWords,
	hasSentenceEnd,
	lineKey,
	weight,
} from './text.js';

/** A paragraph rather than a headline. */
export function isProse(text: string): boolean {
	const length = weight(text);
	const isLongSentence = hasSentenceEnd(text) && length >= (/[!?؟]["»”]?$/v.test(text) ? 110 : 55) && countWords(text) > 6;
	return length >= 220 || isLongSentence;
}

/** Menus can run to some 250 lines. */
const farthest = 400;

export type DateAt = {readonly index: number; readonly published?: string; readonly before: string; readonly after: string};

/** The line that says when: a date, an author glued to a date, how long ago. */
function dateLineAt(lines: readonly Line[], index: number, language: string | undefined): DateAt | undefined {
	const {text} = lines[index]!;
	const isAlt = lines[index + 1]?.hasGap === false && readImageLine(lines[index + 1]!.text, true) !== undefined;
	const date = isAlt || readPageTitle(text) ? undefined : readDateLine(text, language);
	if (date && (date.before === '' || isNameLike(date.before) || hasBylinePrefix(date.before))) {
		return {index, ...date};
	}

	return isRelativeTime(text, language) ? {index, before: '', after: ''} : undefined;
}

export type Found = {
	readonly title: number;
	readonly date?: DateAt;
	/** The line between title and date that names the authors. */
	readonly byline?: number;
};

/** Index of the headline from `from` on, with the date line if there is one. `pageTitle` is what the page's `<title>` says. */
export function findTitle(lines: readonly Line[], from: number, language: string | undefined, pageTitle: string | undefined, hasSkipLines: boolean): Found | undefined {
	const end = Math.min(lines.length, from + farthest);
	let prose = from;
	while (prose < end && (!isProse(lines[prose]!.text) || readPageTitle(lines[prose]!.text) || furnitureReason(lines[prose]!.text) !== undefined)) {
		prose++;
	}

	let date: DateAt | undefined;
	for (let index = from; index < Math.min(end, prose + 3) && !date; index++) {
		date = dateLineAt(lines, index, language);
	}

	const limit = date && date.index > from ? Math.max(date.index, 0) : prose;
	const candidates: number[] = [];
	for (let index = from; index < limit; index++) {
		const {text} = lines[index]!;
		const isAlt = lines[index + 1]?.hasGap === false && readImageLine(lines[index + 1]!.text, true) !== undefined;
		const isOther = index === date?.index || isAlt || readImageLine(text, false) || /^(?:https?:\/\/|www\.)\S+$|^[*•]\s/v.test(text) || furnitureReason(text) !== undefined || readPageTitle(text);
		if (!isOther && /\p{Letter}/v.test(text) && weight(text) <= 300) {
			candidates.push(index);
		}
	}

	const key = pageTitle === undefined ? '' : lineKey(pageTitle);
	const named = key === '' ? undefined : candidates.findLast(index => lineKey(lines[index]!.text) === key);
	if (named !== undefined) {
		const byline = date && candidates.findLast(index => index > named && isNameLike(lines[index]!.text));
		return {title: named, ...date && {date}, ...byline !== undefined && {byline}};
	}

	if (candidates.length === 0) {
		// A headline that reads like a sentence, with its text below.
		const index = date?.index === from ? from + 1 : from;
		return lines[index + 1] && weight(lines[index]!.text) <= 250 ? {title: index, ...date && {date}} : undefined;
	}

	return date && date.index > from ? aboveDate(lines, candidates, date) : aboveProse(lines, candidates, from, hasSkipLines, date);
}

/** Title, (teaser,) (byline,) date: upwards from the date. */
function aboveDate(lines: readonly Line[], candidates: readonly number[], date: DateAt): Found {
	const rest = [...candidates];
	const textOf = (index: number) => lines[index]!.text;
	const nearest = rest.at(-1)!;
	const isAttached = nearest === date.index - 1 && !lines[date.index]!.hasGap;
	const hasTitleAbove = rest.slice(0, -1).some(index => countWords(textOf(index)) > 2);
	const isByline = rest.length > 1 && !isProse(textOf(nearest)) && (hasBylinePrefix(textOf(nearest)) || (isAttached && (isNameLike(textOf(nearest)) || hasTitleAbove)) || (hasTitleAbove && isNameLike(textOf(nearest)) && countWords(textOf(nearest)) < 6));
	if (isByline) {
		rest.pop();
	}

	while (rest.length > 1 && isProse(textOf(rest.at(-1)!))) {
		rest.pop();
	}

	return {title: rest.at(-1)!, date, ...isByline && {byline: nearest}};
}

/** Without a date above the text: the first line of a few, or the last one of a menu's end that is long enough for a headline. */
function aboveProse(lines: readonly Line[], candidates: readonly number[], from: number, hasSkipLines: boolean, date: DateAt | undefined): Found {
	const textOf = (index: number) => lines[index]!.text;
	const bylines = candidates.filter(index => hasBylinePrefix(textOf(index)));
	const rest = candidates.filter(index => !bylines.includes(index));
	const found = (title: number): Found => ({title, ...date && {date}, ...bylines[0] !== undefined && bylines[0] > title && {byline: bylines[0]}});
	if (rest.length === 0) {
		return found(candidates[0]!);
	}

	if (rest.length <= 4) {
		// Right under the skip lines stands the kicker.
		const hasKicker = hasSkipLines && rest.length > 1 && rest[0] === from && !lines[from]!.hasGap;
		return found(hasKicker ? rest[1]! : rest.find(index => countWords(textOf(index)) > 2) ?? rest[0]!);
	}

	return found(rest.findLast(index => countWords(textOf(index)) > 3 && !isNameLike(textOf(index))) ?? rest.findLast(index => countWords(textOf(index)) > 1) ?? rest.at(-1)!);
}
