/** What runs beside the interface: making the index whole, reading files for that, and searching in the full text. */
import process from 'node:process';
import {parentPort, workerData} from 'node:worker_threads';
import {searchBodies} from './bodies.js';
import {
	headStage,
	listStage,
	prepareForMuch,
	textStage,
	type Unseen,
} from './build.js';
import {openDatabase, type Database} from './database.js';
import {lookAt, lookAtHead, type Look} from './follow.js';
import {
	type Answer,
	type Job,
	type Question,
	type ToRead,
	type WasRead,
} from './jobs.js';
import {startReader, workOffAhead} from './read-ahead.js';
import {
	headOfHeaded,
	readTextOf,
	type Head,
	type Text,
} from './texts.js';

const {job, file, root, signal} = workerData as Job;
const latest = new Int32Array(signal);
const port = parentPort!;

async function makeIndex(): Promise<void> {
	const db = openDatabase(file, root);
	prepareForMuch(db);
	const reader = startReader({file, root});
	const stages = [
		() => workOffAhead(listStage(db, root), {
			there: async unseen => (await reader.read({unseen}) as {readonly looks: readonly Look[]}).looks, here: lookAtUnseen,
		}),
		() => workOffAhead(headStage(db, String(process.pid)), {
			there: async headed => (await reader.read({headed}) as {readonly heads: readonly Head[]}).heads, here: headOfHeaded,
		}),
		() => workOffAhead(textStage(db, String(process.pid)), {
			there: async wanted => (await reader.read({wanted}) as {readonly texts: readonly Text[]}).texts, here: wanted => readTextOf(root, wanted),
		}),
	];
	try {
		for (const stage of stages) {
			for await (const progress of stage()) {
				port.postMessage(progress);
				if (Atomics.load(latest, 0) === 1) {
					return;
				}
			}
		}

		db.exec('PRAGMA optimize');
	} finally {
		reader.close();
		db.close();
	}
}

/** What the index doesn't know yet is read as far as the list needs it. */
function lookAtUnseen({file: name, known}: Unseen): Look {
	return known ? lookAt(root, name, known) : lookAtHead(root, name);
}

function read(batch: ToRead): void {
	const done: WasRead = 'unseen' in batch
		? {looks: batch.unseen.map(unseen => lookAtUnseen(unseen))}
		: ('headed' in batch
			? {heads: batch.headed.map(headed => headOfHeaded(headed))}
			: {texts: batch.wanted.map(wanted => readTextOf(root, wanted))});
	port.postMessage(done);
}

let open: Database | undefined;

function answer({number, query, order}: Question): void {
	const isStale = () => Atomics.load(latest, 0) !== number;
	if (isStale()) {
		return;
	}

	try {
		open ??= openDatabase(file, root);
		const found = searchBodies(open, query, order, isStale);
		if (found) {
			port.postMessage({number, found} satisfies Answer);
		}
	} catch (error) {
		open?.close();
		open = undefined;
		port.postMessage({number, error: (error as Error).message} satisfies Answer);
	}
}

switch (job) {
	case 'index': {
		// What fails ends the worker, which its starter is told of.
		void makeIndex();
		break;
	}

	case 'read': {
		port.on('message', read);
		break;
	}

	case 'search': {
		// What fails here fails again with the first question, which can be told.
		try {
			open = openDatabase(file, root);
		} catch {}

		port.on('message', answer);
		break;
	}
}
