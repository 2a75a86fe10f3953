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

/** Whether the line right below is a picture's credit, so that this one is its alt text. */
export function isAltLine(lines: readonly Line[], index: number): boolean {
	const next = lines[index + 1];
	return next?.hasGap === false && readImageLine(next.text, true) !== undefined;
}

/** The line that says when: a date, an author glued to a date, how long ago. */
function dateLineAt(lines: readonly Line[], index: number, language: string | undefined): DateAt | undefined {
	const {text} = lines[index]!;
	const date = isAltLine(lines, index) || readPageTitle(text) ? undefined : readDateLine(text, language);
	if (date && (date.before === '' || isNameLike(date.before) || hasBylinePrefix(date.before))) {
		return {index, ...date};
	}

	return isRelativeTime(text, language) ? {index, before: '', after: ''} : undefined;
}

function firstDateLine(lines: readonly Line[], from: number, to: number, language: string | undefined): DateAt | undefined {
	for (let index = from; index < Math.min(to, lines.length); index++) {
		const date = dateLineAt(lines, index, language);
		if (date) {
			return date;
		}
	}

	return undefined;
}

/** Where the text begins: at the first paragraph that has another one near below. A menu may hold a sentence too. */
function startOfProse(lines: readonly Line[], from: number, end: number): number {
	const found: number[] = [];
	for (let index = from; index < end; index++) {
		const {text} = lines[index]!;
		if (!(isProse(text) && !readPageTitle(text) && furnitureReason(text) === undefined)) {
			continue;
		}

		found.push(index);
		if (found.length > 1 && index - found.at(-2)! <= 8) {
			return found.at(-2)!;
		}
	}

	return found[0] ?? end;
}

/** Whether a line may be a headline at all. */
function canBeTitle(lines: readonly Line[], index: number): boolean {
	const {text} = lines[index]!;
	const isOther =
		readImageLine(text, false) !== undefined
		|| readPageTitle(text) !== undefined
		|| furnitureReason(text) !== undefined
		|| /^(?:https?:\/\/|www\.)\S+$|^[*•]\s/v.test(text);
	return /\p{Letter}/v.test(text) && weight(text) <= 300 && !isOther && !isAltLine(lines, index);
}

export type Found = {
	readonly title: number;
	readonly date?: DateAt;
	/** The line between title and date that names the authors. */
	readonly byline?: number;
};

/** Index of the headline from `from` on, with the date line if there is one. `pageTitle` is what the page's `<title>` says. */
export function findTitle(
	lines: readonly Line[],
	from: number,
	language: string | undefined,
	pageTitle: string | undefined,
	hasSkipLines: boolean,
): Found | undefined {
	const end = Math.min(lines.length, from + farthest);
	const named = pageTitle === undefined ? undefined : findNamed(lines, from, end, lineKey(pageTitle));
	if (named !== undefined) {
		return belowNamed(lines, named, language);
	}

	const prose = startOfProse(lines, from, end);
	const date = firstDateLine(lines, from, Math.min(end, prose + 3), language);
	const limit = date && date.index > from ? date.index : prose;
	const candidates: number[] = [];
	for (let index = from; index < limit; index++) {
		if (index !== date?.index && canBeTitle(lines, index)) {
			candidates.push(index);
		}
	}

	if (candidates.length > 0) {
		return date && date.index > from ? aboveDate(lines, candidates, date) : aboveProse(lines, candidates, from, hasSkipLines, date);
	}

	// A headline that reads like a sentence, with its text below.
	const first = lines.findIndex((_, index) => index >= from && index < end && index !== date?.index && canBeTitle(lines, index));
	return first !== -1 && lines[first + 1] !== undefined && weight(lines[first]!.text) <= 250 ? {title: first, ...(date && {date})} : undefined;
}

/** The line that is the page's title and has text soon after it; a menu or a list of stories may have it too. */
function findNamed(lines: readonly Line[], from: number, end: number, key: string): number | undefined {
	const found: number[] = [];
	for (let index = from; index < end; index++) {
		if (lineKey(lines[index]!.text) === key) {
			found.push(index);
		}
	}

	return found.find(index => lines.slice(index + 1, index + 16).some(({text}) => isProse(text))) ?? found.at(-1);
}

function belowNamed(lines: readonly Line[], named: number, language: string | undefined): Found {
	const prose = startOfProse(lines, named + 1, Math.min(lines.length, named + 30));
	const below = firstDateLine(lines, named + 1, Math.min(prose + 3, named + 16), language);
	const date = below ?? firstDateLine(lines, Math.max(0, named - 2), named, language);
	const above = (below?.index ?? 0) - 1;
	const hasByline = above > named && isNameLike(lines[above]!.text);
	return {title: named, ...date && {date}, ...hasByline && {byline: above}};
}

/** Title, (teaser,) (byline,) date: upwards from the date. */
function aboveDate(lines: readonly Line[], candidates: readonly number[], date: DateAt): Found {
	const rest = [...candidates];
	const textOf = (index: number) => lines[index]!.text;
	const nearest = rest.at(-1)!;
	const isAttached = nearest === date.index - 1 && !lines[date.index]!.hasGap;
	const hasTitleAbove = rest.slice(0, -1).some(index => countWords(textOf(index)) > 2);
	const isByline =
		rest.length > 1
		&& !isProse(textOf(nearest))
		&& (hasBylinePrefix(textOf(nearest))
			|| (isAttached && (isNameLike(textOf(nearest)) || hasTitleAbove))
			|| (hasTitleAbove && isNameLike(textOf(nearest)) && countWords(textOf(nearest)) < 6));
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

	return found(
		rest.findLast(index => countWords(textOf(index)) > 3 && !isNameLike(textOf(index)))
		?? rest.findLast(index => countWords(textOf(index)) > 1)
		?? rest.at(-1)!,
	);
}
