/** Time as the fetcher sees it, so that tests need not wait. */
import {setTimeout as delay} from 'node:timers/promises';

export type Clock = {
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Resolves after so many milliseconds; rejects with the signal's reason when that is aborted. */
	readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
};

export const systemClock: Clock = {
	now: Date.now,
	async sleep(milliseconds, signal) {
		await untilAborted(delay(milliseconds, undefined, {signal}), signal);
	},
};

/** What the promise gives; where the signal is aborted first, its reason is thrown at once, and the promise left to itself. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
	if (signal === undefined) {
		return promise;
	}

	const {promise: aborted, reject} = Promise.withResolvers<never>();
	const stop = () => {
		reject(signal.reason as Error);
	};

	// Whichever loses may still fail later.
	promise.catch(nothing);
	aborted.catch(nothing);
	signal.addEventListener('abort', stop, {once: true});
	try {
		signal.throwIfAborted();
		return await Promise.race([promise, aborted]);
	} finally {
		signal.removeEventListener('abort', stop);
	}
}

function nothing() {
	// Nobody waits for it.
}
