/** JSON Feed 1.0 and 1.1. */
import {readDate} from './dates.js';
import {mostItems, type Feed, type FeedItem} from './feed-shape.js';
import {keyOfItem, readTexts} from './feed-text.js';
import {
	isRecord,
	listOf,
	readJson,
	type JsonRecord,
} from './json.js';
import {
	escapeHtml,
	languageTag,
	lineOf,
	linesOf,
	webAddress,
} from './text.js';

/** The feed in a text of JSON; `undefined` for other JSON and what is none. Items that are nothing of the kind are left out. */
export function readJsonFeed(text: string, url?: string): Feed | undefined {
	const root = readJson(text);
	if (!isRecord(root) || !Array.isArray(root.items)) {
		return undefined;
	}

	const home = webAddress(root.home_page_url, url);
	const address = url ?? webAddress(root.feed_url);
	const language = languageTag(root.language);
	const items = listOf(root.items).filter(item => isRecord(item));
	return {
		title: lineOf(root.title) ?? address ?? 'Untitled feed',
		...(address !== undefined && {address}),
		...(home !== undefined && {home}),
		...(language !== undefined && {language}),
		items: items.slice(0, mostItems).map(item => readItem(item, root, home ?? address)),
		hasMore: items.length > mostItems,
	};
}

function readItem(item: JsonRecord, root: JsonRecord, base: string | undefined): FeedItem {
	const id = lineOf(item.id) ?? (typeof item.id === 'number' ? String(item.id) : undefined);
	const url = webAddress(item.url, base) ?? webAddress(id) ?? webAddress(item.external_url, base);
	const key = keyOfItem(url, id === undefined ? [] : [id], base);
	const published = readDate(item.date_published) ?? readDate(item.date_modified);
	const language = languageTag(item.language) ?? languageTag(root.language);
	const authors =
		[item.authors, item.author, root.authors, root.author]
			.map(value => listOf(value).flatMap(author => (isRecord(author) ? linesOf(author.name) : [])))
			.find(names => names.length > 0) ?? [];
	const plain = (text: unknown) =>
		typeof text === 'string' && text.trim() !== ''
			? text
				.split(/\n\s*\n/v)
				.map(paragraph => `<p>${escapeHtml(paragraph)}</p>`)
				.join('')
			: undefined;
	return {
		...readTexts({
			title: lineOf(item.title), url, summary: plain(item.summary),
			content: typeof item.content_html === 'string' && item.content_html.trim() !== '' ? item.content_html : plain(item.content_text),
		}),
		...(url !== undefined && {url}),
		...(id !== undefined && {id}),
		...(key !== undefined && {key}),
		...(published !== undefined && {published}),
		...(language !== undefined && {language}),
		authors,
		tags: linesOf(item.tags),
		pictures: [item.image, item.banner_image].map(address => webAddress(address, base)).filter(address => address !== undefined).slice(0, 1),
	};
}
