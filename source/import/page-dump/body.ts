/** The body of a dump: pictures, lists, links to other articles, furniture, and lines of text. */

import type {Block, Figure, RelatedLink} from '../../article.js';
import {furnitureReason, isSkipSection} from './furniture.js';
import {readAddressLine, type Head, type RemovedAt} from './head.js';
import {
	isLoneLabel,
	readGluedLinks,
	readImageLine,
	readRelatedLine,
} from './labels.js';
import type {Line} from './lines.js';
import {readList} from './lists.js';
import {readRelatedList} from './related-list.js';
import {readRows, type Rows} from './rows.js';
import {hasSentenceEnd, lineKey, weight} from './text.js';
import {isProse} from './title.js';

/** A line of text, not yet known as a paragraph or a heading; or a block. */
export type Piece = {readonly at: number; readonly line: Line} | {readonly at: number; readonly block: Block};

export type Body = {
	readonly pieces: readonly Piece[];
	readonly removed: readonly RemovedAt[];
	readonly rows?: Rows;
	readonly permalink?: string;
};

const isText = (piece: Piece | undefined): piece is Piece & {readonly line: Line} => piece !== undefined && 'line' in piece;

/** Lines after which a page shows other articles. */
const otherStories = new Set(['Explore more', 'Show more stories', 'More stories from DW', 'DW\'s Top Story', 'Weitere Beiträge anzeigen', 'Top-Thema', 'Weitere Themen', 'Zur Startseite', 'Go to homepage'].map(line => lineKey(line)));

/**
Lines that lead past a block, in a language we don't know: each is a few words and the heading that follows it, the same
words every time. Keys of the lines.
*/
function unknownSkipSections(lines: readonly Line[], from: number): ReadonlySet<number> {
	const byWords = new Map<string, number[]>();
	for (let index = from; index < lines.length - 1; index++) {
		const [text, next] = [lines[index]!.text, lines[index + 1]!.text];
		if (text.length <= 120 && next.length <= 60 && text.length > next.length + 5 && text.includes(next) && !hasSentenceEnd(text)) {
			const words = text.replace(next, '…');
			byWords.set(words, [...byWords.get(words) ?? [], index]);
		}
	}

	return new Set(byWords.values().filter(indexes => indexes.length > 1).toArray().flat());
}

/** Share of the words of the shorter text that are in the longer one. */
function overlap(a: string, b: string): number {
	const [first, second] = [a, b].map(text => new Set(text.toLowerCase().match(/[\p{Letter}\p{Mark}\p{Number}]+/gv))) as [Set<string>, Set<string>];
	const least = Math.min(first.size, second.size);
	return least < 3 ? 0 : first.values().filter(word => second.has(word)).toArray().length / least;
}

/** The picture at `index`: alt text above caption and credit, or one of them. */
function readFigure(lines: readonly Line[], index: number, isClassic: boolean, hasGaps: boolean): {readonly figure: Figure; readonly next: number} | undefined {
	const {text} = lines[index]!;
	const next = lines[index + 1];
	const isMayBeAlt = weight(text) <= 400 && !readImageLine(text, false) && (hasGaps || !hasSentenceEnd(text));
	const below = next?.hasGap === false && isMayBeAlt ? readImageLine(next.text, true) : undefined;
	if (below) {
		return {figure: {alt: text, ...below}, next: index + 2};
	}

	const alone = readImageLine(text, false);
	if (alone) {
		return {figure: {alt: '', ...alone}, next: index + 1};
	}

	// The old layout has captions without a credit: alt text and caption say nearly the same, or stand in one block.
	const isPair = isClassic && next && weight(text) < 200 && weight(next.text) < 200 && !isProse(text) && !isProse(next.text) && (overlap(text, next.text) >= 0.6 || (!next.hasGap && !hasSentenceEnd(text)));
	return isPair ? {figure: {alt: text, caption: next.text, credit: ''}, next: index + 2} : undefined;
}

const sameFigure = (a: Figure, b: Figure) => a.alt === b.alt && a.caption === b.caption && a.credit === b.credit;

type Context = {
	readonly head: Head;
	readonly language: string | undefined;
	/** Titles of other articles that the page shows below: whole lines of the body that are one of them are links. */
	readonly knownTitles: ReadonlySet<string>;
};

/** Titles in the blocks after the article: a short line that isn't furniture, with something below it. */
function titlesBelow(lines: readonly Line[], from: number): ReadonlySet<string> {
	const start = lines.findIndex((line, index) => index >= from && isSkipSection(line.text));
	return new Set(start === -1 ? [] : lines.slice(start).filter(({text}) => weight(text) >= 20 && weight(text) <= 200).map(({text}) => lineKey(text)));
}

