/** What scripts get with `--json`: names that stay, and what they hold. A field of which nothing is known is null. */
import {type articleJson} from './article-json.js';
import {type entryJson} from './entry-json.js';
import {type Stats} from './stats.js';

type Fields<T = Readonly<Record<string, unknown>>> = Readonly<Record<Extract<keyof T, string>, string>>;

export type JsonForm = {
	/** `one object a line for each article`. */
	readonly what: string;
	readonly fields: Fields;
	/** What only this command's objects hold besides. */
	readonly more?: Fields;
};

const known: Fields<
	Pick<ReturnType<typeof entryJson>, 'key' | 'title' | 'kicker' | 'teaser' | 'authors' | 'published' | 'language' | 'permalink' | 'url'>
> = {
	key: 'the one identity that it has whatever its address',
	title: 'its title',
	kicker: 'the short label above the title',
	teaser: 'the summary in a paragraph',
	authors: 'who wrote it, a list',
	published: 'ISO 8601: a day, or a time',
	language: 'BCP 47: en, pt-BR',
	permalink: 'the short address that lasts',
	url: 'the address of its page',
};

const entry: Fields<ReturnType<typeof entryJson>> = {
	...known,
	minutes: 'how long it takes to read',
	path: 'its file, from the library’s articles on',
	read: 'whether it is marked read',
	starred: 'whether it is starred',
	tags: 'a list',
	percent: 'how far it was read, from 0 to 100',
	opened: 'when it was last opened, ISO 8601',
};

const article: Fields<ReturnType<typeof articleJson>> = {
	...known,
	headings: 'the sub-headings, a list',
	related: 'links to other articles, a list of label, title, url, key',
	images: 'a list of src, alt, caption, credit',
	signoff: 'the line at the end: dv/amp (AFP, Reuters)',
	editors: 'the initials in it, a list',
	agencies: 'the agencies in it, a list',
	removed: 'what the importer left out of the page, a list of text, reason',
	text: 'the text, a line for each paragraph',
	markdown: 'the article as it is stored',
};

const eachArticle = 'one object a line for each article';
const changed = {fields: entry, more: {outcome: 'what became of it, or unchanged'}};

const events: JsonForm = {
	what: 'one object a line for all that happens',
	fields: {
		type: 'stored, updated, unchanged, kept (it was edited by hand), refused, feed, pictures, waiting, progress, and at the end summary',
		'key, title': 'of what is stored, updated, unchanged or kept',
		'name, reason': 'of what is refused',
		'stored, updated, unchanged, kept, feeds, pictures, refused, left, stopped': 'how many, in the summary; stopped: by a signal',
	},
};

/** By command. */
export const jsonForms: Readonly<Record<string, JsonForm>> = {
	list: {what: eachArticle, fields: entry},
	search: {what: eachArticle, fields: entry, more: {snippet: 'the words around the first hit in its text'}},
	show: {what: eachArticle, fields: article},
	export: {what: `with --output ${eachArticle}; with --format json what show prints`, ...changed},
	parse: {what: 'one object a line for each page, in the order given', fields: article, more: {error: 'alone: why a page is no article'}},
	tag: {what: `${eachArticle}; without articles for each tag: tag, articles`, ...changed},
	star: {what: eachArticle, ...changed},
	read: {what: eachArticle, ...changed},
	remove: {what: eachArticle, ...changed},
	restore: {what: `${eachArticle}; without articles for each in the trash: key, title, path, removed, bytes`, ...changed},
	add: events,
	update: events,
	reimport: events,
	feeds: {
		what: 'with list one object a line for each feed',
		fields: {
			address: 'of the feed',
			title: 'its title',
			home: 'the page that it belongs to',
			tags: 'what its articles are tagged, a list',
		},
	},
	shelves: {
		what: 'with list one object a line for each shelf',
		fields: {name: 'its name, which in: takes', query: 'what it asks for; empty for all articles', kept: 'whether it is a search that you kept'},
	},
	stats: {
		what: 'one object',
		fields: {
			library: 'its folder',
			articles: 'how many there are',
			unread: 'of them not marked read',
			starred: 'of them starred',
			started: 'of them begun and not finished',
			minutes: 'how long they all take to read',
			unreadMinutes: 'how long the unread ones take',
			languages: 'how many of each, most first',
			kickers: 'the same',
			sites: 'the same',
			years: 'the same',
			tags: 'the same',
			removed: 'how many files are in the trash',
			unreadable: 'how many files are no article',
			bytes: 'of articles, images, originals, journal, trash',
		} satisfies Fields<Stats>,
	},
	doctor: {
		what: 'one object',
		fields: {
			library: 'its folder',
			articles: 'how many there are',
			needsPerson: 'whether something is left that only a person can mend',
			findings: 'a list of area, kind, outcome, count, text, details',
		},
	},
	config: {
		what: 'one object',
		fields: {file: 'the file of settings, or where it would be', settings: 'a list of name, value, and where each comes from'},
	},
};
