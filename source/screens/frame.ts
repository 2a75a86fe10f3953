/**
The whole screen as lines, ready for the terminal: a pure function of the state. The first paint writes them itself,
ink shows them from then on; so both are the same.
*/
import {isTooSmall, smallestSize, type State} from '../state/state.js';
import {listScreen} from './list.js';
import {behindScreen} from './behind.js';
import {
	articlesScreen,
	contentsScreen,
	helpScreen,
	missingSheet,
	ordersScreen,
	shelvesScreen,
} from './overlays.js';
import {peekCard} from './peek.js';
import {readerScreen} from './reader.js';
import {footLine, rule} from './foot.js';
import {
	fit,
	paint,
	styled,
	styles,
	widthOf,
	type Piece,
} from './text.js';
import {unreadableScreen} from './unreadable.js';
import {wrap} from './wrap.js';

/** As many lines as the terminal has rows, none wider than it. */
export function frame(state: State): readonly string[] {
	return withWholeNotice(state, screen(state));
}

/** What is too long for its place at the foot has as many lines as it needs, above what is typed; half of the screen at most. */
function withWholeNotice(state: State, lines: readonly string[]): readonly string[] {
	const {notice, prompt, size: {columns, rows}} = state;
	if (!notice || isTooSmall(state.size)) {
		return lines;
	}

	const said = wrap(notice.text, columns - 3, Math.floor(rows / 2));
	const isWhole = said.length < 2 && (!prompt || widthOf([notice.text]) < Math.floor(columns / 2));
	if (isWhole) {
		return lines;
	}

	const pieces = said.map(line => [' ', notice.tone === 'problem' ? styled(line, styles.problem) : line]);
	const foot = [...pieces, ...(prompt ? [footLine({...state, notice: undefined})] : [])];
	const sheet = [rule(columns), ...foot].map(line => paint(line, state.look));
	return [...lines.slice(0, lines.length - sheet.length), ...sheet];
}

function screen(state: State): readonly string[] {
	const {rows} = state.size;
	const painted = (lines: ReadonlyArray<readonly Piece[]>) => lines.map(line => paint(line, state.look));
	const {overlay, reader} = state;
	if (isTooSmall(state.size)) {
		return exactly(painted(tooSmall(state)), rows);
	}

	if (overlay?.type === 'help') {
		return exactly(painted(helpScreen(state, overlay)), rows);
	}

	if (overlay?.type === 'articles') {
		return exactly(painted(articlesScreen(state, overlay)), rows);
	}

	if (overlay?.type === 'shelves' || overlay?.type === 'orders') {
		return exactly(painted(overlay.type === 'shelves' ? shelvesScreen(state, overlay) : ordersScreen(state, overlay)), rows);
	}

	if (overlay?.type === 'unreadable') {
		return exactly(painted(unreadableScreen(state, overlay)), rows);
	}

	if (!reader) {
		return exactly(listScreen(state), rows);
	}

	if (overlay?.type === 'behind') {
		return exactly(painted(behindScreen(state, overlay)), rows);
	}

	if (overlay?.type === 'contents') {
		return exactly(painted(contentsScreen(state, reader, overlay)), rows);
	}

	const page = exactly(readerScreen(state, reader), rows);
	if (overlay?.type !== 'missing' && overlay?.type !== 'peek') {
		return page;
	}

	const sheet = painted(overlay.type === 'missing' ? missingSheet(state, overlay) : peekCard(state, reader));
	return [...page.slice(0, rows - sheet.length), ...sheet];
}

function exactly(lines: readonly string[], rows: number): readonly string[] {
	return [...lines.slice(0, rows), ...Array.from({length: Math.max(0, rows - lines.length)}, () => '')];
}

function tooSmall({size}: State): ReadonlyArray<readonly Piece[]> {
	return [
		`This window is ${size.columns}×${size.rows}.`,
		`dwread needs ${smallestSize.columns}×${smallestSize.rows}.`,
	].map(line => fit([line], size.columns));
}
