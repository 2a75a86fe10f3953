/** The article's text out of a page: furniture out, Readability's choice, then what it took too much and too little mended. */
import {type Block, type Removed} from '../../article.js';
import {blocksIn, type Placed} from './blocks.js';
import {findFurniture} from './furniture.js';
import {findMainText} from './main-text.js';
import {type Metadata} from './metadata.js';
import {type Signals} from './signals.js';
import {weigh} from './weights.js';
import {contains, type Element, type Page} from './tree.js';

export type Body = {
	readonly teaser?: string;
	readonly blocks: readonly Block[];
	readonly removed: readonly Removed[];
};

/** The smallest element around several. */
function commonAncestor(page: Page, numbers: ReadonlySet<number>): Element | undefined {
	const sorted = [...numbers].toSorted((a, b) => a - b);
	const [first, last] = [page.elements[sorted[0] ?? -1], page.elements[sorted.at(-1) ?? -1]];
	let around = first;
	while (around && last && !contains(around, last)) {
		around = around.parent;
	}

	return around;
}

export function readBody(page: Page, metadata: Metadata, signals: Signals): Body {
	const weights = weigh(page);
	const furniture = findFurniture(page, weights, metadata.headline);
	const isLeftOut = (element: Element) => furniture.has(element);
	const kept = findMainText(page, isLeftOut);
	const region = kept && commonAncestor(page, kept);
	if (!kept || !region) {
		return {blocks: [], removed: []};
	}

	const placed = blocksIn(region, {page, base: signals.base, isLeftOut});
	const isKept = ({element}: Placed) => page.elements.slice(element.index, element.end).some(({index}) => kept.has(index));
	return {blocks: placed.filter(one => isKept(one)).map(({block}) => block), removed: []};
}
