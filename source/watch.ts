/** Keeps the screens up with the library while dwread runs: what other programs change, and the index as it grows. */
import {libraryMessage} from './effects.js';
import {type Library} from './library/library.js';
import {type Send} from './state/program.js';

/** How often the library's folder is looked at for what other programs changed, in milliseconds. */
const watchInterval = 1000;
/** When to begin with texts that the index lacks, in milliseconds: the first keys come first. A list that isn't whole can't wait. */
const indexAfter = 250;
/** How often the screen tells of an index that grows. */
const tellInterval = 500;

/** Begins to watch; returns the way to stop. */
export function watchLibrary(library: Library, send: Send): () => Promise<void> {
	const tell = () => {
		send(libraryMessage(library));
	};

	let told = 0;
	let hasFailed = false;
	const indexIfNeeded = () => {
		if (hasFailed || !library.indexing.isUnfinished()) {
			return;
		}

		let toldStage = '';
		const report = ({stage}: {readonly stage: string}) => {
			if (stage === toldStage && performance.now() - told < tellInterval) {
				return;
			}

			told = performance.now();
			toldStage = stage;
			tell();
		};

		// The index is a cache: what failed is tried again with the next change, and lists work without.
		void library.indexing.start(report).catch(() => {
			hasFailed = true;
		});
	};

	const look = () => {
		if (!library.refresh()) {
			return;
		}

		hasFailed = false;
		tell();
	};

	let start: NodeJS.Timeout | undefined;
	// Keys that have come already are answered first.
	const first = setImmediate(() => {
		// Where very much is to be read, that finds all changes.
		if (library.indexing.status().stage === 'list') {
			indexIfNeeded();
			return;
		}

		look();
		start = setTimeout(indexIfNeeded, library.indexing.status().stage === 'list' ? 0 : indexAfter);
	});
	const timer = setInterval(() => {
		look();
		// What was added or taken back here lacks its text as well.
		indexIfNeeded();
	}, watchInterval);
	return async () => {
		clearImmediate(first);
		clearTimeout(start);
		clearInterval(timer);
		await library.close();
	};
}
