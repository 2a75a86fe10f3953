/** The help, made from the one table of keys. */
import {bindings, keyLabel, type Context} from './keys.js';

export type HelpLine =
	| {readonly type: 'heading'; readonly text: string}
	| {readonly type: 'binding'; readonly keys: string; readonly help: string}
	| {readonly type: 'blank'};

const titles: Readonly<Record<Context, string>> = {
	list: 'In the list',
	reader: 'In an article',
	contents: 'In the contents',
	help: 'In this help',
	missing: 'At a link that isn’t stored',
	filter: 'While filtering',
	find: 'While finding',
};

/** All keys, those of the screen at hand first. Keys that do the same everywhere are said once. */
export function helpLines(screen: 'list' | 'reader'): readonly HelpLine[] {
	const order: readonly Context[] = screen === 'list'
		? ['list', 'reader', 'missing', 'contents', 'filter', 'find', 'help']
		: ['reader', 'missing', 'contents', 'find', 'list', 'filter', 'help'];
	return order.flatMap((context, index) => [
		...(index === 0 ? [] : [{type: 'blank'} as const]),
		{type: 'heading', text: titles[context]} as const,
		...bindings(context).map(binding => ({type: 'binding', keys: keysLabel(binding.keys), help: binding.help}) as const),
	]);
}

/** `j ↓`, and `0–9` for the digits. */
export function keysLabel(keys: readonly string[]): string {
	return keys.length === 10 && keys.every(key => /^\d$/v.test(key)) ? '0–9' : keys.map(key => keyLabel(key)).join(' ');
}
