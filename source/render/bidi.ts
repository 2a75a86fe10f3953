/** Right-to-left text for terminals that show what they get from left to right: the order by UAX #9. */
import bidiModule, {type Bidi} from 'bidi-js';
import {graphemes} from './width.js';

export type Direction = 'ltr' | 'rtl';

// Hebrew, Arabic and their neighbours, with their presentation forms.
const rightToLeft = /[\u{590}-\u{8FF}\u{FB1D}-\u{FDFF}\u{FE70}-\u{FEFC}\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/v;
const letter = /\p{Letter}/v;

/** The direction of a text: that of its first letter, `fallback` where it has none. */
export function directionOf(text: string, fallback: Direction = 'ltr'): Direction {
	const [first] = letter.exec(text) ?? [];
	if (first === undefined) {
		return fallback;
	}

	return rightToLeft.test(first) ? 'rtl' : 'ltr';
}

export function hasRightToLeft(text: string): boolean {
	return rightToLeft.test(text);
}

// Its types speak of an ES module, but Node gives the function itself.
const makeBidi = bidiModule as unknown as () => Bidi;
let bidi: Bidi | undefined;

// Letters and marks that are surely of classes R, AL and NSM, and signs that take on their level where no number and nothing
// left-to-right stands in the text.
// eslint-disable-next-line no-misleading-character-class -- The marks are ends of ranges.
const plainRightToLeft = /^[ !"'\(\)*,\-.:;?«»\u{591}-\u{5F4}\u{60B}-\u{65F}\u{66D}-\u{6DC}\u{6DF}-\u{6EF}\u{6FA}-\u{70D}\u{710}-\u{7B1}\u{2010}-\u{2027}\u{2039}\u{203A}]*$/v;

// The same with Latin words among it and without brackets, which have a rule of their own.
// eslint-disable-next-line no-misleading-character-class -- As above.
const withLatinWords = /^[ !"'*,\-.:;?A-Za-z«»\u{591}-\u{5F4}\u{60B}-\u{65F}\u{66D}-\u{6DC}\u{6DF}-\u{6EF}\u{6FA}-\u{70D}\u{710}-\u{7B1}\u{2010}-\u{2027}\u{2039}\u{203A}]*$/v;
// What goes from left to right there: the words, with what stands between two of them (rules W1 and N1).
const latinStretch = /[A-Za-z](?:[\p{Nonspacing_Mark} !"'*,\-.:;?A-Za-z«»\u{60C}\u{60E}\u{60F}\u{6E9}\u{2010}-\u{2027}\u{2039}\u{203A}]*[A-Za-z])?\p{Nonspacing_Mark}*/gv;

/** The embedding level of each UTF-16 unit; `undefined` where all stands from left to right. */
export function levelsOf(text: string, direction: Direction): Uint8Array | undefined {
	if (direction === 'ltr' && !hasRightToLeft(text)) {
		return undefined;
	}

	// Most paragraphs, a hundred times faster.
	if (direction === 'rtl' && plainRightToLeft.test(text)) {
		return new Uint8Array(text.length).fill(1);
	}

	if (direction === 'rtl' && withLatinWords.test(text)) {
		const levels = new Uint8Array(text.length).fill(1);
		for (const {0: stretch, index} of text.matchAll(latinStretch)) {
			levels.fill(2, index, index + stretch.length);
		}

		return levels;
	}

	bidi ??= makeBidi();
	return bidi.getEmbeddingLevels(text, direction).levels;
}

/** Stretches of one level each, in the order they are shown from left to right (rule L2). Those of odd level are shown reversed. */
export function inVisualOrder<Stretch extends {readonly level: number}>(stretches: readonly Stretch[]): readonly Stretch[] {
	const ordered = [...stretches];
	let highest = 0;
	for (const {level} of stretches) {
		highest = Math.max(highest, level);
	}

	for (let level = highest; level > 0; level--) {
		let start = 0;
		while (start < ordered.length) {
			let end = start;
			while (end < ordered.length && ordered[end]!.level >= level) {
				end++;
			}

			ordered.splice(start, end - start, ...ordered.slice(start, end).toReversed());
			start = end + 1;
		}
	}

	return ordered;
}

const mark = /\p{Nonspacing_Mark}/v;

/** Graphemes from the last to the first, brackets and their like mirrored. */
export function reversed(text: string): string {
	// Joined at once: a string that grows by a character at a time keeps every step of it in memory.
	return plainRightToLeft.test(text)
		? reversedPlain(text)
		: Array.from(graphemes(text), ({text: grapheme}) => mirrored(grapheme)).toReversed().join('');
}

/** The same for text whose graphemes are a unit each with its marks. */
function reversedPlain(text: string): string {
	const parts: string[] = [];
	let end = text.length;
	for (let index = end - 1; index >= 0; index--) {
		const unit = text[index]!;
		if (index > 0 && unit > '\u{2FF}' && mark.test(unit)) {
			continue;
		}

		parts.push(unit > '\u{58F}' && unit < '\u{900}' ? text.slice(index, end) : mirrored(unit) + text.slice(index + 1, end));
		end = index;
	}

	return parts.join('');
}

/** The sign itself is mirrored, marks on it stay. */
function mirrored(grapheme: string): string {
	bidi ??= makeBidi();
	const [sign = ''] = grapheme;
	return (bidi.getMirroredCharacter(sign) ?? sign) + grapheme.slice(sign.length);
}

/** A line of text in the order in which it is shown from left to right. */
export function visual(text: string): string {
	const levels = levelsOf(text, directionOf(text));
	if (!levels) {
		return text;
	}

	const stretches: Array<{text: string; level: number}> = [];
	let index = 0;
	for (const {text: grapheme} of graphemes(text)) {
		const level = levels[index]!;
		const last = stretches.at(-1);
		if (last?.level === level) {
			last.text += grapheme;
		} else {
			stretches.push({text: grapheme, level});
		}

		index += grapheme.length;
	}

	return inVisualOrder(stretches).map(stretch => stretch.level % 2 === 1 ? reversed(stretch.text) : stretch.text).join('');
}
