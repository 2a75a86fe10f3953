/** The one table of settings: reading them, `dwread config`, its example and the man page are made from it. */
import path from 'node:path';
import {enumeration, suggestion} from '../nearest.js';
import {dateStyles} from '../render/dates.js';
import {columns} from '../state/settings.js';
import {measures, orders} from '../state/state.js';
import {readColours} from './colours.js';
import {readKeys} from './read-keys.js';
import {shown, type Reading} from './refuse.js';
import {type Settings} from './settings.js';

export type SettingName = 'library' | 'measure' | 'dates' | 'columns' | 'order' | 'bidi' | 'colours' | 'keys';

type Setting = {
	readonly help: string;
	/** What may be said, in a few words. */
	readonly values: string;
	/** As it may stand in the file; the standard, where there is one. */
	readonly example: string;
	/** Refuses what can't be meant. */
	readonly read: (value: unknown, reading: Reading) => Partial<Settings>;
};

const bidiChoices = ['auto', 'visual', 'logical'] as const;

export const table: Readonly<Record<SettingName, Setting>> = {
	library: {
		help: 'the folder of stored articles; ~ is your home, and a relative path begins at this file’s folder',
		values: 'a path',
		example: '"~/articles"',
		read: (value, reading) => ({library: pathOf(value, reading)}),
	},
	measure: {
		help: 'the width of the text',
		values: `cells, ${measures.smallest} to ${measures.largest}`,
		example: String(measures.standard),
		read: (value, reading) => ({measure: cellsOf(value, reading)}),
	},
	dates: {
		help: 'how the list says dates (iso: articles too)',
		values: enumeration(dateStyles),
		example: '"short"',
		read: (value, reading) => ({dates: choiceOf('dates', dateStyles, value, reading)}),
	},
	columns: {
		help: 'what the list says of an article below its title, in order',
		values: `some of ${enumeration(columns, 'and')}`,
		example: '["date", "minutes", "percent", "star", "tags", "source", "links"]',
		read: (value, reading) => ({columns: choicesOf('columns', columns, value, reading)}),
	},
	order: {
		help: 'the list’s order at start',
		values: enumeration(orders),
		example: '"newest"',
		read: (value, reading) => ({order: choiceOf('order', orders, value, reading)}),
	},
	bidi: {
		help: 'who puts right-to-left text in order: visual is dwread, logical the terminal',
		values: 'auto, visual or logical',
		example: '"auto"',
		read: (value, reading) => ({bidi: choiceOf('bidi', bidiChoices, value, reading)}),
	},
	colours: {
		help: 'styles by name, in words: bold, faint, italic, underline, reverse, a colour, on a colour',
		values: 'a table of styles',
		example: '{accent = "cyan"}',
		read: (value, {refuse}) => ({styles: readColours(value, refuse)}),
	},
	keys: {
		help: 'other keys: a preset, and commands with their keys, everywhere or in one context',
		values: 'a table of keys',
		example: '{preset = "less"}',
		read: (value, {refuse}) => readKeys(value, refuse),
	},
};

export const settingNames = Object.keys(table) as readonly SettingName[];

export function isSetting(name: string): name is SettingName {
	return Object.hasOwn(table, name);
}

function pathOf(value: unknown, {refuse, home, folder}: Reading): string {
	return typeof value === 'string' && value !== ''
		? path.resolve(folder, value.replace(/^~(?=$|[\/\\])/v, () => home))
		: refuse(['library'], `library is a path, not ${shown(value)}`);
}

function cellsOf(value: unknown, {refuse}: Reading): number {
	return Number.isSafeInteger(value) && value as number >= measures.smallest && value as number <= measures.largest
		? value as number
		: refuse(['measure'], `measure is a number of cells from ${measures.smallest} to ${measures.largest}, not ${shown(value)}`);
}

function choiceOf<Choice extends string>(name: string, choices: readonly Choice[], value: unknown, {refuse}: Reading): Choice {
	return (
		choices.find(choice => choice === value)
		?? refuse(
			[name],
			`${name} is ${enumeration(choices)}, not ${shown(value)}${typeof value === 'string' && choices.length > 4 ? suggestion(value, choices) : ''}`,
		)
	);
}

function choicesOf<Choice extends string>(name: string, choices: readonly Choice[], value: unknown, {refuse}: Reading): readonly Choice[] {
	if (!Array.isArray(value)) {
		return refuse([name], `${name} is a list of ${enumeration(choices)}, not ${shown(value)}`);
	}

	return value.map((item: unknown) => choices.find(choice => choice === item)
		?? refuse([name], `${name} has no ${shown(item)}${suggestion(String(item), choices)}`));
}
