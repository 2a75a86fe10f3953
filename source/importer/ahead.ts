/** Reading ahead of whoever takes the items, up to a limit. */

export type Ahead<Item> = {
	/** In order, however many were read before they are taken. */
	readonly items: AsyncGenerator<Item, void, undefined>;
	/** Reads no more than the item that is being read. */
	readonly stop: () => void;
};

/** Begins to read at once. `most` items wait to be taken. */
export function readAhead<Item>(items: AsyncGenerator<Item, void, undefined>, most: number): Ahead<Item> {
	const read: Item[] = [];
	const state = {isOver: false};
	let failure: {readonly error: unknown} | undefined;
	let changed = Promise.withResolvers<void>();
	const signal = () => {
		changed.resolve();
		changed = Promise.withResolvers();
	};

	const stop = () => {
		state.isOver = true;
		signal();
	};

	const pump = async () => {
		try {
			for await (const item of items) {
				read.push(item);
				signal();
				while (!state.isOver && read.length >= most) {
					await changed.promise;
				}

				if (state.isOver) {
					return;
				}
			}
		} catch (error) {
			failure = {error};
		} finally {
			stop();
		}
	};

	void pump();
	return {stop, items: take()};

	async function * take(): AsyncGenerator<Item, void, undefined> {
		try {
			for (;;) {
				while (read.length > 0) {
					const item = read.shift()!;
					signal();
					yield item;
				}

				if (state.isOver) {
					break;
				}

				await changed.promise;
			}
		} finally {
			stop();
		}

		if (failure) {
			throw failure.error;
		}
	}
}
