/** Small facts about a line of text that several steps of the importer ask for. */

const wide = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gv;
// All of them stand above; asked first, as most texts have none.
const mayBeWide = /[\u{1100}-\u{11FF}\u{2E80}-\u{10FFFF}]/v;

/** How many letters of a text are Han, hangul or kana, which say as much as several of an alphabet. */
export const countWide = (text: string): number => mayBeWide.test(text) ? text.match(wide)?.length ?? 0 : 0;

/** Length in letters of a European text: a Han character says about as much as two and a half of them. */
export function weight(text: string): number {
	return text.length > 2000 ? text.length : text.length + (1.5 * countWide(text));
}

/** Words between spaces, of the first 1,000 characters; in scripts without spaces, pieces of two characters. */
export function countWords(text: string): number {
	let count = 0;
	for (const word of text.slice(0, 1000).split(/\s+/v)) {
		const characters = countWide(word);
		count += characters > 2 ? Math.ceil(characters / 2) : Number(/[\p{Letter}\p{Number}]/v.test(word));
	}

	return count;
}

const sentenceEnd = /[!.։؟۔।॥።፧…‽。！？][\s"'\)*\]»’”›」』】）]*$/v;

/** Whether a text ends as a sentence does, in any script. */
export function hasSentenceEnd(text: string): boolean {
	return sentenceEnd.test(text.slice(-12));
}

/** A line made comparable: compatibility forms and case folded, quotes and dashes unified, outer punctuation gone. */
export function lineKey(text: string): string {
	return text
		.slice(0, 400)
		.normalize('NFKC')
		.toLowerCase()
		.replaceAll(/[`\u{2BC}\u{2018}\u{2019}\u{2032}]/gv, '\'')
		.replaceAll(/[\u{2010}-\u{2015}]/gv, '-')
		.replaceAll(/\u{200C}|\u{200D}/gv, '')
		.replaceAll(/\s+/gv, ' ')
		.replace(/^[^\p{Letter}\p{Number}©]+/v, '')
		.replace(/(?<![^\p{Letter}\p{Mark}\p{Number}])[^\p{Letter}\p{Mark}\p{Number}]+$/v, '');
}
