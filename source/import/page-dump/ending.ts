/** The end of a body: sign-off, promos, author boxes, what is left of menus. */

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

export type Ending = {
	readonly pieces: readonly Piece[];
	readonly removed: readonly RemovedAt[];
	readonly signOff?: SignOff;
};

const textOf = (piece: Piece | undefined): string | undefined => piece && 'line' in piece ? piece.line.text : undefined;

/** A sign-off stands among the last lines of text. */
const lastLines = 5;

/** What the pieces after the article's last paragraph are, and the sign-off. */
export function readEnding(all: readonly Piece[], authors: readonly string[], isDw: boolean): Ending {
	let pieces = [...all];
	const removed: RemovedAt[] = [];
	const remove = (index: number, reason: string) => {
		const piece = pieces[index]!;
		removed.push({at: piece.at, reason, text: textOf(piece) ?? ''});
		pieces = pieces.toSpliced(index, 1);
	};

	const lastTexts = () => pieces.keys().filter(index => textOf(pieces[index]) !== undefined).toArray().slice(-lastLines);

	// Name, then the name again with what the author does.
	for (const index of lastTexts().toReversed()) {
		const [name, next] = [textOf(pieces[index])!, textOf(pieces[index + 1])];
		const isKnown = authors.some(author => lineKey(author) === lineKey(name));
		const isBox = next?.startsWith(`${name} `) && countWords(name) < 6 && (isKnown || !hasSentenceEnd(name)) && index > 1;
		if (!isBox) {
			continue;
		}

		remove(index, 'author box');
		remove(index, 'author box');
	}

	for (const index of lastTexts().toReversed().slice(0, 3)) {
		if (isPromo(textOf(pieces[index])!) && index > 0) {
			remove(index, 'promo');
		}
	}

	for (const index of lastTexts().toReversed()) {
		const text = textOf(pieces[index])!;
		const signOff = readSignOff(text);
		if (signOff && index > 0) {
			pieces = pieces.toSpliced(index, 1);
			return {pieces, removed, signOff};
		}
	}

	const last = pieces.at(-1);
	const glued = last && 'line' in last ? splitSignOff(last.line.text) : undefined;
	return last && 'line' in last && glued && glued.text !== '' ? {pieces: [...pieces.slice(0, -1), {...last, line: {...last.line, text: glued.text}}], removed, signOff: glued.signOff} : {pieces: isDw ? pieces : withoutMenu(pieces, remove, () => pieces), removed};
}

/** Other sites' pages end in menus: many short lines that are no sentences, or lists of such. */
function withoutMenu(pieces: readonly Piece[], remove: (index: number, reason: string) => void, current: () => readonly Piece[]): readonly Piece[] {
	const isMenuLine = (piece: Piece) => {
		const text = textOf(piece);
		return text === undefined ? false : weight(text) < 60 && !hasSentenceEnd(text) && countWords(text) < 8;
	};

	const start = pieces.findLastIndex(piece => !isMenuLine(piece)) + 1;
	if (start === 0 || pieces.length - start < 4) {
		return pieces;
	}

	for (let index = pieces.length - 1; index >= start; index--) {
		remove(index, 'navigation');
	}

	return current();
}
