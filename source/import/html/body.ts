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
	hasWithin,
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
	return last && closest(first, element => hasWithin(element, last));
}

/** The place of the first number that is not smaller. */
function lowerBound(sorted: readonly number[], least: number): number {
	let [from, to] = [0, sorted.length];
	while (from < to) {
		const middle = Math.floor((from + to) / 2);
		if (sorted[middle]! < least) {
			from = middle + 1;
		} else {
			to = middle;
		}
	}

	return from;
}

const namesOf = (element: Element): string => `${element.tag}.${attribute(element, 'class')}`;
const kindOf = ({element}: Placed): string => `${element.parent ? namesOf(element.parent) : ''}>${namesOf(element)}`;

/**
The blocks that Readability chose, and those it lost among them: text between its first and its last that is marked up as
theirs is, or quoted.
*/
function withLost(placed: readonly Placed[], kept: ReadonlySet<number>, headline: Element | undefined): readonly Placed[] {
	const sorted = [...kept].toSorted((a, b) => a - b);
	const isKept = ({element}: Placed): boolean => (sorted[lowerBound(sorted, element.index)] ?? Infinity) < element.end;
	const chosen = new Set(placed.filter(piece => isKept(piece)));
	const [first, last] = [placed.findIndex(piece => chosen.has(piece)), placed.findLastIndex(piece => chosen.has(piece))];
	const proseKinds = new Set([...chosen].filter(piece => isProse(piece)).map(piece => kindOf(piece)));
	const headingKinds = new Set([...chosen].filter(({block}) => block.type === 'heading').map(piece => kindOf(piece)));
	// Above the first, only what is named as the text is.
	const isBelowHeadline = ({element}: Placed) => headline !== undefined && element.index > headline.end && attribute(element, 'class') !== '';
	const isLost = (piece: Placed, index: number): boolean =>
		index < last
		&& !chosen.has(piece)
		&& isProse(piece)
		&& (index > first ? piece.block.type === 'quote' || proseKinds.has(kindOf(piece)) : isBelowHeadline(piece) && proseKinds.has(kindOf(piece)));
	const lost = new Set(placed.filter((piece, index) => isLost(piece, index)));
	// Readability drops pictures as it likes; the first often stands above the text.
	const isPicture = ({block, element}: Placed, index: number) =>
		block.type === 'figure' && index < last && (index > first || (headline !== undefined && element.index > headline.end));
	return placed.filter(
		(piece, index) =>
			chosen.has(piece)
			|| lost.has(piece)
			|| isPicture(piece, index)
			|| (piece.block.type === 'heading' && lost.has(placed[index + 1] ?? piece) && headingKinds.has(kindOf(piece))),
	);
}

/** A caption that stands in a box of its own joined to the picture before it. */
function withCaptions(pieces: readonly Placed[]): readonly Placed[] {
	const joined: Placed[] = [];
	for (const piece of pieces) {
		const last = joined.at(-1);
		const isLone = piece.block.type === 'figure' && piece.block.source === undefined && piece.block.alt === '';
		if (
			isLone
			&& piece.block.type === 'figure'
			&& last?.block.type === 'figure'
			&& last.block.caption === ''
			&& (last.block.credit === '' || piece.block.credit === '')
		) {
			joined[joined.length - 1] = {
				...last,
				block: {...last.block, caption: piece.block.caption, credit: last.block.credit === '' ? piece.block.credit : last.block.credit},
			};
		} else {
			joined.push(piece);
		}
	}

	return joined;
}

/** The text of a page and what belongs to it; no blocks where none is found. */
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
	const whole = withLost(placed, kept, metadata.headline);
	const mended = mend(withCaptions(withRelated(whole)), metadata);
	const first = mended.pieces.find(piece => isProse(piece));
	const teaser = first && findTeaser({
		page, headline: metadata.headline, first: first.element, description: metadata.description, language: metadata.language, furniture,
	});
	const pieces = teaser ? mended.pieces.filter(({element, line}) => element !== teaser.element && line?.plain !== teaser.text) : mended.pieces;
	const isRepeated = teaser !== undefined && pieces.slice(0, 3).some(({line}) => line !== undefined && isSameStart(line.plain, teaser.text));
	return {
		...(teaser && !isRepeated && {teaser: teaser.text}),
		blocks: pieces.map(({block}) => block),
		removed: [...removedIn(around, furniture), ...mended.removed],
		...(mended.signOff && {signOff: mended.signOff}),
	};
}
