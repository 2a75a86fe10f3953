/** The summary under the headline, wherever the page has put it. */
import {findDates} from '../dates.js';
import {isCaption} from './figures.js';
import {type Furniture} from './furniture.js';
import {reasonAtEnds} from './furniture-lines.js';
import {
	isInline,
	textKey,
	textOf,
	unreadTags,
} from './text.js';
import {
	attribute,
	closest,
	hasWithin,
	isElement,
	type Element,
	type Page,
} from './tree.js';
import {proseLength} from './weights.js';
import {classWords} from './words.js';

const [shortest, longest] = [35, 900];

/** Words of classes that mean the summary, in the languages of those who name classes. */
const teaserWords = new Set([
	'teaser', 'standfirst', 'intro', 'introduction', 'lead', 'leadin', 'lede', 'leadtext', 'leadparagraph', 'deck',
	'dek', 'subtitle', 'subtitles', 'subheadline', 'subheading', 'subhead', 'subline', 'summary', 'abstract', 'excerpt',
	'vorspann', 'preface', 'einleitung', 'anrisstext', 'ingress', 'chapo', 'chapeau', 'sommario', 'entradilla',
	'bajada', 'copete', 'sapo', 'description', 'desc', 'synopsis', 'manchet', 'anons', 'strapline', 'kicker', 'perex',
	'hat', 'sottotitolo', 'subtitulo', 'unterzeile', 'stand', 'blurb', 'zajawka',
]);

/** No summary stands in these. */
const outsideTags = new Set(['figure', 'figcaption', 'a', 'nav']);
const leafTags = new Set([
	'p', 'div', 'section', 'h2', 'h3', 'h4', 'h5', 'span', 'strong', 'em', 'b', 'i', 'li', 'header', 'blockquote',
	'figcaption',
]);

const isLeaf = (element: Element): boolean =>
	leafTags.has(element.tag) && element.children.every(child => isInline(child) || (isElement(child) && unreadTags.has(child.tag)));

/** Whether an element, or a box that holds nothing else, is called a summary. */
function isCalled(element: Element, text: string): boolean {
	let around: Element | undefined = element;
	for (let level = 0; level < 3 && around; level++) {
		const words = classWords(around);
		if (words.some(word => teaserWords.has(word)) || /\b(?:description|alternativeHeadline|abstract)\b/v.test(attribute(around, 'itemprop'))) {
			return true;
		}

		around = around.parent;
		if (around && textOf(around).length > text.length * 1.3) {
			return false;
		}
	}

	return false;
}

/** Whether two texts are one, as far as the shorter goes: descriptions are cut off. */
export function isSameStart(a: string, b: string): boolean {
	const [short, long] = [textKey(a), textKey(b)].toSorted((one, other) => one.length - other.length) as [string, string];
	return short.length >= 25 && long.startsWith(short) && short.length > long.length / 4;
}

export type TeaserPlace = {readonly element: Element; readonly text: string};

export type TeaserOptions = {
	readonly page: Page;
	readonly headline: Element | undefined;
	/** The first prose of the body. */
	readonly first: Element;
	readonly description: string;
	readonly language: string | undefined;
	readonly furniture: Furniture;
};

/** The element between headline and body that is the summary: what the page's description says, what is called so, or the header's one paragraph. */
export function findTeaser({page, headline, first, description, language, furniture}: TeaserOptions): TeaserPlace | undefined {
	const from = headline ? headline.end : 0;
	const isSaid = (element: Element) =>
		furniture.get(element) !== 'hidden' && description !== '' && isSameStart(description, textOf(element).slice(0, 2 * longest));
	let best: (TeaserPlace & {readonly rank: number}) | undefined;
	for (let index = from; index < first.index; index++) {
		const element = page.elements[index]!;
		const isFurniture = furniture.has(element);
		if (unreadTags.has(element.tag) || isCaption(element) || (isFurniture && !isSaid(element))) {
			index = element.end - 1;
			continue;
		}

		if (hasWithin(element, first) || !isLeaf(element)) {
			continue;
		}

		const text = textOf(element);
		index = element.end - 1;
		if (
			proseLength(text) < shortest
			|| text.length > longest
			|| closest(element, ({tag}) => outsideTags.has(tag)) !== undefined
			|| isByline(text, language)
		) {
			continue;
		}

		const isAllowed = headline !== undefined;
		const signs = [
			isAllowed && isInHeader(element, headline),
			isAllowed && isCalled(element, text),
			description !== '' && isSameStart(description, text),
		];
		const rank = signs.lastIndexOf(true);
		if (rank > (best?.rank ?? -1)) {
			best = {element, text, rank};
		}
	}

	return best;
}

/** Whether an element is prose of the header that holds the headline too. */
function isInHeader(element: Element, headline: Element): boolean {
	const header = closest(headline, ({tag}) => tag === 'header' || tag === 'hgroup');
	return header !== undefined && hasWithin(header, element) && !/^h[1-6]$/v.test(element.tag) && proseLength(textOf(element)) >= 60;
}

/** A line of names and dates is no summary. */
const isByline = (text: string, language: string | undefined): boolean =>
	reasonAtEnds(text) !== undefined || (text.length < 140 && findDates(text, language).length > 0 && !/[!.?…。]$/v.test(text));
