/** Everything from a page is hostile: this is the one place where text is made safe to show, store and pass on. */
import {
	unitsOf,
	unitTable,
	unmet,
	type UnitTable,
} from './units.js';

// Whole sequences go first, so that no remains of them are left to read: CSI; OSC, DCS, SOS, PM and APC up to their end
// on the same line (without an end only the introducer goes, so that no text is lost); the short ones. Seven-bit and C1.
const escapeSequences = /(?:\u{1B}\[|\u{9B})[\u{30}-\u{3F}]*[\u{20}-\u{2F}]*[\u{40}-\u{7E}]?|(?:\u{1B}[PX\]^_]|[\u{90}\u{98}\u{9D}-\u{9F}])(?:[^\u{7}\n\u{1B}\u{90}\u{98}\u{9C}-\u{9F}]*(?:\u{7}|\u{1B}\\|\u{9C}))?|\u{1B}[\u{20}-\u{2F}]*[\u{30}-\u{7E}]?/gv;

// Line ends of every kind: CR LF, CR, vertical tab, form feed, NEL, LINE and PARAGRAPH SEPARATOR.
const lineEnds = /\r\n|[\v\f\r\u{85}\u{2028}\u{2029}]/gv;

// Flag emoji of regions (England, Scotland, …) are a black flag followed by tag characters; elsewhere tags are invisible text.
const tags = /\u{1F3F4}[\u{E0020}-\u{E007E}]{1,16}\u{E007F}|[\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}]/gv;

// Controls; direction overrides and isolates; soft hyphen, zero-width space, word joiner and invisible operators, BOM;
// Hangul fillers, the Mongolian vowel separator, annotation marks, the object placeholder; lone surrogates; noncharacters.
const unwanted = /[\p{Noncharacter_Code_Point}\u{0}-\u{8}\u{E}-\u{1F}\u{7F}-\u{9F}\u{AD}\u{115F}\u{1160}\u{180E}\u{200B}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{3164}\u{D800}-\u{DFFF}\u{FEFF}\u{FFA0}\u{FFF0}-\u{FFFC}]/gv;

// What stands on or beside a base character without a place of its own. Eight are enough for every living script.
const excessMarks = /(?<=[\p{Mark}\u{61C}\u{200C}-\u{200F}]{8})[\p{Mark}\u{61C}\u{200C}-\u{200F}]+/gv;
const excessSelectors = /(?<=[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}])[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]+/gv;

// Text of these alone is clean: most of all text, told at a glance. ASCII, Latin, Greek and Cyrillic letters, signs, kana, Han, hangul; no marks.
const unclean = /[^\t\n\u{20}-\u{7E}\u{A0}-\u{AC}\u{AE}-\u{2FF}\u{370}-\u{482}\u{48A}-\u{52F}\u{1E00}-\u{1FFF}\u{2010}-\u{2027}\u{2030}-\u{205E}\u{20A0}-\u{20BF}\u{2190}-\u{23FF}\u{3000}-\u{3029}\u{3041}-\u{3096}\u{30A0}-\u{30FF}\u{4E00}-\u{9FFF}\u{AC00}-\u{D7A3}\u{FF01}-\u{FF9F}]/v;

/** What a unit is to a glance: a letter or sign that stays; a mark, of which eight may stand together; any other. */
const [other, staying, mark] = [0, 1, 2];
let kinds: UnitTable | undefined;

function kindOf(unit: string): number {
	// An emoji's selector may not follow another.
	if (unit === '\r' || changed(unit) !== unit || /[\u{FE00}-\u{FE0F}]/v.test(unit)) {
		return other;
	}

	return /[\p{Mark}\u{61C}\u{200C}-\u{200F}]/v.test(unit) ? mark : staying;
}

/** Whether nothing is to be changed, as far as can be told unit by unit. */
function isClean(text: string): boolean {
	kinds ??= unitTable(unit => kindOf(unit));
	const {values, meet} = kinds;
	const units = unitsOf(text);
	let marks = 0;
	for (let index = 0; index < units.length; index++) {
		const unit = units[index]!;
		// Nearly all.
		if (values[unit] === staying) {
			marks = 0;
			continue;
		}

		// Most emoji.
		if (unit >= 0xD8_3C && unit <= 0xD8_3E && units[index + 1]! >= 0xDC_00 && units[index + 1]! <= 0xDF_FF) {
			index++;
			marks = 0;
			continue;
		}

		const value = values[unit]!;
		const kind = value === unmet ? meet(unit) : value;
		marks = kind === mark ? marks + 1 : 0;
		if (kind === other || marks > 8) {
			return false;
		}
	}

	return true;
}

/** An expression is quicker with so many units. */
const short = 32;

/**
Text without escape sequences, control characters, direction overrides and invisible characters, with at most eight
combining marks on a character.
Line breaks (as `\n`) and tabs stay; so do ZWJ, ZWNJ, direction marks and variation selectors, which Persian, Indic scripts,
Arabic and emoji need. Cleaning twice changes nothing more.
*/
export function clean(text: string): string {
	return (text.length <= short && !unclean.test(text)) || isClean(text) ? text : changed(text);
}

function changed(text: string): string {
	return text
		.replaceAll(lineEnds, '\n')
		.replaceAll(escapeSequences, '')
		.replaceAll(tags, match => match.length > 2 ? match : '')
		.replaceAll(unwanted, '')
		.replaceAll(excessSelectors, '')
		.replaceAll(excessMarks, '');
}

// White space that isn't single spaces between words.
const spaces = /[\s--\u{20}]|\u{20}{2}|^\u{20}|\u{20}$/v;

/** The same, on one line: all white space runs become one space. */
export function cleanLine(text: string): string {
	const cleaned = clean(text);
	return spaces.test(cleaned) ? cleaned.replaceAll(/\s+/gv, ' ').trim() : cleaned;
}
