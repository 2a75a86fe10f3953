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

/** The amount of text in Markdown: addresses of links don't count, nor do marks that stand alone. */
export function amountOf(markdown: string): Amount {
	let words = 0;
	let han = 0;
	let spaceless = 0;
	let isInWord = false;
	for (let index = 0; index < markdown.length; index++) {
		const code = markdown.codePointAt(index)!;
		if (code === 0x5D && markdown.codePointAt(index + 1) === 0x28) {
			// An address has no `)` of its own that matters here.
			const end = markdown.indexOf(')', index);
			index = end === -1 ? index : end;
			continue;
		}

		if (isHan(code)) {
			han++;
			isInWord = false;
		} else if (isSpaceless(code)) {
			spaceless++;
			isInWord = false;
		} else if (code === 0xA0 || code <= 0x20) {
			isInWord = false;
		} else if (!isInWord && isPartOfWord(code)) {
			words++;
			isInWord = true;
		}
	}

	return {words, han, spaceless};
}

function isHan(code: number): boolean {
	return (code >= 0x30_40 && code <= 0x30_FF) || (code >= 0x34_00 && code <= 0x9F_FF);
}

function isSpaceless(code: number): boolean {
	return (code >= 0x0E_00 && code <= 0x0E_FF) || (code >= 0x10_00 && code <= 0x10_9F) || (code >= 0x17_80 && code <= 0x17_FF);
}

/** A letter or a digit; above ASCII everything but general and CJK punctuation. */
function isPartOfWord(code: number): boolean {
	return code < 0x80 ? (code >= 0x61 && code <= 0x7A) || (code >= 0x41 && code <= 0x5A) || (code >= 0x30 && code <= 0x39) : code > 0xBF && code < 0xFF_00 && !(code >= 0x20_00 && code <= 0x20_6F) && !(code >= 0x30_00 && code <= 0x30_3F);
}
