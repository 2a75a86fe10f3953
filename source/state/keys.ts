/** The one table of keys. What handles a key, the help, the hints at the foot and the readme read it. */

export type Context = 'list' | 'reader' | 'contents' | 'help' | 'missing' | 'behind' | 'filter' | 'find' | 'add';

type Row = {
	/** Names as `keyNames` gives them: `j`, `space`, `shift+tab`, `ctrl+c`, `alt+left`. */
	readonly keys: readonly string[];
	readonly command: string;
	/** What it does, for the help. */
	readonly help: string;
	/** A word for the line at the foot; only the main keys have one. */
	readonly hint?: string;
};

const lines = [
	{keys: ['j', 'down'], command: 'line-down', help: 'one down'},
	{keys: ['k', 'up'], command: 'line-up', help: 'one up'},
] as const satisfies readonly Row[];

const motion = [
	...lines,
	{keys: ['space', 'f', 'pagedown', 'ctrl+f'], command: 'page-down', help: 'a page down'},
	{keys: ['b', 'pageup', 'ctrl+b'], command: 'page-up', help: 'a page up'},
	{keys: ['d', 'ctrl+d'], command: 'half-page-down', help: 'half a page down'},
	{keys: ['u', 'ctrl+u'], command: 'half-page-up', help: 'half a page up'},
	{keys: ['g', 'home'], command: 'to-start', help: 'to the start'},
	{keys: ['G', 'end'], command: 'to-end', help: 'to the end'},
] as const satisfies readonly Row[];

const program = [
	{keys: ['Q', 'ctrl+c'], command: 'quit', help: 'quit dwread'},
	{keys: ['ctrl+z'], command: 'suspend', help: 'suspend (fg brings it back)'},
	{keys: ['ctrl+l'], command: 'redraw', help: 'draw the screen anew'},
] as const satisfies readonly Row[];

const typing = [
	{
		keys: ['enter'], command: 'accept', help: 'keep it', hint: 'keep',
	},
	{
		keys: ['escape'], command: 'cancel', help: 'cancel', hint: 'cancel',
	},
	{keys: ['backspace', 'ctrl+h'], command: 'erase-character', help: 'erase a character'},
	{keys: ['ctrl+w'], command: 'erase-word', help: 'erase a word'},
	{keys: ['ctrl+u'], command: 'erase-all', help: 'erase everything'},
] as const satisfies readonly Row[];

