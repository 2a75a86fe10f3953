/** The files of the library that can’t be read as articles, each with the reason. */
import {unreadableLines} from '../state/unreadable.js';
import {bodyRows, type Overlay, type State} from '../state/state.js';
import {footLine, rule} from './foot.js';
import {filled} from './overlays.js';
import {
	fit,
	spread,
	styled,
	styles,
	type Piece,
} from './text.js';

export function unreadableScreen(state: State, {files, top}: Extract<Overlay, {type: 'unreadable'}>): ReadonlyArray<readonly Piece[]> {
	const {columns} = state.size;
	const height = bodyRows(state);
	const lines = unreadableLines(files, columns);
	const body = lines
		.slice(top, top + height)
		.map(({type, text}): readonly Piece[] => fit(type === 'path' ? [' ', styled(text, styles.accent)] : [' '.repeat(3), text], columns - 1));
	return [
		spread(
			[' ', styled(`Unreadable (${files.length})`, styles.strong)],
			[styled(`${top + 1}–${Math.min(lines.length, top + height)} of ${lines.length}`, styles.faint), ' '],
			columns,
		),
		...filled(body, height),
		rule(columns),
		footLine(state),
	];
}
