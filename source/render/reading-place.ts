/** Where a reader was, kept by the words that stood there, and found again in a page that may have changed. */
import {type ReadingPlace} from '../article.js';

const wordsLength = 60;
/** Fewer characters than these could stand anywhere. */
const fewest = 12;

/** The place to be kept for an offset in one of a page's texts. */
export function readingPlace(texts: readonly string[], block: number, offset: number): ReadingPlace {
	return {block, offset, words: (texts[block] ?? '').slice(offset, offset + wordsLength).toWellFormed()};
}

/**
Where a kept place is in a page's texts: where it was, if the words still stand there; else where they stand nearest to that;
else where the beginning or the end of them does; else as far down as before.
*/
export function findPlace(texts: readonly string[], place: ReadingPlace): {readonly block: number; readonly offset: number} {
	const {block, offset, words} = place;
	if (words === '' || texts[block]?.startsWith(words, offset)) {
		return inside(texts, block, offset);
	}

	const half = Math.floor(words.length / 2);
	return nearest(texts, place, words, 0)
		?? nearest(texts, place, words.slice(0, half), 0)
		?? nearest(texts, place, words.slice(half), half)
		?? inside(texts, block, offset);
}

function nearest(texts: readonly string[], {block, offset}: ReadingPlace, words: string, before: number) {
	if (words.length < fewest) {
		return undefined;
	}

	let best: {readonly block: number; readonly offset: number; readonly distance: number} | undefined;
	for (const [index, text] of texts.entries()) {
		for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
			// A block further counts more than anything within one.
			const distance = (Math.abs(index - block) * 1e6) + Math.abs(at - before - offset);
			if (!best || distance < best.distance) {
				best = {block: index, offset: Math.max(0, at - before), distance};
			}
		}
	}

	return best && {block: best.block, offset: best.offset};
}

function inside(texts: readonly string[], block: number, offset: number) {
	const last = Math.max(0, Math.min(block, texts.length - 1));
	return {block: last, offset: block === last ? Math.min(offset, texts[last]?.length ?? 0) : 0};
}

/** Milliseconds between two writings of a place while somebody reads on. */
export const placeInterval = 10_000;

/**
Keeps places, at most one in ten seconds, and the last one when an article is left. `clock` tells milliseconds and never runs backwards.
Of another article's place the one before is kept at once.
*/
export function placeKeeper<Change>(keep: (key: string, change: Change) => void, clock: () => number) {
	let waiting: {readonly key: string; readonly change: Change} | undefined;
	let kept = -Infinity;
	const leave = () => {
		const last = waiting;
		waiting = undefined;
		if (!last) {
			return;
		}

		kept = clock();
		keep(last.key, last.change);
	};

	return {
		/** The reader is at another place now. */
		moved(key: string, change: Change) {
			if (waiting !== undefined && waiting.key !== key) {
				leave();
			}

			waiting = {key, change};
			if (clock() - kept >= placeInterval) {
				leave();
			}
		},
		/** The article, or dwread, is left. */
		leave,
	};
}
