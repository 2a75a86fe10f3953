/** An article that is open while other programs change its file. */
import {type Article} from '../article.js';
import {type Library} from '../library/library.js';

export type Renewing = {
	/** To be told of each article that is opened. */
	readonly opened: (key: string) => void;
	/** The article as it is by now, once for each change; `gone`: it was removed; `unreadable`: its file is no article now. `undefined`: it is as it was. */
	readonly renewed: (key: string, read: () => Article) => Article | 'gone' | 'unreadable' | undefined;
};

export function renewingFor(library: Library): Renewing {
	let known: {readonly key: string; readonly stamp: string | undefined; readonly path: string | undefined} | undefined;
	return {
		opened(key) {
			known = {key, stamp: library.stampOf(key), path: library.entry(key)?.path};
		},
		renewed(key, read) {
			const stamp = library.stampOf(key);
			if (known?.key !== key || known.stamp === stamp) {
				return undefined;
			}

			const {path} = known;
			known = {key, stamp, path};
			if (stamp === undefined) {
				return library.unreadable().some(file => file.path === path) ? 'unreadable' : 'gone';
			}

			return read();
		},
	};
}
