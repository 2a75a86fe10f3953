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
			{keys: ['T'], command: 'trail', help: 'the way you went: all articles of it, to go to any'},
		],
	},
	moving,
	{
		title: 'Finding',
		rows: [
			{
				keys: ['/'], command: 'filter', help: 'filter as you type', hint: 'filter',
			},
			{
				keys: ['S'], command: 'sort', help: 'next order: newest, oldest, title, shortest, unread', hint: 'sort',
			},
			{keys: ['escape'], command: 'clear', help: 'clear the filter'},
		],
	},
	{title: 'Marking', rows: marking},
	{title: 'Adding', rows: [adding]},
	{
		title: 'The program',
		rows: [
			help,
			{
				keys: ['q'], command: 'close', help: 'quit', hint: 'quit',
			},
			...program,
		],
	},
] as const satisfies readonly Group[];
