/** What commands that change articles have in common: all or nothing is found, then a line tells what became of each. */
import {type Entry, type Reading, type ReadingChanges} from '../article.js';
import {cleanLine} from '../clean.js';
import {type Library} from '../library/library.js';
import {articlesNamed} from './articles-named.js';
import {entryJson} from './entry-json.js';
import {print} from './print.js';
import {openLibraryFor, type Asked} from './asked.js';

export type Change = {
	readonly changes: ReadingChanges;
	/** What became of an article: `starred`. */
	readonly outcome: string;
	/** Whether an article is so already. */
	readonly isDone: (reading: Reading) => boolean;
};

/** Changes the reading state of the articles named; gives the exit status. */
export async function change(asked: Asked, {changes, outcome, isDone}: Change): Promise<number> {
	const library = openLibraryFor(asked);
	const entries = await articlesNamed(library, asked.positionals);
	const changed = entries.filter(({key}) => !isDone(library.reading(key)));
	if (changed.length > 0) {
		library.note(changed.map(({key}) => key), changes);
	}

	const done = new Set(changed);
	for (const entry of entries) {
		await tell(library, entry, done.has(entry) ? outcome : 'unchanged', asked);
	}

	return 0;
}

/** Does all before it tells of any, so that whoever stops reading stops nothing. Where one fails, those before it are told. */
export async function changeEach<T>(
	library: Library,
	all: Iterable<T>,
	changeOne: (one: T) => Entry,
	outcome: string,
	asked: Asked,
): Promise<number> {
	const changed: Entry[] = [];
	try {
		for (const one of all) {
			changed.push(changeOne(one));
		}
	} finally {
		for (const entry of changed) {
			await tell(library, entry, outcome, asked);
		}
	}

	return 0;
}

/** What became of an article, in a line. */
export async function tell(library: Library, entry: Entry, outcome: string, {values}: Asked): Promise<void> {
	const reading = library.reading(entry.key);
	await print(values.json ? JSON.stringify({outcome, ...entryJson(entry, reading)}) : cleanLine(`${outcome}: ${entry.title} (${entry.key})`));
}
