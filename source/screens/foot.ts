/** The rule and the line below it: what is typed, what was said, or the main keys. */
import {lasting} from '../search/query.js';
import {narrowed} from '../search/shelves.js';
import {completions} from '../state/commands/marks.js';
import {shelfOf} from '../state/shelves.js';
import {contextOf} from '../state/step.js';
import {bindings, keyLabel} from '../state/keys.js';
import {type Prompt, type State} from '../state/state.js';
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
	if (state.doing !== undefined && !notice && !prompt) {
		return fit([' ', styled(state.doing, styles.accent)], size.columns - 1);
	}

	if (prompt) {
		const label = labels[prompt.type];
		const beside = notice?.text ?? besidePrompt(state, prompt);
		const typed = [
			' ',
			styled(label, styles.accentStrong),
			' ',
			...tail(prompt.text, size.columns - label.length - 4 - Math.min(beside.length + 2, Math.floor(size.columns / 2))),
			styled(' ', styles.chosen),
		];
		return spread(typed, beside === '' ? [] : [...fit([styled(beside, styles.faint)], Math.floor(size.columns / 2) - 1), ' '], size.columns);
	}

	if (notice) {
		return fit([' ', notice.tone === 'problem' ? styled(notice.text, styles.problem) : notice.text], size.columns - 1);
	}

	const find = matchCount(state) === '' && state.adding.length > 0 ? `adding ${state.adding.length} …` : matchCount(state);
	return spread(hints(state, size.columns - 1 - find.length), find === '' ? [] : [styled(find, styles.accent), ' '], size.columns);
}

const labels = {
	filter: '/', find: '/', add: 'Address or file:', tag: 'Tags:', keep: 'Name:',
} as const;

/** What stands beside the text that is being typed. */
function besidePrompt(state: State, prompt: Prompt): string {
	const {list, counts} = state;
	switch (prompt.type) {
		case 'filter': {
			return `${list.order === 'relevance' ? 'best first · ' : ''}${list.total}${list.isMore ? '+' : ''} of ${counts.total}`;
		}

		case 'find': {
			return matchCount(state);
		}

		case 'tag': {
			const fitting = prompt.text === '' ? [] : completions(prompt);
			const has =
				prompt.has.length === 0
					? (prompt.keys.length === 1
						? 'none yet'
						: `for ${prompt.keys.length} articles`)
					: `now: ${prompt.has.join(', ')}`;
			return fitting.length === 0 ? has : `Tab: ${fitting.slice(0, 3).join(', ')}${fitting.length > 3 ? ' …' : ''}`;
		}

		case 'keep': {
			return narrowed(shelfOf(state).query, lasting(list.filter));
		}

		case 'add': {
			return '';
		}
	}
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
