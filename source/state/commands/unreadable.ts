/** The files of the library that can’t be read as articles. */
import {unreadableLines} from '../unreadable.js';
import {bodyRows, type State, type Unreadable} from '../state.js';

/** Shows them, or, if they are shown already, as they are now. */
export function unreadableCame(state: State, files: readonly Unreadable[]): State {
	const isShown = state.overlay?.type === 'unreadable';
	if (files.length === 0) {
		return {...state, overlay: isShown ? undefined : state.overlay, notice: {text: 'every file of the library can be read', tone: 'plain'}};
	}

	const top = state.overlay?.type === 'unreadable' ? state.overlay.top : 0;
	const last = Math.max(0, unreadableLines(files, state.size.columns).length - bodyRows(state));
	return {...state, overlay: {type: 'unreadable', files, top: Math.min(top, last)}};
}
