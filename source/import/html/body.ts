/** The article's text out of a page: furniture out, Readability's choice, then what it took too much and too little mended. */
import {type Block, type Removed} from '../../article.js';
import {type SignOff} from '../sign-off.js';
import {blocksIn, type Placed} from './blocks.js';
import {findFurniture, removedIn} from './furniture.js';
import {findMainText} from './main-text.js';
import {isProse, mend} from './mend.js';
import {type Metadata} from './metadata.js';
import {withRelated} from './related.js';
import {type Signals} from './signals.js';
import {findTeaser, isSameStart} from './teaser.js';
import {weigh} from './weights.js';
import {contains, type Element, type Page} from './tree.js';

export type Body = {
	readonly teaser?: string;
	readonly blocks: readonly Block[];
	readonly removed: readonly Removed[];
	readonly signOff?: SignOff;
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
	const mended = mend(withRelated(placed.filter(one => isKept(one)), signals.base), metadata);
	const first = mended.pieces.find(piece => isProse(piece));
	const teaser = !process.env.NOT && first && findTeaser({
		page, headline: metadata.headline, first: first.element, description: metadata.description, furniture,
	});
	const pieces = teaser ? mended.pieces.filter(({element, line}) => element !== teaser.element && !(line && line.plain === teaser.text)) : mended.pieces;
	return {
		...(teaser && !pieces.slice(0, 3).some(({line}) => line && isSameStart(line.plain, teaser.text)) && {teaser: teaser.text}),
		blocks: pieces.map(({block}) => block),
		removed: [...removedIn(region, furniture), ...mended.removed],
		...(mended.signOff && {signOff: mended.signOff}),
	};
}
