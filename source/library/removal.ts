/** Removing articles and taking them back, one or many. */
import {type Entry} from '../article.js';
import {ReaderError} from '../errors.js';
import {type Values} from './journal.js';
import {readTrash, restoreFiles, trashFiles} from './trash.js';

export type Removal = {
	/** Moves articles' files to the library's trash. Returns what they were. */
	readonly remove: (keys: readonly string[]) => readonly Entry[];
	/** Takes articles back that were removed, by key or by path below the trash; of several files of one key, that which was removed last. */
	readonly restore: (names: readonly string[]) => readonly Entry[];
};

type Place = {
	readonly folder: string;
	readonly articles: string;
	/** Throws a ReaderError for what isn't stored. */
	readonly entryOf: (key: string) => Entry;
	readonly stored: (key: string) => Entry | undefined;
	readonly entryAt: (path: string) => Entry | undefined;
	/** Looks at files again. */
	readonly look: (files: readonly string[]) => void;
	readonly write: (changes: ReadonlyArray<readonly [key: string, values: Values]>) => void;
};

export function removalIn({folder, articles, entryOf, stored, entryAt, look, write}: Place): Removal {
	/** What was moved is told of even where something after it can't be. */
	const move = (
		files: ReadonlyMap<string, string>,
		isRemoved: boolean,
		act: (moved: (file: string) => void, from: readonly string[]) => void,
	): readonly string[] => {
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
		restore(names) {
			const trash = readTrash(folder);
			const files = new Map<string, string>();
			const keys = new Set<string>();
			for (const name of new Set(names)) {
				const {path, entry} = trash.find(({path}) => path === name) ?? trash.find(({entry}) => entry?.key === name) ?? {};
				if (path === undefined || !entry) {
					throw new ReaderError(`no removed article has the key ${name}`);
				}

				// Two files of one key would be one article, of which one file is never shown.
				const isStored = stored(entry.key) !== undefined;
				if (isStored || keys.has(entry.key)) {
					throw new ReaderError(
						`“${entry.title}” is stored already; to have the one in the trash instead: dwread remove ${entry.key}, then dwread restore ${path}`,
					);
				}

				keys.add(entry.key);
				files.set(path, entry.key);
			}

			const places = move(files, false, (moved, from) => {
				restoreFiles(folder, articles, from, moved);
			});
			return places.map(place => entryAt(place)).filter(entry => entry !== undefined);
		},
	};
}
