/** Text as it is indexed and searched: what a reader takes for the same letters comes out the same. */
import {
	textOfUnits,
	unitsOf,
	unitTable,
	unmet,
	type UnitTable,
} from '../units.js';

const ascii = /^\p{ASCII}*$/v;
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
	if (text.length > short) {
		return foldedByUnits(text) ?? foldedWhole(text);
	}

	return ascii.test(text) ? text.toLowerCase() : foldedWhole(text);
}

/** Fewer units are not worth an array. */
const short = 32;

function withoutAccents(text: string): string {
	return text.normalize('NFKD').toLowerCase().replaceAll(accents, '');
}

/** The same for any text, at ten times the cost. */
export function foldedWhole(text: string): string {
	return withoutAccents(text).normalize('NFC').replaceAll(foldable, letter => folds[letter] ?? String(letter.codePointAt(0)! % 16));
}

// What a unit is folded to, where that doesn't hang on what stands beside it; else one of these, which are no characters.
const [unsure, nothing, several, mark] = [0xFD_D0, 0xFD_D1, 0xFD_D2, 0xFD_D3];
/** What becomes more than one unit. */
const longer: string[] = [];
let table: UnitTable | undefined;

// Hindi is full of signs, of which all but these two may stand beside anything.
const nukta = '\u{93C}';
const virama = '\u{94D}';
const devanagari = /^[\u{900}-\u{97F}]$/v;
// These compose with what stands before them, or are put in order with it.
const joining = /^[\p{Mark}\u{1160}-\u{11FF}]/v;

function foldedUnit(unit: string): number {
	const code = unit.codePointAt(0)!;
	if (/[\p{Surrogate}\p{Noncharacter_Code_Point}]/v.test(unit)) {
		return unsure;
	}

	const bare = withoutAccents(unit);
	if (bare === '') {
		return nothing;
	}

	if (joining.test(bare) && !devanagari.test(unit)) {
		return unsure;
	}

	if (unit === nukta || unit === virama) {
		return mark;
	}

	const folded = foldedWhole(unit);
	if (folded.length > 1) {
		longer[code] = folded;
		return several;
	}

	return folded.codePointAt(0)!;
}

/** Whether nukta or virama stays as it is after a unit: nothing is to be put in order with it, and it composes with nothing. */
function canStayAfter(sign: number, before: number): boolean {
	return before >= 0x9_00 && before <= 0x9_7F && (sign === 0x9_4D || (before !== 0x9_28 && before !== 0x9_30 && before !== 0x9_33 && before !== 0x9_4D));
}

/** A text folded unit by unit; `undefined` where that isn't sure to be right. */
function foldedByUnits(text: string): string | undefined {
	table ??= unitTable(unit => foldedUnit(unit));
	const {values, meet} = table;
	const units = unitsOf(text);
	// Few units become more than one.
	const most = Math.ceil(units.length * 1.25);
	if (room.length < most) {
		room = new Uint16Array(most);
	}

	const to = room;
	let length = 0;
	for (const unit of units) {
		const value = values[unit]!;
		// Nearly all.
		if (value < unsure) {
			to[length++] = value;
			continue;
		}

		const folded = value === unmet ? meet(unit) : value;
		if (folded < unsure || folded > mark) {
			to[length++] = folded;
		} else if (folded === several) {
			const more = longer[unit]!;
			for (let index = 0; index < more.length; index++) {
				// eslint-disable-next-line unicorn/prefer-code-point -- Units are what is put together.
				to[length++] = more.charCodeAt(index);
			}
		} else if (folded === mark && length > 0 && canStayAfter(unit, to[length - 1]!)) {
			to[length++] = unit;
		} else if (folded !== nothing) {
			return undefined;
		}
	}

	return length > most ? undefined : textOfUnits(to, length);
}

let room = new Uint16Array(0);
