/** Politeness: who may ask which host when. */
import {untilAborted, type Clock} from './clock.js';
import {FetchError, spanInWords} from './failures.js';

export type Gate = {
	/** Waits for a turn at a host; the function given back ends the turn. */
	readonly enter: (host: string, options?: EnterOptions) => Promise<() => void>;
	/** Nobody asks the host before this time. */
	readonly rest: (host: string, until: number) => void;
	/** At least so many milliseconds between two requests to the host. */
	readonly slow: (host: string, pause: number) => void;
};

export type EnterOptions = {
	/** Whether this goes on with something begun, and so comes before what waits. */
	readonly isAhead?: boolean;
	readonly signal?: AbortSignal;
	/** Told how long the host wants to be left alone. */
	readonly onWait?: (milliseconds: number) => void;
};

type Lane = {
	readonly turns: Turns;
	pause: number;
	freeAt: number;
	restUntil: number;
};

type GateOptions = {
	readonly clock: Clock;
	/** Milliseconds between the end of one request to a host and the start of the next. */
	readonly pause: number;
	/** Requests at once, all hosts together. */
	readonly places: number;
	/** A host that wants a longer rest (milliseconds) is refused instead of waited for. */
	readonly longestRest: number;
	/** What hosts asked for before, and who is to be told of what they ask for now. */
	readonly rests?: Rests | undefined;
};

export type Rests = {
	/** When a host may be asked again, milliseconds since 1970. */
	readonly until: (host: string) => number | undefined;
	readonly note: (host: string, until: number) => void;
};

export function openGate({
	clock, pause, places, longestRest, rests,
}: GateOptions): Gate {
	const lanes = new Map<string, Lane>();
	const everywhere = openTurns(places);

	const laneOf = (host: string): Lane => {
		const lane = lanes.get(host) ?? {
			turns: openTurns(1), pause, freeAt: 0, restUntil: rests?.until(host) ?? 0,
		};
		lanes.set(host, lane);
		return lane;
	};

	const restOf = (lane: Lane): number => {
		const rest = lane.restUntil - clock.now();
		if (rest > longestRest) {
			throw new FetchError('busy', `the server asks to wait ${spanInWords(rest)} before the next request`, {
				status: 429,
				retryAt: lane.restUntil,
			});
		}

		return rest;
	};

	/** Until the host may be asked; it may ask for more rest meanwhile. */
	const quiet = async (lane: Lane, signal?: AbortSignal, onWait?: (milliseconds: number) => void): Promise<void> => {
		const rest = restOf(lane);
		const wait = Math.max(rest, lane.freeAt - clock.now());
		if (wait <= 0) {
			return;
		}

		if (rest > 0) {
			onWait?.(rest);
		}

		await clock.sleep(wait, signal);
		await quiet(lane, signal, onWait);
	};

	return {
		async enter(host, {isAhead = false, signal, onWait} = {}) {
			const lane = laneOf(host);
			restOf(lane);
			const leaveLane = await lane.turns.take(isAhead, signal);
			try {
				await quiet(lane, signal, onWait);
				const leavePlace = await everywhere.take(isAhead, signal);
				return () => {
					lane.freeAt = clock.now() + lane.pause;
					leavePlace();
					leaveLane();
				};
			} catch (error) {
				leaveLane();
				throw error;
			}
		},
		rest(host, until) {
			const lane = laneOf(host);
			lane.restUntil = Math.max(lane.restUntil, until);
			rests?.note(host, lane.restUntil);
		},
		slow(host, longer) {
			const lane = laneOf(host);
			lane.pause = Math.max(lane.pause, longer);
		},
	};
}

export type Turns = {readonly take: (isAhead: boolean, signal?: AbortSignal) => Promise<() => void>};

/** So many turns at once; who comes too late waits in line. */
export function openTurns(places: number): Turns {
	let free = places;
	const line: Array<() => void> = [];

	const leave = () => {
		const next = line.shift();
		if (next) {
			next();
		} else {
			free++;
		}
	};

	return {
		async take(isAhead, signal) {
			signal?.throwIfAborted();
			if (free > 0) {
				free--;
				return leave;
			}

			const {promise, resolve} = Promise.withResolvers<void>();
			line.splice(isAhead ? 0 : line.length, 0, resolve);
			try {
				await untilAborted(promise, signal);
			} catch (error) {
				const place = line.indexOf(resolve);
				if (place === -1) {
					// The turn came in the same moment.
					leave();
				} else {
					line.splice(place, 1);
				}

				throw error;
			}

			return leave;
		},
	};
}
