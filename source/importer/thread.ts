/** One thread that reads pages: started, asked, ended. */
import path from 'node:path';
import {Worker} from 'node:worker_threads';
import {type Answer, type Question} from './messages.js';

export type Limits = {
	/** Milliseconds for one page. */
	readonly deadline: number;
	/** Megabytes that a thread may use for what it makes of pages. */
	readonly memory: number;
	/** What runs in it, for tests. */
	readonly file?: string;
};

/** Why there is no answer, in words about the page; the thread is of no use any more. */
export type Failure = {readonly type: 'failed'; readonly reason: string};

export type Thread = {
	/** Whoever asks waits for the answer before asking again. */
	readonly ask: (question: Question) => Promise<Answer | Failure>;
	readonly end: () => Promise<void>;
};

/** Megabytes for what lives shortly. Node's own choice makes two threads take twice the memory, and no page a tenth quicker. */
const youngMemory = 16;

// Bundled, it lies beside the other files of the program; unbundled, the thread inherits what lets Node read TypeScript.
const isBundled = import.meta.filename.endsWith('.cjs');
const importWorker = path.join(import.meta.dirname, isBundled ? 'import-worker.cjs' : 'import-worker.ts');

/** Starts a thread. It keeps the process alive only while it answers. */
export async function startThread({deadline, memory, file = importWorker}: Limits): Promise<Thread> {
	const worker = new Worker(file, {
		name: 'import',
		resourceLimits: {maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: youngMemory},
	});
	let settle: ((answer: Answer | Failure) => void) | undefined;
	let broken: Error | undefined;
	let isEnding = false;
	worker.on('message', (answer: Answer) => {
		settle?.(answer);
	});
	worker.on('error', (error: Error) => {
		broken = error;
		settle?.({type: 'failed', reason: reasonOf(error)});
	});
	worker.on('exit', () => {
		settle?.({type: 'failed', reason: 'reading it ended the import'});
	});

	const answerWithin = async (milliseconds: number | undefined) => new Promise<Answer | Failure>(resolve => {
		// What has come in already counts, however long this thread was busy itself.
		const timer = milliseconds === undefined
			? undefined
			: setTimeout(() => {
				setImmediate(() => {
					settle?.({type: 'failed', reason: `it takes too long to read: more than ${milliseconds / 1000} seconds`});
				});
			}, milliseconds);
		worker.ref();
		settle = answer => {
			clearTimeout(timer);
			settle = undefined;
			// While it ends it must be waited for, or the process could end first.
			if (!isEnding) {
				worker.unref();
			}

			resolve(answer);
		};
	});

	const started = await answerWithin(undefined);
	if (started.type === 'failed') {
		throw broken ?? new Error(started.reason);
	}

	return {
		async ask(question) {
			const answer = answerWithin(deadline);
			worker.postMessage(question);
			return answer;
		},
		async end() {
			isEnding = true;
			worker.ref();
			await worker.terminate();
		},
	};
}

function reasonOf(error: Error): string {
	const {code} = error as NodeJS.ErrnoException;
	return code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'it takes too much memory to read' : `dwread failed to read it (${error.message})`;
}
