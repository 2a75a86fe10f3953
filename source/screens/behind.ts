/** What stands behind an article: what the importer left out of its page, with reasons, and the page as text. */
import {behindLines} from '../state/behind.js';
import {type Overlay, type State} from '../state/state.js';
import {scrolledScreen, type Rows} from './scrolled.js';
import {fit, styled, styles} from './text.js';

export function behindScreen(state: State, {behind, part, top}: Extract<Overlay, {type: 'behind'}>): Rows {
	const {columns} = state.size;
	const tab = (name: typeof part, label: string) => styled(label, part === name ? styles.strong : styles.faint);
	return scrolledScreen(
		state,
		[tab('removed', `Left out (${behind.removed.length})`), ' '.repeat(3), tab('original', 'Original')],
		{lines: behindLines(behind, part, columns), top},
		({type, text}) => fit(type === 'reason' ? [' ', styled(text, styles.accent)] : [' '.repeat(part === 'removed' ? 3 : 1), text], columns - 1),
	);
}
