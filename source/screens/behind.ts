/** What stands behind an article: what the importer left out of its page, with reasons, and the page as text. */
import {behindLines} from '../state/behind.js';
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

export function behindScreen(state: State, {behind, part, top}: Extract<Overlay, {type: 'behind'}>): ReadonlyArray<readonly Piece[]> {
	const {columns} = state.size;
	const height = bodyRows(state);
	const lines = behindLines(behind, part, columns);
	const body = lines
		.slice(top, top + height)
		.map(({type, text}): readonly Piece[] =>
			fit(type === 'reason' ? [' ', styled(text, styles.accent)] : [' '.repeat(part === 'removed' ? 3 : 1), text], columns - 1),
		);
	const tab = (name: typeof part, label: string) => styled(label, part === name ? styles.strong : styles.faint);
	return [
		spread(
			[' ', tab('removed', `Left out (${behind.removed.length})`), ' '.repeat(3), tab('original', 'Original')],
			[styled(`${lines.length === 0 ? 0 : top + 1}–${Math.min(lines.length, top + height)} of ${lines.length}`, styles.faint), ' '],
			columns,
		),
		...filled(body, height),
		rule(columns),
		footLine(state),
	];
}
