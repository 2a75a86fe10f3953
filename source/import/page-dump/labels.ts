/** Lines with a label: a picture's credit (“Image: …”), a link to another article (“Read more: …”). */

import type {RelatedLink} from '../../article.js';
import {
	imageLabels,
	relatedHeadings,
	relatedLabels,
	weakRelatedLabels,
} from '../../languages.js';
import {keyOfAddress, slugWords} from '../../addresses.js';
import {anyOf} from '../pattern.js';
import {
	countWords,
	hasSentenceEnd,
	lineKey,
	weight,
} from './text.js';

export type ImageLine = {readonly caption: string; readonly credit: string};

const imageAtStart = new RegExp(String.raw`^(?:${anyOf(imageLabels)})\s?[:：፦]\s*(?<credit>.*)$`, 'v');
const imageInside = new RegExp(String.raw`(?<label>${anyOf(imageLabels)})\s?[:：፦]\s*(?<credit>[^:：፦]+)$`, 'v');
const imageWithoutColon = new RegExp(String.raw`^(?<caption>.*?)(?<!\s)(?<label>${anyOf(imageLabels)})\s(?<credit>.+)$`, 'v');
const agencyCredit = /picture[ \-]?alliance|reuters|\bafp\b|\bap\b|getty|\bdpa\b|imago|\bdw\b|shutterstock|\bepa\b|xinhua|\bzuma\b|anadolu|\btass\b|\bsipa\b|colourbox|fotolia|nurphoto|alamy|\w\/\w|©|privat/iv;

/** Credits are no sentences. */
const isCredit = (text: string) => weight(text) <= 150 && !(hasSentenceEnd(text) && countWords(text) > 6);

/**
The caption (often empty) and the credit of a picture's line. The label stands at the start, or is glued to the caption; after a
space it counts only before a credit that looks like one. `hasAlt` says that a line that may be the alt text stands right above.
*/
export function readImageLine(text: string, hasAlt: boolean): ImageLine | undefined {
	const atStart = imageAtStart.exec(text)?.groups?.credit;
	if (atStart !== undefined) {
		return isCredit(atStart) ? {caption: '', credit: atStart} : undefined;
	}

	const tail = text.slice(-250);
	const inside = imageInside.exec(tail);
	if (inside?.groups && isCredit(inside.groups.credit!)) {
		const caption = text.slice(0, text.length - tail.length + inside.index);
		if (!/\s$/v.test(caption) || (agencyCredit.test(inside.groups.credit!) && (hasAlt || weight(text) < 250))) {
			return {caption: caption.trim(), credit: inside.groups.credit!.trim()};
		}
	}

	// Amharic pages leave the colon out.
	const bare = text.length > 400 ? undefined : imageWithoutColon.exec(text)?.groups;
	const isBare =
		bare
		&& weight(bare.credit!) <= 60
		&& agencyCredit.test(bare.credit!)
		&& (bare.caption === '' || !/\p{Uppercase_Letter}/v.test(bare.label!.at(0)!) || hasAlt);
	return isBare ? {caption: bare.caption!.trim(), credit: bare.credit!} : undefined;
}

/** In capitals the Turkish ı and İ become letters that no pattern takes for the same. */
const withCapitals = (labels: readonly string[]) =>
	labels.flatMap(label => (/[İı]/v.test(label) ? [label, label.toUpperCase(), label.toLocaleUpperCase('tr')] : [label]));

