/**
Which lines of a dump are sub-headings. A dump keeps no markup: a heading is a bare short line, and so are a quotation on a
line of its own, a short statement, a photo line, a name. The rules below were found on real pages with known headings;
`bench/headings.ts` measures them.
*/

import {countWords, hasSentenceEnd, weight} from './text.js';

/** A heading weighs no more than this; the longest of some 600 real ones have 130 letters. */
const longest = 130;

const openingQuote = /^["'«»‘’‚“”„‹《「『]/v;
const closingQuote = /["'«»‘’“”‹›》」』]$/v;
const numbered = /^\(?(?<number>\p{Decimal_Number}{1,3})[\).:]\s+(?=\S)/v;

const isQuoted = (text: string) => openingQuote.test(text) && closingQuote.test(text);
const isQuestion = (text: string) => /[;?؟፧？]["'\)»’“”›」』]*$/v.test(text);

// A question that goes on from the paragraph before it is no heading.
const goesOn = /^(?:and|but|so|or|und|aber|doch|also|oder|[oy]|pero|et|mais|ou|alors|[eіаи]|mas|ma|но|так|але|men|och|og|maar|en|ve|ama|dan|tapi|na|lakini|amma|da)\s/iv;

// Addresses and handles, credits, prices, clock times, scores and ratings.
const isDataLine = (text: string) => /https?:|www\.|\S@\S|^@|^©|^\(|\)$|[$£€]\s?\p{Decimal_Number}|\p{Decimal_Number}\s?[$£€]|\p{Decimal_Number}\/\p{Decimal_Number}+$/v.test(text)
	|| /^\p{Decimal_Number}{1,2}[.:h]\p{Decimal_Number}{2}(?!\p{Decimal_Number})/v.test(text);

const abbreviation = /(?<!\p{Letter})\p{Uppercase_Letter}\p{Lowercase_Letter}{0,2}\.(?=\s)/gv;

// A sentence with more after it: headings have no full stop inside, but for numbers and abbreviations.
const hasInnerEnd = (text: string) => /[\p{Lowercase_Letter}"\)»”][!.?…]["»”]?\s+["«“„]?\p{Uppercase_Letter}|[۔।]\s*\S|[。！？][^”。」』！？]/v.test(text);

/** A short line without the marks of a sentence: a heading if its neighbours allow it. */
function isCandidate(text: string): boolean {
	if (weight(text) > longest) {
		return false;
	}

	const bare = text.replace(numbered, '').replaceAll(abbreviation, '');
	const hasNoWords = !/\p{Letter}{2}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/v.test(text);
	const isLeadsOn = /[,\-:;،፣–—…、：；]$/v.test(text);
	const isSpeechOrItem = /^[*\-·–—•]\s/v.test(text);
	return !(hasNoWords || isLeadsOn || isSpeechOrItem || isDataLine(text) || hasInnerEnd(bare) || /^\p{Lowercase_Letter}/v.test(bare))
		&& (isQuestion(text) ? !goesOn.test(text) : !hasSentenceEnd(text) && !(isQuoted(text) && hasSentenceEnd(text.slice(0, -1))));
}

/** What may stand under a heading: prose, or the words before a list. */
function isProse(text: string): boolean {
	return weight(text) >= 100 || /[:፦：]$/v.test(text) || (hasSentenceEnd(text) && !isQuestion(text) && countWords(text) >= 3);
}

/** So many questions are an interview's; as headings they come in fewer. */
const interview = 6;

export type BodyLine = {
	readonly text: string;
	/** It follows the line before it without a blank line, in a dump that has blank lines between its blocks. */
	readonly isAttached?: boolean;
};

/** Numbered lines that count up over the text are headings even where something other than prose follows: “1. …”, “2. …”. */
function inSequence(lines: ReadonlyArray<BodyLine | undefined>, isPossible: (index: number) => boolean): Set<number> {
	const found: number[] = [];
	for (const [index, line] of lines.entries()) {
		const number = line && isPossible(index) ? Number(numbered.exec(line.text)?.groups?.number) : NaN;
		if (number === found.length + 1) {
			found.push(index);
		}
	}

	const isSpread = found.every((index, position) => position === 0 || index > found[position - 1]! + 1);
	return new Set(isSpread && found.length > 1 ? found : []);
}

/**
The indexes of the headings among the lines of a body; `undefined` stands for what is no line of text (a picture, a list).
A heading isn't the last line, has prose below it, and no other bare line beside it.
*/
export function findHeadings(lines: ReadonlyArray<BodyLine | undefined>): ReadonlySet<number> {
	const candidates = lines.map(line => line !== undefined && isCandidate(line.text));
	const questions = lines.keys().filter(index => candidates[index] && isQuestion(lines[index]!.text)).toArray();
	if (questions.length >= interview) {
		for (const index of questions) {
			candidates[index] = false;
		}
	}

	const last = lines.length - 1;
	const isPossible = (index: number) => candidates[index] === true && index < last && lines[index]?.isAttached !== true;
	const sequence = inSequence(lines, isPossible);
	const isHeading = (index: number) => {
		const next = lines[index + 1];
		const hasProse = next === undefined || isProse(next.text) || (isQuestion(next.text) && candidates[index + 1] !== true);
		return isPossible(index) && (sequence.has(index) || (hasProse && candidates[index - 1] !== true && candidates[index + 1] !== true));
	};

	return new Set(lines.keys().filter(index => isHeading(index)));
}
