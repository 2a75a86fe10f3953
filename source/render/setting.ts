/** What the setters of the kinds of block share: where texts and links are gathered, and how lines are decorated. */
import {type Block, type RelatedLink} from '../article.js';
import {clean} from '../clean.js';
import {
	directionOf,
	hasRightToLeft,
	reversed,
	type Direction,
} from './bidi.js';
import {readInline} from './inline.js';
import {
	type Line,
	type PageHeading,
	type PageLink,
	type Run,
} from './page.js';
import {ornament, toRight, type Flow} from './set-lines.js';
import {
	inStyle,
	styledText,
	tidySpaces,
	type StyledText,
} from './styled-text.js';

/** A block of one kind. */
export type BlockOf<Type extends Block['type']> = Extract<Block, {readonly type: Type}>;

/** A link before its place is known. */
export type LinkDraft = Omit<PageLink, 'spans'>;
/** A heading before its place is known. */
export type HeadingDraft = Omit<PageHeading, 'line'> & {readonly block: number};
/** Which stored article a link leads to, and whether it was read. */
export type Resolve = (link: RelatedLink) => {readonly key: string; readonly read: boolean} | undefined;

/** A stored article with a link to the one that is set. */
export type Backlink = {readonly key: string; readonly title: string; readonly published?: string; readonly read: boolean};

/** One page in the making. Its lists grow while blocks are set. */
export type Press = {
	readonly texts: string[];
	readonly links: LinkDraft[];
	readonly headings: HeadingDraft[];
	readonly resolve: Resolve;
	readonly language: string | undefined;
	/** Of the article's language. */
	readonly direction: Direction;
	readonly isVisual: boolean;
};

/** Where a block is set. */
export type Place = {
	readonly press: Press;
	/** Cells to set it in. */
	readonly cells: number;
	/** SGR parameters for all of it. */
	readonly style: string;
	/** Lists and quotes around it. */
	readonly depth: number;
	/** Sets the blocks within a block. */
	readonly inner: (blocks: readonly Block[], place: Place) => readonly Line[];
};

/** A line between blocks. */
export const blankLine: Line = {runs: [], block: -1, offset: 0};

/** Plain text on one line, safe to show. */
export function plainLine(text: string, style = '', link?: number): StyledText {
	return tidySpaces(styledText(clean(text).replaceAll(/[\t\n ]+/gv, ' '), style, link));
}

/** Inline Markdown as it is set; its links are added to the page's. */
export function inlineText(press: Press, inline: string, style = ''): StyledText {
	const read = readInline(inline);
	const styled = inStyle(tidySpaces(read), style);
	if (read.addresses.length === 0) {
		return styled;
	}

	const first = press.links.length;
	const words = read.addresses.map(() => '');
	for (const {from, to, link} of styled.spans) {
		if (link !== undefined) {
			words[link] += styled.text.slice(from, to);
		}
	}

	for (const [index, url] of read.addresses.entries()) {
		// By its address alone: the words of such a link are no title.
		const target = press.resolve({label: '', title: '', url});
		press.links.push({
			kind: 'other', label: '', title: words[index]!.replaceAll('\n', ' ').trim(), url, target: target?.key,
		});
	}

	return {...styled, spans: styled.spans.map(span => ({...span, link: span.link === undefined ? undefined : span.link + first}))};
}

/** The direction of a text in the article: that of its language wherever the text has a letter of that direction, else of its first letter. */
export function directionIn(press: Press, text: string): Direction {
	return press.direction === 'rtl' && hasRightToLeft(text) ? 'rtl' : directionOf(text, press.direction);
}

/** A stretch of a block's text, ready to be broken into lines. */
export function flowOf(press: Press, styled: StyledText, block: number, start = 0): Flow {
	const direction = directionIn(press, styled.text);
	const {language, isVisual} = press;
	return {
		...styled, block, start, direction, align: direction === 'rtl' ? 'right' : 'left', language, isVisual,
	};
}

/** The same for text that is a block of its own, which is added to the page's. */
export function blockFlow(press: Press, styled: StyledText): Flow {
	press.texts.push(styled.text);
	return flowOf(press, styled, press.texts.length - 1);
}

/** What stands at the side of lines: a bullet, a bar. All of one width. */
export type Side = {
	readonly first: string;
	readonly rest: string;
	/** Where they differ from `rest` and `first`: beside the last line, and beside the first that is the last too. */
	readonly last?: string;
	readonly only?: string;
	readonly style: string;
};

/** Below this a side would leave the text no room, and is left out. */
const leastCells = 10;

/** Sets lines in what a side leaves of the place, and puts it beside them: on the right of text from right to left. */
export function besides(place: Place, side: Side, set: (inner: Place) => readonly Line[]): readonly Line[] {
	const {width} = ornament(side.first);
	const cells = place.cells - width;
	if (cells < leastCells) {
		return set(place);
	}

	const lines = set({...place, cells});
	return lines.map((line, index) => withSide(place.press, line, ornament(sideText(side, index, lines.length), side.style), cells));
}

function sideText(side: Side, index: number, count: number): string {
	if (index === 0) {
		return count === 1 ? side.only ?? side.first : side.first;
	}

	return index === count - 1 ? side.last ?? side.rest : side.rest;
}

function withSide(press: Press, line: Line, side: Run, cells: number): Line {
	const isFromRight = press.isVisual && (line.rightToLeft ?? (line.block === -1 && press.direction === 'rtl'));
	if (isFromRight) {
		return {...line, runs: [...toRight(line.runs, cells), ornament(mirrored(side.text), side.style)]};
	}

	// A blank line keeps a bar, but no spaces.
	const isBlank = line.runs.length === 0 && side.text.trim() === '';
	return isBlank ? line : {...line, runs: [side, ...line.runs]};
}

const mirrorImages = new Map([['┌', '┐'], ['└', '┘'], ['╶', '╴'], ['▎', '▕'], ['▸', '◂'], ['◂', '▸']]);

/** An ornament for the other side: `12. ` → ` .12`. */
export function mirrored(text: string): string {
	const turned = reversed(text.replaceAll(/\d+/gv, digits => [...digits].toReversed().join('')));
	return turned.replaceAll(/[┌└╶▎▸◂]/gv, sign => mirrorImages.get(sign)!);
}