export const keys = {
	list: [
		{
			keys: ['enter', 'right'], command: 'open', help: 'read the article', hint: 'read',
		},
		...motion,
		{
			keys: ['/'], command: 'filter', help: 'filter as you type', hint: 'filter',
		},
		{
			keys: ['S'], command: 'sort', help: 'next order: newest, oldest, title, shortest, unread', hint: 'sort',
		},
		{
			keys: ['s'], command: 'star', help: 'star or unstar', hint: 'star',
		},
		{keys: ['r'], command: 'toggle-read', help: 'mark read or unread'},
		{keys: ['U'], command: 'undo', help: 'undo the last mark'},
		{keys: ['A'], command: 'add', help: 'add an address or a file'},
		{keys: ['L', 'alt+right'], command: 'forward', help: 'forward to the article you came back from'},
		{keys: ['escape'], command: 'clear', help: 'clear the filter'},
		{
			keys: ['?'], command: 'help', help: 'this help', hint: 'help',
		},
		{
			keys: ['q'], command: 'close', help: 'quit', hint: 'quit',
		},
		...program,
	],
	reader: [
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
			keys: ['backspace', 'H', 'B', 'alt+left'], command: 'back', help: 'back to where you were', hint: 'back',
		},
		{keys: ['L', 'alt+right'], command: 'forward', help: 'forward again'},
		...motion,
		{keys: [']'], command: 'next-heading', help: 'next heading'},
		{keys: ['['], command: 'previous-heading', help: 'previous heading'},
		{
			keys: ['t'], command: 'contents', help: 'contents', hint: 'contents',
		},
		{
			keys: ['/'], command: 'find', help: 'find in the article, as you type', hint: 'find',
		},
		{keys: ['n'], command: 'next-match', help: 'next match'},
		{keys: ['N'], command: 'previous-match', help: 'previous match'},
		{keys: ['J'], command: 'next-article', help: 'next article of the list'},
		{keys: ['K'], command: 'previous-article', help: 'previous article of the list'},
		{keys: ['o'], command: 'browse', help: 'open the link’s or the article’s address in the browser'},
		{keys: ['y'], command: 'copy', help: 'copy the link’s or the article’s address'},
		{keys: ['-'], command: 'narrower', help: 'narrower column'},
		{keys: ['+'], command: 'wider', help: 'wider column'},
		{keys: ['='], command: 'standard-width', help: 'standard column'},
		{keys: ['s'], command: 'star', help: 'star or unstar'},
		{keys: ['r'], command: 'toggle-read', help: 'mark read or unread'},
		{keys: ['U'], command: 'undo', help: 'undo the last mark'},
		{keys: ['A'], command: 'add', help: 'add an address or a file'},
		{keys: ['v'], command: 'look-behind', help: 'what the importer left out, and the original'},
		{keys: ['escape'], command: 'clear', help: 'let go of the link, end the search'},
		{
			keys: ['?'], command: 'help', help: 'this help', hint: 'help',
		},
		{
			keys: ['q'], command: 'close', help: 'back to the list', hint: 'list',
		},
		...program,
	],
	contents: [
		{
			keys: ['enter'], command: 'jump', help: 'go to the heading', hint: 'go',
		},
		...motion,
		{
			keys: ['escape', 'q', 't'], command: 'close-overlay', help: 'close', hint: 'close',
		},
		...program,
	],
	help: [
		...motion,
		{
			keys: ['escape', 'q', '?', 'enter'], command: 'close-overlay', help: 'close', hint: 'close',
		},
		...program,
	],
	missing: [
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
		...program,
	],
	behind: [
		{
			keys: ['tab', 'v'], command: 'other-part', help: 'what was left out, or the original', hint: 'the other',
		},
		...motion,
		{
			keys: ['escape', 'q'], command: 'close-overlay', help: 'close', hint: 'close',
		},
		...program,
	],
	filter: [
		...typing,
		{keys: ['down'], command: 'line-down', help: 'one down'},
		{keys: ['up'], command: 'line-up', help: 'one up'},
		{keys: ['ctrl+c'], command: 'quit', help: 'quit dwread'},
		{keys: ['ctrl+z'], command: 'suspend', help: 'suspend (fg brings it back)'},
	],
	add: [
		...typing,
		{keys: ['ctrl+c'], command: 'quit', help: 'quit dwread'},
		{keys: ['ctrl+z'], command: 'suspend', help: 'suspend (fg brings it back)'},
	],
	find: [
		...typing,
		{keys: ['down', 'ctrl+n'], command: 'next-match', help: 'next match'},
		{keys: ['up', 'ctrl+p'], command: 'previous-match', help: 'previous match'},
		{keys: ['ctrl+c'], command: 'quit', help: 'quit dwread'},
		{keys: ['ctrl+z'], command: 'suspend', help: 'suspend (fg brings it back)'},
	],
} as const satisfies Record<Context, readonly Row[]>;

export type Command = typeof keys[Context][number]['command'];

export type Binding = Row & {readonly command: Command};

/** The bindings of a context, without the literal types of the table. */
export function bindings(context: Context): readonly Binding[] {
	return keys[context];
}

export function commandFor(context: Context, key: string): Command | undefined {
	return bindings(context).find(binding => binding.keys.includes(key))?.command;
}

const shownKeys: Readonly<Record<string, string>> = {
	up: '↑', down: '↓', left: '←', right: '→', enter: 'Enter', escape: 'Esc', space: 'Space', tab: 'Tab', backspace: 'Backspace',
	pageup: 'PgUp', pagedown: 'PgDn', home: 'Home', end: 'End',
};

/** A key as a person reads it: `Shift-Tab`, `^C`, `Alt-←`, `j`. */
export function keyLabel(key: string): string {
	return key.startsWith('ctrl+') ? `^${key.slice(5).toUpperCase()}` : key.split('+').map(part => part === '' ? '+' : (shownKeys[part] ?? (part === 'shift' ? 'Shift' : (part === 'alt' ? 'Alt' : part)))).join('-').replace('+-+', '+');
}
