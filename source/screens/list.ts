/** The list of stored articles: two lines each. */
import {listRows, type Row, type State} from '../state/state.js';
import {detailsOf} from './details.js';
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
		? ['No articles yet.', '', 'A adds an address or a file; from the command line:', '  dwread add page.html https://…']
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
		fit([' ', bar, '  ', ...detailsOf(state, entry, marks)], columns - 1),
	];
}
