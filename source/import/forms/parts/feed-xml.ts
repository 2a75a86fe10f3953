/** RSS 0.9 to 2.0, RDF and Atom. One reader for all: the names of a field stand in a list, best first, as feeds mix them freely. */
import {readDate} from './dates.js';
import {mostItems, type Feed, type FeedItem} from './feed-shape.js';
import {keyOfItem, readTexts} from './feed-text.js';
import {
	escapeHtml,
	languageTag,
	lineOfHtml,
	webAddress,
} from './text.js';
import {
	childrenOf,
	htmlWithin,
	isElement,
	readXml,
	textWithin,
	type XmlElement,
} from './xml.js';

const dateNames = [
	'pubdate', 'atom:published', 'published', 'atom:issued', 'issued', 'dc:date', 'dcterms:issued', 'dcterms:created',
	'atom:created', 'created', 'date', 'atom:updated', 'updated', 'dcterms:modified', 'atom:modified', 'modified',
	'lastbuilddate',
];
const contentNames = ['content:encoded', 'atom:content', 'content', 'xhtml:body', 'body', 'fulltext', 'full-text'];
const summaryNames = ['description', 'atom:summary', 'summary', 'dc:description', 'media:description', 'itunes:summary', 'abstract'];
const titleNames = ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title'];

const isItem = (name: string): boolean => ['item', 'entry', 'atom:entry'].includes(name);

/** The feed in a text of XML; `undefined` for what is none. */
export function readXmlFeed(xml: string, url?: string): Feed | undefined {
	const {root, units, hasMore} = readXml(xml, isItem, mostItems);
	if (!root || !(units.length > 0 || isFeedName(root.name))) {
		return undefined;
	}

	const channel = root.name === 'channel' ? root : childrenOf(root, 'channel')[0] ?? root;
	const base = webAddress(channel.attributes.get('xml:base') ?? root.attributes.get('xml:base'), url) ?? url;
	const home = linkOf(channel, base ?? undefined);
	const address =
		url
		?? webAddress(
			childrenOf(channel, 'atom:link', 'link')
				.find(link => link.attributes.get('rel') === 'self')
				?.attributes.get('href'),
			base,
		);
	const language = languageOf(channel) ?? languageOf(root);
	const authors = authorsOf(channel);
	const context = {
		base: base ?? home, feed: address, language, authors,
	};
	return {
		title: firstText(channel, titleNames) ?? home ?? address ?? 'Untitled feed',
		...(address !== undefined && {address}),
		...(home !== undefined && {home}),
		...(language !== undefined && {language}),
		items: units.map(item => readItem(item, context)),
		hasMore,
	};
}

const isFeedName = (name: string): boolean => /^(?:rss|channel|(?:rdf:)?rdf|(?:atom:)?feed|(?:.*:)?rss)$/v.test(name);

type Context = {
	readonly base: string | undefined;
	readonly feed: string | undefined;
	readonly language: string | undefined;
	readonly authors: readonly string[];
};

function readItem(item: XmlElement, context: Context): FeedItem {
	const base = webAddress(item.attributes.get('xml:base'), context.base) ?? context.base;
	const ids = [
		...childrenOf(item, 'dwsyn:contentid', 'guid', 'atom:id', 'id', 'dc:identifier').map(element => textWithin(element).trim()),
		item.attributes.get('rdf:about') ?? '',
	].filter(text => text !== '');
	const url = linkOf(item, base) ?? permanentId(item) ?? webAddress(item.attributes.get('rdf:about'));
	const key = keyOfItem(url, ids, context.feed);
	const language = languageOf(item) ?? context.language;
	const published = childrenOf(item, ...dateNames).map(element => readDate(textWithin(element), language)).find(date => date !== undefined);
	const own = authorsOf(item);
	return {
		...readTexts({
			title: firstText(item, titleNames), url, summary: firstHtml(item, summaryNames), content: firstHtml(item, contentNames),
		}),
		...(url !== undefined && {url}),
		...(ids[0] !== undefined && {id: ids[0]}),
		...(key !== undefined && {key}),
		...(published !== undefined && {published}),
		...(language !== undefined && {language}),
		authors: own.length > 0 ? own : context.authors,
		tags: tagsOf(item),
		pictures: picturesOf(item, base),
	};
}

const firstText = (element: XmlElement, names: readonly string[]): string | undefined =>
	childrenOf(element, ...names)
		.map(child => lineOfHtml(htmlOf(child)))
		.find(text => text !== undefined);
const firstHtml = (element: XmlElement, names: readonly string[]): string | undefined =>
	childrenOf(element, ...names)
		.map(child => htmlOf(child))
		.find(html => html.trim() !== '');

