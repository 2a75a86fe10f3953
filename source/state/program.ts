/** Holds the state while dwread runs, hands effects to whoever runs them, and tells who listens. */
import {step} from './step.js';
import {type Effect, type Message, type State} from './state.js';

export type Send = (message: Message) => void;

export type Program = {
	readonly state: () => State;
	readonly send: Send;
	/** Calls back after every change; returns the way to stop. For React's `useSyncExternalStore`. */
	readonly subscribe: (listener: () => void) => () => void;
};

/**
Starts from a state; `run` does an effect and sends messages: at once, or later, in which case it returns a promise.
Until that settles, keys wait: what is typed after Enter is meant for the article that is being opened.
*/
export function startProgram(initial: State, run: (effect: Effect, send: Send) => Promise<void> | undefined): Program {
	let state = initial;
	let unfinished = 0;
	let held: Message[] = [];
	let isOver = false;
	const waiting: Message[] = [];
	const listeners = new Set<() => void>();
	let isStepping = false;

	const finish = () => {
		unfinished--;
		if (unfinished > 0) {
			return;
		}

		const keys = held;
		held = [];
		for (const key of keys) {
			send(key);
		}
	};

	const start = (effect: Effect) => {
		const finished = run(effect, send);
		if (!finished) {
			return;
		}

		unfinished++;
		void finished.finally(finish);
	};

	const send: Send = message => {
		// What is typed after q is meant for the shell.
		if (isOver) {
			return;
		}

		if (unfinished > 0 && (message.type === 'key' || message.type === 'paste')) {
			held.push(message);
			return;
		}

		waiting.push(message);
		if (isStepping) {
			return;
		}

		// An effect that answers at once is part of the same change: listeners see only its outcome.
		isStepping = true;
		const before = state;
		try {
			for (let next = waiting.shift(); next; next = waiting.shift()) {
				const [changed, ...effects] = step(state, next);
				state = changed;
				for (const effect of effects) {
					isOver ||= effect.type === 'quit';
					start(effect);
				}

				if (isOver) {
					waiting.length = 0;
				}
			}
		} finally {
			isStepping = false;
		}

		if (state !== before) {
			for (const listener of listeners) {
				listener();
			}
		}
	};

	return {
		state: () => state,
		send,
		subscribe(listener) {
			listeners.add(listener);
			return () => {
				listeners.delete(listener);
			};
		},
	};
}
