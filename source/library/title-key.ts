/** Titles as they are compared: what pages, links, feeds and slugs make of one headline comes out the same. */
import {remembering} from '../remembering.js';

// What pages add before a title and after it: “Opinion: …”, “… | DW | 26.10.2018”, “… – Politics – DW – 10/26/2018”.
const kindBefore = /^(?:opinion|analysis|comment|commentary|guest commentary|opinión|comentario|opinião|avis|opinie|kommentar|meinung|gastkommentar|gastbeitrag|kolumne|analyse|мнение|комментарий|думка|коментар|رأي|تعليق|تحلیل|观点|評論|评论) ?[:：] ?/iv;
const siteAfter = / (?:[\-\|–—] [^\-\|–—]{1,40} )?[\-\|–—] DW(?: [\-\|–—] [\d\-.\/]{6,10})?$/v;

const asciiOnly = /^\p{ASCII}*$/v;
const quotes = /[\p{Quotation_Mark}`´\u{2B9}-\u{2BF}\u{2C8}\u{2CA}\u{2CB}\u{5F3}\u{5F4}\u{2032}-\u{2037}]/gv;
// Accents of Latin, Greek and Cyrillic, vowel signs of Arabic and Hebrew. Vowels of Indic scripts are letters and stay.
const accents = /[[\p{Nonspacing_Mark}&&[\p{Script=Arabic}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Inherited}]]--[\u{3099}\u{309A}]]/gv;
const invisible = /[\p{Format}\u{640}]/gv;
const betweenWords = /[[\p{Math_Symbol}\p{Modifier_Symbol}\p{Other_Symbol}\p{Punctuation}\p{White_Space}]--%]+/gv;

const folds: Readonly<Record<string, string>> = {
	ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ς: 'σ', ك: 'ک', ي: 'ی', ى: 'ی', ة: 'ه',
};
const foldable = /[ßæðøþđıłœςةكىي]/gv;

/**
A title's key: equal for titles that differ in spaces, quotes and primes, dashes and other punctuation, case, diacritics,
full-width forms, what is invisible, a leading “Opinion:” and a trailing “| DW | date”. Empty for a title without letters and digits.
*/
export function titleKey(title: string): string {
	return keys.ask(title);
}

/** Those asked for lately: a page asks for the same titles for each of its links. */
const mostKeys = 1000;
const keys = remembering(makeKey, title => title, mostKeys);

function makeKey(title: string): string {
	const line = title.replaceAll(/\s+/gv, ' ').trim();
	const bare = (line.includes('DW') ? line.replace(siteAfter, '') : line).replace(kindBefore, '');
	if (asciiOnly.test(bare)) {
		return bare.toLowerCase().replaceAll(/["'`]/gv, '').replaceAll(/[^\d$%a-z]+/gv, ' ').trim();
	}

	return bare
		.normalize('NFKC')
		.toLowerCase()
		.normalize('NFD')
		.replaceAll(invisible, '')
		.replaceAll(quotes, '')
		.replaceAll(accents, '')
		.normalize('NFC')
		.replaceAll(foldable, letter => folds[letter]!)
		.replaceAll(betweenWords, ' ')
		.trim();
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}]/v;
const runs = /[\p{Mark}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}ー]+|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}]+/gv;

/** The words of a title's key; of scripts without spaces, each character with the next. */
export function titleTokens(key: string): readonly string[] {
	if (!spaceless.test(key)) {
		return key === '' ? [] : key.split(' ');
	}

	return (key.match(runs) ?? []).flatMap(run => {
		const characters = [...run];
		return spaceless.test(run) && characters.length > 1 ? characters.slice(1).map((character, index) => characters[index]! + character) : [run];
	});
}
