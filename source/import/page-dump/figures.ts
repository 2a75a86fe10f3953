/** Pictures in a dump: alt text above caption and credit, or one of them. */

import type {Figure} from '../../article.js';
import {readImageLine} from './labels.js';
import type {Line} from './lines.js';
import {hasSentenceEnd, weight} from './text.js';
import {isProse} from './title.js';

/** Share of the words of the shorter text that are in the longer one; 0 for texts of a word or two. */
function overlap(a: string, b: string): number {
	const [first, second] = [a, b].map(text => new Set(text.toLowerCase().match(/[\p{Letter}\p{Mark}\p{Number}]+/gv))) as [Set<string>, Set<string>];
	const least = Math.min(first.size, second.size);
	return least < 3 ? 0 : first.values().filter(word => second.has(word)).toArray().length / least;
}

/** The old layout has captions without a credit: alt text and caption say nearly the same, or stand in one block. */
function isCaptionOf(alt: string, next: Line): boolean {
	const areShort = weight(alt) < 200 && weight(next.text) < 200 && !isProse(alt) && !isProse(next.text);
	const isAttached = !next.hasGap && !hasSentenceEnd(alt);
	return areShort && (isAttached || overlap(alt, next.text) >= 0.6);
}

export type FoundFigure = {readonly figure: Figure; readonly next: number};

/** The picture whose lines begin at `index`. `hasGaps`: blank lines stand between the dump's blocks, so that lines without one belong together. */
export function readFigure(lines: readonly Line[], index: number, isClassic: boolean, hasGaps: boolean): FoundFigure | undefined {
	const {text} = lines[index]!;
	const alone = readImageLine(text, false);
	if (alone) {
		return {figure: {alt: '', ...alone}, next: index + 1};
	}

	const next = lines[index + 1];
	const isAltPossible = weight(text) <= 400 && (hasGaps || !hasSentenceEnd(text));
	const below = isAltPossible && next?.hasGap === false ? readImageLine(next.text, true) : undefined;
	if (below) {
		return {figure: {alt: text, ...below}, next: index + 2};
	}

	return isClassic && next && isCaptionOf(text, next) ? {figure: {alt: text, caption: next.text, credit: ''}, next: index + 2} : undefined;
}

/** The same picture, printed twice. */
export const isSameFigure = (a: Figure, b: Figure): boolean => a.alt === b.alt && a.caption === b.caption && a.credit === b.credit;
