/**
How long a text takes to read. English: 238 words a minute, the mean of 190 studies of silent reading (Brysbaert 2019).
The other languages: the International Reading Speed Texts (Trauzettel-Klosinski and Dietz 2012), which compare equal texts.
*/

import {unitsOf} from '../units.js';

const wordsPerMinute: Readonly<Record<string, number>> = {
	ar: 138,
	de: 179,
	en: 238,
	es: 218,
	fa: 138,
	fi: 161,
	fr: 195,
	he: 187,
	it: 188,
	nl: 202,
	pl: 166,
	ps: 138,
	pt: 181,
	ru: 184,
	sl: 180,
	sv: 199,
	tr: 166,
	uk: 184,
	ur: 138,
};

/** The mean of the languages measured, for all others. */
const usualWordsPerMinute = 180;

// What is written without spaces is counted by characters; Japanese, with its kana, goes faster than Chinese.
const hanPerMinute = 255;
const japanesePerMinute = 357;

/** Of Thai, Lao, Khmer and Burmese, which nobody measured: five characters to a word and some more for what is left out. */
const spacelessPerMinute = 900;

/** What a text holds to read. */
export type Amount = {
	readonly words: number;
	/** Han, kana. */
	readonly han: number;
	/** Thai, Lao, Khmer, Burmese. */
	readonly spaceless: number;
};

/** Whole minutes, at least 1. The language is BCP 47. */
export function minutesToRead({words, han, spaceless}: Amount, language = ''): number {
	const main = language.toLowerCase().split('-', 1)[0]!;
	const minutes = (words / (wordsPerMinute[main] ?? usualWordsPerMinute))
		+ (han / (main === 'ja' ? japanesePerMinute : hanPerMinute))
		+ (spaceless / spacelessPerMinute);
	return Math.max(1, Math.round(minutes));
}

const han = 1;
const spacelessLetter = 2;
const space = 3;
const wordPart = 4;

/** What each UTF-16 unit is: one look instead of a dozen comparisons, for texts by the thousand. */
let kinds: Uint8Array | undefined;

function kindsOfUnits(): Uint8Array {
	// Letters and digits; above ASCII everything but general and CJK punctuation.
	return new Uint8Array(0x1_00_00)
		.fill(space, 0, 0x21)
		.fill(wordPart, 0x30, 0x3A)
		.fill(wordPart, 0x41, 0x5B)
		.fill(wordPart, 0x61, 0x7B)
		.fill(space, 0xA0, 0xA1)
		.fill(wordPart, 0xC0, 0xFF_00)
		.fill(0, 0x20_00, 0x20_70)
		.fill(0, 0x30_00, 0x30_40)
		.fill(spacelessLetter, 0x0E_00, 0x0F_00)
		.fill(spacelessLetter, 0x10_00, 0x10_A0)
		.fill(spacelessLetter, 0x17_80, 0x18_00)
		.fill(han, 0x30_40, 0x31_00)
		.fill(han, 0x34_00, 0xA0_00);
}

/** The amount of text in Markdown: addresses of links don't count, nor do marks that stand alone. */
export function amountOf(markdown: string): Amount {
	kinds ??= kindsOfUnits();
	const table = kinds;
	const units = unitsOf(markdown);
	let [words, hans, letters] = [0, 0, 0];
	let before = 0;
	for (let index = 0; index < units.length; index++) {
		const unit = units[index]!;
		const kind = table[unit]!;
		if (kind === wordPart) {
			if (before !== wordPart) {
				words++;
				before = wordPart;
			}
		} else if (kind > 0) {
			hans += kind === han ? 1 : 0;
			letters += kind === spacelessLetter ? 1 : 0;
			before = kind;
		} else if (unit === 0x5D && units[index + 1] === 0x28) {
			// An address has no `)` of its own that matters here.
			const end = units.indexOf(0x29, index);
			index = end === -1 ? index : end;
		}
	}

	return {words, han: hans, spaceless: letters};
}
