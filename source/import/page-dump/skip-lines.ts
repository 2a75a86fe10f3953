/** The list at the top of a dump that led past the page's menus, and the page's `<title>` above it. */

import {languageOfSkipLine} from './language.js';
import type {Line} from './lines.js';
import {lineKey} from './text.js';

export type SkipLines = {
	/** Indexes of the first line and after the last one. */
	readonly from: number;
	readonly to: number;
	readonly language?: string;
	/** The layout before 2023: six lines, in German whatever the language. */
	readonly isClassic: boolean;
};

const classic = ['inhalt', 'navigation', 'weitere inhalte', 'metanavigation', 'suche'];

/** What a line says without its number or bullet, and without the markup of a link. */
const bare = (text: string) => text.replace(/^(?:\p{Decimal_Number}[\).]|[*\-•])\s+/v, '').replace(/^\[(?<words>[^\]]*)\]\([^\)]*\)$/v, '$<words>');

const isNumbered = (line: Line | undefined, number: number) =>
	line !== undefined && line.text.startsWith(`${number}.`) && /^\d\.\s+\S.{1,70}$/v.test(line.text);

/** In any language the third line names DW. It tells the list from an article that begins with a list of its own. */
const hasDwName = (text: string) => /DW|دویچه|دويچه|ڈی ڈبلیو|डीडब्ल्यू|ডয়চে ভেলে/v.test(text);

function skipLinesAt(lines: readonly Line[], from: number): SkipLines | undefined {
	const words = lines.slice(from, from + 6).map(line => bare(line.text));
	if (classic.every((line, index) => words[index] !== undefined && lineKey(words[index]) === line)) {
		const hasSixth = /^Choose from \d+ Languages$/v.test(words[5] ?? '');
		return {from, to: from + (hasSixth ? 6 : 5), isClassic: true};
	}

	const three = words.slice(0, 3);
	const languages = three.map(line => languageOfSkipLine(line));
	const language = languages.find(found => found !== undefined);
	const isKnown = three.length === 3 && languages.every(found => found !== undefined);
	const isAnyLanguage = [0, 1, 2].every(index => isNumbered(lines[from + index], index + 1)) && hasDwName(three[2] ?? '');
	return isKnown || isAnyLanguage
		? {
			from, to: from + 3, isClassic: false, ...language !== undefined && {language},
		}
		: undefined;
}

/** The skip lines, if they stand among the first lines of a dump. */
export function findSkipLines(lines: readonly Line[]): SkipLines | undefined {
	for (let from = 0; from < Math.min(8, lines.length); from++) {
		const found = skipLinesAt(lines, from);
		if (found) {
			return found;
		}
	}

	return undefined;
}

export type PageTitle = {
	readonly title: string;
	/** Section, in the old layout. */
	readonly section?: string;
	/** `DD.MM.YYYY`. */
	readonly date?: string;
};

/** DW's `<title>`: `TITLE | SECTION | DW | DD.MM.YYYY`, `TITLE – DW – DD.MM.YYYY`. It writes ′ for every apostrophe. */
export function readPageTitle(text: string): PageTitle | undefined {
	const groups =
		text.length > 400
			? undefined
			: /^(?<title>.+?)(?:\s\|\s(?<section>[^\|]+))?\s[\-\|–]\s(?:DW(?:\.COM)?|Deutsche Welle)(?:\s[\-\|–]\s(?<date>\d{1,2}\.\d{1,2}\.\d{4}))?$/v.exec(
				text,
			)?.groups;
	return groups && {
		title: groups.title!.replaceAll('′', '\''),
		...groups.section !== undefined && {section: groups.section.trim()},
		...groups.date !== undefined && {date: groups.date},
	};
}
