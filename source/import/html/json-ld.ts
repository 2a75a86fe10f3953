/** JSON-LD of a page: what schema.org's words say of its article, however the site nests them. */
import {decodeEntities} from '../../markdown/entities.js';

export type Json = string | number | boolean | null | readonly Json[] | {readonly [name: string]: Json}; // eslint-disable-line @typescript-eslint/no-restricted-types -- JSON has null.
export type JsonObject = Readonly<Record<string, Json>>;

/** What a page says of its article in JSON-LD; texts as they stand, not cleaned. */
export type LinkedArticle = {
	readonly headline?: string;
	readonly alternativeHeadline?: string;
	readonly description?: string;
	readonly authors: readonly LinkedAuthor[];
	readonly published?: string;
	readonly modified?: string;
	readonly language?: string;
	readonly url?: string;
	readonly section?: string;
	/** It calls itself an article, not a page or a film. */
	readonly isArticle: boolean;
};

export type LinkedAuthor = {readonly name: string; readonly isPerson: boolean};

/** Larger blobs are data, not a description. */
const largestBlob = 2_000_000;
/** Objects looked at: real pages have under 500. */
const mostObjects = 5000;

export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: Json | undefined): readonly Json[] =>
	Array.isArray(value) ? (value as readonly Json[]) : (value === undefined || value === null ? [] : [value]);

/** JSON as pages write it: within comments, with raw line breaks in strings, commas too many, a semicolon at the end. */
export function readLooseJson(source: string): Json | undefined {
	if (source.length > largestBlob) {
		return undefined;
	}

	const bare = source
		.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/v, '')
		.replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/v, '')
		.trim()
		.replace(/;$/v, '');
	for (const attempt of [
		bare,
		bare.replaceAll(/[\u{0}-\u{1F}]+/gv, ' '),
		bare.replaceAll(/[\u{0}-\u{1F}]+/gv, ' ').replaceAll(/,\s*(?=[\]\}])/gv, ''),
	]) {
		try {
			return JSON.parse(attempt) as Json;
		} catch {}
	}

	return undefined;
}

/** Every object in a value, outer ones first. */
function objectsIn(values: readonly Json[]): readonly JsonObject[] {
	const found: JsonObject[] = [];
	const waiting = [...values];
	for (let next = 0; next < waiting.length && found.length < mostObjects; next++) {
		const value = waiting[next]!;
		if (Array.isArray(value)) {
			for (const inner of value as readonly Json[]) {
				waiting.push(inner);
			}
		} else if (isObject(value)) {
			found.push(value);
			waiting.push(...Object.values(value).slice(0, 500));
		}
	}

	return found;
}

const articleType = /(?:Article|BlogPosting|^Report|SocialMediaPosting|Posting|Recipe|Review)$/v;
const pageType = /(?:WebPage|ItemPage|VideoObject|AudioObject|CreativeWork|PodcastEpisode)$/v;
const typesOf = (object: JsonObject): readonly string[] =>
	listOf(object['@type'])
		.filter(type => typeof type === 'string')
		.map(type => type.replace(/^.*[#\/:]/v, ''));

/** Many sites write character references where JSON wants none. */
const text = (value: Json | undefined): string | undefined => {
	const [first] = listOf(value);
	return typeof first === 'string' && first.trim() !== '' ? decodeEntities(first).trim() : undefined;
};

/** An address or the object that has one. */
const addressOf = (value: Json | undefined): string | undefined => {
	const [first] = listOf(value);
	return isObject(first) ? text(first['@id']) ?? text(first.url) : text(first);
};

/** Persons and organisations, also where only their `@id` stands and the object elsewhere. */
function authorsOf(value: Json | undefined, byId: ReadonlyMap<string, JsonObject>): readonly LinkedAuthor[] {
	return listOf(value).flatMap(entry => {
		if (typeof entry === 'string') {
			return [{name: byId.has(entry) ? text(byId.get(entry)!.name) ?? '' : decodeEntities(entry), isPerson: true}];
		}

		if (!isObject(entry)) {
			return [];
		}

		const known = text(entry.name) === undefined ? byId.get(text(entry['@id']) ?? '') ?? entry : entry;
		const isPerson = typesOf(known).every(type => !type.endsWith('Organization'));
		return listOf(known.name).filter(name => typeof name === 'string').map(name => ({name: decodeEntities(name), isPerson}));
	}).filter(({name}) => name.trim() !== '');
}

/**
The article that a page's JSON-LD describes: the object of an article's type with a headline, the first that is about the
page where several are; else a page or a film with a date. `isOwn` tells whether an address is the page's own.
*/
export function readLinkedArticle(sources: readonly string[], isOwn: (url: string) => boolean): LinkedArticle | undefined {
	const objects = objectsIn(sources.map(source => readLooseJson(source)).filter(value => value !== undefined));
	const byId = new Map<string, JsonObject>();
	for (const object of objects) {
		const id = text(object['@id']);
		if (id !== undefined && (text(object.name) !== undefined || !byId.has(id))) {
			byId.set(id, object);
		}
	}

	const articles = objects.filter(
		object =>
			typesOf(object).some(type => articleType.test(type))
			&& (text(object.headline) ?? text(object.name) ?? text(object.datePublished)) !== undefined,
	);
	const pages = objects.filter(object => typesOf(object).some(type => pageType.test(type)) && text(object.datePublished) !== undefined);
	const isOwnPage = (object: JsonObject) =>
		[object.mainEntityOfPage, object.url, object['@id']].map(value => addressOf(value)).some(url => url !== undefined && isOwn(url));
	const object = articles.find(article => isOwnPage(article)) ?? articles[0] ?? pages.find(page => isOwnPage(page)) ?? pages[0];
	if (!object) {
		return undefined;
	}

	const authors = [object.author, object.creator].map(value => authorsOf(value, byId)).find(list => list.length > 0) ?? [];
	return {
		headline: text(object.headline) ?? text(object.name),
		alternativeHeadline: text(object.alternativeHeadline),
		description: text(object.description),
		authors,
		published: text(object.datePublished) ?? text(object.dateCreated) ?? text(object.uploadDate),
		modified: text(object.dateModified),
		language: text(object.inLanguage),
		url: addressOf(object.mainEntityOfPage) ?? addressOf(object.url),
		section: text(object.articleSection),
		isArticle: articles.includes(object),
	};
}
