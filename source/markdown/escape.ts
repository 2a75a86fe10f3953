/**
Plain text → Markdown that reads back as that text. Needs no Markdown parser.
What is escaped is what `marked` would take for markup; the rest stays readable.
*/
import {decodeEntities} from './entities.js';

// Between letters and digits `_` is no markup; astral ones aside, of which marked sees half a character.
const betweenLetters = /(?<=[[\p{Letter}\p{Number}]--[\u{10000}-\u{10FFFF}]])_+(?=[[\p{Letter}\p{Number}]--[\u{10000}-\u{10FFFF}]])/v;
const betweenSpaces = /(?<=\s)[*~](?=\s)/v;
const backslash = /\\(?=[\p{ASCII}--[\s\p{Letter}\p{Number}]]|$)/v;
const mark = /[*\[\]_`~]|<(?!\s)|&(?=#?[\d\p{Letter}]+;)|!$|(?<=\s)#(?=#*$)/v;
const marks = new RegExp(`(?<keep>${betweenLetters.source}|${betweenSpaces.source})|${backslash.source}|${mark.source}`, 'gv');

// What begins a heading, a list item, a rule or a quote.
const blockSign = /^\s*(?=#{1,6}(?:\s|$)|[*+\-](?:\s|$)|-[\s\-]*$|>)/v;
const itemNumber = /^\s*\d{1,9}(?=[\).](?:\s|$))/v;

// Where marked may find a bare address, up to the next space.
const address = /(?:(?:https?|ftp):\/\/|www\.)[\d\-a-z]\S*/giv;
// One that marked takes whole, but for the punctuation after it; every other is broken up before it is escaped.
const wholeAddress = /^(?!www.*_)(?:(?!&#?[\d\p{Letter}]+;)[^\s\(\)*<\[\\\]`]|\([^\s\(\)*<\[\\\]`]*\))*[\d\p{Letter}\)\/][!"'\),.:;?]*$/iv;
const addressSigns = /(?<=https?|ftp):(?=\/\/)|(?<=www)\./giv;

function escapeMarks(text: string): string {
	return text.replaceAll(marks, (found: string, keep?: string) => {
		if (keep !== undefined) {
			return found;
		}

		return found === '&' ? '&amp;' : `\\${found}`;
	});
}

function escapeText(text: string, shouldKeepAddresses: boolean): string {
	// What is no space once it is cleaned is none here.
	const line = text.replaceAll(/[\s--\u{FEFF}]+/gv, ' ');
	let escaped = '';
	let done = 0;
	for (const {0: found, index} of line.matchAll(address)) {
		const marked = escapeMarks(found);
		const isPlain = marked === found || (shouldKeepAddresses && wholeAddress.test(found));
		escaped += escapeMarks(line.slice(done, index)) + (isPlain ? found : marked.replaceAll(addressSigns, String.raw`\$&`));
		done = index + found.length;
	}

	return escaped + escapeMarks(line.slice(done));
}

/** Inline Markdown that may stand at the start of a block without becoming a heading, a list or a quote. */
export function escapeBlockStart(inline: string): string {
	return inline.replace(itemNumber, '$&\\').replace(blockSign, '$&\\');
}

/**
Plain text as inline Markdown: only what would be taken for markup is escaped, bare addresses stay.
White space becomes single spaces. The result may stand at the start of a block or after other Markdown.
*/
export function escapeInline(text: string): string {
	return escapeBlockStart(escapeText(text, true));
}

/** The same for the words of a link (or a picture's alt text), where bare addresses are no links. */
export function escapeLinkText(text: string): string {
	return escapeBlockStart(escapeText(text, false));
}

/** The same for text in the middle of other Markdown, never at the start of a block. */
export function escapeWithin(text: string, isInLink: boolean): string {
	return escapeText(text, !isInLink);
}

/** An address as the destination of a link: between `<` and `>` where it is empty or holds what would end it. */
export function escapeDestination(destination: string): string {
	const line = destination.replaceAll(/\s+/gv, ' ').trim();
	return /^[^\s\(\)<>\\]+$/v.test(line) ? line : `<${line.replaceAll(/[<>\\]/gv, String.raw`\$&`)}>`;
}

/** A link with plain text for words: `[text](address)`; without an address `[text]()`. */
export function inlineLink(text: string, url: string): string {
	return `[${escapeLinkText(text)}](${url === '' ? '' : escapeDestination(url)})`;
}

// Markdown without live marks: escapes, references, and what stands where it is no mark.
const literal = /^(?:\\.|(?<=[\p{Letter}\p{Number}])_+(?=[\p{Letter}\p{Number}])|(?<=\s)[*~](?=\s)|<(?=\s)|[^*<\[\\\]_`~])*$/v;

/** The plain text of inline Markdown that holds no marks; `undefined` where a parser has to tell. Not yet cleaned. */
export function literalText(inline: string): string | undefined {
	return literal.test(inline)
		? inline.replaceAll(/\\(?<sign>[\p{ASCII}--[\s\p{Letter}\p{Number}]])|&#?\w+;/gv, (found, sign?: string) => sign ?? decodeEntities(found))
		: undefined;
}
