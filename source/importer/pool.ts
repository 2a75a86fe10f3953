/** Threads that read pages: a page that hangs, or eats all memory, ends its thread and is refused, and the next has a fresh one. */
import {type ReadItem} from '../import/forms.js';
import {type Source} from '../import/forms/form.js';
import {startThread, type Limits, type Thread} from './thread.js';

export type Pool = {
	/** What is in a source that is no archive. Which of several is read first is the order of asking. */
	readonly read: (source: Source) => AsyncGenerator<ReadItem, void, undefined>;
	/** Ends all threads. */
	readonly close: () => Promise<void>;
};

const ended = 'the import was ended';

/** A pool of so many threads, each started when it is needed. */
export function openPool(size: number, limits: Limits): Pool {
	const idle: Thread[] = [];
	const waiting: Array<PromiseWithResolvers<Thread | undefined>> = [];
	const living = new Set<Thread>();
	let count = 0;
	let isClosed = false;

	const start = async (): Promise<Thread> => {
		count++;
		try {
			const thread = await startThread(limits);
			living.add(thread);
			if (isClosed) {
				await thread.end();
				throw new Error(ended);
			}

			return thread;
		} catch (error) {
			count--;
			throw error;
		}
	};

	const take = async (): Promise<Thread> => {
		if (isClosed) {
			throw new Error(ended);
		}

		const thread = idle.pop();
		if (thread) {
			return thread;
		}

		if (count < size) {
			return start();
		}

		const turn = Promise.withResolvers<Thread | undefined>();
		waiting.push(turn);
		return await turn.promise ?? take();
	};

	const giveBack = (thread: Thread) => {
		const next = waiting.shift();
		if (next) {
			next.resolve(thread);
		} else {
			idle.push(thread);
		}
	};

	const drop = async (thread: Thread) => {
		living.delete(thread);
		count--;
		// Whoever waits starts another.
		waiting.shift()?.resolve(undefined);
		return thread.end();
	};

	return {
		async * read(source) {
			const thread = await take();
			let isSound = false;
			try {
				let answer = await thread.ask({type: 'read', source: withOwnBytes(source)});
				while (answer.type !== 'over') {
					if (answer.type === 'failed') {
						yield {type: 'refused', name: source.name, reason: answer.reason};
						return;
					}

					if (answer.type === 'item') {
						yield answer.isWhole ? withOriginal(answer.item, source) : answer.item;
					}

					answer = await thread.ask({type: 'next'});
				}

				isSound = true;
			} finally {
				if (isSound) {
					giveBack(thread);
				} else {
					await drop(thread);
				}
			}
		},
		async close() {
			isClosed = true;
			for (const {reject} of waiting.splice(0)) {
				reject(new Error(ended));
			}

			await Promise.all([...living].map(async thread => thread.end()));
		},
	};
}

/** What is sent is the whole memory that the bytes are a part of. */
function withOwnBytes(source: Source): Source {
	const {bytes} = source;
	return bytes.byteLength === bytes.buffer.byteLength ? source : {...source, bytes: Uint8Array.from(bytes)};
}

const withOriginal = (item: ReadItem, {bytes}: Source): ReadItem => item.type === 'article' ? {...item, original: {...item.original, bytes}} : item;
