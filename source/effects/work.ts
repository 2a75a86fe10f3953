/** What may take long, in parts, so that keys are answered meanwhile. */
import {type Send} from '../state/program.js';
import {attempt} from './attempt.js';

export type Job = {readonly keys: readonly string[]; readonly act: (keys: readonly string[]) => void};

export type Work = {
	/**
	Does jobs, at once where they are small; else a part at a time, with the screen told how far it is. `end` says what came of it,
	all of it done or not.
	*/
	readonly inParts: (jobs: readonly Job[], how: {readonly size: number; readonly doing: string}, send: Send, end: () => void) => void;
	/** Ends what is being done, after the part at hand. */
	readonly stop: () => void;
};

/** `signal` is aborted when nobody waits for the end any more. */
export function makeWork(signal: AbortSignal): Work {
	let isStopped = false;
	return {
		inParts(jobs, {size, doing}, send, end) {
			const parts = jobs.flatMap(({keys, act}) =>
				Array.from({length: Math.ceil(keys.length / size)}, (_, index) => ({act, keys: keys.slice(index * size, (index + 1) * size)})),
			);
			const total = jobs.reduce((sum, {keys}) => sum + keys.length, 0);
			isStopped = false;
			if (total <= size) {
				attempt(() => {
					for (const {act, keys} of parts) {
						act(keys);
					}
				}, send);
				end();
				return;
			}

			let done = 0;
			const next = () => {
				const part = isStopped || signal.aborted ? undefined : parts.shift();
				part?.act(part.keys);
				done += part?.keys.length ?? 0;
			};

			const goOn = () => {
				const before = done;
				attempt(next, send);
				if (signal.aborted) {
					return;
				}

				if (done > before) {
					send({type: 'doing', text: `${doing} ${done} of ${total} … Esc stops`});
					setImmediate(goOn);
				} else {
					send({type: 'doing'});
					end();
				}
			};

			goOn();
		},
		stop() {
			isStopped = true;
		},
	};
}
