/** Moving: the same keys in the list, in an article and in an overlay. */
import {lineOf} from '../../render/positions.js';
import {
	bodyRows,
	clamp,
	listRows,
	type Overlay,
	type Reader,
	type State,
} from '../state.js';
import {behindLines} from '../behind.js';
import {helpLines} from '../help.js';
import {ordersFor, shelves} from '../shelves.js';
import {unreadableLines} from '../unreadable.js';

export type Motion = 'line-down' | 'line-up' | 'page-down' | 'page-up' | 'half-page-down' | 'half-page-up' | 'to-start' | 'to-end';

/** Where a motion leads from `position`, with `page` steps to a page and the last position `last`. */
function destination(motion: Motion, position: number, page: number, last: number): number {
	switch (motion) {
		case 'line-down': {
			return Math.min(position + 1, last);
		}

		case 'line-up': {
			return Math.max(position - 1, 0);
		}

		case 'page-down': {
			return Math.min(position + page, last);
		}

		case 'page-up': {
			return Math.max(position - page, 0);
		}

		case 'half-page-down': {
			return Math.min(position + Math.max(1, Math.floor(page / 2)), last);
		}

		case 'half-page-up': {
			return Math.max(position - Math.max(1, Math.floor(page / 2)), 0);
		}

		case 'to-start': {
			return 0;
		}

		case 'to-end': {
			return last;
		}
	}
}

/** How many lines a screen has that is scrolled. */
function lineCount({size: {columns}, reader, view}: State, overlay: Extract<Overlay, {type: 'help' | 'behind' | 'unreadable'}>): number {
	switch (overlay.type) {
		case 'help': {
			return helpLines(reader ? 'reader' : 'list', columns, view.keys).length;
		}

		case 'behind': {
			return behindLines(overlay.behind, overlay.part, columns).length;
		}

		case 'unreadable': {
			return unreadableLines(overlay.files, columns).length;
		}
	}
}

export function move(state: State, motion: Motion): State {
	const {overlay, reader, list} = state;
	if (overlay) {
		switch (overlay.type) {
			case 'help':
			case 'behind':
			case 'unreadable': {
				const last = Math.max(0, lineCount(state, overlay) - bodyRows(state));
				return {...state, overlay: {...overlay, top: destination(motion, overlay.top, bodyRows(state) - 1, last)}};
			}

			case 'contents': {
				const last = Math.max(0, (reader?.page.headings.length ?? 1) - 1);
				return {...state, overlay: {...overlay, selected: destination(motion, overlay.selected, bodyRows(state) - 1, last)}};
			}

			case 'articles': {
				return {
					...state,
					overlay: {
						...overlay,
						selected: destination(motion, overlay.selected, bodyRows(state) - 1, Math.max(0, overlay.items.length - 1)),
					},
				};
			}

			case 'shelves':
			case 'orders': {
				const count = overlay.type === 'shelves' ? shelves(state).length : ordersFor(state).length;
				return {...state, overlay: {...overlay, selected: destination(motion, overlay.selected, bodyRows(state) - 1, count - 1)}};
			}

			case 'peek': {
				return state;
			}

			case 'missing': {
				return {...state, overlay: {...overlay, selected: Math.max(0, overlay.selected + (motion === 'line-up' ? -1 : 1))}};
			}
		}
	}

	if (reader && state.prompt?.type !== 'filter') {
		const height = bodyRows(state);
		// One line of the page before stays in sight, so that the eye finds its way.
		return scrollTo(state, reader, destination(motion, reader.top, Math.max(1, height - 1), lastTop(state, reader)));
	}

	return selectRow(state, destination(motion, list.selected, listRows(state), Math.max(0, list.total - 1)));
}

export function lastTop(state: State, reader: Reader): number {
	return Math.max(0, reader.page.lines.length - bodyRows({...state, reader}));
}

/** How far the article is read, by what is on top: 100 where its end is in sight. */
export function percentRead(state: State, reader: Reader): number {
	const end = Math.max(0, reader.page.ownLines - bodyRows({...state, reader}));
	return end === 0 ? 100 : Math.min(100, Math.round(100 * reader.top / end));
}

/** Scrolls so that `line` is on top, as far as the page goes, and keeps the place in the text. */
export function scrollTo(state: State, reader: Reader, line: number): State {
	const top = clamp(line, 0, lastTop(state, reader));
	return {...state, reader: {...reader, top, place: placeAt(reader, top)}};
}

/** The place of the first line with text from `top` on. */
function placeAt(reader: Reader, top: number): Reader['place'] {
	const {lines} = reader.page;
	let line = top;
	while (line < lines.length - 1 && lines[line]!.block < 0) {
		line++;
	}

	const at = lines[line];
	return {
		key: reader.article.key, block: Math.max(0, at?.block ?? 0), offset: at?.offset ?? 0, above: line - top,
	};
}

/** Scrolls as little as needed to have the lines on screen, with some of what stands around them. */
export function reveal(state: State, reader: Reader, from: number, to: number): State {
	const height = bodyRows({...state, reader});
	const margin = Math.min(2, Math.floor(height / 4));
	if (from < reader.top + margin) {
		return scrollTo(state, reader, from - margin);
	}

	return to >= reader.top + height - margin ? scrollTo(state, reader, Math.min(to + margin + 1 - height, from)) : {...state, reader};
}

/** The open article at the place where it was, on a page that was set anew. */
export function keepPlace(state: State, reader: Reader, page: Reader['page']): State {
	const {block, offset, above = 0} = reader.place;
	const top = clamp(lineOf(page, block, offset) - above, 0, lastTop(state, {...reader, page}));
	return {...state, reader: {...reader, page, top}};
}

export function selectRow(state: State, row: number): State {
	const {list} = state;
	const selected = clamp(row, 0, Math.max(0, list.total - 1));
	const height = listRows(state);
	const top = clamp(list.top, selected - height + 1, selected);
	return {...state, list: {...list, selected, top: clamp(top, 0, Math.max(0, list.total - height))}};
}
