/**
Reading what people bring, many sources at a time, without ever waiting for a bad one: the door to all of `import/` for the
command line and the reader. Small plain texts are read at once, all else in threads.
*/
import {availableParallelism} from 'node:os';
import {
	isLight,
	openArchives,
	readPart,
	type ReadItem,
} from '../import/forms.js';
import {type Source} from '../import/forms/form.js';
import {readAhead, type Ahead} from './ahead.js';
import {openPool, type Pool} from './pool.js';

export type Importer = {
	/** What a source holds: an archive, a feed, an export several items, a page one; a refusal for what can't be read. It throws nothing but the signal's reason. */
	readonly read: (source: Source) => AsyncGenerator<ReadItem, void, undefined>;
	/**
	The same for many sources, some of them read at the same time, their items in the order of the sources. Items among the
	sources come out as they are, in their place. The sources are taken a few ahead.
	*/
	readonly readAll: (sources: Iterable<Source | ReadItem> | AsyncIterable<Source | ReadItem>) => AsyncGenerator<ReadItem, void, undefined>;
	/** Ends the threads, and what is being read. */
	readonly close: () => Promise<void>;
};

export type ImporterOptions = {
	/** Ends all reading, which then throws its reason. */
	readonly signal?: AbortSignal;
	/** Threads; no more than there are processors, and two. */
	readonly threads?: number;
	/** Milliseconds for one page, 5,000. */
	readonly deadline?: number;
	/** Megabytes for what a thread makes of pages. */
	readonly memory?: number;
};

/** Sources that are read, or wait to be read, while the first is taken; and their bytes. */
const mostAhead = 6;
const mostBytesAhead = 32_000_000;
/** Items of a source that wait to be taken. */
const mostItems = 8;

/** Opens an importer. Threads are started when something is read that needs them, and kept until it is closed. */
export function openImporter({signal, threads = Math.min(2, availableParallelism()), deadline = 5000, memory = 384}: ImporterOptions = {}): Importer {
	const pool = openPool(threads, {deadline, memory});
	const end = () => {
		void pool.close();
	};

	signal?.addEventListener('abort', end, {once: true});

	const readAll = async function * (
		sources: Iterable<Source | ReadItem> | AsyncIterable<Source | ReadItem>,
	): AsyncGenerator<ReadItem, void, undefined> {
		try {
			for await (const item of inOrder(partsOf(sources), pool)) {
				signal?.throwIfAborted();
				yield item;
			}
		} catch (error) {
			signal?.throwIfAborted();
			throw error;
		}
	};

	return {
		read: source => readAll([source]),
		readAll,
		async close() {
			signal?.removeEventListener('abort', end);
			await pool.close();
		},
	};
}

async function * partsOf(sources: Iterable<Source | ReadItem> | AsyncIterable<Source | ReadItem>): AsyncGenerator<Source | ReadItem, void, undefined> {
	for await (const source of sources) {
		if ('type' in source) {
			yield source;
		} else {
			yield * openArchives(source);
		}
	}
}

type Reading = Pick<Ahead<ReadItem>, 'items'> & Partial<Ahead<ReadItem>> & {readonly bytes: number};

/** What each part holds, one part after the other, the next ones being read meanwhile. */
async function * inOrder(parts: AsyncGenerator<Source | ReadItem, void, undefined>, pool: Pool): AsyncGenerator<ReadItem, void, undefined> {
	const ahead: Reading[] = [];
	let isOver = false;
	const hasRoom = () => ahead.length === 0 || (ahead.length < mostAhead && sum(ahead) < mostBytesAhead);
	try {
		for (;;) {
			while (!isOver && hasRoom()) {
				const next = await parts.next();
				if (next.done === true) {
					isOver = true;
				} else {
					ahead.push(begin(next.value, pool));
				}
			}

			const [first] = ahead;
			if (!first) {
				return;
			}

			yield * first.items;
			ahead.shift();
		}
	} finally {
		for (const {stop} of ahead) {
			stop?.();
		}

		await parts.return();
	}
}

const sum = (readings: readonly Reading[]): number => readings.reduce((total, {bytes}) => total + bytes, 0);

function begin(part: Source | ReadItem, pool: Pool): Reading {
	if ('type' in part) {
		return {items: only(part), bytes: 0};
	}

	const bytes = part.bytes.length;
	// What is read in this thread is read when it is its turn.
	return isLight(part) ? {items: readPart(part), bytes} : {...readAhead(pool.read(part), mostItems), bytes};
}

async function * only(item: ReadItem): AsyncGenerator<ReadItem, void, undefined> {
	yield item;
}
