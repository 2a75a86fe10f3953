/** The list of stored articles: two lines each. */
import {type Entry} from '../article.js';
import {shortDate} from '../render/dates.js';
import {listRows, type State} from '../state/state.js';
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
	const body = state.list.rows.length === 0
		? emptyBody(state)
		: state.list.rows
			.slice(state.list.top, state.list.top + listRows(state))
			.flatMap((entry, index) => rowLines(state, entry, state.list.top + index === state.list.selected));
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
	const {entries, marks, list, size} = state;
	const unread = entries.filter(entry => marks.get(entry.key)?.read !== true).length;
	const counts = list.filter === ''
		? [`${entries.length} ${entries.length === 1 ? 'article' : 'articles'}`, `${unread} unread`]
		: [`${list.rows.length} of ${entries.length} articles`, `filter: ${list.filter}`];
	const damaged = state.unreadable === 0 ? [] : [' · ', styled(`${state.unreadable} unreadable`, styles.problem)];
	const position = list.rows.length > listRows(state) ? `${list.selected + 1}/${list.rows.length} · ` : '';
	return spread(
		[' ', styled('dwread', styles.strong), ' '.repeat(3), styled(counts.join(' · '), styles.faint), ...damaged],
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

function rowLines(state: State, entry: Entry, isSelected: boolean): ReadonlyArray<readonly Piece[]> {
	const {columns} = state.size;
	const marks = state.marks.get(entry.key);
	const bar = isSelected ? styled('▌', styles.accent) : ' ';
	const sign = marks?.read ? styled('○', styles.faint) : styled('●', styles.unread);
	const {title} = entry;
	const titleStyle = isSelected ? styles.accentStrong : (marks?.read ? '' : styles.strong);
	const kicker = entry.kicker === undefined ? [] : fit([styled(entry.kicker, styles.faint)], Math.floor(columns / 3));
	return [
		spread([' ', bar, sign, ' ', styled(title, titleStyle)], [...kicker, ' '], columns),
		fit([' ', bar, '  ', ...details(state, entry)], columns - 1),
	];
}

function details(state: State, entry: Entry): readonly Piece[] {
	const stored = entry.related.filter(link => state.resolve(link, entry) !== undefined).length;
	const links = entry.related.length === 0 ? undefined : `${stored === entry.related.length ? stored : `${stored} of ${entry.related.length}`} ${entry.related.length === 1 ? 'link' : 'links'} stored`;
	const parts = [entry.published === undefined ? 'undated' : shortDate(entry.published), `${entry.minutes} min`, sourceOf(entry), links, percentOf(state, entry)];
	const star = state.marks.get(entry.key)?.starred ? [styled(' · ', styles.faint), styled('★', styles.star)] : [];
	return [styled(parts.filter(part => part !== undefined).join(' · '), styles.faint), ...star];
}

/** How far an article was read that was begun and not read to its end. */
function percentOf(state: State, entry: Entry): string | undefined {
	const percent = state.marks.get(entry.key)?.percent ?? 0;
	return percent > 0 && percent < 100 ? `${percent} %` : undefined;
}

/** Whose article it is, as far as its key or address tells. */
export function sourceOf(entry: Entry): string | undefined {
	if (entry.key.startsWith('dw:')) {
		return 'DW';
	}

	return entry.url !== undefined && URL.canParse(entry.url) ? new URL(entry.url).hostname.replace(/^www\./v, '') : undefined;
}
