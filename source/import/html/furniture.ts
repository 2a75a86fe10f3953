/**
What of a page is left out before the article is looked for: what is hidden, and what its tag, role or class calls furniture.
No rule may take much of the page's prose with it, because sites name the article's own box as they like.
*/
import {isOpening} from './furniture-lines.js';
import {inlineTags, textOf, unreadTags} from './text.js';
import {
	attribute,
	closest,
	hasAttribute,
	hasWithin,
	isElement,
	within,
	type Element,
	type Page,
} from './tree.js';
import {type Weights} from './weights.js';
import {furnishingOf, furnishingRoles, furnishingTags} from './words.js';

/** Elements that are left out, and why; what is within them is not named again. */
export type Furniture = ReadonlyMap<Element, string>;

type Suspicion = {
	readonly reason: string;
	/** The largest share of the page's prose that may go with it. */
	readonly share: number;
};

const [certain, strong, weak] = [0.5, 0.3, 0.06];
/** Longer boxes with one link are more than a teaser. */
const longestTeaser = 700;
/** After as much, a box that says it shows other stories does, however long they are. */
const enoughProse = 400;
/** More are a list of something, whatever it is called. */
const mostSiblings = 300;

const hidingStyle = /display\s*:\s*none|visibility\s*:\s*hidden|(?:^|[\s;])(?:left|top|right|text-indent|margin-left)\s*:\s*-\d{3,}|(?:^|[\s;])(?:font-size|max-height|height|opacity)\s*:\s*0(?:px|%)?\s*(?:;|$)/iv;
export const isHidden = (element: Element): boolean =>
	hasAttribute(element, 'hidden') || hidingStyle.test(attribute(element, 'style')) || attribute(element, 'aria-hidden') === 'true';

/** Classes of the whole page and of the article say what is in them, not what they are. */
const neverByClass = new Set([
	'html', 'body', 'main', 'article', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'b', 'i', 'blockquote',
	'figure', 'figcaption', 'picture', 'img', 'table', 'tbody', 'tr', 'td',
]);

/** What stands in a line of prose belongs to it, whatever it is called. */
function isWithinProse(element: Element, weights: Weights): boolean {
	const line = inlineTags.has(element.tag) ? closest(element.parent, ({tag}) => !inlineTags.has(tag)) : undefined;
	return line !== undefined && weights.prose(line) > 0 && weights.text(element) < weights.text(line) / 2;
}

function suspect(element: Element, weights: Weights): Suspicion | undefined {
	if (element.tag === 'html' || element.tag === 'body') {
		return undefined;
	}

	if (isHidden(element)) {
		return {reason: 'hidden', share: certain};
	}

	const role = furnishingRoles.get(attribute(element, 'role').toLowerCase());
	const byTag = furnishingTags.get(element.tag);
	if (role !== undefined || byTag !== undefined) {
		return {reason: role ?? byTag!, share: element.tag === 'nav' ? certain : strong};
	}

	if (/(?:^|\s)(?:author|datePublished|dateModified)(?:\s|$)/v.test(attribute(element, 'itemprop'))) {
		return {reason: 'byline', share: weak};
	}

	const byClass = neverByClass.has(element.tag) || isWithinProse(element, weights) ? undefined : furnishingOf(element);
	return byClass && {reason: byClass.reason, share: byClass.isStrong ? strong : weak};
}

/** What siblings of one kind are called says what the text is made of, where most of it stands in them. */
function proseOfKind(element: Element, weights: Weights): number {
	const kind = attribute(element, 'class');
	const around = element.parent?.children ?? [];
	const alike =
		kind === '' || around.length > mostSiblings
			? []
			: around
				.filter(child => isElement(child))
				.filter(sibling => sibling.tag === element.tag && attribute(sibling, 'class').startsWith(kind.slice(0, 12)));
	return alike.length < 2 ? weights.prose(element) : alike.reduce((sum, sibling) => sum + weights.prose(sibling), 0);
}

