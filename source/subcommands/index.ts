/** The one table of subcommands and options; the parser of arguments and the usage text read it. */
import path from 'node:path';
import process from 'node:process';
import {homedir} from 'node:os';
import {type ParseArgsOptionsConfig} from 'node:util';
import {libraryFolder} from '../library/folder.js';
import {openLibrary, type Library} from '../library/library.js';
import {packageFolder} from '../package-folder.js';

export const options = {
	library: {type: 'string'},
	json: {type: 'boolean'},
	width: {type: 'string'},
	follow: {type: 'string'},
	'feed-only': {type: 'boolean'},
	'no-pictures': {type: 'boolean'},
	linear: {type: 'boolean'},
	'empty-trash': {type: 'boolean'},
	debug: {type: 'boolean'},
	help: {type: 'boolean', short: 'h'},
	version: {type: 'boolean', short: 'V'},
} as const satisfies ParseArgsOptionsConfig;

export type Option = keyof typeof options;

const optionHelp: Readonly<Record<Option, readonly [form: string, help: string]>> = {
	library: ['--library DIR', 'the folder of stored articles (or DWREAD_LIBRARY)'],
	json: ['--json', 'JSON for scripts, a line each'],
	width: ['--width N', 'cells in a line of text (show; 72)'],
	follow: ['--follow N', 'bring related articles too, N steps deep (add, update)'],
	'feed-only': ['--feed-only', 'a feed’s own text, not the pages it leads to (add, update)'],
	'no-pictures': ['--no-pictures', 'leave pictures out (add, update)'],
	linear: ['--linear', 'plain text and questions, line by line, for screen readers'],
	'empty-trash': ['--empty-trash', 'delete for good what was removed (doctor)'],
	debug: ['--debug', 'show the stack of an unexpected error'],
	help: ['-h, --help', 'this help'],
	version: ['-V, --version', 'the version'],
};

export type Asked = {
	readonly values: Readonly<Partial<Record<'library' | 'width' | 'follow', string>> & Partial<Record<'json' | 'feed-only' | 'no-pictures' | 'linear' | 'empty-trash' | 'debug' | 'help' | 'version', boolean>>>;
	readonly positionals: readonly string[];
	readonly subcommand?: Subcommand;
};

export type Subcommand = {
	readonly name: string;
	/** What follows the name. */
	readonly operands: string;
	readonly help: string;
	/** @returns a function that does it and gives the exit status. */
	readonly load: () => Promise<{readonly run: (asked: Asked) => Promise<number> | number}>;
};

export const subcommands: readonly Subcommand[] = [
	{
		name: 'add', operands: 'SOURCE…', help: 'store what addresses, files, folders, archives, feeds hold; - for standard input', load: async () => import('./add.js'),
	},
	{
		name: 'update', operands: '[FEED…]', help: 'bring in what is new in the feeds', load: async () => import('./update.js'),
	},
	{
		name: 'feeds', operands: '[ACTION]', help: 'the feeds that update asks: list, add, remove, import, export', load: async () => import('./feeds.js'),
	},
	{
		name: 'reimport', operands: '[KEY…]', help: 'make articles anew from their originals', load: async () => import('./reimport.js'),
	},
	{
		name: 'list', operands: '', help: 'list what is stored', load: async () => import('./list.js'),
	},
	{
		name: 'show', operands: 'ARTICLE…', help: 'print articles by key, title or path', load: async () => import('./show.js'),
	},
	{
		name: 'remove', operands: 'ARTICLE…', help: 'move stored articles to the library’s trash', load: async () => import('./remove.js'),
	},
	{
		name: 'doctor', operands: '', help: 'check the library, mend what can be mended', load: async () => import('./doctor.js'),
	},
	{
		name: 'parse', operands: 'SOURCE…', help: 'what the importer makes of pages, as JSON, one line each', load: async () => import('./parse.js'),
	},
];

export function usage(subcommand?: Subcommand): string {
	const rows = (pairs: ReadonlyArray<readonly [string, string]>) => pairs.map(([form, help]) => `  ${form.padEnd(24)}${help}\n`).join('');
	const option = rows(Object.values(optionHelp));
	if (subcommand) {
		return `Usage: dwread ${subcommand.name} ${subcommand.operands}\n\n  ${subcommand.help}\n\nOptions:\n${option}`;
	}

	return `Read your stored articles in the terminal, offline.

Usage:
${rows([
	['dwread', 'open the library'],
	['dwread SOURCE', 'read a file or an address at once, storing nothing; - for standard input'],
	...subcommands.map(({name, operands, help}) => [`dwread ${name} ${operands}`.trimEnd(), help] as const),
])}
Options:
${option}
In the reader, ? shows the keys.
`;
}

export function openLibraryFor(asked: Asked): Library {
	const folder = libraryFolder({
		flag: asked.values.library, env: process.env, platform: process.platform, home: homedir(),
	});
	return openLibrary({folder, bundled: path.join(packageFolder, 'articles')});
}
