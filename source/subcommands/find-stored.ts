import {type Entry} from '../article.js';
import {ReaderError} from '../errors.js';
import {keyOfAddress} from '../addresses.js';
import {type Library} from '../library/library.js';

/** The stored article that a person names by key, path, address or title. */
export function findStored(library: Library, name: string): Entry {
	const found = library.entry(name)
		?? library.entryAt(/^(?:.*\/articles\/)?(?<file>.*)$/sv.exec(name)!.groups!.file!)
		?? library.resolve({title: name, url: name, key: keyOfAddress(name)});
	if (!found) {
		throw new ReaderError(`no stored article “${name}”; dwread list shows keys and titles`);
	}

	return found;
}
