/** A screen of lines that is scrolled: its name, where it stands among them, and as many as there is room for. */
import {bodyRows, type State} from '../state/state.js';
import {footLine, rule} from './foot.js';
import {
	spread,
	styled,
	styles,
	type Piece,
} from './text.js';

export type Rows = ReadonlyArray<readonly Piece[]>;

export function filled(rows: Rows, height: number): Rows {
	return [...rows.slice(0, height), ...Array.from({length: Math.max(0, height - rows.length)}, () => [])];
}

/** `set` makes a row of a line. */
export function scrolledScreen<Line>(
	state: State,
	name: readonly Piece[],
	{lines, top}: {readonly lines: readonly Line[]; readonly top: number},
	set: (line: Line) => readonly Piece[],
): Rows {
	const {columns} = state.size;
	const height = bodyRows(state);
	const seen = Math.min(lines.length, top + height);
	const place = `${lines.length === 0 ? 0 : top + 1}–${seen} of ${lines.length}${seen < lines.length ? ' · more below' : ''}`;
	return [
		spread([' ', ...name], [styled(place, styles.faint), ' '], columns),
		...filled(lines.slice(top, top + height).map(line => set(line)), height),
		rule(columns),
		footLine(state),
	];
}
