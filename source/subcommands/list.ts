import process from 'node:process';
import {type Entry} from '../article.js';
import {cleanLine} from '../clean.js';
import {openLibraryFor, type Asked} from './index.js';

/** One line an article, newest first: date, title, key; or one line of JSON each. */
export function run(asked: Asked): number {
	const library = openLibraryFor(asked);
	for (const {entry} of library.lists.rows('', asked.settings.order, 0, -1)) {
		const marks = library.marks(entry.key);
		process.stdout.write(`${asked.values.json
			? JSON.stringify({...described(entry), read: marks.read === true, starred: marks.starred === true})
			: cleanLine(`${entry.published?.slice(0, 10) ?? 'undated   '}  ${marks.read === true ? ' ' : '*'} ${entry.title}  (${entry.key})`)}\n`);
	}

	for (const {path, reason} of library.unreadable()) {
		process.stderr.write(`dwread: ${cleanLine(`${path}: ${reason}`)}\n`);
	}

	return 0;
}

function described(entry: Entry) {
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
	};
}
