/** What runs beside the interface: making the index whole, and searching in the full text. */
import process from 'node:process';
import {parentPort, workerData} from 'node:worker_threads';
import {searchBodies} from './bodies.js';
import {
	buildList,
	buildTexts,
	prepareForMuch,
	type Progress,
} from './build.js';
import {openDatabase, type Database} from './database.js';
import {type Answer, type Job, type Question} from './jobs.js';

const {job, file, root, signal} = workerData as Job;
const latest = new Int32Array(signal);
const port = parentPort!;

function makeIndex(): void {
	const db = openDatabase(file, root);
	prepareForMuch(db);
	const owner = String(process.pid);
	try {
		for (const stage of [buildList(db, root), buildTexts(db, root, owner)]) {
			for (const progress of stage) {
				port.postMessage(progress satisfies Progress);
				if (Atomics.load(latest, 0) === 1) {
					return;
				}
			}
		}

		db.exec('PRAGMA optimize');
	} finally {
		db.close();
	}
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

if (job === 'index') {
	makeIndex();
} else {
	// What fails here fails again with the first question, which can be told.
	try {
		open = openDatabase(file, root);
	} catch {}

	port.on('message', answer);
}
