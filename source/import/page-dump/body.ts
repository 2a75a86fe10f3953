/** The body of a dump: pictures, lists, links to other articles, furniture, and lines of text. */

import type {Block, RelatedLink} from '../../article.js';
import {isSameFigure, readFigure} from './figures.js';
import {furnitureReason, isSkipSection} from './furniture.js';
import {readAddressLine, type Head, type RemovedAt} from './head.js';
import {isLoneLabel, readGluedLinks, readRelatedLine} from './labels.js';
import type {Line} from './lines.js';
import {readList} from './lists.js';
import {findSkipSections, findTitlesBelow, isOtherStories} from './other-stories.js';
import {readRelatedList} from './related-list.js';
import {readRows, type Rows} from './rows.js';
import {hasSentenceEnd, lineKey, weight} from './text.js';
import {isProse} from './title.js';

/** A line of text, not yet known as a paragraph or a heading; or a block. */
export type Piece = {readonly at: number; readonly line: Line} | {readonly at: number; readonly block: Block};

export type Body = {
	readonly pieces: readonly Piece[];
	readonly removed: readonly RemovedAt[];
	/** Date, authors and permalink below the article, in the old layout. */
	readonly rows?: Rows;
	readonly permalink?: string;
};

/** What is known of the dump before its body is read. */
type Dump = {
	readonly lines: readonly Line[];
	readonly head: Head;
	readonly language: string | undefined;
	/** Blank lines stand between its blocks. */
	readonly hasGaps: boolean;
	readonly skipSections: ReadonlySet<number>;
	readonly titlesBelow: ReadonlySet<string>;
	/** Index of the last line that is prose. */
	readonly lastProse: number;
};

/** How far the reading has come. */
type Place = {
	readonly index: number;
	readonly line: Line;
	/** Why the line is left out whatever stands around it. */
	readonly reason: string | undefined;
	/** Why all that follows is left out. */
	readonly cut: string | undefined;
	readonly rows: Rows | undefined;
	readonly permalink: string | undefined;
	/** What the body holds so far. */
	readonly last: Piece | undefined;
	readonly hasText: boolean;
};

/** What a reader made of the line at a place, and perhaps of those after it. */
type Step = {
	readonly next: number;
	readonly pieces?: readonly Piece[];
	readonly removed?: readonly RemovedAt[];
	readonly cut?: string;
	readonly rows?: Rows;
	readonly permalink?: string;
	/** The last piece is taken back: it is among the removed. */
	readonly isLastTaken?: boolean;
};

type Reader = (dump: Dump, place: Place) => Step | undefined;

const isText = (piece: Piece | undefined): piece is Piece & {readonly line: Line} => piece !== undefined && 'line' in piece;
const joined = (lines: readonly Line[]) => lines.map(({text}) => text).join(' ');
const left = (dump: Dump, at: number, reason: string): RemovedAt => ({at, reason, text: dump.lines[at]!.text});

const readRowsHere: Reader = (dump, {index, rows}) => {
	const found = dump.head.isDw ? readRows(dump.lines, index, dump.language) : undefined;
	return found && {
		next: found.next,
		rows: rows ?? found,
		removed: rows ? [{at: index, reason: 'duplicate', text: joined(dump.lines.slice(index, found.next))}] : found.removed,
	};
};

/** Other stories, and everything after them. */
const readOtherStories: Reader = (dump, {index, line, reason, cut, last, hasText}) => {
	const isBelow = dump.head.isDw && isOtherStories(line.text) && last !== undefined && index > dump.lines.length / 3;
	const isStart = isBelow || dump.skipSections.has(index) || isSkipSection(line.text);
	return cut === undefined && !isStart
		? undefined
		: {next: index + 1, removed: [left(dump, index, reason ?? cut ?? 'navigation')], ...(hasText && {cut: cut ?? 'navigation'})};
};

const readAddressHere: Reader = (dump, {index, line, permalink}) => {
	const found = readAddressLine(line.text)?.permalink;
	const known = dump.head.permalink ?? permalink;
	return found === undefined || (known !== undefined && known !== found)
		? undefined
		: {next: index + 1, permalink: found, removed: known === found ? [left(dump, index, 'duplicate')] : []};
};

/** Words of menus may be an article's own heading where there is no menu. */
const menuReasons = new Set(['navigation', 'cookie notice', 'topics']);

