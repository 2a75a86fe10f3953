/** The list of stored articles: two lines each. */
import {listRows, type Row, type State} from '../state/state.js';
import {shelfOf} from '../state/shelves.js';
import {detailsOf} from './details.js';
import {footLine, rule} from './foot.js';
import {snippetOf, withHits} from './hits.js';
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
	const shelf = shelfOf(state);
	const isAll = shelf.query === '';
	const counts = isAll && list.filter === ''
		? [`${total} ${total === 1 ? 'article' : 'articles'}`, `${unread} unread`]
		: [`${list.total}${list.isMore ? '+' : ''} of ${total} articles`, ...(list.filter === '' ? [] : [`search: ${list.filter}`])];
	const picked = list.picked.size === 0 ? [] : [' · ', styled(`${list.picked.size} picked`, styles.accent)];
	const damaged = unreadable === 0 ? [] : [' · ', styled(`${unreadable} unreadable`, styles.problem)];
	const work = indexing === undefined ? [] : [styled(` · ${indexing}`, styles.faint)];
	const position = list.total > listRows(state) ? `${list.selected + 1}/${list.total} · ` : '';
	return spread(
		[' ', styled('dwread', styles.strong), ...(isAll ? [] : [' › ', styled(shelf.name, styles.accentStrong)]), ' '.repeat(3), styled(counts.join(' · '), styles.faint), ...picked, ...damaged, ...work],
		[styled(`${position}sort: ${list.order}`, styles.faint), ' '],
		size.columns,
	);
}

function emptyBody(state: State): ReadonlyArray<readonly Piece[]> {
	const {columns} = state.size;
	const lines = emptyText(state);
	return [[], ...lines.map(line => fit(['  ', line], columns - 1))];
}

function emptyText(state: State): readonly string[] {
	const {filter} = state.list;
	const shelf = shelfOf(state);
	if (state.counts.total === 0) {
		return ['No articles yet.', '', 'A adds an address or a file; from the command line:', '  dwread add page.html https://…'];
	}

	return filter === ''
		? [shelf.empty ?? `Nothing matches “${shelf.query}”.`, '', 'Tab goes to the next shelf, Esc to all articles.']
		: [`Nothing matches “${filter}”${shelf.query === '' ? '' : ` on the shelf ${shelf.name}`}.`, '', 'Esc clears the search.'];
}

function rowLines(state: State, row: Row, isSelected: boolean): ReadonlyArray<readonly Piece[]> {
	const {columns} = state.size;
	const {entry} = row;
	const marks = {...row.marks, ...state.marks.get(entry.key)};
	const bar = isSelected ? styled('▌', styles.accent) : ' ';
	const sign = marks.read ? styled('○', styles.faint) : styled('●', styles.unread);
	const {title} = entry;
	const isPicked = state.list.picked.has(entry.key);
	const titleStyle = isSelected ? styles.accentStrong : (marks.read ? '' : styles.strong);
	const kicker = entry.kicker === undefined ? [] : fit([styled(entry.kicker, styles.faint)], Math.floor(columns / 3));
	return [
		spread([isPicked ? styled('✓', styles.accentStrong) : ' ', bar, sign, ' ', ...withHits(state, title, titleStyle)], [...kicker, ' '], columns),
		fit([' ', bar, '  ', ...(snippetOf(state, entry) ?? detailsOf(state, entry, marks))], columns - 1),
	];
}
