/** The end of a body: sign-off, promos, author boxes, what is left of menus. */

import {walkBlocks} from '../../article.js';
import {plainText} from '../../markdown/inline.js';
import {readSignOff, splitSignOff, type SignOff} from '../sign-off.js';
import type {Piece} from './body.js';
import {isPromo} from './furniture.js';
import type {RemovedAt} from './head.js';
import {
	countWords,
	hasSentenceEnd,
	lineKey,
	weight,
} from './text.js';

type Rest = {readonly pieces: readonly Piece[]; readonly removed: readonly RemovedAt[]};

export type Ending = Rest & {readonly signOff?: SignOff};

const textOf = (piece: Piece | undefined): string | undefined => piece && 'line' in piece ? piece.line.text : undefined;

/** Sign-off, promos and author boxes stand among the last lines of text. */
const lastLines = 5;

/** Indexes of the last lines of text, the last one first; the body's first piece is never among them. */
const lastTexts = (pieces: readonly Piece[]) =>
	pieces
		.keys()
		.filter(index => textOf(pieces[index]) !== undefined)
		.toArray()
		.slice(-lastLines)
		.filter(index => index > 0)
		.toReversed();

/** The pieces without those at the indexes. */
function without(pieces: readonly Piece[], reasons: ReadonlyMap<number, string>): Rest {
	const removed = reasons.entries().map(([index, reason]) => ({at: pieces[index]!.at, reason, text: allText(pieces[index]!)})).toArray();
	return {pieces: pieces.filter((_, index) => !reasons.has(index)), removed};
}

/** Author boxes (a name, then the name again with what the author does) and invitations to newsletters. */
function findBoxes(pieces: readonly Piece[], authors: readonly string[]): ReadonlyMap<number, string> {
	const reasons = new Map<number, string>();
	const last = lastTexts(pieces);
	for (const index of last) {
		const name = textOf(pieces[index])!;
		const isKnown = authors.some(author => lineKey(author) === lineKey(name));
		if (!(textOf(pieces[index + 1])?.startsWith(`${name} `) && countWords(name) < 6 && (isKnown || !hasSentenceEnd(name)))) {
			continue;
		}

		reasons.set(index, 'author box');
		reasons.set(index + 1, 'author box');
	}

	for (const index of last.slice(0, 3)) {
		if (!reasons.has(index) && isPromo(textOf(pieces[index])!)) {
			reasons.set(index, 'promo');
		}
	}

	return reasons;
}

/** The sign-off on a line of its own, or glued to the last paragraph. */
function takeSignOff(pieces: readonly Piece[]): {readonly pieces: readonly Piece[]; readonly signOff?: SignOff} {
	for (const index of lastTexts(pieces)) {
		const signOff = readSignOff(textOf(pieces[index])!);
		if (signOff) {
			return {pieces: pieces.toSpliced(index, 1), signOff};
		}
	}

	const last = pieces.at(-1);
	const glued = splitSignOff(textOf(last) ?? '');
	return !glued || glued.text === '' || !last || !('line' in last)
		? {pieces}
		: {pieces: [...pieces.slice(0, -1), {...last, line: {...last.line, text: glued.text}}], signOff: glued.signOff};
}

/** How much a piece speaks for being text of the article: sentences do, bare lines and lists speak against it. */
function proseScore(piece: Piece): number {
	const text = textOf(piece);
	if (text === undefined) {
		return 'block' in piece && piece.block.type === 'list' ? -10 * piece.block.items.length : 0;
	}

	return hasSentenceEnd(text) && countWords(text) > 3 ? Math.min(weight(text), 300) : -20;
}

/** Lines of text and of lists. */
const countLines = (pieces: readonly Piece[]) =>
	pieces.reduce((sum, piece) => sum + ('line' in piece ? 1 : (piece.block.type === 'list' ? piece.block.items.length : 0)), 0);

/** Fewer lines than this beside the article may be its own. */
const leastMenu = 10;

/**
Other sites' pages have menus above and below: what lies outside the stretch with the most prose is left out, if it is more
than a few lines. Pictures and links to other articles stay.
*/
function findMenus(pieces: readonly Piece[]): ReadonlyMap<number, string> {
	let best = {from: 0, to: 0, sum: 0};
	let current = {from: 0, sum: 0};
	for (const [index, piece] of pieces.entries()) {
		current = current.sum <= 0 ? {from: index, sum: 0} : current;
		current.sum += proseScore(piece);
		best = current.sum > best.sum ? {from: current.from, to: index + 1, sum: current.sum} : best;
	}

	const from = countLines(pieces.slice(0, best.from)) >= leastMenu ? best.from : 0;
	const to = best.sum > 0 && countLines(pieces.slice(best.to)) >= leastMenu ? best.to : pieces.length;
	const isMenu = (index: number) => (index < from || index >= to) && ('line' in pieces[index]! || pieces[index]!.block.type === 'list');
	return new Map(pieces.keys().filter(index => isMenu(index)).map(index => [index, 'navigation']));
}

function allText(piece: Piece): string {
	const blocks = 'block' in piece ? walkBlocks([piece.block]).toArray() : [];
	return textOf(piece) ?? blocks.flatMap(block => block.type === 'paragraph' ? [plainText(block.text)] : []).join(' · ');
}

/** The pieces that are the article's, and its sign-off. Menus are looked for only on pages that aren't DW's: those have marks. */
export function readEnding(all: readonly Piece[], authors: readonly string[], isDw: boolean): Ending {
	const inside = without(all, isDw ? new Map() : findMenus(all));
	const article = without(inside.pieces, findBoxes(inside.pieces, authors));
	return {...takeSignOff(article.pieces), removed: [...inside.removed, ...article.removed]};
}