/** The body of a dump from the line after its head on. */
export function readBody(lines: readonly Line[], head: Head, language: string | undefined): Body {
	const from = head.next;
	const {isDw, isClassic} = head;
	const context: Context = {head, language, knownTitles: isDw ? titlesBelow(lines, from) : new Set()};
	const hasGaps = lines.filter(line => line.hasGap).length > lines.length / 4;
	const skipSections = isDw ? unknownSkipSections(lines, from) : new Set<number>();
	const lastProse = lines.findLastIndex(line => isProse(line.text));

	const pieces: Piece[] = [];
	const removed: RemovedAt[] = [];
	let rows: Rows | undefined;
	let permalink: string | undefined;
	/** Why everything that follows is left out. */
	let cut: string | undefined;

	const remove = (at: number, reason: string) => removed.push({at, reason, text: lines[at]!.text});
	const hasText = () => head.teaser !== undefined || pieces.length > 0;

	for (let index = from; index < lines.length;) {
		const line = lines[index]!;
		const {text} = line;
		const at = index;
		const reason = furnitureReason(text);

		const isSection = isSkipSection(text) || skipSections.has(index) || (isDw && otherStories.has(lineKey(text)) && pieces.some(piece => isText(piece)) && index > lines.length / 3);
		if (cut === undefined && isSection && hasText()) {
			cut = 'navigation';
		}

		const found = cut === undefined || isDw ? readRows(lines, index, language) : undefined;
		if (found && isDw) {
			removed.push(...rows ? [{at, reason: 'duplicate', text: lines.slice(index, found.next).map(({text: value}) => value).join(' ')}] : found.removed);
			rows ??= found;

			index = found.next;
			continue;
		}

		if (cut !== undefined || isSection) {
			remove(index, reason ?? cut ?? 'navigation');
			index++;
			continue;
		}

		const address = readAddressLine(text);
		if (address?.permalink !== undefined) {
			const known = head.permalink ?? permalink;
			if (known === undefined) {
				permalink = address.permalink;
				index++;
				continue;
			}

			if (known === address.permalink) {
				remove(index, 'duplicate');
				index++;
				continue;
			}
		}

		// Words of menus may be an article's own heading where there is no menu.
		const isDoubtful = !isDw && index < lastProse && (reason === 'navigation' || reason === 'cookie notice' || reason === 'topics' || (reason === 'share bar' && text.length < 6));
		if (reason !== undefined && !isDoubtful) {
			if (reason === 'media box' && text.startsWith('To view this')) {
				const title = pieces.at(-1);
				if (isText(title) && !isProse(title.line.text) && weight(title.line.text) < 160 && !hasSentenceEnd(title.line.text.replace(/[!?]$/v, ''))) {
					pieces.pop();
					remove(title.at, 'media box');
				}
			}

			remove(index, reason);
			index++;
			// The topics themselves stand below their heading.
			while (reason === 'topics' && lines[index]?.hasGap === false && weight(lines[index]!.text) < 200) {
				remove(index, 'topics');
				index++;
			}

			if (reason === 'legal' && isDw && index > lastProse) {
				cut = 'legal';
			}

			continue;
		}

		const figure = rows ? undefined : readFigure(lines, index, isClassic, hasGaps);
		if (figure) {
			const before = pieces.at(-1);
			const isDouble = before && 'block' in before && before.block.type === 'figure' && sameFigure(before.block, figure.figure);
			if (isDouble) {
				removed.push({at, reason: 'duplicate', text: lines.slice(index, figure.next).map(({text: value}) => value).join(' ')});
			} else {
				pieces.push({at, block: {type: 'figure', ...figure.figure}});
			}

			index = figure.next;
			continue;
		}

		if (isLoneLabel(text)) {
			const list = readRelatedList(lines, index, language, rows !== undefined || (isClassic && index > lastProse - 12));
			if (list) {
				pieces.push(...list.links.map(({at: position, link}) => ({at: position, block: {type: 'related' as const, ...link}})));
				removed.push(...list.removed);
				index = list.next;
				continue;
			}
		}

		if (rows) {
			remove(index, 'navigation');
			index++;
			continue;
		}

		const list = readList(lines, index);
		if (list) {
			pieces.push({at, block: list.block});
			index = list.next;
			continue;
		}

		pieces.push(...readTextLine(line, at, context));
		index++;
	}

	return {
		pieces, removed, ...rows && {rows}, ...permalink !== undefined && {permalink},
	};
}

/** What a line of text is: a link to another article, a paragraph with links glued to its end, or just text. */
function readTextLine(line: Line, at: number, {knownTitles, head}: Context): Piece[] {
	const related = (link: RelatedLink): Piece => ({at, block: {type: 'related', ...link}});
	const {text} = line;
	const link = readRelatedLine(text) ?? (knownTitles.has(lineKey(text)) && lineKey(text) !== lineKey(head.title) ? {label: '', title: text} : undefined);
	if (link) {
		return [related(link)];
	}

	const glued = readGluedLinks(text);
	return glued ? [{at, line: {...line, text: glued.text}}, ...glued.links.map(found => related(found))] : [{at, line}];
}
