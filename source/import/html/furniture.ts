/**
What of a page is left out before the article is looked for: what is hidden, and what its tag, role or class calls furniture.
No rule may take much of the page's prose with it, because sites name the article's own box as they like.
*/
import {textOf, unreadTags} from './text.js';
import {
	attribute,
	closest,
	contains,
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
/** More are a list of something, whatever it is called. */
const mostSiblings = 300;

const hidingStyle = /display\s*:\s*none|visibility\s*:\s*hidden|(?:^|[\s;])(?:left|top|right|text-indent|margin-left)\s*:\s*-\d{3,}|(?:^|[\s;])(?:font-size|max-height|height|opacity)\s*:\s*0(?:px|%)?\s*(?:;|$)/iv;
const isHidden = (element: Element): boolean => element.attributes.has('hidden') || hidingStyle.test(attribute(element, 'style')) || attribute(element, 'aria-hidden') === 'true';

/** Classes of the whole page and of the article say what is in them, not what they are. */
const neverByClass = new Set(['html', 'body', 'main', 'article', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'b', 'i', 'blockquote', 'figure', 'figcaption', 'picture', 'img', 'table', 'tbody', 'tr', 'td']);

function suspect(element: Element): Suspicion | undefined {
	if (element.tag === 'html' || element.tag === 'body') {
		return undefined;
	}

	if (isHidden(element)) {
		return {reason: 'hidden', share: strong};
	}

	const role = furnishingRoles.get(attribute(element, 'role').toLowerCase());
	const byTag = furnishingTags.get(element.tag);
	if (role !== undefined || byTag !== undefined) {
		return {reason: role ?? byTag!, share: element.tag === 'nav' ? certain : strong};
	}

	if (/(?:^|\s)(?:author|datePublished|dateModified)(?:\s|$)/v.test(attribute(element, 'itemprop'))) {
		return {reason: 'byline', share: weak};
	}

	const byClass = neverByClass.has(element.tag) ? undefined : furnishingOf(element);
	return byClass && {reason: byClass.reason, share: byClass.isStrong ? strong : weak};
}

/** What siblings of one kind are called says what the text is made of, where most of it stands in them. */
function proseOfKind(element: Element, weights: Weights): number {
	const kind = attribute(element, 'class');
	const siblings = element.parent?.children.filter(child => isElement(child)) ?? [];
	const alike = kind === '' ? [] : siblings.filter(sibling => sibling.tag === element.tag && attribute(sibling, 'class').startsWith(kind.slice(0, 12)));
	return alike.length < 2 || alike.length > mostSiblings ? weights.prose(element) : alike.reduce((sum, sibling) => sum + weights.prose(sibling), 0);
}

/** Articles beside the page's own: what it shows of others. Entries of a live page have no headline that is a link. */
function otherArticles(page: Page, weights: Weights, headline: Element | undefined): ReadonlySet<Element> {
	const articles = page.elements.filter(({tag}) => tag === 'article');
	const main = headline && articles.findLast(article => contains(article, headline));
	const leadsAway = (article: Element) => within(page, article).find(({tag}) => /^h[1-6]$/v.test(tag) || tag === 'a')?.tag === 'a'
		|| within(page, article).some(element => /^h[1-6]$/v.test(element.tag) && closest(element, ({tag}) => tag === 'a' || tag === 'article')?.tag === 'a')
		|| within(page, article).some(element => /^h[1-6]$/v.test(element.tag) && within(page, element).some(inner => inner.tag === 'a' && textOf(inner) === textOf(element)));
	return new Set(main && articles.length < mostSiblings && weights.text(main) > 0 ? articles.filter(article => article !== main && !contains(article, main) && leadsAway(article)) : []);
}

/** The furniture of a page; never an element that holds the headline. */
export function findFurniture(page: Page, weights: Weights, headline: Element | undefined): Furniture {
	const furniture = new Map<Element, string>();
	const prose = Math.max(1, weights.prose(page.root));
	const others = otherArticles(page, weights, headline);
	for (let index = 0; index < page.elements.length; index++) {
		const element = page.elements[index]!;
		if (unreadTags.has(element.tag)) {
			index = element.end - 1;
			continue;
		}

		const suspicion = others.has(element) ? {reason: 'other article', share: strong} : suspect(element);
		if (!suspicion || (headline && element.tag !== 'nav' && contains(element, headline)) || weights.prose(element) > prose * suspicion.share) {
			continue;
		}

		// Quoted posts stand in boxes called social, embed and the like.
		const isQuoted = suspicion.share === weak && within(page, element).some(({tag}) => tag === 'blockquote');
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
	return [...furniture].filter(([element]) => contains(region, element)).map(([element, reason]) => ({reason, text: textOf(element)})).filter(({text}) => text !== '');
}
