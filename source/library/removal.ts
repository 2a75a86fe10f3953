/** Removing articles and taking them back, one or many. */
import {type Entry} from '../article.js';
import {ReaderError} from '../errors.js';
import {type Values} from './journal.js';
import {readTrash, restoreFiles, trashFiles} from './trash.js';

export type Removal = {
	/** Moves articles' files to the library's trash. Returns what they were. */
	readonly remove: (keys: readonly string[]) => readonly Entry[];
	/** Takes articles back that were removed; of several files of one, that which was removed last. */
	readonly restore: (keys: readonly string[]) => readonly Entry[];
};

type Place = {
	readonly folder: string;
	readonly articles: string;
	/** Throws a ReaderError for what isn't stored. */
	readonly entryOf: (key: string) => Entry;
	readonly entryAt: (path: string) => Entry | undefined;
	/** Looks at files again. */
	readonly look: (files: readonly string[]) => void;
	readonly write: (changes: ReadonlyArray<readonly [key: string, values: Values]>) => void;
};

export function removalIn({folder, articles, entryOf, entryAt, look, write}: Place): Removal {
	/** What was moved is told of even where something after it can't be. */
	const move = (files: ReadonlyMap<string, string>, isRemoved: boolean, act: (moved: (file: string) => void, from: readonly string[]) => void): readonly string[] => {
		const places: string[] = [];
		const froms = files.keys().toArray();
		try {
			act(place => {
				places.push(place);
			}, froms);
		} finally {
			look(isRemoved ? froms : places);
			write(froms.slice(0, places.length).map(file => [files.get(file)!, [['removed', isRemoved]]] as const));
		}

		return places;
	};

	return {
		remove(keys) {
			const entries = [...new Set(keys)].map(key => entryOf(key));
			move(new Map(entries.map(({path, key}) => [path, key])), true, (moved, files) => {
				trashFiles(folder, articles, files, moved);
			});
			return entries;
		},
		restore(keys) {
			const trash = readTrash(folder);
			const files = new Map([...new Set(keys)].map(key => {
				const trashed = trash.find(({entry}) => entry?.key === key);
				if (!trashed) {
					throw new ReaderError(`no removed article has the key ${key}`);
				}

				return [trashed.path, key] as const;
			}));
			const places = move(files, false, (moved, from) => {
				restoreFiles(folder, articles, from, moved);
			});
			return places.map(place => entryAt(place)).filter(entry => entry !== undefined);
		},
	};
}
