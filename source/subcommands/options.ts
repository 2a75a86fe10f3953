/** What options look like. Which of them a command has, and what they do there, stands with the command. */
import {type ParseArgsOptionsConfig} from 'node:util';

export type Form = {
	readonly short?: string;
	/** What stands for its value: `DIR`. Without, it is a flag. */
	readonly value?: string;
	/** The only values that it takes. */
	readonly choices?: readonly string[];
	/** It may be given more than once. */
	readonly isRepeated?: true;
};

export const forms = {
	library: {value: 'DIR'},
	config: {value: 'FILE'},
	debug: {},
	help: {short: 'h'},
	version: {short: 'V'},
	json: {},
	width: {value: 'N', short: 'w'},
	follow: {value: 'N'},
	'feed-only': {},
	'no-pictures': {},
	linear: {},
	'empty-trash': {},
	'clear-caches': {},
	keys: {},
	order: {value: 'ORDER', choices: ['newest', 'oldest', 'title', 'shortest', 'longest', 'unread', 'opened', 'progress', 'relevance']},
	limit: {value: 'N', short: 'n'},
	off: {},
	add: {value: 'TAG', isRepeated: true},
	remove: {value: 'TAG', isRepeated: true},
	format: {value: 'FORMAT', short: 'f', choices: ['markdown', 'text', 'json', 'html']},
	output: {value: 'DIR', short: 'o'},
	path: {},
	init: {},
} as const satisfies Readonly<Record<string, Form>>;

export type OptionName = keyof typeof forms;

/** What each option does, in a line. */
export type OptionHelp = Readonly<Partial<Record<OptionName, string>>>;

/** Options that every command has. */
export const globalOptions: OptionHelp = {
	library: 'the folder of stored articles (or DWREAD_LIBRARY)',
	config: 'the file of settings (or DWREAD_CONFIG)',
	debug: 'show the stack of an unexpected error',
	help: 'this help',
	version: 'the version',
};

/** What was given, by option. */
export type Values = {
	readonly [Name in OptionName]?: (typeof forms)[Name] extends {readonly isRepeated: true} ? readonly string[] : (typeof forms)[Name] extends {readonly value: string} ? string : boolean
};

export function formOf(name: string): Form | undefined {
	return Object.hasOwn(forms, name) ? forms[name as OptionName] : undefined;
}

/** The options of a command, its own first. */
export function namesOf(help: OptionHelp): readonly OptionName[] {
	return Object.keys({...help, ...globalOptions}) as OptionName[];
}

/** As `parseArgs` wants it. A name means the same form everywhere, so all can be read at once. */
export const parseOptions: ParseArgsOptionsConfig = Object.fromEntries(Object.entries<Form>(forms).map(([name, {short, value, isRepeated}]) => [
	name,
	{type: value === undefined ? 'boolean' : 'string', ...(short !== undefined && {short}), ...(isRepeated && {multiple: true})},
]));
