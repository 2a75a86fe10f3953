/** The keys of what lies over a screen. */
import {
	lines,
	moving,
	program,
	undoing,
} from './shared.js';
import {type Group} from './row.js';

const rest = {title: 'The program', rows: program} as const satisfies Group;

export const contentsKeys = [
	{
		title: '',
		rows: [
			{
				keys: ['enter'], command: 'jump', help: 'go to the heading', hint: 'go',
			},
			{
				keys: ['escape', 'q', 't'], command: 'close-overlay', help: 'close', hint: 'close',
			},
		],
	},
	moving,
	rest,
] as const satisfies readonly Group[];

export const peekKeys = [
	{
		title: '',
		rows: [
			{
				keys: ['enter'], command: 'follow', help: 'follow the link', hint: 'follow',
			},
			{
				keys: ['tab'], command: 'next-link', help: 'peek at the next link', hint: 'next link',
			},
			{keys: ['shift+tab'], command: 'previous-link', help: 'peek at the previous link'},
			{
				keys: ['escape', 'K', 'q'], command: 'close-overlay', help: 'close', hint: 'close',
			},
		],
	},
	rest,
] as const satisfies readonly Group[];

export const articlesKeys = [
	{
		title: '',
		rows: [
			{
				keys: ['enter'], command: 'open-chosen', help: 'go to the article', hint: 'go',
			},
			{
				keys: ['escape', 'q', 'T', 'x', 'H'], command: 'close-overlay', help: 'close', hint: 'close',
			},
		],
	},
	moving,
	rest,
] as const satisfies readonly Group[];

export const shelvesKeys = [
	{
		title: '',
		rows: [
			{
				keys: ['enter'], command: 'open-shelf', help: 'go to the shelf', hint: 'go',
			},
			{
				keys: ['D', 'delete'], command: 'remove-search', help: 'remove a search that you kept', hint: 'remove',
			},
			undoing,
			{
				keys: ['escape', 'q', 'c'], command: 'close-overlay', help: 'close', hint: 'close',
			},
		],
	},
	moving,
	rest,
] as const satisfies readonly Group[];

export const ordersKeys = [
	{
		title: '',
		rows: [
			{
				keys: ['enter'], command: 'use-order', help: 'sort so', hint: 'sort so',
			},
			{
				keys: ['S'], command: 'next-order', help: 'the next order', hint: 'next',
			},
			{
				keys: ['escape', 'q'], command: 'close-overlay', help: 'close', hint: 'close',
			},
		],
	},
	moving,
	rest,
] as const satisfies readonly Group[];

export const helpKeys = [
	{
		title: '',
		rows: [
			{
				keys: ['escape', 'q', '?', 'enter'], command: 'close-overlay', help: 'close', hint: 'close',
			},
		],
	},
	moving,
	rest,
] as const satisfies readonly Group[];

export const missingKeys = [
	{
		title: '',
		rows: [
			{
				keys: ['enter'], command: 'choose', help: 'do what is selected', hint: 'do it',
			},
			...lines,
			{keys: ['A'], command: 'add-target', help: 'add it to the library and read it'},
			{keys: ['y'], command: 'copy-title', help: 'copy the title'},
			{keys: ['u'], command: 'copy-address', help: 'copy the address'},
			{keys: ['/'], command: 'search-library', help: 'search the library for it'},
			{keys: ['o'], command: 'browse', help: 'open its address in the browser'},
			{
				keys: ['escape', 'q', 'backspace'], command: 'close-overlay', help: 'close', hint: 'close',
			},
		],
	},
	rest,
] as const satisfies readonly Group[];

export const unreadableKeys = [
	{
		title: '',
		rows: [
			{
				keys: ['escape', 'q', '!'], command: 'close-overlay', help: 'close', hint: 'close',
			},
		],
	},
	moving,
	rest,
] as const satisfies readonly Group[];

export const behindKeys = [
	{
		title: '',
		rows: [
			{
				keys: ['tab', 'v'], command: 'other-part', help: 'what was left out, or the original', hint: 'the other',
			},
			{
				keys: ['escape', 'q'], command: 'close-overlay', help: 'close', hint: 'close',
			},
		],
	},
	moving,
	rest,
] as const satisfies readonly Group[];
