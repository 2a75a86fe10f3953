/** Work at many hosts at once: a lane for each, in which one thing is done after the other. */
import {openTurns} from '../fetch/gate.js';

export type Lanes = {
	/** Does something in the lane of that name, after all that is there already. It must not fail. */
	readonly add: (name: string, task: () => Promise<void>) => void;
	/** Resolves when all lanes are empty. */
	readonly emptied: () => Promise<void>;
};

/** As many things are done at once, all lanes together. */
export function openLanes(places: number): Lanes {
	const turns = openTurns(places);
	const ends = new Map<string, Promise<void>>();
	let open = 0;
	let empty = Promise.withResolvers<void>();

	const take = async (before: Promise<void> | undefined, task: () => Promise<void>) => {
		await before;
		const leave = await turns.take(false);
		try {
			await task();
		} finally {
			leave();
		}
	};

	return {
		add(name, task) {
			open++;
			const end = take(ends.get(name), task);
			ends.set(name, end);
			void end.finally(() => {
				open--;
				if (ends.get(name) === end) {
					ends.delete(name);
				}

				if (open > 0) {
					return;
				}

				empty.resolve();
				empty = Promise.withResolvers();
			});
		},
		async emptied() {
			if (open > 0) {
				await empty.promise;
			}
		},
	};
}
