/** The help, made from the one table of keys. */
import {width} from '../render/width.js';
import {
	bindings,
	keyLabel,
	type Binding,
	type Context,
} from './keys.js';

export type HelpLine =
	| {readonly type: 'heading'; readonly text: string}
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
	help: 'In this help',
	missing: 'At a link that isn’t stored',
	behind: 'Behind an article',
	filter: 'While filtering',
	find: 'While finding',
	add: 'While naming what to add',
};

/** All keys for a terminal so wide, those of the screen at hand first. */
export function helpLines(screen: 'list' | 'reader', columns: number): readonly HelpLine[] {
	const order: readonly Context[] = screen === 'list'
		? ['list', 'reader', 'missing', 'contents', 'behind', 'filter', 'find', 'add', 'help']
		: ['reader', 'missing', 'contents', 'behind', 'find', 'add', 'list', 'filter', 'help'];
	return order.flatMap((context, index) => [
		...(index === 0 ? [] : [{type: 'blank'} as const]),
		{type: 'heading', text: titles[context]} as const,
		...bindings(context).flatMap(binding => bindingLines(binding, columns)),
	]);
}

function bindingLines({keys, help}: Binding, columns: number): readonly HelpLine[] {
	const room = helpColumns(columns);
	const names = wrapWords(keysLabel(keys), room.keys);
	const texts = wrapWords(help, room.help);
	return Array.from({length: Math.max(names.length, texts.length)}, (_, index) => ({type: 'binding', keys: names[index] ?? '', help: texts[index] ?? ''}));
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
