/**
Dumps of programs that leave out all white space between blocks:
`MigogoroMiaka miwili …Rashid Chilumba23.02.202423 Februari 2024Ni miaka …https://p.dw.com/p/4coSNMatangazo…`.
The permalink and the date are what such a line is taken apart by.
*/

import {findDates} from '../dates.js';
import {dwId} from '../../addresses.js';
import {isNameLike} from './authors.js';
import {furnitureReason} from './furniture.js';
import {languageOfText} from './language.js';
import type {Line} from './lines.js';

// Codes have had five characters since 2010; what is glued to one begins with a letter as well.
const gluedPermalink = /https?:\/\/(?:p\.)?dw\.com\/p\/(?<code>[0-9A-Za-z]{5})/v;
const wordEdge = /(?<=[\p{Lowercase_Letter}!"?»”…])(?=\p{Uppercase_Letter})/v;
const sentenceEdge = /(?<=[!.?…]["»”]?)(?=["«“„]?\p{Uppercase_Letter})/v;

/** Kicker, headline and author, glued: the last is the author if it is a name, the first the kicker if three are left. */
function splitTop(text: string): string[] {
	const parts = text.split(wordEdge);
	const author = parts.length > 1 && isNameLike(parts.at(-1)!) ? parts.pop()! : undefined;
	const kicker = parts.length > 1 && parts[0]!.length < 30 ? parts.shift()! : undefined;
	return [kicker, parts.join(' '), author].filter(part => part !== undefined && part !== '') as string[];
}

/** A label of furniture glued before a text: `MatangazoRais …`. */
function splitFurniture(text: string): string[] {
	const edge = text.search(wordEdge);
	const label = text.slice(0, edge);
	return edge > 0 && furnitureReason(label) !== undefined ? [label, ...splitFurniture(text.slice(edge))] : [text];
}

/** Where the date stands in the head, in whatever form; a date twice is one piece. */
function findDate(text: string): {readonly from: number; readonly to: number} | undefined {
	const year = /\p{Decimal_Number}{4}/v.exec(text)?.index;
	if (year === undefined) {
		return undefined;
	}

	const start = Math.max(0, year - 40);
	const dates = findDates(text.slice(start, year + 90), languageOfText(text));
	const [first] = dates;
	const second = dates[1];
	const last = first && second?.from === first.to ? second : first;
	return first && last && {from: start + first.from, to: start + last.to};
}

function pieces(text: string): string[] | undefined {
	const match = gluedPermalink.exec(text);
	const isGlued = match !== null && match.index > 40 && !/\s/v.test(text[match.index - 1]!) && (dwId(match.groups!.code!) ?? 0) > 14_000_000;
	const head = isGlued ? text.slice(0, match.index) : '';
	const date = findDate(head);
	if (!isGlued || !date) {
		return undefined;
	}

	const body = text.slice(match.index + match[0].length).split(sentenceEdge).flatMap(part => splitFurniture(part));
	return [...splitTop(head.slice(0, date.from)), head.slice(date.from, date.to), head.slice(date.to), match[0], ...body]
		.map(piece => piece.trim())
		.filter(piece => piece !== '');
}

/** The lines, with such a line taken apart. */
export function unglue(lines: readonly Line[]): readonly Line[] {
	// Only a dump that is hardly more than that one line.
	return lines.length > 6
		? lines
		: lines.flatMap(line => pieces(line.text)?.map(text => ({text, hasGap: true, indent: 0})) ?? [line]);
}
