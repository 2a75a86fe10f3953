/** Keys as other programs have them, where they do the same as a command of ours. What isn't named stays as it is. */
import {type KeyChanges} from '../state/keymap.js';
import {type Command, type Context} from '../state/keys.js';
import {type PresetName} from './settings.js';

type Preset = Readonly<Partial<Record<Context, Readonly<Partial<Record<Command, readonly string[]>>>>>>;

const lessMotion = {
	'line-down': ['j', 'down', 'e', 'ctrl+e', 'ctrl+n'],
	'line-up': ['k', 'up', 'y', 'ctrl+y', 'ctrl+p'],
	'page-down': ['space', 'f', 'z', 'pagedown', 'ctrl+f', 'ctrl+v'],
	'page-up': ['b', 'w', 'pageup', 'ctrl+b', 'alt+v'],
	'to-start': ['g', '<', 'home'],
	'to-end': ['G', '>', 'end'],
} as const;

const w3mMotion = {
	'line-down': ['j', 'down', 'J', 'ctrl+n'],
	'line-up': ['k', 'up', 'K', 'ctrl+p'],
	'page-down': ['space', '+', 'pagedown', 'ctrl+v', 'ctrl+f'],
	'page-up': ['b', '-', 'pageup', 'alt+v', 'ctrl+b'],
} as const;

const redraw = ['ctrl+l', 'ctrl+r'] as const;

const presets: Readonly<Record<PresetName, Preset>> = {
	newsboat: {
		list: {
			sort: ['g', 'S'],
			'to-start': ['home'],
			'toggle-read': ['N'],
			'keep-search': ['W'],
			filter: ['/', 'F'],
			clear: ['ctrl+f', 'escape'],
			star: ['s', 'ctrl+e'],
			'page-down': ['space', 'f', 'pagedown'],
		},
		reader: {
			'toggle-read': ['N'],
			'previous-match': ['P'],
			'next-article': ['J', '>', 'ctrl+n'],
			'previous-article': ['K', '<', 'ctrl+p'],
			peek: ['p'],
			'all-links': ['u', ';'],
			'half-page-up': ['ctrl+u'],
			star: ['s', 'ctrl+e'],
		},
		peek: {'close-overlay': ['escape', 'p', 'q']},
	},
	less: {
		list: {...lessMotion, help: ['?', 'h'], redraw},
		reader: {
			...lessMotion, help: ['?', 'h'], redraw, copy: ['Y'], 'next-article': ['.'], 'previous-article': [','],
		},
		articles: {...lessMotion, redraw},
		contents: {...lessMotion, redraw},
		help: {...lessMotion, redraw, 'close-overlay': ['escape', 'q', '?', 'h', 'enter']},
	},
	w3m: {
		list: {...w3mMotion, help: ['?', 'H'], lately: ['h']},
		reader: {
			...w3mMotion,
			help: ['?', 'H'],
			back: ['B', 'backspace', 'alt+left'],
			browse: ['M', 'o'],
			copy: ['c', 'y'],
			peek: ['u'],
			'half-page-up': ['ctrl+u'],
			'next-article': ['.'],
			'previous-article': [','],
			wider: ['>'],
			narrower: ['<'],
		},
		peek: {'close-overlay': ['escape', 'u', 'q']},
		articles: w3mMotion,
		contents: w3mMotion,
		help: {...w3mMotion, 'close-overlay': ['escape', 'q', '?', 'H', 'enter']},
	},
};

export function presetChanges(name: PresetName): KeyChanges {
	return Object.fromEntries(Object.entries(presets[name]).map(([context, commands]) => [context, new Map(Object.entries(commands))]));
}
