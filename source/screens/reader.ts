/** The open article: a centred column, and at the foot what the selected link leads to. */
import {dateIn} from '../render/dates.js';
import {lineToAnsi, spansOf, type Highlight} from '../render/positions.js';
import {addressOf} from '../state/addresses.js';
import {reachableLinks, selectedLink} from '../state/commands/links.js';
import {percentRead} from '../state/commands/motion.js';
import {
	bodyRows,
	marksOf,
	type Reader,
	type State,
} from '../state/state.js';
import {footLine, matchCount, rule} from './foot.js';
import {
	fit,
	paint,
	sgrOf,
	spread,
	styled,
	styles,
	type Piece,
} from './text.js';

export function readerScreen(state: State, reader: Reader): readonly string[] {
	const {columns} = state.size;
	const hasCard = state.prompt === undefined && selectedLink(reader) !== undefined;
	const ink = (pieces: readonly Piece[]) => paint(pieces, state.look);
	return [
		ink(readerHead(state, reader)),
		...column(state, reader),
		ink(rule(columns)),
		...(hasCard ? [ink(cardTitle(state, reader))] : []),
		ink(hasCard && !state.notice ? cardText(state, reader) : footLine(state)),
	];
}

export function readerHead(state: State, reader: Reader): readonly Piece[] {
	const {article, page, top} = reader;
	const percent = percentRead(state, reader);
	const minutes = state.lookUp.entry(article.key)?.minutes;
	const heading = page.headings.find(({level}) => level === 1);
	const isTitleGone = heading !== undefined && top > heading.line;
	const kicker = article.kicker === undefined ? [] : [styled(article.kicker, styles.accent)];
	const title = isTitleGone ? [kicker.length > 0 ? styled(' · ', styles.faint) : '', article.title] : [];
	const right = [
		// A card takes the place where it stands else.
		selectedLink(reader) && matchCount(state) !== '' ? matchCount(state) : undefined,
		partOfStory(state, reader),
		depth(state),
		marksOf(state, article.key).starred ? '★' : undefined,
		minutes === undefined ? undefined : `${minutes} min`,
		isMoreBelow(reader, top + bodyRows(state)) && percent === 100 ? (state.size.columns < 60 ? '↓' : 'more below') : undefined,
		`${percent} %`,
	];
	return spread([' ', ...kicker, ...title], [styled(right.filter(part => part !== undefined).join(' · '), styles.faint), ' '], state.size.columns);
}

/** Whether what leads to the article, below its end, is yet to be seen. */
function isMoreBelow({page}: Reader, seen: number): boolean {
	return page.lines.length > page.ownLines && page.lines.length > seen;
}

/** Which part of the story that is read this is. */
function partOfStory({story}: State, {article}: Reader): string | undefined {
	const at = story.findIndex(({key}) => key === article.key);
	return at === -1 ? undefined : `story ${at + 1}/${story.length}`;
}

/** How many articles lie behind on the trail, and ahead: `‹2 1›`. */
function depth({back, forward}: State): string | undefined {
	const sides = [back.length > 0 ? `‹${back.length}` : '', forward.length > 0 ? `${forward.length}›` : ''];
	return sides.some(Boolean) ? sides.filter(Boolean).join(' ') : undefined;
}

/** The cells to the left of the column. */
function marginOf(state: State, reader: Reader): number {
	return Math.max(0, Math.floor((state.size.columns - reader.page.measure) / 2));
}

function column(state: State, reader: Reader): readonly string[] {
	const {page, top} = reader;
	const height = bodyRows(state);
	const margin = marginOf(state, reader);
	const numbers = linkNumbers(reader);
	const highlights = highlightsIn(state, reader, top, top + height);
	return Array.from({length: height}, (_, row) => {
		const line = page.lines[top + row];
		if (!line) {
			return '';
		}

		const number = numbers.get(top + row) ?? '';
		const left =
			number.length < margin
				? paint([' '.repeat(margin - number.length - 1), styled(number, styles.faint), ' '], state.look)
				: ' '.repeat(margin);
		return (
			left
			+ lineToAnsi(page, line, {highlights: highlights.get(top + row) ?? [], colours: state.look.colours, hyperlinks: state.look.hyperlinks})
		);
	});
}

/** The number of the first link on each line, for the margin. */
function linkNumbers(reader: Reader): ReadonlyMap<number, string> {
	const numbers = new Map<number, string>();
	for (const [number, index] of reachableLinks(reader).entries()) {
		const {line} = reader.page.links[index]!.spans[0]!;
		if (!numbers.has(line)) {
			numbers.set(line, String(number + 1));
		}
	}

	return numbers;
}

/** What to set off between two lines: matches, then the selected link over them. */
function highlightsIn(state: State, reader: Reader, from: number, to: number): ReadonlyMap<number, readonly Highlight[]> {
	const {page, find, link} = reader;
	const found = new Map<number, Highlight[]>();
	const add = (spans: ReadonlyArray<{line: number; column: number; width: number}>, style: string) => {
		for (const span of spans) {
			if (span.line >= from && span.line < to) {
				found.set(span.line, [...(found.get(span.line) ?? []), {column: span.column, width: span.width, style}]);
			}
		}
	};

	const blocks = new Set(page.lines.slice(from, to).map(line => line.block));
	for (const [index, match] of (find?.matches ?? []).entries()) {
		if (blocks.has(match.block)) {
			add(spansOf(page, match.block, match.from, match.to), sgrOf(index === find?.current ? styles.match : styles.matched, state.look));
		}
	}

	if (link !== undefined) {
		add(page.links[link]!.spans, sgrOf(styles.chosen, state.look));
	}

	return found;
}

/** What the selected link leads to: title, date, teaser; or that it isn't stored. */
function cardTitle(state: State, reader: Reader): readonly Piece[] {
	const link = selectedLink(reader)!;
	const target = link.target === undefined ? undefined : state.lookUp.entry(link.target);
	const reachable = reachableLinks(reader);
	const count = `${reachable.indexOf(reader.link!) + 1}/${reachable.length}`;
	const isRead = target !== undefined && marksOf(state, target.key).read === true;
	const sign = target ? (isRead ? '○' : styled('●', styles.unread)) : '◌';
	const fact = target ? (target.published === undefined ? undefined : dateIn(state.view.dates, target.published, state.today)) : 'not stored';
	const right = [fact, count].filter(part => part !== undefined).join(' · ');
	return spread([' ', sign, ' ', styled(target?.title ?? link.title, styles.strong)], [styled(right, styles.faint), ' '], state.size.columns);
}

function cardText(state: State, reader: Reader): readonly Piece[] {
	const link = selectedLink(reader)!;
	const target = link.target === undefined ? undefined : state.lookUp.entry(link.target);
	const text = target ? target.teaser ?? '' : addressOf(link) ?? '';
	const key = styled(target ? 'Enter follows' : 'Enter shows what can be done', styles.accent);
	return fit([' '.repeat(3), ...(text === '' || !target ? [key, text === '' ? '' : `  ${text}`] : [text])], state.size.columns - 1);
}
