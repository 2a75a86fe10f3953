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

/** Starts from a state; `run` does an effect and may send messages at once or later. */
export function startProgram(initial: State, run: (effect: Effect, send: Send) => void): Program {
	let state = initial;
	const waiting: Message[] = [];
	const listeners = new Set<() => void>();
	let isStepping = false;

	const send: Send = message => {
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
					run(effect, send);
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