const strong = withCapitals(relatedLabels);
const weak = withCapitals(weakRelatedLabels);
const strongLabels = new Set(strong.map(label => lineKey(label)));
const anyLabelAtStart = new RegExp(String.raw`^(?:>{1,3}|[→▶►▸])?\s*(?<label>${anyOf([...strong, ...weak])})(?<rest>.*)$`, 'isv');
const loneLabels = new Set([...strong, ...weak, ...withCapitals(relatedHeadings)].map(label => lineKey(label)));
const listLabels = new Set(withCapitals(relatedHeadings).map(label => lineKey(label)));
const opinionTitle = /^(?:Opinion|Kommentar|Meinung|Gastkommentar|Kolumne|Opinión|Opinião|Мнение|Комментарий|Думка|Коментар|Yorum|Opinie|Opinia|Mendim|Maoni|Ra'ayi|Opini|رأي|نظر|评论|評論|観点)\s?[:፦：]\s*\S/v;

/** Longer than any headline that a link has. */
const longestTitle = 220;

/** A related link of a label and what stands after it; an address there is taken off. `undefined` where that is no title. */
function link(label: string, rest: string): RelatedLink | undefined {
	const address = /(?:^|\s)<?(?<url>https?:\/\/\S+?)>?$/v.exec(rest);
	const url = address?.groups?.url;
	const title = (address ? rest.slice(0, address.index) : rest).trim();
	const shown = title === '' && url !== undefined ? slugWords(url) ?? url : title;
	if (!/\p{Letter}/v.test(shown) || weight(shown) > longestTitle || weight(shown) < 4) {
		return undefined;
	}

	const key = url === undefined ? undefined : keyOfAddress(url);
	return {
		label: label.trim(), title: shown, ...url !== undefined && {url}, ...key !== undefined && {key},
	};
}

/** Label and title of a line that begins with a label. */
function afterLabel(label: string, rest: string): RelatedLink | undefined {
	const isStrong = strongLabels.has(lineKey(label));
	const separated = /^\s?[:>\|»፦：]\s*(?<title>\S.*)$/sv.exec(rest) ?? (isStrong ? /^\s[\-–—]\s(?<title>\S.*)$/sv.exec(rest) : undefined);
	if (separated) {
		return link(label, separated.groups!.title!);
	}

	if (!isStrong) {
		return undefined;
	}

	const longer = /^(?<more>(?:\s[^\s:፦：]{1,24}){1,4})\s?[:፦：]\s*(?<title>\S.*)$/sv.exec(rest)?.groups;
	if (longer) {
		return link(label + longer.more!, longer.title!);
	}

	// No separator at all: `Read moreGermany …`, `Читайте также Там …`. The title shows by its capital, and is no sentence.
	const isCased = /\p{Uppercase_Letter}|\p{Lowercase_Letter}/v.test(rest);
	const isTitle = isCased ? /^\s?["'«‘“„]?\p{Uppercase_Letter}/v.test(rest) : /^\s?["'«‘“„「]?\p{Letter}/v.test(rest);
	return isTitle && (!hasSentenceEnd(rest) || /[!?؟？]["»”]?$/v.test(rest)) && weight(rest) < 160 && weight(rest) >= 8
		? link(label, rest)
		: undefined;
}

/** The related link that a whole line is: label and title, or a title that shows by itself what it is. */
export function readRelatedLine(text: string): RelatedLink | undefined {
	if (text.length > 400) {
		return undefined;
	}

	const labelled = anyLabelAtStart.exec(text)?.groups;
	const found = labelled && afterLabel(labelled.label!, labelled.rest!);
	if (found) {
		return found;
	}

	if (hasSentenceEnd(text) && !/[!?]$/v.test(text)) {
		return undefined;
	}

	const pointed = /^(?:>{2,3}|[→▶▸►])\s*(?<title>\S.*)$/v.exec(text)?.groups?.title;
	const isWholeLink = opinionTitle.test(text) || /^click here to (?:follow|read|see|watch|listen)\b/iv.test(text);
	return pointed === undefined ? (isWholeLink ? link('', text) : undefined) : link('', pointed);
}

/** Whether a line is a label alone; its title or titles are in the next lines. */
export const isLoneLabel = (text: string): boolean => text.length < 60 && loneLabels.has(lineKey(text));

/** Whether a line alone may open a list of titles. */
export const isListLabel = (text: string): boolean => text.length < 60 && listLabels.has(lineKey(text));

export type GluedLinks = {
	/** The paragraph before them. */
	readonly text: string;
	readonly links: readonly RelatedLink[];
};

/** Where in a text a glued label may begin: after the end of a sentence, or where a small letter meets a capital. */
const gluedStart = /(?<=[!.?؟۔।።…。！？]["'\)»’”」]?)\s?(?=[\p{Letter}>])|(?<=\p{Lowercase_Letter})(?=\p{Uppercase_Letter})/gv;

/** Related links at the end of a paragraph: `…na Urusi.Soma pia: Viongozi wa dunia …`. */
export function readGluedLinks(text: string): GluedLinks | undefined {
	const tailStart = Math.max(0, text.length - 700);
	const tail = text.slice(tailStart);
	if (!/[:፦：]/v.test(tail)) {
		return undefined;
	}

	const starts: number[] = [];
	for (const {0: space, index} of tail.matchAll(gluedStart)) {
		const start = index + space.length;
		const label = anyLabelAtStart.exec(tail.slice(start, start + 120))?.groups;
		const isStrong = label && strongLabels.has(lineKey(label.label!)) && !/^\p{Lowercase_Letter}/v.test(label.label!);
		if (isStrong && start + tailStart > 0 && /^(?:\s[^\s:፦：]{1,24}){0,4}\s?[:፦：]/v.test(label.rest!)) {
			starts.push(start);
		}
	}

	const links = starts.map((start, index) => readRelatedLine(tail.slice(start, starts[index + 1]).trim()));
	const hasAll = links.every(found => found !== undefined && !/[\p{Lowercase_Letter}"\)»”][!.?]["»”]?\s*\p{Uppercase_Letter}/v.test(found.title));
	return hasAll && starts.length > 0
		? {text: text.slice(0, tailStart + starts[0]!).trim(), links: links.filter(found => found !== undefined)}
		: undefined;
}
