/** Which of very many titles share most of a title's words. */
import {titleTokens} from './title-key.js';

/** Words that stand in more titles than this are not looked up. */
export const commonWord = 2000;
/** So many titles are named at most, those with most words shared first. */
export const mostNamed = 100;
/** Of a title's words, so many may be missing; one more may be spelled otherwise. */
const missing = 0.4;

/** The indices of the titles (given as keys) that share most of some words. */
export function makeWordIndex(titles: readonly string[]): (tokens: readonly string[]) => readonly number[] {
	// One list of titles after the other, by word, in one array: a list for each of 100,000 words would cost ten times as much.
	const words = new Map<string, number>();
	const counts: number[] = [];
	const wordsOfTitles: number[] = [];
	const titleEnds: number[] = [];
	for (const title of titles) {
		for (const token of new Set(titleTokens(title))) {
			const word = words.get(token) ?? words.size;
			words.set(token, word);
			counts[word] = (counts[word] ?? 0) + 1;
			wordsOfTitles.push(word);
		}

		titleEnds.push(wordsOfTitles.length);
	}

	const ends = Uint32Array.from(counts);
	for (let word = 1; word < ends.length; word++) {
		ends[word]! += ends[word - 1]!;
	}

	const next = ends.map((end, word) => end - counts[word]!);
	const lists = new Uint32Array(wordsOfTitles.length);
	for (let title = 0, place = 0; title < titles.length; title++) {
		for (; place < titleEnds[title]!; place++) {
			const word = wordsOfTitles[place]!;
			lists[next[word]!] = title;
			next[word]!++;
		}
	}

	const hits = new Uint8Array(titles.length);
	return tokens => {
		const found = [...new Set(tokens)].map(token => words.get(token));
		const rare = found
			.map(word => (word === undefined ? lists.subarray(0, 0) : lists.subarray(ends[word]! - counts[word]!, ends[word])))
			.filter(list => list.length <= commonWord);
		return mostHit(rare, leastHits(rare.length, tokens.length), hits);
	};
}

/** How many of a title's rare words another must have to be near it, of so many words in all. */
export function leastHits(rare: number, words: number): number {
	return Math.max(1, rare - Math.floor(words * missing) - 1);
}

/** The numbers that stand in at least so many of the lists, those in most first. `hits` is all zeros before and after. */
function mostHit(lists: readonly Uint32Array[], least: number, hits: Uint8Array): readonly number[] {
	const byHits: number[][] = lists.map(() => []);
	for (const list of lists) {
		for (const index of list) {
			byHits[hits[index]!]!.push(index);
			hits[index]!++;
		}
	}

	for (const index of byHits[0] ?? []) {
		hits[index] = 0;
	}

	// What has three hits stands in the rows of two and of one as well.
	return [...new Set(byHits.slice(least - 1).toReversed().flatMap(row => row.slice(0, mostNamed)))].slice(0, mostNamed);
}
