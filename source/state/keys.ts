/** The one table of keys, by place. What handles a key, the help, the hints at the foot and the readme read it. */
import {listKeys} from './keys/list.js';
import {
	articlesKeys,
	behindKeys,
	contentsKeys,
	helpKeys,
	missingKeys,
	ordersKeys,
	peekKeys,
	shelvesKeys,
	unreadableKeys,
} from './keys/overlays.js';
import {
	filterKeys,
	findKeys,
	namingKeys,
	tagKeys,
} from './keys/prompts.js';
import {readerKeys} from './keys/reader.js';
import {type Group, type Row} from './keys/row.js';

export type Context =
	| 'list'
	| 'reader'
	| 'articles'
	| 'shelves'
	| 'orders'
	| 'contents'
	| 'peek'
	| 'help'
	| 'missing'
	| 'behind'
	| 'unreadable'
	| 'filter'
	| 'find'
	| 'add'
	| 'tag'
	| 'keep';

export const keys = {
	list: listKeys,
	reader: readerKeys,
	articles: articlesKeys,
	shelves: shelvesKeys,
	orders: ordersKeys,
	contents: contentsKeys,
	peek: peekKeys,
	help: helpKeys,
	missing: missingKeys,
	behind: behindKeys,
	unreadable: unreadableKeys,
	filter: filterKeys,
	find: findKeys,
	add: namingKeys,
	tag: tagKeys,
	keep: namingKeys,
} as const satisfies Record<Context, readonly Group[]>;

export type Command = typeof keys[Context][number]['rows'][number]['command'];

export type Binding = Row & {readonly command: Command};

export type BindingGroup = {readonly title: string; readonly rows: readonly Binding[]};

export type Keymap = Readonly<Record<Context, readonly BindingGroup[]>>;

/** The bindings of a context by what they are for: those of the table, without its literal types, or as the reader has set them. */
export function groups(context: Context, keymap: Keymap = keys): readonly BindingGroup[] {
	return keymap[context];
}

export function bindings(context: Context, keymap?: Keymap): readonly Binding[] {
	return groups(context, keymap).flatMap(({rows}) => rows);
}

export function commandFor(context: Context, key: string, keymap?: Keymap): Command | undefined {
	return bindings(context, keymap).find(binding => binding.keys.includes(key))?.command;
}

const shownKeys: Readonly<Record<string, string>> = {
	up: '↑', down: '↓', left: '←', right: '→', enter: 'Enter', escape: 'Esc', space: 'Space', tab: 'Tab', backspace: 'Backspace',
	pageup: 'PgUp', pagedown: 'PgDn', home: 'Home', end: 'End', delete: 'Del',
};

/** A key as a person reads it: `Shift-Tab`, `^C`, `Alt-←`, `j`. */
export function keyLabel(key: string): string {
	return key.startsWith('ctrl+')
		? `^${key.slice(5).toUpperCase()}`
		: key
			.split('+')
			.map(part => (part === '' ? '+' : (shownKeys[part] ?? (part === 'shift' ? 'Shift' : (part === 'alt' ? 'Alt' : part)))))
			.join('-')
			.replace('+-+', '+');
}
