/** The list of stored articles: two lines each. */
import {type Entry} from '../article.js';
import {listRows, type Row, type State} from '../state/state.js';
import {parseQuery} from '../search/query.js';
import {standardShelves} from '../search/shelves.js';
import {bindings, keyLabel} from '../state/keys.js';
import {askedFor, shelfOf} from '../state/shelves.js';
import {detailsOf} from './details.js';
import {footLine, rule} from './foot.js';
import {snippetOf, withHits} from './hits.js';
import {
	fit,
	paint,
	spread,
	styled,
	styles,
	type Piece,
} from './text.js';

export function listScreen(state: State): readonly string[] {
	const {columns, rows} = state.size;
	const ink = (pieces: readonly Piece[]) => paint(pieces, state.look);
	const height = rows - 4;
	const {top, from, rows: known, selected, total, snippets} = state.list;
	const common = [columns, state.look, state.view, state.today, state.lookUp, snippets && askedFor(state)];
	const body = total === 0
		? emptyBody(state).map(pieces => ink(pieces))
		: known
			.slice(Math.max(0, top - from), Math.max(0, top - from + listRows(state)))
			.flatMap((row, index) => paintedRow(state, row, top + index === selected, common));
	return [
		ink(head(state)),
		ink(rule(columns)),
		...body.slice(0, height),
		...Array.from({length: Math.max(0, height - body.length)}, () => ''),
		ink(rule(columns)),
		ink(footLine(state)),
	];
}

type Painted = {readonly from: readonly unknown[]; readonly lines: readonly string[]};

/** The lines of an article as they were last painted, and all that they were made from: a key changes those of two or three. */
const painted = new WeakMap<Entry, Painted>();

/** `common`: what all rows are made from besides. */
function paintedRow(state: State, row: Row, isSelected: boolean, common: readonly unknown[]): readonly string[] {
	const {look, list, marks} = state;
	const {entry} = row;
	const from = [...common, isSelected, list.picked.has(entry.key), row.marks, marks.get(entry.key), list.snippets?.of.get(entry.key)];
	const last = painted.get(entry);
	if (last?.from.every((value, index) => value === from[index])) {
		return last.lines;
	}

	const lines = rowLines(state, row, isSelected).map(pieces => paint(pieces, look));
	painted.set(entry, {from, lines});
	return lines;
}

/** Fewer columns than this, and the head says less. */
const narrow = 60;

function head(state: State): readonly Piece[] {
	const {list, size, indexing} = state;
	const isNarrow = size.columns < narrow;
	const shelf = shelfOf(state);
	// The word that is being typed may yet mean something.
	const ignored = parseQuery(state.prompt === undefined ? `${list.filter} ` : list.filter).ignored.filter(word => !/^in:/iv.test(word));
	const name =
		shelf.query === ''
			? [styled('dwread', styles.strong)]
			: [...(isNarrow ? [] : [styled('dwread', styles.strong), ' › ']), styled(shelf.name, styles.accentStrong)];
	const facts = [
		...(list.picked.size === 0 ? [] : [styled(`${list.picked.size} picked`, styles.accent)]),
		...(isNarrow ? unreadableFact(state) : []),
		styled(countsOf(state), styles.faint),
		...(list.filter === '' ? [] : [styled(`search: ${list.filter}`, styles.faint)]),
		...(ignored.length === 0 ? [] : [styled(`${ignored.join(' ')} means nothing`, styles.problem)]),
		...(isNarrow ? [] : unreadableFact(state)),
		...(indexing === undefined ? [] : [styled(indexing, styles.faint)]),
	];
	const position = list.total > listRows(state) ? `${list.selected + 1}/${list.total}` : '';
	// Where there is little room, what isn't usual says more than the order.
	const hasMuch =
		(isNarrow && (list.filter !== '' || list.picked.size > 0 || shelf.query !== '' || state.counts.unreadable > 0))
		|| (indexing !== undefined && size.columns < 2 * narrow);
	const order = hasMuch ? '' : `sort: ${list.order}`;
	return spread(
		[' ', ...name, ' '.repeat(3), ...facts.flatMap((fact, index) => index === 0 ? [fact] : [styled(' · ', styles.faint), fact])],
		position + order === '' ? [] : [styled([position, order].filter(Boolean).join(' · '), styles.faint), ' '],
		size.columns,
	);
}

/** How many files can’t be read, and the key that shows which. */
function unreadableFact({view, counts: {unreadable}}: State): readonly Piece[] {
	const [key] = bindings('list', view.keys).find(({command}) => command === 'unreadable')?.keys ?? [];
	return unreadable === 0 ? [] : [styled(`${unreadable} unreadable${key === undefined ? '' : `, see ${keyLabel(key)}`}`, styles.problem)];
}

function countsOf({list, counts: {total, unread}, size}: State): string {
	return list.filter === '' && list.shelf === standardShelves[0].name
		? `${total} ${total === 1 ? 'article' : 'articles'} · ${unread} unread`
		: `${list.total}${list.isMore ? '+' : ''} of ${total}${size.columns < narrow ? '' : ' articles'}`;
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

	// What only the text of articles has comes a moment later.
	if (state.list.isSearching) {
		return [];
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