/** A text as HTML. Atom says by `type` what it is; where nothing says it, what has tags is HTML. */
function htmlOf(element: XmlElement): string {
	const type = element.attributes.get('type') ?? '';
	const html = htmlWithin(element);
	return /^text(?:\/plain)?$/v.test(type) && element.children.every(child => !isElement(child)) ? escapeHtml(html) : html;
}

/** Where an item or a feed leads to, of all its links: the original of a feed that was passed on, the alternate one, any that has no other meaning. */
function linkOf(element: XmlElement, base: string | undefined): string | undefined {
	const original = childrenOf(element, 'feedburner:origlink').map(child => webAddress(textWithin(child)));
	const links = childrenOf(element, 'link', 'atom:link').filter(link => /^(?:alternate|\s*)$/v.test(link.attributes.get('rel') ?? ''));
	const pages = links.toSorted((a, b) => Number(isPage(b)) - Number(isPage(a)));
	const linked = pages.map(link => webAddress(link.attributes.get('href') ?? nonEmpty(textWithin(link)), base));
	return [...original, ...linked].find(address => address !== undefined);
}

const isPage = (link: XmlElement): boolean => /^(?:text\/html|application\/xhtml\+xml)?$/v.test(link.attributes.get('type') ?? '');
const nonEmpty = (text: string): string | undefined => text.trim() === '' ? undefined : text;

/** RSS's guid is an address unless it says that it isn't. */
const permanentId = (item: XmlElement): string | undefined =>
	childrenOf(item, 'guid', 'atom:id', 'id')
		.filter(guid => guid.attributes.get('ispermalink') !== 'false')
		.map(guid => webAddress(textWithin(guid)))
		.find(address => address !== undefined);

function languageOf(element: XmlElement): string | undefined {
	const alternate = childrenOf(element, 'atom:link', 'link').find(link => link.attributes.has('hreflang'));
	const named = [
		...childrenOf(element, 'dc:language', 'language').map(child => textWithin(child)),
		element.attributes.get('xml:lang'),
		alternate?.attributes.get('hreflang'),
	];
	return named.map(name => languageTag(name)).find(tag => tag !== undefined);
}

/** `name@example.org (Anna Example)` is Anna Example; an address alone is nobody's name. */
function authorsOf(element: XmlElement): readonly string[] {
	const persons = childrenOf(element, 'atom:author', 'author').map(author => textWithin(childrenOf(author, 'atom:name', 'name')[0] ?? author));
	const names = [...childrenOf(element, 'dc:creator').map(child => textWithin(child)), ...persons].map(text =>
		lineOfHtml(/^[^\s\(@]+@[^\s\(]+\s?\((?<name>[^\)]+)\)$/v.exec(text.trim())?.groups?.name ?? text),
	);
	return [...new Set(names.filter(name => name !== undefined && !/^\S[^\s@]*@\S+$/v.test(name)))].slice(0, 20) as readonly string[];
}

function tagsOf(item: XmlElement): readonly string[] {
	const tags = childrenOf(item, 'category', 'atom:category', 'dc:subject').map(child =>
		lineOfHtml(child.attributes.get('label') ?? nonEmpty(textWithin(child)) ?? child.attributes.get('term')),
	);
	return [...new Set(tags.filter(tag => tag !== undefined))].slice(0, 50);
}

function picturesOf(item: XmlElement, base: string | undefined): readonly string[] {
	const media = [item, ...childrenOf(item, 'media:group')].flatMap(element => childrenOf(element, 'media:content', 'media:thumbnail', 'enclosure'));
	const isPicture = ({name, attributes}: XmlElement) =>
		name === 'media:thumbnail'
		|| attributes.get('medium') === 'image'
		|| (attributes.get('type') ?? '').startsWith('image/')
		|| /\.(?:jpe?g|png|webp|avif|gif)(?:$|\?)/iv.test(attributes.get('url') ?? '');
	const width = ({attributes}: XmlElement) => Number(/^\d{1,5}$/v.exec(attributes.get('width') ?? '')?.[0] ?? 0);
	const addresses = media
		.filter(element => isPicture(element))
		.toSorted((a, b) => width(b) - width(a))
		.map(element => element.attributes.get('url') ?? element.attributes.get('href'));
	const others = childrenOf(item, 'itunes:image').map(image => image.attributes.get('href'));
	const links = childrenOf(item, 'atom:link', 'link')
		.filter(link => link.attributes.get('rel') === 'enclosure' && (link.attributes.get('type') ?? '').startsWith('image/'))
		.map(link => link.attributes.get('href'));
	return [...new Set([...addresses, ...links, ...others].map(address => webAddress(address, base)).filter(address => address !== undefined))].slice(
		0,
		10,
	);
}
