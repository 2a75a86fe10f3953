/** The files of the library that can’t be read as articles, each with the reason. */
import {unreadableLines} from '../state/unreadable.js';
import {type Overlay, type State} from '../state/state.js';
import {scrolledScreen, type Rows} from './scrolled.js';
import {fit, styled, styles} from './text.js';

export function unreadableScreen(state: State, {files, top}: Extract<Overlay, {type: 'unreadable'}>): Rows {
	const {columns} = state.size;
	return scrolledScreen(
		state,
		[styled(`Unreadable (${files.length})`, styles.strong)],
		{lines: unreadableLines(files, columns), top},
		({type, text}) => fit(type === 'path' ? [' ', styled(text, styles.accent)] : [' '.repeat(3), text], columns - 1),
	);
}
