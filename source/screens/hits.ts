/** What was searched for, set off in titles and in the words around hits. */
import {type Entry} from '../article.js';
import {hasRightToLeft} from '../render/bidi.js';
import {dateIn} from '../render/dates.js';
import {markedIn, type Snippet} from '../search/hits.js';
import {askedFor} from '../state/shelves.js';
import {type State} from '../state/state.js';
import {
	styled,
	styles,
	type Piece,
	type Style,
} from './text.js';

/** More cells than this, and the date goes before the words. */
const narrow = 60;

/** A title, with what was searched for set off. */
export function withHits(state: State, title: string, style: Style | ''): readonly Piece[] {
	return state.list.snippets ? pieces({text: title, marked: markedIn(title, askedFor(state))}, style) : [styled(title, style)];
}

/** The words around a hit, where they are known. */
export function snippetOf(state: State, entry: Entry): readonly Piece[] | undefined {
	const snippet = state.list.snippets?.of.get(entry.key);
	if (!snippet) {
		return undefined;
	}

	const date = entry.published === undefined || state.size.columns < narrow ? '' : `${dateIn(state.view.dates, entry.published, state.today)} · `;
	return [styled(date, styles.faint), ...pieces(snippet, styles.faint)];
}

/** Pieces are put in order one by one, so text that runs from right to left stays one. */
function pieces({text, marked}: Snippet, style: Style | ''): readonly Piece[] {
	if (marked.length === 0 || hasRightToLeft(text)) {
		return [styled(text, style)];
	}

	const set: Piece[] = [];
	let at = 0;
	for (const [from, to] of marked) {
		// Of two that overlap, the first.
		if (from < at) {
			continue;
		}

		set.push(styled(text.slice(at, from), style), styled(text.slice(from, to), styles.matched));
		at = to;
	}

	return [...set, styled(text.slice(at), style)];
}
