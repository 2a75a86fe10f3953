/** OPML: the list of feeds that every feed reader writes. */
import {decode} from '../charset.js';
import {type Form, type Item} from './form.js';
import {rootOf} from './parts/head.js';
import {lineOf, webAddress} from './parts/text.js';
import {xmlEvents} from './parts/xml.js';

export const opml: Form = {
	name: 'OPML list of feeds',
	isLight: true,
	isForm: ({head}) => rootOf(head) === 'opml',
	* read({name, bytes, contentType}) {
		const folders: Array<string | undefined> = [];
		for (const event of xmlEvents(decode(bytes, contentType))) {
			if (event.type === 'open' && event.name === 'outline') {
				const item = feedOf(event.attributes, folders, name);
				if (item) {
					yield item;
				}

				folders.push(item ? undefined : lineOf(event.attributes.get('text') ?? event.attributes.get('title')));
			} else if (event.type === 'close' && event.name === 'outline') {
				folders.pop();
			}
		}
	},
};

/** What an outline that stands in these folders is: a feed, a list that can't be read as one, or `undefined` for a folder. */
function feedOf(attributes: ReadonlyMap<string, string>, folders: ReadonlyArray<string | undefined>, name: string): Item | undefined {
	const written = attributes.get('xmlurl') ?? (/^(?:rss|atom|link)$/iv.test(attributes.get('type') ?? '') ? attributes.get('url') : undefined);
	if (written === undefined) {
		return undefined;
	}

	const address = webAddress(written.replace(/^feed:(?:\/\/)?(?=https?:)/iv, '').replace(/^feed:/iv, 'https:'));
	const title = lineOf(attributes.get('title')) ?? lineOf(attributes.get('text'));
	if (address === undefined) {
		return {type: 'refused', name: title ?? name, reason: 'its feed has no web address'};
	}

	const home = webAddress(attributes.get('htmlurl'));
	const tags = [...new Set(folders.filter(folder => folder !== undefined))];
	return {
		type: 'feed', address, title: title ?? address, ...(home !== undefined && {home}), ...(tags.length > 0 && {tags}),
	};
}

export type ListedFeed = {readonly title: string; readonly address: string; readonly home?: string; readonly tags?: readonly string[]};

const escape = (text: string): string =>
	text
		.replaceAll(/[\0-\u{8}\v\f\u{E}-\u{1F}\u{FFFE}\u{FFFF}]/gv, '')
		.toWellFormed()
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;')
		.replaceAll(/[\t\n\r]/gv, ' ');

/** Feeds as OPML 2.0, those with a tag in the folder of their first one. */
export function writeOpml(feeds: readonly ListedFeed[], title = 'Feeds'): string {
	const lineOfFeed = ({title: text, address, home}: ListedFeed, indent: string) =>
		`${indent}<outline type="rss" text="${escape(text)}" title="${escape(text)}" xmlUrl="${escape(address)}"${home === undefined ? '' : ` htmlUrl="${escape(home)}"`}/>\n`;
	const groups = Map.groupBy(feeds, ({tags}) => tags?.[0] ?? '');
	const folders = [...groups]
		.filter(([tag]) => tag !== '')
		.map(
			([tag, inside]) =>
				`\t\t<outline text="${escape(tag)}" title="${escape(tag)}">\n${inside.map(feed => lineOfFeed(feed, '\t'.repeat(3))).join('')}\t\t</outline>\n`,
		);
	const others = (groups.get('') ?? []).map(feed => lineOfFeed(feed, '\t\t'));
	return `<?xml version="1.0" encoding="UTF-8"?>\n<opml version="2.0">\n\t<head>\n\t\t<title>${escape(title)}</title>\n\t</head>\n\t<body>\n${[...others, ...folders].join('')}\t</body>\n</opml>\n`;
}