/** Articles beside the page's own: what it shows of others. Entries of a live page have no headline that is a link. */
function otherArticles(page: Page, weights: Weights, headline: Element | undefined): ReadonlySet<Element> {
	const articles = page.elements.filter(({tag}) => tag === 'article');
	const main = headline && articles.findLast(article => hasWithin(article, headline));
	const leadsAway = (article: Element) => {
		const inside = within(page, article);
		const links = inside.filter(({tag}) => tag === 'a');
		const heading = inside.find(({tag}) => /^h[1-6]$/v.test(tag));
		const isLinked =
			heading
			&& (closest(heading, ({tag}) => tag === 'a' || tag === 'article')?.tag === 'a'
				|| links.some(link => hasWithin(heading, link) && textOf(link) === textOf(heading)));
		const isOneLink =
			closest(article.parent, ({tag}) => tag === 'a') !== undefined
			|| (new Set(links.map(link => attribute(link, 'href'))).size === 1 && weights.text(article) < longestTeaser);
		return isLinked === true || isOneLink || heading?.tag === 'a';
	};

	return new Set(
		main && articles.length < mostSiblings && weights.text(main) > 0
			? articles.filter(article => article !== main && !hasWithin(article, main) && leadsAway(article))
			: [],
	);
}

const boxTags = new Set(['div', 'section', 'article', 'ul', 'li', 'aside', 'dl', 'table', 'center']);

/** Boxes whose first words are a heading such as “You may also like”. */
function openedBoxes(page: Page, weights: Weights): ReadonlySet<Element> {
	const boxes = new Set<Element>();
	// The same words stand in a box, in its only child, in every menu.
	const known = new Map<string, boolean>();
	const isOpened = (text: string): boolean => {
		const isKnown = known.get(text) ?? isOpening(text);
		known.set(text, isKnown);
		return isKnown;
	};

	for (const heading of page.elements) {
		if (boxes.size === mostSiblings) {
			break;
		}

		if (
			!/^(?:h[2-6]|strong|b|p|span|div)$/v.test(heading.tag)
			|| weights.text(heading) === 0
			|| weights.text(heading) > 60
			|| !isOpened(textOf(heading))
		) {
			continue;
		}

		let around = heading;
		while (around.parent && isStartOf(around.parent, around) && around.parent.tag !== 'body') {
			around = around.parent;
		}

		if (boxTags.has(around.tag) && weights.text(around) > weights.text(heading)) {
			boxes.add(around);
		}
	}

	return boxes;
}

/** Whether nothing of an element's text stands before one of its children. */
const isStartOf = (element: Element, child: Element): boolean =>
	element.children.length <= mostSiblings
	&& element.children
		.slice(0, element.children.indexOf(child))
		.every(before => (isElement(before) ? unreadTags.has(before.tag) || textOf(before) === '' : before.trim() === ''));

/** The furniture of a page; never an element that holds the headline. */
export function findFurniture(page: Page, weights: Weights, headline: Element | undefined): Furniture {
	const furniture = new Map<Element, string>();
	const prose = Math.max(1, weights.prose(page.root));
	const others = otherArticles(page, weights, headline);
	const opened = openedBoxes(page, weights);
	for (let index = 0; index < page.elements.length; index++) {
		const element = page.elements[index]!;
		if (unreadTags.has(element.tag)) {
			index = element.end - 1;
			continue;
		}

		const suspicion = others.has(element)
			? {reason: 'other article', share: strong}
			: (suspect(element, weights)
				?? (opened.has(element)
					? {reason: 'related links', share: weights.proseBetween(headline, element) > enoughProse ? 1 : strong}
					: undefined));
		const isAroundHeadline = headline !== undefined && element.tag !== 'nav' && hasWithin(element, headline);
		if (!suspicion || isAroundHeadline || weights.prose(element) > prose * suspicion.share) {
			continue;
		}

		// Quoted posts stand in boxes called social, embed and the like.
		const isQuoted = suspicion.share === weak && page.quotes.some(quote => hasWithin(element, quote));
		if (isQuoted || proseOfKind(element, weights) > prose * Math.max(suspicion.share, strong)) {
			continue;
		}

		furniture.set(element, suspicion.reason);
		index = element.end - 1;
	}

	return furniture;
}

/** The texts of what was left out within a part of the page. */
export function removedIn(region: Element, furniture: Furniture): ReadonlyArray<{readonly reason: string; readonly text: string}> {
	return [...furniture]
		.filter(([element]) => hasWithin(region, element))
		.map(([element, reason]) => ({reason, text: textOf(element)}))
		.filter(({text}) => text !== '');
}
