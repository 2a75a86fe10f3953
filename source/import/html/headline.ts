/** The heading of a page that is its article's headline. */
import {isHidden} from './furniture.js';
import {textKey, textOf} from './text.js';
import {closest, type Element, type Page} from './tree.js';

export type Headline = {readonly element: Element; readonly text: string};

/** Headings looked at; an article's stands early. */
const mostHeadings = 60;
const boxes = new Set(['article', 'main']);
const menus = new Set(['nav', 'aside', 'footer', 'dialog', 'template']);

/**
The headline: a heading that says what the page's titles (`keys`) say, best of the first level and within an article;
else the first of the first level.
*/
export function findHeadline(page: Page, keys: readonly string[]): Headline | undefined {
	const headings = page.elements
		.filter(({tag}) => tag === 'h1' || tag === 'h2' || tag === 'h3')
		.slice(0, mostHeadings)
		.map(element => ({element, text: textOf(element)}))
		.filter(({element, text}) => text !== '' && closest(element, around => isHidden(around)) === undefined);
	const rankOf = ({element, text}: Headline): number => {
		const key = textKey(text);
		const isSaid = key.length > 5 && keys.some(title => title.startsWith(key) || key.endsWith(title));
		const isFirst = element.tag === 'h1';
		const isMenu = closest(element, ({tag}) => menus.has(tag)) !== undefined;
		const isWithin = closest(element, ({tag}) => boxes.has(tag)) !== undefined;
		return isSaid || isFirst ? (isSaid ? 8 : 0) + (isMenu ? 0 : 4) + (isFirst ? 2 : 0) + (isWithin ? 1 : 0) : -1;
	};

	const ranked = headings.map(heading => ({heading, rank: rankOf(heading)})).filter(({rank}) => rank > 0);
	return ranked.toSorted((a, b) => b.rank - a.rank)[0]?.heading;
}
