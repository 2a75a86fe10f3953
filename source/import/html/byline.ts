/** What the page itself says near its headline: who wrote it, and when. */
import {textOf, unreadTags} from './text.js';
import {
	attribute,
	hasAttribute,
	hasWithin,
	within,
	type Element,
	type Page,
} from './tree.js';
import {classWords} from './words.js';

/** How far from the headline a byline may stand, in elements of the tree. */
const farthest = 250;

/** Elements near the headline: a little before it, and after it. All of the page where it has no headline. */
function nearHeadline(page: Page, headline: Element | undefined): readonly Element[] {
	const near = headline ? page.elements.slice(Math.max(0, headline.index - (farthest / 5)), headline.end + farthest) : page.elements;
	return near.filter(element => !unreadTags.has(element.tag) && !(headline && hasWithin(headline, element)));
}

/** Looked at; a byline names few. */
const mostFound = 50;

const authorWords = new Set([
	'author', 'authors', 'byline', 'autor', 'autoren', 'autore', 'auteur', 'auteurs', 'writer', 'verfasser', 'redaktor',
	'skribent', 'journalist', 'reporter', 'contributor', 'forfatter',
]);
const dateWords = new Set([
	'date', 'datetime', 'dateline', 'published', 'publish', 'pubdate', 'datum', 'fecha', 'timestamp', 'time',
	'publication', 'posted', 'publicado', 'data',
]);

const isAuthorLink = (element: Element): boolean =>
	/(?:^|\s)author(?:\s|$)/iv.test(`${attribute(element, 'rel')} ${attribute(element, 'itemprop')}`)
	|| (element.tag === 'a'
		&& /\/(?:authors?|autor(?:en|es)?|auteurs?|profile|by|people|staff|redakcja|journalist(?:s|en)?|forfatter|skribent|person)\/[^\/]/iv.test(
			attribute(element, 'href'),
		));

const otherWords = new Set([
	'quote', 'comment', 'comments', 'image', 'img', 'avatar', 'photo', 'bio', 'label', 'credit', 'caption', 'date',
	'time', 'social', 'title', 'role', 'job', 'position', 'prefix',
]);
const isCalled = (element: Element, words: ReadonlySet<string>): boolean => classWords(element).some(word => words.has(word));

/** Texts of the byline: of links and elements marked as an author's, else of those whose class says so. */
export function bylineTexts(page: Page, headline: Element | undefined): readonly string[] {
	const near = nearHeadline(page, headline);
	const marked = near.filter(element => isAuthorLink(element));
	const classed = near.filter(element => isCalled(element, authorWords) && !isCalled(element, otherWords));
	for (const group of [marked.slice(0, mostFound), classed.slice(0, mostFound)]) {
		const innermost = group.filter(element => group.every(other => other === element || !hasWithin(element, other)));
		const texts = innermost.map(element => {
			const name = within(page, element).find(inner => attribute(inner, 'itemprop') === 'name');
			const content = name ? attribute(name, 'content') : '';
			return content === '' ? textOf(name ?? element) : content;
		}).filter(text => text !== '' && text.length < 120);
		if (texts.length > 0) {
			return texts;
		}
	}

	return [];
}

/** Dates near the headline: of `<time>`, then of elements whose class or property says so. The best first. */
export function bylineDates(page: Page, headline: Element | undefined): readonly string[] {
	const near = nearHeadline(page, headline);
	const isMarked = (element: Element) =>
		/datePublished|pubdate|dateCreated/v.test(attribute(element, 'itemprop')) || hasAttribute(element, 'pubdate');
	const marked = near.filter(element => isMarked(element));
	const times = near.filter(element => element.tag === 'time');
	const classed = near.filter(element => classWords(element).some(word => dateWords.has(word)));
	return [...marked.slice(0, mostFound), ...times.slice(0, mostFound), ...classed.slice(0, mostFound)]
		.flatMap(element => [attribute(element, 'datetime'), attribute(element, 'content'), textOf(element)])
		.filter(text => text !== '' && text.length < 120);
}
