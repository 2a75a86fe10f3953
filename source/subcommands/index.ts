/** The one table of subcommands: the arguments' parser, the usage, the man page and the shells' completions are made from it. */
import path from 'node:path';
import process from 'node:process';
import {homedir} from 'node:os';
import {libraryFolder} from '../library/folder.js';
import {openLibrary, type Library} from '../library/library.js';
import {packageFolder} from '../package-folder.js';
import {type Settings} from '../config/settings.js';
import {type Arguments} from './arguments.js';
import {type OptionHelp} from './options.js';

export type Asked = Arguments & {readonly settings: Settings};

export type Command = {
	readonly name: string;
	/** What follows the name: `ARTICLE…`, `[QUERY…]`, `bash|zsh|fish`. */
	readonly operands: string;
	readonly help: string;
	/** Its options besides those that all have; their form is in `options.ts`. */
	readonly options: OptionHelp;
	/** What an exit status of 1 says. */
	readonly failure: string;
	/** It works even where the settings are wrong. */
	readonly ignoresSettings?: true;
};

export type Subcommand = Command & {
	/** @returns a function that does it and gives the exit status. */
	readonly load: () => Promise<{readonly run: (asked: Asked) => Promise<number> | number}>;
};

const unknownArticle = 'an article isn’t stored (then nothing is done)';
const entryLine = 'one line of JSON an article';
const eventLine = 'one line of JSON for all that happens';
const bringing: OptionHelp = {
	follow: 'bring related articles too, N steps deep',
	'feed-only': 'a feed’s own text, not the pages it leads to',
	'no-pictures': 'leave pictures out',
};

/** What dwread does without a subcommand. */
export const reader: Command = {
	name: '',
	operands: '[SOURCE]',
	help: 'open the library, or read a file or an address at once, storing nothing; - for standard input',
	options: {
		width: 'cells in a line of text',
		linear: 'plain text and questions, line by line, for screen readers',
		json: 'JSON, where standard output is no terminal',
	},
	failure: 'the library or the file can’t be read',
};

export const subcommands: readonly Subcommand[] = [
	{
		name: 'add',
		operands: 'SOURCE…',
		help: 'store what addresses, files, folders, archives, feeds hold; - for standard input',
		options: {...bringing, json: eventLine},
		failure: 'something is refused (all else is stored)',
		load: async () => import('./add.js'),
	},
	{
		name: 'update',
		operands: '[FEED…]',
		help: 'bring in what is new in the feeds',
		options: {...bringing, json: eventLine},
		failure: 'something is refused (all else is stored), or no feeds are kept',
		load: async () => import('./update.js'),
	},
	{
		name: 'feeds',
		operands: '[list|add|remove|import|export] [FEED…]',
		help: 'the feeds that update asks',
		options: {json: 'one line of JSON a feed (list)'},
		failure: 'a feed is refused, or isn’t kept',
		load: async () => import('./feeds.js'),
	},
	{
		name: 'reimport',
		operands: '[ARTICLE…]',
		help: 'make articles anew from their originals',
		options: {json: eventLine},
		failure: 'an article can’t be made anew (all others are)',
		load: async () => import('./reimport.js'),
	},
	{
		name: 'list',
		operands: '',
		help: 'list what is stored',
		options: {json: entryLine},
		failure: 'the library can’t be read',
		load: async () => import('./list.js'),
	},
	{
		name: 'show',
		operands: 'ARTICLE…',
		help: 'print articles by key, title or path',
		options: {json: entryLine, width: 'cells in a line of text'},
		failure: unknownArticle,
		load: async () => import('./show.js'),
	},
	{
		name: 'remove',
		operands: 'ARTICLE…',
		help: 'move stored articles to the library’s trash',
		options: {},
		failure: unknownArticle,
		load: async () => import('./remove.js'),
	},
	{
		name: 'parse',
		operands: 'SOURCE…',
		help: 'what the importer makes of pages, as JSON, one line each',
		options: {json: 'the same, said'},
		failure: 'a source is no article (the others are done)',
		load: async () => import('./parse.js'),
	},
	{
		name: 'doctor',
		operands: '',
		help: 'check the library, mend what can be mended',
		options: {json: 'one line of JSON', 'empty-trash': 'delete for good what was removed'},
		failure: 'something is left that only a person can mend',
		load: async () => import('./doctor.js'),
	},
	{
		name: 'config',
		operands: '',
		help: 'the settings in force, and where each comes from',
		options: {path: 'only where the file of settings is, or would be', init: 'write a file of settings to begin with', json: 'one line of JSON'},
		failure: 'the file is there already, or can’t be written',
		ignoresSettings: true,
		load: async () => import('./config.js'),
	},
];

/** Opens the library that was asked for. `isQuick`: for the interface, see `LibraryOptions`. */
export function openLibraryFor(asked: Asked, {isQuick = false} = {}): Library {
	const folder = asked.settings.library ?? libraryFolder({env: process.env, platform: process.platform, home: homedir()});
	return openLibrary({folder, bundled: path.join(packageFolder, 'articles'), isQuick});
}
