import {cleanLine} from '../clean.js';
import {UsageError} from '../errors.js';
import {type Library} from '../library/library.js';
import {inName, shelvesWith} from '../search/shelves.js';
import {queryOf, withKept} from './entries.js';
import {openToRead} from './open-to-read.js';
import {print} from './print.js';
import {openLibraryFor, type Asked} from './asked.js';

type Action = (library: Library, words: readonly string[], asked: Asked) => Promise<void>;

const actions: Readonly<Record<string, Action>> = {list, keep, remove};

/** The shelves of the list, which are searches by name: lists them, keeps a search as one, removes it. */
export async function run(asked: Asked): Promise<number> {
	const [name = 'list', ...words] = asked.positionals;
	await actions[name]!(name === 'list' ? openToRead(asked) : openLibraryFor(asked), words, asked);
	return 0;
}

async function list(library: Library, _words: readonly string[], {values}: Asked): Promise<void> {
	for (const {name, query, isKept = false} of shelvesWith(library.searches.kept())) {
		await print(values.json ? JSON.stringify({name, query, kept: isKept}) : `${cleanLine(name).padEnd(16)}  ${cleanLine(query)}`.trimEnd());
	}
}

async function keep(library: Library, [name, ...words]: readonly string[]): Promise<void> {
	const query = queryOf(words);
	if (name === undefined || query === '') {
		throw new UsageError('a search is kept under a name; use: dwread shelves keep Politics kicker:politics');
	}

	// A name that nothing is kept under is a mistake that would last.
	withKept(library, query);
	const search = library.searches.keep(name, query);
	await print(`kept: ${search.name}; ${inName(search.name)} stands for it`);
}

async function remove(library: Library, [name, ...others]: readonly string[]): Promise<void> {
	if (name === undefined || others.length > 0) {
		throw new UsageError('one name is needed; use: dwread shelves remove Politics');
	}

	await print(`removed: ${library.searches.remove(name).name}`);
}
