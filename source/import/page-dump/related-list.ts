/** Lists of other articles: a heading such as “Die Redaktion empfiehlt”, then titles, with teasers and dates below them. */

import type {RelatedLink} from '../../article.js';
import {readDateLine} from '../dates.js';
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
import {hasSentenceEnd, weight} from './text.js';

export type RelatedList = {
	readonly links: ReadonlyArray<{readonly at: number; readonly link: RelatedLink}>;
	readonly removed: ReadonlyArray<{readonly at: number; readonly reason: string; readonly text: string}>;
	readonly next: number;
};

const isTitle = (text: string) => weight(text) <= 220 && /\p{Letter}/v.test(text) && (!hasSentenceEnd(text) || (/[!?؟…]["'»”]?$/v.test(text) && weight(text) < 130));
const withoutBullet = (text: string) => text.replace(/^[*\-•▪]\s+/v, '');

/** Lists are no longer than this. */
const mostLines = 90;

type Kind = 'title' | 'teaser' | 'date';

function kindOf(text: string, language: string | undefined): Kind {
	const date = text.length < 120 ? readDateLine(text, language) : undefined;
	return date || isRelativeTime(text, language) ? 'date' : (isTitle(text) ? 'title' : 'teaser');
}

/** Titles, each with at most a date and a teaser below it; with dates, what stands above a dated title is a picture's description. */
function readItems(lines: readonly Line[], from: number, to: number, label: string, language: string | undefined): RelatedList | undefined {
	const items = lines.slice(from, to).map((line, index) => ({at: from + index, text: withoutBullet(line.text), kind: kindOf(line.text, language)}));
	const isDated = items.some(({kind}) => kind === 'date');
	const links: Array<RelatedList['links'][number]> = [];
	const removed: Array<RelatedList['removed'][number]> = [];
	for (const [index, {at, text, kind}] of items.entries()) {
		if (kind === 'teaser') {
			if (index === 0 || items[index - 1]!.kind === 'teaser' || weight(text) > 500) {
				return undefined;
			}

			removed.push({at, reason: 'related teaser', text: lines[at]!.text});
		} else if (kind === 'date' || (isDated && items[index + 1]?.kind === 'title')) {
			removed.push({at, reason: kind === 'date' ? 'related date' : 'related picture', text: lines[at]!.text});
		} else {
			links.push({at, link: {label, title: text}});
		}
	}

	return links.length > 0 ? {links, removed, next: to} : undefined;
}

/**
The titles under a lone label at `from`: those attached to it; a whole list, where nothing but its items follows up to the
page's rows, furniture or end; else the one in the next line. `undefined` where no title follows.
*/
export function readRelatedList(lines: readonly Line[], from: number, language: string | undefined, isAfterArticle: boolean): RelatedList | undefined {
	const label = lines[from]!.text.replace(/\s?[:：]$/v, '');
	let attached = from + 1;
	while (lines[attached]?.hasGap === false && attached - from <= mostLines && isTitle(lines[attached]!.text)) {
		attached++;
	}

	if (attached > from + 1 && !(isListLabel(label) && isAfterArticle)) {
		return readItems(lines, from + 1, attached, label, language);
	}

	const isStop = (index: number) => {
		const {text} = lines[index]!;
		return furnitureReason(text) !== undefined || isSkipSection(text) || isLoneLabel(text) || readRows(lines, index, language) !== undefined || readRelatedLine(text) !== undefined || readImageLine(text, false) !== undefined;
	};

	let end = from + 1;
	while (end < lines.length && end - from <= mostLines && !isStop(end)) {
		end++;
	}

	if (isListLabel(label) && end - from <= mostLines) {
		const list = readItems(lines, from + 1, end, label, language);
		const isSure = isAfterArticle || (end < lines.length && lines.length - end < 120);
		// At the very end a heading and a last paragraph look the same as a title and its teaser.
		if (list && ((isSure && list.links.length > 1) || list.removed.length === 0 || (list.links.length > 1 && list.removed.every(({text}) => weight(text) < 250)))) {
			return list;
		}
	}

	return end > from + 1 && isTitle(lines[from + 1]!.text) ? readItems(lines, from + 1, from + 2, label, language) : undefined;
}
