/** A stored article as scripts see it in lists. These names stay; `json-fields.ts` tells what they hold. */
import {type Entry, type Reading} from '../article.js';

export function entryJson(entry: Entry, reading: Reading) {
	return {
		key: entry.key,
		title: entry.title,
		kicker: entry.kicker ?? null,
		teaser: entry.teaser ?? null,
		authors: entry.authors,
		published: entry.published ?? null,
		language: entry.language ?? null,
		permalink: entry.permalink ?? null,
		url: entry.url ?? null,
		minutes: entry.minutes,
		path: entry.path,
		read: reading.read,
		starred: reading.starred,
		tags: reading.tags,
		percent: reading.percent ?? 0,
		opened: reading.opened ?? null,
	};
}
