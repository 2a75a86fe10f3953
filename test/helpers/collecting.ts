/** Bringing articles into a library of a test's own. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {type ExecutionContext} from 'ava';
import {
	collect,
	type CollectEvent,
	type CollectOptions,
	type Named,
} from '../../source/collect/collect.js';
import {openLibrary} from '../../source/library/library.js';
import {openImporter} from '../../source/importer/importer.js';
import {hastyClock} from './server.js';

/** One for all tests of a file, whose threads take their time to start on a busy machine. */
const importer = openImporter({deadline: 60_000});

export type Collecting = ReturnType<typeof collecting>;

/** A new library, and what brings articles into it without waiting. */
export function collecting(t: ExecutionContext) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-collect-'));
	t.teardown(() => {
		fs.rmSync(folder, {recursive: true, force: true});
	});
	const library = openLibrary({folder: path.join(folder, 'library'), deviceFolder: path.join(folder, 'state')});
	const cache = path.join(folder, 'cache');
	const clock = hastyClock();

	return {
		folder,
		library,
		cache,
		clock,
		async bring(named: ReadonlyArray<string | Named>, options: Partial<CollectOptions> = {}) {
			const events: CollectEvent[] = [];
			const summary = await collect(
				named.map(item => (typeof item === 'string' ? {type: 'address', address: item} : item)),
				{
					library,
					cache,
					importer,
					now: clock.now,
					fetching: {clock, pause: 0, limits: {retries: 1}},
					...options,
					onEvent(event) {
						events.push(event);
						options.onEvent?.(event);
					},
				},
			);
			return {...summary, events};
		},
		/** The titles of what is stored. */
		titles: () =>
			library
				.entries()
				.map(({title}) => title)
				.toSorted(),
		/** All files below the library's folder. */
		files: (below = '') =>
			fs
				.readdirSync(path.join(library.folder, below), {recursive: true, withFileTypes: true})
				.filter(child => child.isFile())
				.map(child => path.relative(library.folder, path.join(child.parentPath, child.name)))
				.toSorted(),
	};
}
