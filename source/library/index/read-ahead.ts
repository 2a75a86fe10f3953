/** Files read in one thread while what was read before is put in by another: the index is made nearly twice as fast. */
import {type Progress, type Stage} from './build.js';
import {type ToRead, type WasRead} from './jobs.js';
import {startWorker, type Place} from './workers.js';

/** So many batches are being read, or wait to be taken in. */
const ahead = 2;

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

/** Does a stage, its batches read ahead. */
export async function * workOffAhead<Unread, Read>(
	stage: Stage<Unread, Read>,
	read: (batch: readonly Unread[]) => Promise<readonly Read[]>,
): AsyncGenerator<Progress, void> {
	const underWay: Array<Promise<readonly Read[]>> = [];
	for (const batch of stage.batches()) {
		const reading = read(batch);
		// Where one before it fails, nobody will ask for this one.
		reading.catch(() => undefined);
		underWay.push(reading);
		if (underWay.length > ahead) {
			yield stage.takeIn(await underWay.shift()!);
		}
	}

	for (const reading of underWay) {
		yield stage.takeIn(await reading);
	}

	stage.finish();
}
