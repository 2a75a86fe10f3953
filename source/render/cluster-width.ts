import {eastAsianWidth} from 'get-east-asian-width';

type Patterns = Readonly<Record<'invisible' | 'prepended' | 'pictograph' | 'modifierBase' | 'modifier' | 'keycapBase', RegExp>>;

let patterns: Patterns | undefined;

// Compiled when first needed: some of them cost a millisecond.
function loadPatterns(): Patterns {
	patterns ??= {
		invisible: /^[\p{Default_Ignorable_Code_Point}\p{Control}\p{Enclosing_Mark}\p{Format}\p{Nonspacing_Mark}]$/v,
		// Number signs that enclose the digits after them: format characters with a shape of their own.
		prepended: /^[\u{600}-\u{605}\u{6DD}\u{70F}\u{890}\u{891}\u{8E2}\u{110BD}\u{110CD}]$/v,
		pictograph: /^\p{Extended_Pictographic}$/v,
		modifierBase: /^\p{Emoji_Modifier_Base}$/v,
		modifier: /^\p{Emoji_Modifier}$/v,
		keycapBase: /^[\d#*]$/v,
	};
	return patterns;
}

const isLeadingJamo = (codePoint: number): boolean =>
	(codePoint >= 0x11_00 && codePoint <= 0x11_5F) || (codePoint >= 0xA9_60 && codePoint <= 0xA9_7C);
const isVowelJamo = (codePoint: number): boolean => (codePoint >= 0x11_60 && codePoint <= 0x11_A7) || (codePoint >= 0xD7_B0 && codePoint <= 0xD7_C6);
const isTrailingJamo = (codePoint: number): boolean =>
	(codePoint >= 0x11_A8 && codePoint <= 0x11_FF) || (codePoint >= 0xD7_CB && codePoint <= 0xD7_FB);
const isRegionalIndicator = (character: string): boolean => character >= '\u{1F1E6}' && character <= '\u{1F1FF}';

function isEmojiSequence(characters: readonly string[]): boolean {
	const [first = '', second = ''] = characters;
	const {pictograph, modifierBase, modifier, keycapBase} = loadPatterns();
	if (!pictograph.test(first)) {
		return (isRegionalIndicator(first) && isRegionalIndicator(second)) || (characters.includes('\u{20E3}') && keycapBase.test(first));
	}

	return characters.includes('\u{FE0F}')
		|| (modifierBase.test(first) && modifier.test(second))
		|| (characters.includes('\u{200D}') && characters.slice(1).some(character => pictograph.test(character)));
}

/**
The cells of one grapheme: all its visible code points, as terminals with a table of widths count (a sara am, a conjunct's
second letter, a spacing mark take a cell each); an emoji sequence takes 2, so does a Hangul syllable of jamo.
*/
export function clusterWidth(cluster: string): number {
	const characters = [...cluster];
	const {invisible, prepended, pictograph, modifier} = loadPatterns();
	const isEmoji = isEmojiSequence(characters);
	let cells = 0;
	let before: 'leading' | 'vowel' | undefined;
	for (const [index, character] of characters.entries()) {
		const codePoint = character.codePointAt(0)!;
		if (before === 'leading' && isVowelJamo(codePoint)) {
			before = 'vowel';
			continue;
		}

		if (before === 'vowel' && isTrailingJamo(codePoint)) {
			before = undefined;
			continue;
		}

		before = isLeadingJamo(codePoint) ? 'leading' : undefined;
		const isPartOfEmoji = isEmoji && index > 0 && (pictograph.test(character) || modifier.test(character));
		const isVisible = prepended.test(character) || !invisible.test(character);
		if (isVisible && !isPartOfEmoji) {
			cells += eastAsianWidth(codePoint);
		}
	}

	return isEmoji ? Math.max(2, cells) : cells;
}
