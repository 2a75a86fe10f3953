/** Finding in a page's texts. */
import {type Page, type TextRange} from './page.js';

/** Text with what doesn't count folded away, and where each of its UTF-16 units comes from. */
type Folded = {
	readonly text: string;
	readonly from: readonly number[];
	readonly to: readonly number[];
};

// Accents of Latin, Greek and Cyrillic, vowel marks of Hebrew and Arabic, tatweel, and the joiners. The vowel signs of other scripts count.
const dropped = /[\p{Join_Control}\u{640}[[[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Inherited}]&&\p{Mark}]--\u{3099}--\u{309A}]]/gv;

const same = new Map([
	...[...'‘’‚‛ʹʼ′´`'].map(sign => [sign, '\''] as const),
	...[...'“”„‟″«»'].map(sign => [sign, '"'] as const),
	...[...'‐‑‒–—―−'].map(sign => [sign, '-'] as const),
	['ß', 'ss'],
	// Turkish has both i; whoever looks for one may mean the other.
	['ı', 'i'],
	['ς', 'σ'],
	['ی', 'ي'],
	['ک', 'ك'],
]);

// Compatibility forms (full-width letters, ligatures) as the plain ones, without what is dropped, in lower case.
function foldCharacter(character: string): string {
	const plain = character.normalize('NFKD').toLowerCase().normalize('NFKD').replaceAll(dropped, '').normalize('NFC');
	let folded = '';
	for (const part of plain) {
		folded += same.get(part) ?? part;
	}

	return folded;
}

const printableAscii = /^[\u{20}-\u{7E}]$/v;

function fold(text: string): Folded {
	let folded = '';
	const from: number[] = [];
	const to: number[] = [];
	let index = 0;
	for (const character of text) {
		const end = index + character.length;
		const plain = /\s/v.test(character) ? ' ' : (printableAscii.test(character) ? character.toLowerCase() : foldCharacter(character));
		if (plain === '' || (plain === ' ' && folded.endsWith(' '))) {
			// It belongs to what is before it.
			if (to.length > 0) {
				to[to.length - 1] = end;
			}
		} else {
			folded += plain;
			while (from.length < folded.length) {
				from.push(index);
				to.push(end);
			}
		}

		index = end;
	}

	return {text: folded, from, to};
}

const foldedTexts = new WeakMap<Page, readonly Folded[]>();

/**
Where the words stand in the page, in reading order, without overlaps. Case, accents, kinds of quotes and dashes don't count,
nor how white space is made up; so matches go across line breaks. Offsets are those of the page's texts.
*/
export function findInPage(page: Page, query: string): readonly TextRange[] {
	const needle = fold(query).text.trim();
	if (needle === '') {
		return [];
	}

	let folded = foldedTexts.get(page);
	if (!folded) {
		folded = page.texts.map(text => fold(text));
		foldedTexts.set(page, folded);
	}

	return folded.flatMap(({text, from, to}, block) => {
		const found: TextRange[] = [];
		for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
			found.push({block, from: from[at]!, to: to[at + needle.length - 1]!});
		}

		return found;
	});
}
