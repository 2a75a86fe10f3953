import {eastAsianWidth} from 'get-east-asian-width';

/** What a code point is when it stands among others. */
export const narrow = 1;
export const wide = 2;
/** Takes no cell and belongs to the character before it. */
export const joining = 3;
/** May join what is before or after it: Intl.Segmenter decides. */
export const difficult = 4;
/** Takes no cell and joins nothing. */
export const control = 5;
const unknown = 0;

// First and last code points, hexadecimal. The test compares them with Unicode's properties, one code point at a time.
const narrowRanges = `
	20-7E A0-AC AE-2FF 370-377 37A-37F 384-38A 38E-3A1 3A3-482 48A-52F 531-556 559-58A 5BE-5BE 5C0-5C0 5C3-5C3
	5D0-5EA 606-60F 61B-61B 61D-64A 660-66F 671-6D5 6E5-6E6 6E9-6E9 6EE-70D E01-E30 E32-E32 E3F-E46 E4F-E5B
	10D0-10FF 1200-1248 124A-124D 1250-1256 1258-1258 125A-125D 1260-1288 128A-128D 1290-12B0 12B2-12B5
	12B8-12BE 12C0-12C0 12C2-12C5 12C8-12D6 12D8-1310 1312-1315 1318-135A 1360-137C 1E00-1F15 2010-2027 202F-205E 20A0-20BF 2100-218B 2190-2319 2460-25FC 2605-2606
`;
const joiningRanges = '300-36F 591-5BD 64B-65F 670-670 E31-E31 E34-E3A E47-E4E 200C-200C';
const wideRanges = '2F00-2FD5 3000-3029 3041-3096 309B-30FF 3105-312F 3400-4DBF 4E00-A48C AC00-D7A3 FF01-FF60';
// Scripts whose letters join by viramas, have spacing or prepended marks, or are jamo.
const difficultRanges = 'D-D 900-DFF E33-E33 EB3-EB3 F00-109F 1100-11FF 1700-18AF 1900-1CFF A800-ABFF D7B0-D7FF 10A00-11FFF 16100-16FFF 1E000-1E8FF';
const controlRanges = '0-C E-1F 7F-9F';

const planes0And1 = 0x2_00_00;
let classes: Uint8Array | undefined;

function classesOfTables(): Uint8Array {
	const result = new Uint8Array(planes0And1);
	for (const [ranges, value] of [
		[narrowRanges, narrow],
		[joiningRanges, joining],
		[wideRanges, wide],
		[difficultRanges, difficult],
		[controlRanges, control],
	] as const) {
		for (const range of ranges.trim().split(/\s+/v)) {
			const [first = '', last = ''] = range.split('-', 2);
			result.fill(value, Number.parseInt(first, 16), Number.parseInt(last, 16) + 1);
		}
	}

	return result;
}

type Patterns = Readonly<Record<'printed' | 'extending' | 'partOfCluster', RegExp>>;

let patterns: Patterns | undefined;

// Compiled when first needed: some of them cost a millisecond.
function loadPatterns(): Patterns {
	patterns ??= {
		printed: /^[\p{Letter}\p{Number}\p{Punctuation}\p{Space_Separator}\p{Symbol}]$/v,
		extending: /^[\p{Enclosing_Mark}\p{Nonspacing_Mark}]$/v,
		// Parts of emoji sequences, marks with a width of their own.
		partOfCluster: /^[\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\p{Spacing_Mark}\p{Grapheme_Extend}\p{Regional_Indicator}]$/v,
	};
	return patterns;
}

// Marks of the scripts that join only to the letter before them; the keycap (U+20E3) makes an emoji.
const isBackwardJoiner = (codePoint: number): boolean =>
	codePoint < 0x9_00 || (codePoint >= 0x20_D0 && codePoint <= 0x20_F0 && codePoint !== 0x20_E3);

function classify(codePoint: number): number {
	const character = String.fromCodePoint(codePoint);
	const {printed, extending, partOfCluster} = loadPatterns();
	if (isBackwardJoiner(codePoint) && extending.test(character)) {
		return joining;
	}

	return !printed.test(character) || partOfCluster.test(character) ? difficult : eastAsianWidth(codePoint);
}

const isIdeographBeyond = (codePoint: number): boolean => codePoint < 0x3_FF_FE && codePoint % 0x1_00_00 < 0xFF_FE;

/** `narrow` (one cell), `wide` (two), `joining` or `control` (none) or `difficult`. Common scripts are looked up, others found by Unicode's properties once. */
export function classOf(codePoint: number): number {
	if (codePoint >= planes0And1) {
		return isIdeographBeyond(codePoint) ? wide : difficult;
	}

	classes ??= classesOfTables();
	let value = classes[codePoint]!;
	if (value === unknown) {
		value = classify(codePoint);
		classes[codePoint] = value;
	}

	return value;
}
