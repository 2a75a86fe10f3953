/** The keys of the list. */
import {
	adding,
	help,
	marking,
	moving,
	program,
} from './shared.js';
import {type Group} from './row.js';

export const listKeys = [
	{
		title: 'Reading',
		rows: [
			{
				keys: ['enter', 'right'], command: 'open', help: 'read the article', hint: 'read',
			},
			{keys: ['L', 'backspace', 'alt+right'], command: 'forward', help: 'on with the article you left, today or the last time'},
			{keys: ['H'], command: 'lately', help: 'what you opened lately, to open any'},
			{keys: ['T'], command: 'trail', help: 'the way you went: all articles of it, to go to any'},
		],
	},
	moving,
	{
		title: 'Finding',
		rows: [
			{
				keys: ['/'], command: 'filter', help: 'search titles, teasers and text, as you type', hint: 'search',
			},
			{
				keys: ['tab'], command: 'next-shelf', help: 'next shelf: all, unread, starred, begun, short ones, searches you kept', hint: 'shelf',
			},
			{keys: ['shift+tab'], command: 'previous-shelf', help: 'previous shelf'},
			{keys: ['c'], command: 'shelves', help: 'all shelves, to go to any'},
			{keys: ['N'], command: 'keep-search', help: 'name the search and keep it as a shelf'},
			{
				keys: ['S'], command: 'sort', help: 'the order: by date, title, reading time, what was read', hint: 'sort',
			},
			{keys: ['escape'], command: 'clear', help: 'let go of what is picked, then of the search, then of the shelf; stop what takes long'},
		],
	},
	{
		title: 'Marking',
		rows: [
			...marking,
			{keys: ['m'], command: 'pick', help: 'pick the article: marks, tags and D then take all that are picked'},
			{keys: ['M'], command: 'pick-all', help: 'pick all of the list, or none'},
		],
	},
	{title: 'Adding', rows: [adding]},
	{
		title: 'The program',
		rows: [
			help,
			{keys: ['!'], command: 'unreadable', help: 'the files of the library that can’t be read, and why'},
			{
				keys: ['q'], command: 'close', help: 'quit', hint: 'quit',
			},
			...program,
		],
	},
] as const satisfies readonly Group[];
