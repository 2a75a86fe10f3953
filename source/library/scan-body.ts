/**
Related links and the title of a body, found line by line without a Markdown parser. Most files need no more. Where a line
could be something that only a parser can tell, the answer is `undefined`, and the file is read whole.
*/
import {type RelatedLink} from '../article.js';
import {cleanLine} from '../clean.js';
import {decodeEntities} from '../markdown/entities.js';
import {literalText} from '../markdown/escape.js';
import {relatedLink} from '../markdown/related.js';

export type Scan = {
	/** The first heading of level 1, where one was asked for and is there. */
	readonly title?: string;
	readonly related: readonly RelatedLink[];
};

// Raw HTML, which decides itself where it ends; definitions of links.
const beyondLines = /^(?:[\t *+\->]|\d{1,9}[\).])*<[!\/?a-z]|^[\t >]*\[[^\n\]]+\]:/imv;

// What may stand before a line's own text: a quote's mark, or one list item's.
const simplePrefix = /^ {0,3}(?:> ?|(?:[*+\-]|\d{1,9}[\).]) {1,4})?$/v;
const anyPrefix = /^(?:[\t ]*(?:>|(?:[*+\-]|\d{1,9}[\).])(?=[\t ]|$)))*[\t ]*/v;
const itemMark = /[\)*+\-.]/v;

// The end of a line that may be a related link, and the form of one that surely is.
const linkAtEnd = /\)[\s*.>_»…›→]*$/v;
const linkLine = /^(?<before>[^&*<@\[\\\]_`~]*)(?<!!)\[(?<title>(?:\\.|[^\[\\\]])+)\]\((?<url>[^\s\(\)<>\\]*|<[^<>\\]*>)\)(?<after>[\s.>»…›→]*)$/v;

// One that is kept in the library stands within a link.
const picture = /^\[?!\[(?:\\.|[^\[\\\]])*\]\(/v;

type Line = {
	readonly index: number;
	/** Marks of quotes and items, and spaces. */
	readonly prefix: string;
	readonly rest: string;
};

/** A body's related links in order, and its title if that is asked for. Its line breaks are `\n`. */
export function scanBody(body: string, shouldFindTitle: boolean): Scan | undefined {
	const hasLinks = body.includes('](') || body.includes(']:');
	if (!hasLinks && !shouldFindTitle) {
		return {related: []};
	}

	const lines = body.split('\n');
	const isBeyond = (body.includes('<') || body.includes(']:')) && beyondLines.test(body);
	const text = isBeyond ? undefined : (shouldFindTitle || body.includes('```') || body.includes('~~~') ? linesOfText(lines) : linesWithLinks(lines));
	const title = shouldFindTitle && text ? firstHeading(text) : '';
	const links = text?.map(line => linkOf(line, lines)).filter(link => link !== 'none');
	return title === undefined || !links || links.includes('unsure')
		? undefined
		: {related: links as readonly RelatedLink[], ...(title !== '' && {title})};
}

/** Where no line is code, those that may be links. */
function linesWithLinks(lines: readonly string[]): readonly Line[] {
	return lines.entries().filter(([, line]) => line.includes('](')).map(([index, line]) => {
		const prefix = anyPrefix.exec(line)![0];
		return {index, prefix, rest: line.slice(prefix.length).trimEnd()};
	}).toArray();
}

/** The lines that are no code; `undefined` where a fence stands within a quote or an item, which can end it. */
function linesOfText(lines: readonly string[]): readonly Line[] | undefined {
	const text: Line[] = [];
	let fence = '';
	for (const [index, line] of lines.entries()) {
		const prefix = anyPrefix.exec(line)![0];
		const rest = line.slice(prefix.length).trimEnd();
		const opened = /^(?:`{3,}(?=[^`]*$)|~{3,})/v.exec(rest)?.[0];
		if (fence !== '') {
			fence = /^ {0,3}$/v.test(prefix) && isFenceEnd(rest, fence) ? '' : fence;
		} else if (opened === undefined) {
			text.push({index, prefix, rest});
		} else if (/^ {0,3}$/v.test(prefix)) {
			fence = opened;
		} else {
			return undefined;
		}
	}

	return text;
}

/** The text of the first heading of level 1, empty if there is none; `undefined` where only a parser can tell. */
function firstHeading(lines: readonly Line[]): string | undefined {
	const heading = lines.find(({prefix, rest}) => (/^ {0,3}$/v.test(prefix) && /^#(?:[\t ]|$)/v.test(rest)) || /^=+$/v.test(rest));
	if (heading?.rest.startsWith('=')) {
		return undefined;
	}

	const text = literalText(heading?.rest.slice(1).replace(/(?<=^|[\t ])#+$/v, '') ?? '');
	return text === undefined ? undefined : cleanLine(text);
}

function isFenceEnd(rest: string, fence: string): boolean {
	return rest.length >= fence.length && rest === fence.charAt(0).repeat(rest.length);
}

/** The related link that a line is. */
function linkOf({index, prefix, rest}: Line, lines: readonly string[]): RelatedLink | 'none' | 'unsure' {
	if (!rest.includes('](') || !linkAtEnd.test(rest) || /^#{1,6}\s/v.test(rest)) {
		return 'none';
	}

	const {before, title, url, after} = linkLine.exec(rest)?.groups ?? {};
	if (before === undefined) {
		// A picture is no link. A sentence, or more words than a label has, makes it prose whatever follows.
		const start = rest.slice(0, rest.indexOf('['));
		const isPicture = picture.test(rest) && rest.split('](').length === (rest.startsWith('[') ? 3 : 2);
		return (isPicture && isAlone(lines, index, prefix)) || start.length > 120 || /[!.?]\s/v.test(start) ? 'none' : 'unsure';
	}

	const words = literalText(title!);
	if (words === undefined || /:\/\/|www\./iv.test(before)) {
		return 'unsure';
	}

	const address = url!.startsWith('<') ? url!.slice(1, -1) : url!;
	const link = relatedLink(cleanLine(before), cleanLine(words), cleanLine(decodeEntities(address)), cleanLine(after!));
	if (!link) {
		// With the line before it, short words could become a label.
		return before.length > 60 || isAlone(lines, index, prefix) ? 'none' : 'unsure';
	}

	return simplePrefix.test(prefix) && isAlone(lines, index, prefix) ? link : 'unsure';
}

/** Whether blank lines, or other items, are around a line. */
function isAlone(lines: readonly string[], index: number, prefix: string): boolean {
	const isItem = itemMark.test(prefix);
	const isEdge = (line: string | undefined) =>
		line === undefined || /^[\t >]*$/v.test(line) || (isItem && /^ {0,3}(?:[*+\-]|\d{1,9}[\).]) {1,4}\S/v.test(line));
	return isEdge(lines[index - 1]) && isEdge(lines[index + 1]);
}
