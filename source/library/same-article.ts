/**
Whether two articles that nobody gave an address are one. “Letters to the editor” comes every week, “Untitled” from anywhere: a
title alone is no identity, and a text that takes the place of another is lost. But the same page comes again a paragraph longer,
or with another date line. So of those with one title the text decides: by how many pairs of neighbouring words the two share.
Different texts share hardly any, even with a page's furniture around them; a text that was edited shares most.
*/
import {walkBlocks, type Article} from '../article.js';
import {keyOfText} from '../addresses.js';
import {titleKey, titleTokens} from './title-key.js';

/** What part of the shorter text's pairs must be in the longer. */
const leastShared = 0.3;
/** Fewer pairs, a teaser, say nothing against an article of the same title and day that has an address. */
const leastPairs = 40;
/** Of a long text so many words are looked at: half of the longest articles. */
const mostWords = 5000;
/** What a key of its own is made of, in words: little enough that a text that grows at its end keeps it. */
const openingWords = 40;

/** Whether a key says nothing of where an article is found: made of its title, or of a file's name. */
export function isUnaddressed(key: string): boolean {
	return key.startsWith('text:') || key.startsWith('file:');
}

/** Whether two articles of one title have the same text, as far as it can be told; `isStrict`: short texts are compared as well. */
export function hasSameText(a: Article, b: Article, isStrict: boolean): boolean {
	const [few, many] = [pairsOf(a), pairsOf(b)].toSorted((one, other) => one.size - other.size);
	const isTooLittle = few!.size === 0 || (!isStrict && few!.size < leastPairs);
	return isTooLittle || few!.values().filter(pair => many!.has(pair)).toArray().length >= few!.size * leastShared;
}

/** The key of an article whose title's key another article has: of its opening, too; `isWhole`: of all of it, where even that is another's. */
export function ownKey(article: Article, isWhole = false): string {
	const words = wordsOf(article).slice(0, isWhole ? mostWords : openingWords);
	return keyOfText(`${article.title} ${words.join(' ')}`, undefined);
}

function pairsOf(article: Article): ReadonlySet<string> {
	const words = wordsOf(article);
	return new Set(words.length === 1 ? words : words.slice(1).map((word, index) => `${words[index]!} ${word}`));
}

function wordsOf({blocks}: Article): readonly string[] {
	const texts = walkBlocks(blocks).flatMap(block => {
		if (block.type === 'table') {
			return [block.header, ...block.rows].flat();
		}

		return 'text' in block ? [block.text] : [];
	});
	const text = texts.toArray().join(' ').slice(0, mostWords * 12);
	return titleTokens(titleKey(text)).slice(0, mostWords);
}
