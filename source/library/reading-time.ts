/**
How long a text takes to read. English: 238 words a minute, the mean of 190 studies of silent reading (Brysbaert 2019).
The other languages: the International Reading Speed Texts (Trauzettel-Klosinski and Dietz 2012), which compare equal texts.
*/

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
	return Uint8Array.from({length: 0x1_00_00}, (_, code) => kindOf(code));
}

function kindOf(code: number): number {
	if (isHan(code)) {
		return han;
	}

	if (isSpaceless(code)) {
		return spacelessLetter;
	}

	if (code === 0xA0 || code <= 0x20) {
		return space;
	}

	return isPartOfWord(code) ? wordPart : 0;
}

/** The amount of text in Markdown: addresses of links don't count, nor do marks that stand alone. */
export function amountOf(markdown: string): Amount {
	kinds ??= kindsOfUnits();
	const counts = [0, 0, 0, 0, 0];
	let isInWord = false;
	for (let index = 0; index < markdown.length; index++) {
		// eslint-disable-next-line unicorn/prefer-code-point -- Of the letters beyond the 16 bits, none counts for itself.
		const code = markdown.charCodeAt(index);
		// eslint-disable-next-line unicorn/prefer-code-point
		if (code === 0x5D && markdown.charCodeAt(index + 1) === 0x28) {
			// An address has no `)` of its own that matters here.
			const end = markdown.indexOf(')', index);
			index = end === -1 ? index : end;
			continue;
		}

		const kind = kinds[code]!;
		if (kind === wordPart) {
			counts[wordPart]! += isInWord ? 0 : 1;
			isInWord = true;
		} else if (kind > 0) {
			counts[kind]!++;
			isInWord = false;
		}
	}

	return {words: counts[wordPart]!, han: counts[han]!, spaceless: counts[spacelessLetter]!};
}

function isHan(code: number): boolean {
	return (code >= 0x30_40 && code <= 0x30_FF) || (code >= 0x34_00 && code <= 0x9F_FF);
}

function isSpaceless(code: number): boolean {
	return (code >= 0x0E_00 && code <= 0x0E_FF) || (code >= 0x10_00 && code <= 0x10_9F) || (code >= 0x17_80 && code <= 0x17_FF);
}

/** A letter or a digit; above ASCII everything but general and CJK punctuation. */
function isPartOfWord(code: number): boolean {
	return code < 0x80
		? (code >= 0x61 && code <= 0x7A) || (code >= 0x41 && code <= 0x5A) || (code >= 0x30 && code <= 0x39)
		: code > 0xBF && code < 0xFF_00 && !(code >= 0x20_00 && code <= 0x20_6F) && !(code >= 0x30_00 && code <= 0x30_3F);
}
