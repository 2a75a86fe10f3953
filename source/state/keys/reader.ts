/** The keys of an open article. */
import {
	adding,
	help,
	marking,
	motion,
	program,
} from './shared.js';
import {type Group} from './row.js';

export const readerKeys = [
	{
		title: 'Links',
		rows: [
			{
				keys: ['tab'], command: 'next-link', help: 'next related link', hint: 'link',
			},
			{keys: ['shift+tab'], command: 'previous-link', help: 'previous related link'},
			{keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'], command: 'link-number', help: 'the link with that number'},
			{keys: [';'], command: 'all-links', help: 'Tab and numbers take all links, or related ones only'},
			{
				keys: ['enter'], command: 'follow', help: 'follow the selected link', hint: 'follow',
			},
			{
				keys: ['K'], command: 'peek', help: 'peek at what the selected link leads to', hint: 'peek',
			},
		],
	},
	{
		title: 'The way',
		rows: [
			{
				keys: ['backspace', 'H', 'B', 'alt+left'], command: 'back', help: 'back to where you were', hint: 'back',
			},
			{keys: ['L', 'alt+right'], command: 'forward', help: 'forward again'},
			{keys: ['T'], command: 'trail', help: 'the way here: all articles of it, to go to any'},
			{keys: ['x'], command: 'story', help: 'the story: all articles that related links connect with this one, by date'},
			{keys: ['}'], command: 'next-in-story', help: 'next article of the story'},
			{keys: ['{'], command: 'previous-in-story', help: 'previous article of the story'},
			{keys: ['>', 'ctrl+n'], command: 'next-article', help: 'next article of the list'},
			{keys: ['<', 'ctrl+p'], command: 'previous-article', help: 'previous article of the list'},
		],
	},
	{
		title: 'Moving',
		rows: [
			...motion,
			{keys: [']'], command: 'next-heading', help: 'next heading'},
			{keys: ['['], command: 'previous-heading', help: 'previous heading'},
			{
				keys: ['t'], command: 'contents', help: 'contents', hint: 'contents',
			},
		],
	},
	{
		title: 'Finding',
		rows: [
			{
				keys: ['/'], command: 'find', help: 'find in the article, as you type', hint: 'find',
			},
			{keys: ['n'], command: 'next-match', help: 'next match'},
			{keys: ['N'], command: 'previous-match', help: 'previous match'},
			{keys: ['escape'], command: 'clear', help: 'let go of the link, end the search'},
		],
	},
	{title: 'Marking', rows: marking},
	{
		title: 'The page',
		rows: [
			{keys: ['-'], command: 'narrower', help: 'narrower column'},
			{keys: ['+'], command: 'wider', help: 'wider column'},
			{keys: ['='], command: 'standard-width', help: 'standard column'},
			{keys: ['o'], command: 'browse', help: 'open the link’s or the article’s address in the browser'},
			{keys: ['y'], command: 'copy', help: 'copy the link’s or the article’s address'},
			{keys: ['v'], command: 'look-behind', help: 'what the importer left out, and the original'},
			adding,
		],
	},
	{
		title: 'The program',
		rows: [
			help,
			{
				keys: ['q'], command: 'close', help: 'back to the list', hint: 'list',
			},
			...program,
		],
	},
] as const satisfies readonly Group[];
