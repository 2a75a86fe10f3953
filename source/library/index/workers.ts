/** The workers beside the interface, from its side. */
import path from 'node:path';
import process from 'node:process';
import {type Worker} from 'node:worker_threads';
import {type Found} from './bodies.js';
import {type Progress} from './build.js';
import {type ListOrder} from './lists.js';
import {type Answer, type Job} from './jobs.js';

export type Place = {readonly file: string; readonly root: string};

export function startWorker(given: Job): Worker {
	const threads = process.getBuiltinModule('node:worker_threads');
	// The bundle of this room's `worker.ts` lies beside the others.
	const name = import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'index-worker.cjs';
	return new threads.Worker(path.join(import.meta.dirname, name), {workerData: given, stdout: false});
}

export type Indexer = {
	/** Settles when the work is done; rejects where it failed. */
	readonly finished: Promise<void>;
	/** Ends it after the batch at hand. */
	readonly stop: () => void;
};

/** Makes the index whole in a worker. */
export function startIndexer(place: Place, report: (progress: Progress) => void): Indexer {
	const signal = new SharedArrayBuffer(4);
	const worker = startWorker({job: 'index', ...place, signal});
	const run = async () => {
		worker.on('message', report);
		// It must not keep the program from ending.
		worker.unref();
		await new Promise<void>((resolve, reject) => {
			worker.once('error', reject);
			worker.once('exit', () => {
				resolve();
			});
		});
	};

	return {
		finished: run(),
		stop() {
			// Who stops it waits for it.
			worker.ref();
			Atomics.store(new Int32Array(signal), 0, 1);
		},
	};
}

export type Searcher = {
	/** What a query finds in the full text; `undefined` where a later question was asked meanwhile. */
	readonly ask: (query: string, order: ListOrder) => Promise<Found | undefined>;
	/** Makes a search that is under way void. */
	readonly drop: () => void;
	readonly close: () => Promise<void>;
};

/** Searches in a worker of its own, which starts at once: the first question should not wait for that. */
export function makeSearcher(place: Place): Searcher {
	const signal = new SharedArrayBuffer(4);
	const latest = new Int32Array(signal);
	let waiting: {readonly number: number; readonly resolve: (found: Found | undefined) => void; readonly reject: (error: Error) => void} | undefined;
	const settle = ({number, found, error}: Answer) => {
		if (waiting?.number !== number) {
			return;
		}

		const {resolve, reject} = waiting;
		waiting = undefined;
		if (error === undefined) {
			resolve(found);
		} else {
			reject(new Error(error));
		}
	};

	const start = () => {
		const worker = startWorker({job: 'search', ...place, signal});
		worker.on('message', settle);
		worker.on('error', error => {
			started = undefined;
			waiting?.reject(error as Error);
			waiting = undefined;
		});
		worker.unref();
		return worker;
	};

	let started: Worker | undefined = start();
	const next = () => {
		waiting?.resolve(undefined);
		waiting = undefined;
		return Atomics.add(latest, 0, 1) + 1;
	};

	return {
		async ask(query, order) {
			const number = next();
			const answer = new Promise<Found | undefined>((resolve, reject) => {
				waiting = {number, resolve, reject};
			});
			started ??= start();
			started.postMessage({number, query, order});
			return answer;
		},
		drop() {
			next();
		},
		async close() {
			next();
			// Or the process could end before whoever waits for this goes on.
			started?.ref();
			await started?.terminate();
			started = undefined;
		},
	};
}
