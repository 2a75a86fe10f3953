/** Lists of other articles: a heading such as “Die Redaktion empfiehlt”, then titles, with teasers and dates below them. */

import type {RelatedLink} from '../../article.js';
import {findDates, readDateLine} from '../dates.js';
import {isRelativeTime} from '../dates/relative.js';
import {furnitureReason, isSkipSection} from './furniture.js';
import {
	isListLabel,
	isLoneLabel,
	readImageLine,
	readRelatedLine,
} from './labels.js';
import type {Line} from './lines.js';
import {readRows} from './rows.js';
import {countWords, hasSentenceEnd, weight} from './text.js';

export type RelatedList = {
	readonly links: ReadonlyArray<{readonly at: number; readonly link: RelatedLink}>;
	readonly removed: ReadonlyArray<{readonly at: number; readonly reason: string; readonly text: string}>;
	readonly next: number;
};

const isTitle = (text: string) =>
	weight(text) <= 220 && /\p{Letter}/v.test(text) && (!hasSentenceEnd(text) || (/[!?؟…]["'»”]?$/v.test(text) && weight(text) < 130));
const withoutBullet = (text: string) => text.replace(/^[*\-•▪]\s+/v, '');

/** Lists are no longer than this. */
const mostLines = 90;

type Item = {
	readonly at: number;
	readonly text: string;
	readonly kind: 'title' | 'teaser' | 'date';
	/** A date stands at the line's end. */
	readonly isDated: boolean;
};

function readItem({text: line}: Line, at: number, language: string | undefined): Item {
	const text = withoutBullet(line);
	const dates = findDates(text, language);
	const lastDate = dates.at(-1);
	// A section may stand before the date, glued or not: `Science27.02.2016`.
	const isDate =
		dates[0] !== undefined
		&& readDateLine(text, language) !== undefined
		&& (countWords(text.slice(0, dates[0].from)) < 2 || !/\s$/v.test(text.slice(0, dates[0].from)));
	if (isDate || isRelativeTime(text, language)) {
		return {
			at, text, kind: 'date', isDated: false,
		};
	}

	const isDated = lastDate !== undefined && lastDate.to >= text.length - 1;
	const title = isDated ? text.slice(0, lastDate.from).trim() : text;
	return {
		at, text: title, kind: isTitle(title) ? 'title' : 'teaser', isDated,
	};
}

type Draft = {readonly links: Array<RelatedList['links'][number]>; readonly removed: Array<RelatedList['removed'][number]>};

/** Titles with dates: below each at most a teaser, above it at most its picture's description. It ends with the last one. */
function readDatedItems(items: readonly Item[], lines: readonly Line[], label: string): RelatedList {
	const {links, removed}: Draft = {links: [], removed: []};
	const isTitleAt = (index: number) => items[index]!.isDated || (items[index]!.kind !== 'date' && items[index + 1]?.kind === 'date');
	const last = items.findLastIndex((item, index) => item.kind === 'date' || isTitleAt(index));
	const hasTeaser = items[last + 1] !== undefined && hasSentenceEnd(items[last + 1]!.text);
	const used = items.slice(0, last + (hasTeaser ? 2 : 1));
	for (const [index, {at, text, kind}] of used.entries()) {
		if (isTitleAt(index)) {
			links.push({at, link: {label, title: text}});
			continue;
		}

		const isBelow = index > 0 && (items[index - 1]!.kind === 'date' || items[index - 1]!.isDated);
		removed.push({at, reason: kind === 'date' ? 'related date' : (isBelow ? 'related teaser' : 'related picture'), text: lines[at]!.text});
	}

	return {links, removed, next: items[0]!.at + used.length};
}

/** Titles, each with at most a teaser below it; `undefined` where the lines are something else. */
function readItems(lines: readonly Line[], from: number, to: number, label: string, language: string | undefined): RelatedList | undefined {
	const items = lines.slice(from, to).map((line, index) => readItem(line, from + index, language));
	if (items.some((item, index) => item.isDated || (index > 0 && item.kind === 'date'))) {
		return readDatedItems(items, lines, label);
	}

	const {links, removed}: Draft = {links: [], removed: []};
	for (const [index, {at, text, kind}] of items.entries()) {
		if (kind === 'title') {
			links.push({at, link: {label, title: text}});
			continue;
		}

		if (index === 0 || items[index - 1]!.kind !== 'title' || weight(text) > 500) {
			return undefined;
		}

		removed.push({at, reason: 'related teaser', text: lines[at]!.text});
	}

	return links.length > 0 ? {links, removed, next: to} : undefined;
}

/**
The titles under a lone label at `from`: those attached to it; a whole list, where nothing but its items follows up to the
page's rows, furniture or end; else the one in the next line. `undefined` where no title follows.
*/
export function readRelatedList(
	lines: readonly Line[],
	from: number,
	language: string | undefined,
	isAfterArticle: boolean,
): RelatedList | undefined {
	const label = lines[from]!.text.replace(/\s?[:：]$/v, '');
	let attached = from + 1;
	while (attached - from <= mostLines && lines[attached]?.hasGap === false && isTitle(lines[attached]!.text)) {
		attached++;
	}

	if (attached > from + 1 && !(isListLabel(label) && isAfterArticle)) {
		return readItems(lines, from + 1, attached, label, language);
	}

	const isStop = (index: number) => {
		const {text} = lines[index]!;
		return (
			furnitureReason(text) !== undefined
			|| isSkipSection(text)
			|| isLoneLabel(text)
			|| readRows(lines, index, language) !== undefined
			|| readRelatedLine(text) !== undefined
			|| readImageLine(text, false) !== undefined
		);
	};

	let end = from + 1;
	while (end < lines.length && end - from <= mostLines && !isStop(end)) {
		end++;
	}

	if (isListLabel(label) && end - from <= mostLines) {
		const list = readItems(lines, from + 1, end, label, language);
		const isSure = isAfterArticle || (end < lines.length && lines.length - end < 120);
		// At the very end a heading and a last paragraph look the same as a title and its teaser.
		if (
			list
			&& ((isSure && list.links.length > 1)
				|| list.removed.length === 0
				|| (list.links.length > 1 && list.removed.every(({text}) => weight(text) < 250)))
		) {
			return list;
		}
	}

	return end > from + 1 && isTitle(lines[from + 1]!.text) ? readItems(lines, from + 1, from + 2, label, language) : undefined;
}
