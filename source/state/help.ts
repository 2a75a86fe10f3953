/** The help, made from the one table of keys. */
import {width} from '../render/width.js';
import {queryForms} from '../search/query-help.js';
import {
	groups,
	keyLabel,
	type Binding,
	type Context,
	type Keymap,
} from './keys.js';

export type HelpLine =
	| {readonly type: 'heading'; readonly text: string}
	/** What the keys below it are for. */
	| {readonly type: 'group'; readonly text: string}
	/** A long text goes on in lines without keys. */
	| {readonly type: 'binding'; readonly keys: string; readonly help: string}
	| {readonly type: 'blank'};

/** The cells for the keys, and with them those for the text beside them, in a terminal so wide. */
export function helpColumns(columns: number): {readonly keys: number; readonly help: number} {
	const keys = columns < 60 ? 15 : 24;
	return {keys, help: columns - keys - 6};
}

const titles: Readonly<Record<Context, string>> = {
	list: 'In the list',
	reader: 'In an article',
	contents: 'In the contents',
	peek: 'While peeking',
	articles: 'In the way, the story or what was opened lately',
	shelves: 'Among the shelves',
	orders: 'Among the orders',
	help: 'In this help',
	missing: 'At a link that isn’t stored',
	behind: 'Behind an article',
	unreadable: 'Among files that can’t be read',
	filter: 'While searching the library',
	find: 'While finding',
	add: 'While naming what to add',
	tag: 'While typing tags',
	keep: 'While naming a search',
};

const others: readonly Context[] = [
	'shelves', 'orders', 'peek', 'articles', 'missing', 'contents', 'behind', 'unreadable', 'filter', 'find', 'tag', 'keep', 'add',
	'help',
];

/** All keys for a terminal so wide, those of the screen at hand first. What means the same in several places is told once. */
export function helpLines(screen: 'list' | 'reader', columns: number, keymap?: Keymap): readonly HelpLine[] {
	const order: readonly Context[] = screen === 'list' ? ['list', 'reader', ...others] : ['reader', 'list', ...others];
	const told = new Set<string>();
	const isNew = ({keys, help}: Binding) => {
		const line = `${keysLabel(keys)} ${help}`;
		const isKnown = told.has(line);
		told.add(line);
		return !isKnown;
	};

	return order.flatMap((context, index) => [
		...(index === 0 ? [] : [{type: 'blank'} as const]),
		{type: 'heading', text: titles[context]} as const,
		...groups(context, keymap).flatMap(({title, rows}) => groupLines(title, rows.filter(row => isNew(row)), columns)),
		...(context === 'list' ? queryLines(columns) : []),
	]);
}

/** What a search of the library understands, below the keys of the list. */
function queryLines(columns: number): readonly HelpLine[] {
	return [
		{type: 'blank'},
		{type: 'heading', text: 'What a search understands'},
		...queryForms.flatMap(([form, meaning]) => pairLines(form, meaning, columns)),
	];
}

function groupLines(title: string, rows: readonly Binding[], columns: number): readonly HelpLine[] {
	const lines = rows.flatMap(binding => bindingLines(binding, columns));
	return title === '' || lines.length === 0 ? lines : [{type: 'group', text: title}, ...lines];
}

function bindingLines({keys, help}: Binding, columns: number): readonly HelpLine[] {
	return pairLines(keysLabel(keys), help, columns);
}

function pairLines(name: string, help: string, columns: number): readonly HelpLine[] {
	const room = helpColumns(columns);
	const names = wrapWords(name, room.keys);
	const texts = wrapWords(help, room.help);
	return Array.from({length: Math.max(names.length, texts.length)}, (_, index) => ({
		type: 'binding',
		keys: names[index] ?? '',
		help: texts[index] ?? '',
	}));
}

/** Words in lines of so many cells. */
export function wrapWords(text: string, cells: number): readonly string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const longer = lines.at(-1) === '' ? word : `${lines.at(-1)!} ${word}`;
		if (width(longer) <= cells || lines.at(-1) === '') {
			lines[lines.length - 1] = longer;
		} else {
			lines.push(word);
		}
	}

	return lines;
}

/** `j ↓`, and `0–9` for the digits. */
export function keysLabel(keys: readonly string[]): string {
	return keys.length === 10 && keys.every(key => /^\d$/v.test(key)) ? '0–9' : keys.map(key => keyLabel(key)).join(' ');
}
