/** What can be done with a link whose target isn't stored. */
import {type RelatedLink} from '../../article.js';
import {standardShelves} from '../../search/shelves.js';
import {addressOf} from '../addresses.js';
import {bindings, keyLabel, type Keymap} from '../keys.js';
import {type State, type Step} from '../state.js';
import {add} from './adding.js';
import {whereNow} from './links.js';
import {move} from './motion.js';
import {searchFor} from './shelves.js';

export type Choice = {
	readonly command: 'add-target' | 'copy-title' | 'copy-address' | 'search-library' | 'browse';
	readonly key: string;
	readonly label: string;
};

export function choices(link: RelatedLink, keymap?: Keymap): readonly Choice[] {
	const address = addressOf(link);
	const keyOf = (command: Choice['command']) => keyLabel(bindings('missing', keymap).find(binding => binding.command === command)?.keys[0] ?? ' ');
	const choice = (command: Choice['command'], label: string): Choice => ({command, key: keyOf(command), label});
	return [
		...(address === undefined ? [] : [choice('add-target', 'Add it to the library and read it')]),
		choice('copy-title', 'Copy its title'),
		...(address === undefined ? [] : [choice('copy-address', `Copy its address: ${address}`)]),
		choice('search-library', 'Search the library for it'),
		...(address === undefined ? [] : [choice('browse', 'Open its address in the browser, when online')]),
	];
}

export function choose(state: State, command: Choice['command']): Step {
	if (state.overlay?.type !== 'missing') {
		return [state];
	}

	const {link} = state.overlay;
	const address = addressOf(link);
	const closed = {...state, overlay: undefined};
	switch (command) {
		case 'add-target': {
			return address === undefined ? [noAddress(state)] : add(closed, address, state.reader?.article.key);
		}

		case 'copy-title': {
			return [closed, {type: 'copy', text: link.title, what: 'the title'}];
		}

		case 'search-library': {
			// Long words tell a title best; a whole title that isn't stored would find nothing.
			const words = link.title
				.split(/[^\p{Letter}\p{Number}]+/v)
				.filter(word => word.length > 3)
				.toSorted((a, b) => b.length - a.length)
				.slice(0, 2);
			const atAll: State = {
				...closed,
				reader: undefined,
				forward: state.reader ? [...state.forward, whereNow(state.reader)] : [],
				list: {...state.list, shelf: standardShelves[0].name, order: state.list.usual},
			};
			const text = words.length > 0 ? words.join(' ') : link.title;
			return [{...searchFor(atAll, text), prompt: {type: 'filter', text}}];
		}

		case 'copy-address':
		case 'browse': {
			return address === undefined
				? [noAddress(state)]
				: [closed, command === 'browse' ? {type: 'browse', url: address} : {type: 'copy', text: address, what: 'the address'}];
		}
	}
}

function noAddress(state: State): State {
	return {...state, notice: {text: 'the page carried no address for this link', tone: 'plain'}};
}

export function moveChoice(state: State, motion: 'line-down' | 'line-up'): State {
	const moved = move(state, motion);
	const {overlay} = moved;
	return overlay?.type === 'missing'
		? {...moved, overlay: {...overlay, selected: Math.min(overlay.selected, choices(overlay.link).length - 1)}}
		: moved;
}
