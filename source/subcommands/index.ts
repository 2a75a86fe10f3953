/** The one table of subcommands: the arguments' parser, the usage, the man page and the shells' completions are made from it. */
import {type Command, type Subcommand} from './asked.js';
import {type OptionHelp} from './options.js';

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
		operands: '[QUERY…]',
		help: 'list what is stored, or what a query finds by titles, teasers and fields',
		options: {
			json: entryLine, keys: 'keys alone, one a line', order: 'the order', limit: 'at most so many',
		},
		failure: 'the query finds nothing',
		load: async () => import('./list.js'),
	},
	{
		name: 'search',
		operands: 'QUERY…',
		help: 'search the text of all articles, the best hits first',
		options: {json: `${entryLine}, with a snippet`, order: 'the order; relevance unless said otherwise', limit: 'at most so many'},
		failure: 'nothing is found',
		load: async () => import('./search.js'),
	},
	{
		name: 'shelves',
		operands: '[list|keep|remove] [NAME] [QUERY…]',
		help: 'searches with a name; in:NAME stands for one in every query',
		options: {json: 'one line of JSON a shelf (list)'},
		failure: 'no search has the name, or it can’t be kept',
		load: async () => import('./shelves.js'),
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
		name: 'export',
		operands: 'ARTICLE…',
		help: 'write articles in a form for other programs',
		options: {format: 'the form; markdown unless said otherwise', output: 'a file for each in this folder', json: 'one line of JSON a file written (with --output)'},
		failure: unknownArticle,
		load: async () => import('./export.js'),
	},
	{
		name: 'tag',
		operands: '[ARTICLE…]',
		help: 'add and remove tags; without --add and --remove, tell them',
		options: {add: 'a tag to add', remove: 'a tag to take away', json: entryLine},
		failure: unknownArticle,
		load: async () => import('./tag.js'),
	},
	{
		name: 'star',
		operands: 'ARTICLE…',
		help: 'star articles',
		options: {off: 'take the star away', json: entryLine},
		failure: unknownArticle,
		load: async () => import('./star.js'),
	},
	{
		name: 'read',
		operands: 'ARTICLE…',
		help: 'mark articles read',
		options: {off: 'mark them unread', json: entryLine},
		failure: unknownArticle,
		load: async () => import('./read.js'),
	},
	{
		name: 'remove',
		operands: 'ARTICLE…',
		help: 'move stored articles to the library’s trash',
		options: {json: entryLine},
		failure: unknownArticle,
		load: async () => import('./remove.js'),
	},
	{
		name: 'restore',
		operands: '[REMOVED…]',
		help: 'take removed articles back, or list them',
		options: {json: entryLine},
		failure: 'an article is not in the trash (then nothing is done)',
		load: async () => import('./restore.js'),
	},
	{
		name: 'stats',
		operands: '',
		help: 'count what is stored, and the room that it takes',
		options: {json: 'one line of JSON'},
		failure: 'the library can’t be read',
		load: async () => import('./stats.js'),
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
	{
		name: 'completions',
		operands: 'bash|zsh|fish',
		help: 'what has a shell complete commands, options and files',
		options: {},
		failure: 'it can’t be written',
		ignoresSettings: true,
		load: async () => import('./completions.js'),
	},
	{
		name: 'man',
		operands: '',
		help: 'the manual page, as man reads it: dwread man | man -l -',
		options: {},
		failure: 'it can’t be written',
		ignoresSettings: true,
		load: async () => import('./man.js'),
	},
];
