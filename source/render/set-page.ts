/** Article + width → Page. */
import {type Article} from '../article.js';
import {isRightToLeft} from '../languages.js';
import {setBlocks} from './blocks/index.js';
import {setText} from './blocks/paragraph.js';
import {setBacklink} from './blocks/related.js';
import {dateIn, type DateStyle} from './dates.js';
import {
	type Line,
	type Page,
	type PageLink,
	type Run,
	type Span,
} from './page.js';
import {
	blankLine,
	blockFlow,
	plainLine,
	type Backlink,
	type Place,
	type Press,
	type Resolve,
} from './setting.js';
import {ornament, setLines} from './set-lines.js';
import {isBlank} from './styled-text.js';

export type PageOptions = {
	/** Cells for the text; at least 10 are taken. */
	readonly measure: number;
	/** The stored article that a link leads to. Links within prose come with an empty title: only their address counts. */
	readonly resolve?: Resolve;
	/** The stored articles that lead to this one; they are listed after its end. */
	readonly backlinks?: readonly Backlink[];
	/** `visual`: right-to-left text comes in the order it is shown; `logical`: the terminal orders it. */
	readonly bidi: 'visual' | 'logical';
	/** BCP 47, where it should not be the article's own. */
	readonly language?: string;
	/** How dates are said; in words, unless `iso`. */
	readonly dates?: DateStyle;
};

const leastMeasure = 10;

/** Sets an article: title, date, byline and permalink, teaser, blocks, sign-off. Its kicker is for the screen's top row. */
export function setPage(article: Article, {measure, resolve, bidi, backlinks = [], language = article.language, dates}: PageOptions): Page {
	const press: Press = {
		texts: [],
		links: [],
		headings: [],
		resolve: resolve ?? (() => undefined),
		language,
		direction: isRightToLeft(language) ? 'rtl' : 'ltr',
		isVisual: bidi === 'visual',
	};
	const cells = Math.max(leastMeasure, Math.floor(measure));
	const place = {
		press, cells, style: '', depth: 0, inner: setBlocks,
	};
	const parts = [
		setHead(place, article, dates),
		setText(place, plainLine(article.teaser ?? '', '1')),
		setBlocks(article.blocks, place),
		setText(place, plainLine(article.signoff ?? '', '2')),
	];
	const lines = parts.filter(part => part.length > 0).flatMap((part, index) => index === 0 ? part : [blankLine, ...part]);
	return withPlaces(press, [...lines, ...setBacklinks(place, backlinks)], {measure: cells, ownLines: lines.length});
}

/** Set off from the article by a rule. */
function setBacklinks(place: Place, backlinks: readonly Backlink[]): readonly Line[] {
	if (backlinks.length === 0) {
		return [];
	}

	const heading = setText(place, plainLine('Linked from', '2'));
	const rule = {...blankLine, runs: [ornament('─'.repeat(place.cells), '2')]};
	return [blankLine, rule, ...heading, ...backlinks.flatMap(backlink => setBacklink(place, backlink))];
}

function setHead(place: Place, {title, published, authors, permalink}: Article, dates: DateStyle | undefined): readonly Line[] {
	const {press, cells} = place;
	const named = plainLine(title, '1');
	if (!isBlank(named)) {
		press.headings.push({level: 1, text: named.text, block: 0});
	}

	const facts = [
		published === undefined ? '' : dateIn(dates === 'iso' ? 'iso' : 'long', published),
		authors.length === 0 ? '' : `By ${authors.join(', ')}`,
		permalink ?? '',
	];
	const about = plainLine(facts.filter(Boolean).join(' · '), '2');
	const titleLines = setText(place, named);
	if (isBlank(about)) {
		return titleLines;
	}

	// The facts are in English, but stand on the title's side.
	const align = press.direction === 'rtl' ? 'right' : 'left';
	return [...titleLines, ...setLines({...blockFlow(press, about), direction: 'ltr', align}, cells)];
}

/** Where links and headings came to stand, found by walking the finished lines. */
function withPlaces(press: Press, set: readonly Line[], given: Pick<Page, 'measure' | 'ownLines'>): Page {
	const found: Span[][] = press.links.map(() => []);
	const firstLines = new Map<number, number>();
	for (const [index, line] of set.entries()) {
		if (!firstLines.has(line.block)) {
			firstLines.set(line.block, index);
		}

		for (const {link, ...span} of linkSpans(line.runs, index)) {
			found[link]!.push(span);
		}
	}

	// A link of nothing but spaces is nowhere.
	const shown = found.keys().filter(link => found[link]!.length > 0).toArray();
	const indices = new Map(shown.map((link, index) => [link, index]));
	const lines = shown.length === found.length
		? set
		: set.map(line => ({
			...line, runs: line.runs.map(run => run.link === undefined ? run : {...run, link: indices.get(run.link)}),
		}));
	return {
		...given,
		lines,
		links: shown.map((link): PageLink => ({...press.links[link]!, spans: found[link]!})),
		headings: press.headings.map(({block, ...heading}) => ({...heading, line: firstLines.get(block)!})),
		texts: press.texts,
	};
}

/** Adjacent runs of one link make one span. */
function linkSpans(runs: readonly Run[], line: number): ReadonlyArray<Span & {readonly link: number}> {
	const found: Array<{line: number; column: number; width: number; link: number}> = [];
	let column = 0;
	for (const {link, width} of runs) {
		const last = found.at(-1);
		if (link !== undefined && last?.link === link && last.column + last.width === column) {
			last.width += width;
		} else if (link !== undefined) {
			found.push({
				line, column, width, link,
			});
		}

		column += width;
	}

	return found;
}
