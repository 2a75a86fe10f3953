import {type Entry} from '../article.js';
import {cleanLine} from '../clean.js';
import {type Settings} from '../config/settings.js';
import {type Library} from '../library/library.js';
import {dateIn, dayOf} from '../render/dates.js';
import {
	found,
	limitOf,
	queryOf,
	withKept,
	type ListOrder,
} from './entries.js';
import {entryJson} from './entry-json.js';
import {openToRead} from './open-to-read.js';
import {print, tellNothing, warn} from './print.js';
import {type Asked} from './asked.js';

/** One line an article that the query finds by its title, teaser and the like: date, title, key; or JSON, or the key alone. */
export async function run(asked: Asked): Promise<number> {
	const {values, settings} = asked;
	const typed = queryOf(asked.positionals);
	const limit = limitOf(values.limit);
	const library = openToRead(asked);
	const query = withKept(library, typed);
	let count = 0;
	for (const entry of found(library, query, (values.order ?? settings.order) as ListOrder, limit)) {
		count++;
		await print(values.keys ? cleanLine(entry.key) : lineOf(library, entry, asked));
	}

	if (!values.keys) {
		for (const {path, reason} of library.unreadable()) {
			warn(`${path}: ${reason}`);
		}
	}

	if (count === 0) {
		tellNothing(query === '' ? 'no articles yet' : 'nothing found; dwread search looks into the text too');
	}

	return count === 0 && query !== '' ? 1 : 0;
}

/** An article in a line: for a person, or as JSON. */
export function lineOf(library: Library, entry: Entry, {values, settings}: Pick<Asked, 'values' | 'settings'>): string {
	const reading = library.reading(entry.key);
	return values.json
		? JSON.stringify(entryJson(entry, reading))
		: `${dateOf(entry, settings)}  ${reading.read ? ' ' : '*'}${reading.starred ? '★' : ' '} ${cleanLine(entry.title)}  (${cleanLine(entry.key)})`;
}

/** Dates of one width, so that titles stand below each other: ISO unless the settings say otherwise. */
function dateOf({published}: Entry, {dates}: Settings): string {
	const date = published === undefined ? 'undated' : dateIn(dates === 'short' ? 'iso' : dates, published, dayOf(new Date()));
	return date.padEnd({
		short: 10, iso: 10, long: 17, relative: 13,
	}[dates]);
}
