/** The list of stored articles: two lines each. */
import {type Entry, type Marks} from '../article.js';
import {shortDate} from '../render/dates.js';
import {listRows, type Row, type State} from '../state/state.js';
import {footLine, rule} from './foot.js';
import {
	fit,
	spread,
	styled,
	styles,
	type Piece,
} from './text.js';

export function listScreen(state: State): ReadonlyArray<readonly Piece[]> {
	const {columns, rows} = state.size;
	const height = rows - 4;
	const {top, from, rows: known, selected, total} = state.list;
	const body = total === 0
		? emptyBody(state)
		: known
			.slice(Math.max(0, top - from), Math.max(0, top - from + listRows(state)))
			.flatMap((row, index) => rowLines(state, row, top + index === selected));
	return [
		head(state),
		rule(columns),
		...body.slice(0, height),
		...Array.from({length: Math.max(0, height - body.length)}, () => []),
		rule(columns),
		footLine(state),
	];
}

function head(state: State): readonly Piece[] {
	const {list, size, indexing} = state;
	const {total, unread, unreadable} = state.counts;
	const counts = list.filter === ''
		? [`${total} ${total === 1 ? 'article' : 'articles'}`, `${unread} unread`]
		: [`${list.total} of ${total} articles`, `filter: ${list.filter}`];
	const damaged = unreadable === 0 ? [] : [' · ', styled(`${unreadable} unreadable`, styles.problem)];
	const work = indexing === undefined ? [] : [styled(` · ${indexing}`, styles.faint)];
	const position = list.total > listRows(state) ? `${list.selected + 1}/${list.total} · ` : '';
	return spread(
		[' ', styled('dwread', styles.strong), ' '.repeat(3), styled(counts.join(' · '), styles.faint), ...damaged, ...work],
		[styled(`${position}sort: ${list.order}`, styles.faint), ' '],
		size.columns,
	);
}

function emptyBody(state: State): ReadonlyArray<readonly Piece[]> {
	const {columns} = state.size;
	const lines = state.list.filter === ''
		? ['No articles yet.', '', 'Add some from the command line:', '  dwread add page.txt']
		: [`Nothing matches “${state.list.filter}”.`, '', 'Esc clears the filter.'];
	return [[], ...lines.map(line => fit(['  ', line], columns - 1))];
}

function rowLines(state: State, row: Row, isSelected: boolean): ReadonlyArray<readonly Piece[]> {
	const {columns} = state.size;
	const {entry} = row;
	const marks = {...row.marks, ...state.marks.get(entry.key)};
	const bar = isSelected ? styled('▌', styles.accent) : ' ';
	const sign = marks.read ? styled('○', styles.faint) : styled('●', styles.unread);
	const {title} = entry;
	const titleStyle = isSelected ? styles.accentStrong : (marks.read ? '' : styles.strong);
	const kicker = entry.kicker === undefined ? [] : fit([styled(entry.kicker, styles.faint)], Math.floor(columns / 3));
	return [
		spread([' ', bar, sign, ' ', styled(title, titleStyle)], [...kicker, ' '], columns),
		fit([' ', bar, '  ', ...details(state, entry, marks)], columns - 1),
	];
}

function details(state: State, entry: Entry, marks: Marks): readonly Piece[] {
	const stored = entry.related.filter(link => state.lookUp.isStored(link, entry)).length;
	const links = entry.related.length === 0 ? undefined : `${stored === entry.related.length ? stored : `${stored} of ${entry.related.length}`} ${entry.related.length === 1 ? 'link' : 'links'} stored`;
	const parts = [entry.published === undefined ? 'undated' : shortDate(entry.published), `${entry.minutes} min`, sourceOf(entry), links, percentOf(marks)];
	const star = marks.starred ? [styled(' · ', styles.faint), styled('★', styles.star)] : [];
	return [styled(parts.filter(part => part !== undefined).join(' · '), styles.faint), ...star];
}

/** How far an article was read that was begun and not read to its end. */
function percentOf({percent = 0}: Marks): string | undefined {
	return percent > 0 && percent < 100 ? `${percent} %` : undefined;
}

/** Whose article it is, as far as its key or address tells. */
export function sourceOf(entry: Entry): string | undefined {
	if (entry.key.startsWith('dw:')) {
		return 'DW';
	}

	return entry.url !== undefined && URL.canParse(entry.url) ? new URL(entry.url).hostname.replace(/^www\./v, '') : undefined;
}
