/** Text made comparable for dates: digits of all scripts as 0 to 9, lower case, no marks, one spelling of what is spelt in several ways. */

const isDecimal = (codePoint: number) => /^\p{Decimal_Number}$/v.test(String.fromCodePoint(codePoint));

/** The value of a decimal digit of any script. They stand in Unicode in rows of ten, from 0 to 9. */
function digitValue(digit: string): number {
	const codePoint = digit.codePointAt(0)!;
	let value = 0;
	while (value < 9 && isDecimal(codePoint - value - 1)) {
		value++;
	}

	return value;
}

// Ethiopic letters that sound the same and are written for each other: each row of eight, and the row it is read as.
const ethiopicRows = new Map([[0x12_10, 0x12_00], [0x12_80, 0x12_00], [0x12_20, 0x12_30], [0x12_D0, 0x12_A0], [0x13_40, 0x13_38]]);
const arabicLetters = new Map([['ي', 'ی'], ['ى', 'ی'], ['ك', 'ک'], ['ہ', 'ه'], ['ۀ', 'ه'], ['ة', 'ه'], ['ـ', ''], ['ı', 'i'], ['\u{200C}', '']]);

function foldCharacter(character: string): string {
	const codePoint = character.codePointAt(0)!;
	if (codePoint < 0x80) {
		return character.toLowerCase();
	}

	if (/^\p{Decimal_Number}$/v.test(character)) {
		return String(digitValue(character));
	}

	const row = ethiopicRows.get(codePoint - (codePoint % 8));
	if (row !== undefined) {
		return String.fromCodePoint(row + (codePoint % 8));
	}

	const plain = character.normalize('NFKD').replaceAll(/\p{Nonspacing_Mark}/gv, '').toLowerCase().normalize('NFC');
	return arabicLetters.get(plain) ?? (/^\s+$/v.test(plain) ? ' ' : plain);
}

/** Folded text, and for each of its UTF-16 units (and its end) where that stands in the text. */
export type Folded = {readonly text: string; readonly origins: readonly number[]};

export function foldWithOrigins(text: string): Folded {
	let folded = '';
	const origins: number[] = [];
	let start = 0;
	for (const character of text) {
		folded += foldCharacter(character);
		while (origins.length < folded.length) {
			origins.push(start);
		}

		start += character.length;
	}

	origins.push(start);
	return {text: folded, origins};
}

export const fold = (text: string): string => foldWithOrigins(text).text;