const readFurniture: Reader = (dump, {index, line, reason, last}) => {
	const isDoubtful =
		!dump.head.isDw
		&& index < dump.lastProse
		&& reason !== undefined
		&& (menuReasons.has(reason) || (reason === 'share bar' && line.text.length < 6));
	if (reason === undefined || isDoubtful) {
		return undefined;
	}

	// The title of a film stands above its box.
	const isFilm = reason === 'media box' && line.text.startsWith('To view this');
	const isTitle =
		isFilm && isText(last) && weight(last.line.text) < 160 && !isProse(last.line.text) && !hasSentenceEnd(last.line.text.replace(/[!?]$/v, ''));
	const removed = [...isTitle ? [{at: last.at, reason, text: last.line.text}] : [], left(dump, index, reason)];
	// The topics themselves stand below their heading.
	let next = index + 1;
	if (reason === 'topics') {
		for (; dump.lines[next]?.hasGap === false && weight(dump.lines[next]!.text) < 200; next++) {
			removed.push(left(dump, next, reason));
		}
	}

	const isFoot = reason === 'legal' && dump.head.isDw && index >= dump.lastProse;
	return {
		next, removed, isLastTaken: isTitle, ...isFoot && {cut: 'legal'},
	};
};

const readFigureHere: Reader = (dump, {index, rows, last}) => {
	const found = rows ? undefined : readFigure(dump.lines, index, dump.head.isClassic, dump.hasGaps);
	if (!found) {
		return undefined;
	}

	const isDouble = last && 'block' in last && last.block.type === 'figure' && isSameFigure(last.block, found.figure);
	return isDouble
		? {next: found.next, removed: [{at: index, reason: 'duplicate', text: joined(dump.lines.slice(index, found.next))}]}
		: {next: found.next, pieces: [{at: index, block: {type: 'figure', ...found.figure}}]};
};

const readRelatedHere: Reader = (dump, {index, line, rows}) => {
	const isAfterArticle = rows !== undefined || (dump.head.isClassic && index > dump.lastProse - 12);
	const list = isLoneLabel(line.text) ? readRelatedList(dump.lines, index, dump.language, isAfterArticle) : undefined;
	return list && {next: list.next, removed: list.removed, pieces: list.links.map(({at, link}) => ({at, block: {type: 'related', ...link}}))};
};

/** Below the rows there is no more text of the article. */
const leaveOutMenus: Reader = (dump, {index, rows}) => rows && {next: index + 1, removed: [left(dump, index, 'navigation')]};

const readListHere: Reader = (dump, {index}) => {
	const list = readList(dump.lines, index);
	return list && {next: list.next, pieces: [{at: index, block: list.block}]};
};

/** A link to another article, a paragraph with links glued to its end, or just text. */
const readTextHere = (dump: Dump, {index, line}: Place): Step => {
	const {text} = line;
	const related = (link: RelatedLink): Piece => ({at: index, block: {type: 'related', ...link}});
	const isTitleBelow = dump.titlesBelow.has(lineKey(text)) && lineKey(text) !== lineKey(dump.head.title);
	const link = readRelatedLine(text) ?? (isTitleBelow ? {label: '', title: text} : undefined);
	if (link) {
		return {next: index + 1, pieces: [related(link)]};
	}

	const glued = readGluedLinks(text);
	const pieces = glued ? [{at: index, line: {...line, text: glued.text}}, ...glued.links.map(found => related(found))] : [{at: index, line}];
	return {next: index + 1, pieces};
};

/** The first that knows the line reads it. */
const readers: readonly Reader[] = [
	readRowsHere,
	readOtherStories,
	readAddressHere,
	readFurniture,
	readFigureHere,
	readRelatedHere,
	leaveOutMenus,
	readListHere,
];

/** The body of a dump from the line after its head on. */
export function readBody(lines: readonly Line[], head: Head, language: string | undefined): Body {
	const dump: Dump = {
		lines,
		head,
		language,
		hasGaps: lines.filter(line => line.hasGap).length > lines.length / 4,
		skipSections: head.isDw ? findSkipSections(lines, head.next) : new Set(),
		titlesBelow: head.isDw ? findTitlesBelow(lines, head.next) : new Set(),
		lastProse: lines.findLastIndex(line => isProse(line.text)),
	};
	const pieces: Piece[] = [];
	const removed: RemovedAt[] = [];
	let state: Pick<Place, 'cut' | 'rows' | 'permalink'> = {cut: undefined, rows: undefined, permalink: undefined};
	for (let index = head.next; index < lines.length;) {
		const line = lines[index]!;
		const place: Place = {
			...state, index, line, reason: furnitureReason(line.text), last: pieces.at(-1), hasText: head.teaser !== undefined || pieces.length > 0,
		};
		const step = readers.values().map(reader => reader(dump, place)).find(found => found !== undefined) ?? readTextHere(dump, place);
		if (step.isLastTaken === true) {
			pieces.pop();
		}

		pieces.push(...step.pieces ?? []);
		removed.push(...step.removed ?? []);
		state = {cut: step.cut ?? state.cut, rows: step.rows ?? state.rows, permalink: step.permalink ?? state.permalink};
		index = step.next;
	}

	return {
		pieces, removed, ...state.rows && {rows: state.rows}, ...state.permalink !== undefined && {permalink: state.permalink},
	};
}
