/** The rule and the line below it: what is typed, what was said, or the main keys. */
import {contextOf} from '../state/step.js';
import {bindings, keyLabel} from '../state/keys.js';
import {type State} from '../state/state.js';
import {
	fit,
	spread,
	styled,
	styles,
	widthOf,
	type Piece,
} from './text.js';

export function rule(columns: number): readonly Piece[] {
	return [' ', styled('─'.repeat(Math.max(0, columns - 2)), styles.faint)];
}

export function footLine(state: State): readonly Piece[] {
	const {prompt, notice, size} = state;
	if (prompt?.type === 'add') {
		const label = 'Address or file:';
		return fit([' ', styled(label, styles.accentStrong), ' ', ...tail(prompt.text, size.columns - label.length - 5), styled(' ', styles.chosen)], size.columns - 1);
	}

	if (prompt) {
		const result = prompt.type === 'find' ? matchCount(state) : `${state.list.total} of ${state.counts.total}`;
		return spread([' ', styled('/', styles.accentStrong), ' ', ...tail(prompt.text, size.columns - 20), styled(' ', styles.chosen)], [styled(result, styles.faint), ' '], size.columns);
	}

	if (notice) {
		return fit([' ', notice.tone === 'problem' ? styled(notice.text, styles.problem) : notice.text], size.columns - 1);
	}

	const find = matchCount(state) === '' && state.adding.length > 0 ? `adding ${state.adding.length} …` : matchCount(state);
	return spread(hints(state, size.columns - 1 - find.length), find === '' ? [] : [styled(find, styles.accent), ' '], size.columns);
}

/** The end of a long text that is being typed, so that what was typed last is seen. */
function tail(text: string, cells: number): readonly Piece[] {
	let rest = [...text];
	let isCut = false;
	while (rest.length > 0 && widthOf([rest.join('')]) > cells - 1) {
		rest = rest.slice(1);
		isCut = true;
	}

	return [isCut ? '…' : '', rest.join('')];
}

export function matchCount(state: State): string {
	const find = state.reader?.find;
	if (!find || find.query.trim() === '') {
		return '';
	}

	return find.matches.length === 0 ? 'not found' : `${find.current + 1}/${find.matches.length}`;
}

/** The main keys with a word each; as many as there is room for, help always among them. */
function hints(state: State, cells: number): readonly Piece[] {
	const all = bindings(contextOf(state), state.view.keys).filter(binding => binding.hint !== undefined).map(binding => ({
		help: binding.command === 'help',
		pieces: [styled(keyLabel(binding.keys[0]!), styles.accent), ` ${binding.hint}`] as readonly Piece[],
	}));
	const help = all.find(hint => hint.help);
	let room = cells - 1 - (help ? widthOf(help.pieces) + 3 : 0);
	const shown = all.filter(hint => {
		if (hint.help) {
			return true;
		}

		room -= widthOf(hint.pieces) + 3;
		return room >= 0;
	});
	return [' ', ...shown.flatMap((hint, index) => [...(index === 0 ? [] : [' '.repeat(3)]), ...hint.pieces])];
}
