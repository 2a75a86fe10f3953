/** The end of a session: something that comes once, asked for at any time, by a key or from outside. */
import {constants} from 'node:os';
import process from 'node:process';

export type Ending = {
	readonly signal: AbortSignal;
	readonly begin: () => void;
	readonly hasBegun: () => boolean;
	/** Calls back when it begins; at once, if it has begun. */
	readonly whenBegun: (listener: () => void) => void;
};

export function makeEnding(): Ending {
	const controller = new AbortController();
	const {signal} = controller;
	return {
		signal,
		begin() {
			controller.abort();
		},
		hasBegun: () => signal.aborted,
		whenBegun(listener) {
			if (signal.aborted) {
				listener();
			} else {
				signal.addEventListener('abort', listener, {once: true});
			}
		},
	};
}

/** What begins when the process is told to end, or its terminal is gone; with the exit status that a shell expects then. */
export function endingFromOutside(): Ending & {readonly status: () => number} {
	const ending = makeEnding();
	let received: NodeJS.Signals | undefined;
	const receive = (signal: NodeJS.Signals) => {
		received = signal;
		ending.begin();
	};

	for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const) {
		process.on(signal, receive);
	}

	// A terminal that is gone says so in one of these ways, if no signal does.
	for (const event of ['end', 'close', 'error'] as const) {
		process.stdin.once(event, ending.begin);
	}

	return {...ending, status: () => received === undefined ? 0 : 128 + constants.signals[received]};
}
