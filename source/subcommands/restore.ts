import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {type Trashed} from '../library/trash.js';
import {titleKey} from '../library/title-key.js';
import {namesIn} from './articles-named.js';
import {changeEach} from './change.js';
import {openToRead} from './open-to-read.js';
import {print, tellNothing} from './print.js';
import {openLibraryFor, type Asked} from './asked.js';

/** Takes removed articles back; without any, lists what was removed, last first. */
export async function run(asked: Asked): Promise<number> {
	const library = asked.positionals.length === 0 ? openToRead(asked) : openLibraryFor(asked);
	const trash = library.trash();
	if (asked.positionals.length === 0) {
		for (const trashed of trash) {
			await print(trashedLine(trashed, asked.values.json === true));
		}

		if (trash.length === 0) {
			tellNothing('the trash is empty');
		}

		return 0;
	}

	const names = await namesIn(asked.positionals);
	const files = names.map(name => fileOf(trash, name));
	return changeEach(library, new Set(files), file => library.restore(file), 'restored', asked);
}

/** The file below the trash: of a key or a title, that which was removed last. */
function fileOf(trash: readonly Trashed[], name: string): string {
	const title = titleKey(name);
	const found = trash.find(({entry, path}) => entry && path === name)
		?? trash.find(({entry}) => entry?.key === name)
		?? trash.find(({entry}) => entry && titleKey(entry.title) === title);
	if (!found?.entry) {
		throw new ReaderError(`no removed article “${name}”; dwread restore lists them`);
	}

	return found.path;
}

function trashedLine({path, moved, size, entry}: Trashed, isJson: boolean): string {
	return isJson
		? JSON.stringify({
			key: entry?.key ?? null, title: entry?.title ?? null, path, removed: moved.toISOString(), bytes: size,
		})
		: cleanLine(`${moved.toISOString().slice(0, 10)}  ${entry ? `${entry.title}  (${entry.key})` : `${path}, which can’t be read`}`);
}
