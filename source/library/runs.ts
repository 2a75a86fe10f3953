/** What a command that was stopped had finished already, so that the same command goes on from there. It lies in the cache. */
import {createHash} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {makeFolder, readText} from './disk.js';

export type Run = {
	/** Whether a run that was stopped goes on. */
	readonly isResumed: boolean;
	/** When a source was finished in the run that was stopped: milliseconds since 1970. */
	readonly doneAt: (name: string) => number | undefined;
	readonly done: (name: string) => void;
	/** Everything is finished: the next run of the same command begins anew. */
	readonly finish: () => void;
};

/** A stopped run goes on within a day; later, what it had fetched is too old. Milliseconds. */
const longestBreak = 24 * 3600 * 1000;

/** `command` says what was asked for; the same again goes on. `folder` is the library's in the cache. */
export function openRun(folder: string, command: readonly string[], now: () => number): Run {
	const name = createHash('sha256').update(JSON.stringify(command)).digest('hex').slice(0, 24);
	const file = path.join(folder, 'runs', `${name}.jsonl`);
	const finished = readRun(file, now() - longestBreak);
	return {
		isResumed: finished.size > 0,
		doneAt: source => finished.get(source),
		done(source) {
			try {
				makeFolder(path.dirname(file));
				// Not waiting for the disk: who loses this with the power does a little again.
				fs.appendFileSync(file, `${JSON.stringify([source, now()])}\n`, {mode: 0o600});
			} catch {
				// Without a cache the next run does it all again.
			}
		},
		finish() {
			forget(file);
		},
	};
}

function forget(file: string): void {
	try {
		fs.rmSync(file, {force: true});
	} catch {
		// In a cache that can't be written there was none.
	}
}

function readRun(file: string, since: number): ReadonlyMap<string, number> {
	const finished = new Map<string, number>();
	try {
		for (const line of readText(file).trimEnd().split('\n')) {
			const [name, at] = JSON.parse(line) as [string, number];
			finished.set(name, at);
		}
	} catch {
		// There is none, or its last line is torn.
	}

	const [first] = finished.values();
	if (first !== undefined && first < since) {
		forget(file);
		return new Map();
	}

	return finished;
}
