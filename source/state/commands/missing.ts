/** What can be done with a link whose target isn't stored. */
import {type RelatedLink} from '../../article.js';
import {addressOf} from '../addresses.js';
import {type State, type Step} from '../state.js';
import {whereNow} from './links.js';
import {move} from './motion.js';
import {rearrange} from './marks.js';

export type Choice = {readonly command: 'copy-title' | 'copy-address' | 'search-library' | 'browse'; readonly key: string; readonly label: string};

export function choices(link: RelatedLink): readonly Choice[] {
	const address = addressOf(link);
	return [
		{command: 'copy-title', key: 'y', label: 'Copy its title'},
		...(address === undefined ? [] : [{command: 'copy-address', key: 'u', label: `Copy its address: ${address}`} as const]),
		{command: 'search-library', key: '/', label: 'Search the library for it'},
		...(address === undefined ? [] : [{command: 'browse', key: 'o', label: 'Open its address in the browser, when online'} as const]),
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
		case 'copy-title': {
			return [closed, {type: 'copy', text: link.title, what: 'the title'}];
		}

		case 'search-library': {
			// Long words tell a title best; a whole title that isn't stored would find nothing.
			const words = link.title.split(/[^\p{Letter}\p{Number}]+/v).filter(word => word.length > 3).toSorted((a, b) => b.length - a.length).slice(0, 2);
			const filtered = rearrange({
				...closed, reader: undefined, forward: state.reader ? [...state.forward, whereNow(state.reader)] : [],
			}, {filter: words.length > 0 ? words.join(' ') : link.title, top: 0});
			return [{...filtered, prompt: {type: 'filter', text: filtered.list.filter}}];
		}

		case 'copy-address':
		case 'browse': {
			return address === undefined ? [{...state, notice: {text: 'the page carried no address for this link', tone: 'plain'}}] : [closed, command === 'browse' ? {type: 'browse', url: address} : {type: 'copy', text: address, what: 'the address'}];
		}
	}
}

export function moveChoice(state: State, motion: 'line-down' | 'line-up'): State {
	const moved = move(state, motion);
	const {overlay} = moved;
	return overlay?.type === 'missing'
		? {...moved, overlay: {...overlay, selected: Math.min(overlay.selected, choices(overlay.link).length - 1)}}
		: moved;
}
