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
import {
	attribute,
	closest,
	contains,
	type Element,
	type Page,
} from './tree.js';

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

const namesOf = (element: Element): string => `${element.tag}.${attribute(element, 'class')}`;
const kindOf = ({element}: Placed): string => `${element.parent ? namesOf(element.parent) : ''}>${namesOf(element)}`;

/**
The blocks that Readability chose, and those it lost among them: text between its first and its last that is marked up as
theirs is, or quoted.
*/
function withLost(placed: readonly Placed[], kept: ReadonlySet<number>, headline: Element | undefined): readonly Placed[] {
	const isKept = placed.map(({element}) => {
		for (let index = element.index; index < element.end; index++) {
			if (kept.has(index)) {
				return true;
			}
		}

		return false;
	});
	const kindsOf = (fits: (piece: Placed) => boolean) => new Set(placed.filter((piece, index) => isKept[index] && fits(piece)).map(piece => kindOf(piece)));
	const [proseKinds, headingKinds] = [kindsOf(piece => isProse(piece)), kindsOf(({block}) => block.type === 'heading')];
	const [first, last] = [isKept.indexOf(true), isKept.lastIndexOf(true)];
	// Above the first, only what is named as the text is.
	const isAmong = (piece: Placed, index: number) => index < last && (index > first || (headline !== undefined && piece.element.index > headline.end && attribute(piece.element, 'class') !== ''));
	const isLost = placed.map((piece, index) => isAmong(piece, index) && !isKept[index] && isProse(piece) && (piece.block.type === 'quote' || proseKinds.has(kindOf(piece))));
	return placed.filter((piece, index) => isKept[index] || isLost[index] || (piece.block.type === 'heading' && isLost[index + 1] && headingKinds.has(kindOf(piece))));
}

export function readBody(page: Page, metadata: Metadata, signals: Signals): Body {
	const weights = weigh(page);
	const furniture = findFurniture(page, weights, metadata.headline);
	const isLeftOut = (element: Element) => furniture.has(element);
	const kept = findMainText(page, weights, isLeftOut);
	const region = kept && commonAncestor(page, kept);
	if (!kept || !region) {
		return {blocks: [], removed: []};
	}

	const around = closest(region, ({tag}) => tag === 'article' || tag === 'main') ?? region;
	const placed = blocksIn(around, {page, base: signals.base, isLeftOut});
	const mended = mend(withRelated(withLost(placed, kept, metadata.headline), signals.base), metadata);
	const first = mended.pieces.find(piece => isProse(piece));
	const teaser = !process.env.NOT && first && findTeaser({
		page, headline: metadata.headline, first: first.element, description: metadata.description, furniture,
	});
	const pieces = teaser ? mended.pieces.filter(({element, line}) => element !== teaser.element && !(line && line.plain === teaser.text)) : mended.pieces;
	return {
		...(teaser && !pieces.slice(0, 3).some(({line}) => line && isSameStart(line.plain, teaser.text)) && {teaser: teaser.text}),
		blocks: pieces.map(({block}) => block),
		removed: [...removedIn(around, furniture), ...mended.removed],
		...(mended.signOff && {signOff: mended.signOff}),
	};
}
