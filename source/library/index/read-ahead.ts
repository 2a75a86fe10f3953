/** Files read in one thread while what was read before is put in by another: the index is made nearly twice as fast. */
import {setImmediate as nextTurn} from 'node:timers/promises';
import {type Progress, type Stage} from './build.js';
import {type ToRead, type WasRead} from './jobs.js';
import {startWorker, type Place} from './workers.js';

/** So many batches are being read at a time: one, and one for the time that it takes to say that it is done. */
const ahead = 2;
/** So many at most are read and not yet taken in. */
const mostAtOnce = 6;

export type Reader = {
	/** What stands in a batch's files, in its order. Batches are read one after the other. */
	readonly read: (batch: ToRead) => Promise<WasRead>;
	readonly close: () => void;
};

/** Starts the thread that reads. What fails there fails here, with the batch that is waited for. */
export function startReader(place: Place): Reader {
	const worker = startWorker({job: 'read', ...place, signal: new SharedArrayBuffer(4)});
	const waiting: Array<PromiseWithResolvers<WasRead>> = [];
	let failure: Error | undefined;
	worker.on('message', (read: WasRead) => {
		waiting.shift()?.resolve(read);
	});
	worker.on('error', (error: unknown) => {
		failure = error as Error;
		for (const {reject} of waiting.splice(0)) {
			reject(failure);
		}
	});
	return {
		async read(batch) {
			if (failure) {
				throw failure;
			}

			const answer = Promise.withResolvers<WasRead>();
			waiting.push(answer);
			worker.postMessage(batch satisfies ToRead);
			return answer.promise;
		},
		close() {
			void worker.terminate();
		},
	};
}

/** How a stage's batches are read: by the thread beside, or here. */
export type Ways<Unread, Read> = {
	readonly there: (batch: readonly Unread[]) => Promise<readonly Read[]>;
	readonly here: (unread: Unread) => Read;
};

type UnderWay<Read> = {readonly reading: Promise<readonly Read[]>; isDone: boolean};

/** Does a stage, its batches read ahead and taken in in their order. Where nothing is ready to be taken in, the next is read here too. */
export async function * workOffAhead<Unread, Read>(stage: Stage<Unread, Read>, {there, here}: Ways<Unread, Read>): AsyncGenerator<Progress, void> {
	yield stage.begun;
	const queue: Array<UnderWay<Read>> = [];
	const takeInNext = async () => stage.takeIn(await queue.shift()!.reading);
	for (const batch of stage.batches()) {
		// Word of what was read comes between turns.
		await nextTurn();
		while (queue.length > 0 && (queue.length === mostAtOnce || (isBusy(queue) && queue[0]!.isDone))) {
			yield await takeInNext();
			await nextTurn();
		}

		queue.push(isBusy(queue) ? {reading: Promise.resolve(batch.map(unread => here(unread))), isDone: true} : underWay(there(batch)));
	}

	while (queue.length > 0) {
		yield await takeInNext();
	}

	stage.finish();
}

/** Whether the thread that reads has enough to do. */
function isBusy(queue: ReadonlyArray<UnderWay<unknown>>): boolean {
	return queue.filter(({isDone}) => !isDone).length >= ahead;
}

function underWay<Read>(reading: Promise<readonly Read[]>): UnderWay<Read> {
	const state = {reading, isDone: false};
	const done = () => {
		state.isDone = true;
	};

	// Where one before it fails, nobody will ask for this one.
	void reading.catch(() => undefined).then(done);
	return state;
}
