/** Where the article ends and the page shows other stories. */

import {isSkipSection} from './furniture.js';
import type {Line} from './lines.js';
import {hasSentenceEnd, lineKey, weight} from './text.js';

const headings = new Set(
	[
		'Explore more',
		'Show more stories',
		'More stories from DW',
		'DW\'s Top Story',
		'Weitere Beiträge anzeigen',
		'Top-Thema',
		'Weitere Themen',
		'Zur Startseite',
		'Go to homepage',
	].map(line => lineKey(line)),
);

/** Whether a line of DW's pages stands above other stories. */
export const isOtherStories = (text: string): boolean => text.length < 60 && headings.has(lineKey(text));

/**
Indexes of lines that lead past a block, in a language that we don't know: each is a few words and the heading that follows
it, the same words every time.
*/
export function findSkipSections(lines: readonly Line[], from: number): ReadonlySet<number> {
	const found: Array<{readonly index: number; readonly words: string}> = [];
	for (let index = from; index < lines.length - 1; index++) {
		const [text, next] = [lines[index]!.text, lines[index + 1]!.text];
		const isLonger = text.length <= 120 && next.length <= 60 && text.length > next.length + 5;
		const words = isLonger && text.includes(next) && !hasSentenceEnd(text) ? text.replace(next, '…') : undefined;
		if (words !== undefined) {
			found.push({index, words});
		}
	}

	const byWords = Map.groupBy(found, ({words}) => words);
	return new Set(found.filter(({words}) => byWords.get(words)!.length > 1).map(({index}) => index));
}

/** Keys of what may be titles in the blocks after the article: a line of the body that is one of them is a link. */
export function findTitlesBelow(lines: readonly Line[], from: number): ReadonlySet<string> {
	const start = lines.findIndex((line, index) => index >= from && isSkipSection(line.text));
	return new Set(
		start === -1
			? []
			: lines
				.slice(start)
				.filter(({text}) => weight(text) >= 20 && weight(text) <= 200)
				.map(({text}) => lineKey(text)),
	);
}
