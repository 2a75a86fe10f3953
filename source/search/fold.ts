/** Text as it is indexed and searched: what a reader takes for the same letters comes out the same. */

// What needs lower case at most: ASCII and the usual typography around it.
const simple = /^[\u{0}-\u{7F}\u{2010}-\u{2027}\u{2030}-\u{205E}\u{20A0}-\u{20BF}]*$/v;
// Accents of Latin, Greek and Cyrillic, vowel signs of Arabic and Hebrew. Vowels of Indic scripts are letters and stay.
const accents = /[\p{Format}\u{640}[[\p{Nonspacing_Mark}&&[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Inherited}]]--[\u{3099}\u{309A}]]]/gv;
const folds: Readonly<Record<string, string>> = {
	ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ', ك: 'ک', ي: 'ی', ى: 'ی', ة: 'ه',
};
const foldable = /[ßæðøþđıłœςةكىي\u{660}-\u{669}\u{6F0}-\u{6F9}]/gv;

/**
Lower case without diacritics, with one form for each Arabic letter and each digit; compatibility forms as what they stand for.
The Turkish dotless ı and dotted İ are both i, as I is.
*/
export function fold(text: string): string {
	if (simple.test(text)) {
		return text.toLowerCase();
	}

	return text
		.normalize('NFKD')
		.toLowerCase()
		.replaceAll(accents, '')
		.normalize('NFC')
		.replaceAll(foldable, letter => folds[letter] ?? String(letter.codePointAt(0)! % 16));
}
