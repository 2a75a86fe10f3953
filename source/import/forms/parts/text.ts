/** Words out of exports and feeds: cleaned, clipped, and out of HTML where they are HTML. */
import {Parser} from 'htmlparser2';
import {clean, cleanLine} from '../../../clean.js';

/** Longer is no title, name or tag. */
const longestLine = 2000;
/** Text that is looked at to be put on a line. */
const longestText = 200_000;
/** Written to a parser at once, in UTF-16 units. */
const pieceSize = 65_536;
/** Deeper is no text. */
const deepest = 1000;

/** A value of an export as a line of plain text; `undefined` for what is no text, or none. */
export function lineOf(value: unknown): string | undefined {
	if (typeof value !== 'string') {
		return undefined;
	}

	const line = cleanLine(value.slice(0, longestText));
	return line === '' ? undefined : clipped(line);
}

const clipped = (line: string): string => line.length <= longestLine ? line : `${line.slice(0, longestLine).toWellFormed()}…`;

/** The lines of plain text in a value that is a text or a list of texts. */
export function linesOf(value: unknown): readonly string[] {
	const values: readonly unknown[] = Array.isArray(value) ? value : [value];
	return [...new Set(values.slice(0, 1000).map(each => lineOf(each)).filter(each => each !== undefined))];
}

const inlineTags = new Set([
	'a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'img', 'ins', 'kbd',
	'label', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var',
	'wbr',
]);
const unreadTags = new Set(['script', 'style', 'template', 'svg', 'math', 'iframe', 'object', 'noscript', 'figcaption', 'textarea', 'select']);

/** A text in pieces, between which what reads it can be stopped. */
export function * piecesOf(text: string): Generator<string, void, undefined> {
	for (let from = 0; from < text.length; from += pieceSize) {
		yield text.slice(from, from + pieceSize);
	}
}

/** The paragraphs of plain text in HTML, without markup, captions, scripts. For short texts: teasers and titles. */
export function paragraphsOf(html: string): readonly string[] {
	if (!/[&<]/v.test(html)) {
		return splitParagraphs(html);
	}

	const parts: string[] = [];
	let depth = 0;
	let unread = 0;
	const parser = new Parser({
		onopentag(name) {
			depth++;
			unread += Number(unreadTags.has(name));
			parts.push(name === 'br' ? '\n' : (inlineTags.has(name) ? '' : '\n\n'));
		},
		onclosetag(name) {
			depth--;
			unread -= Number(unreadTags.has(name));
			parts.push(name === 'br' || inlineTags.has(name) ? '' : '\n\n');
		},
		ontext(text) {
			if (unread === 0) {
				parts.push(text.replaceAll(/\s+/gv, ' '));
			}
		},
	});
	for (const piece of piecesOf(html)) {
		parser.write(piece);
		if (depth >= deepest) {
			break;
		}
	}

	parser.end();
	return splitParagraphs(parts.join(''));
}

function splitParagraphs(text: string): readonly string[] {
	return clean(text).split(/\n\s*\n/v).map(paragraph => cleanLine(paragraph)).filter(paragraph => paragraph !== '');
}

/** HTML as one line of plain text; `undefined` where it has none. */
export function lineOfHtml(html: string | undefined): string | undefined {
	return html === undefined ? undefined : lineOf(paragraphsOf(html.slice(0, longestText)).join(' '));
}

export const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A web address, resolved, without name and password; `undefined` for other schemes and for what is none. */
export function webAddress(address: unknown, base?: string): string | undefined {
	if (typeof address !== 'string' || address.length > 4096) {
		return undefined;
	}

	const url = URL.parse(address.trim(), base);
	if (!url || !/^https?:$/v.test(url.protocol) || url.hostname === '') {
		return undefined;
	}

	url.username = '';
	url.password = '';
	return url.href;
}

/** A language tag as BCP 47 writes it; `undefined` for what is none. */
export function languageTag(value: unknown): string | undefined {
	try {
		const tag = typeof value === 'string' ? Intl.getCanonicalLocales(value.trim().split(/[.@]/v, 1)[0]!.replaceAll('_', '-'))[0] : undefined;
		return tag === 'und' ? undefined : tag;
	} catch {
		return undefined;
	}
}
