/**
The reading state: facts, one a line, in a file for each device. A fact is never changed; of those about one field of one
article the latest holds. So machines that share the folder never conflict, and copies that sync tools make do no harm.
*/
import fs from 'node:fs';
import path from 'node:path';
import {attempt} from './disk-errors.js';
import {appendText} from './disk.js';

export type Json = undefined | boolean | number | string | readonly Json[] | {readonly [name: string]: Json};

export type Fact = {
	/** ISO time with milliseconds, UTC. */
	readonly at: string;
	readonly key: string;
	readonly field: string;
	readonly value: Json;
};

type State = Map<string, Map<string, Fact>>;

export type Journal = {
	/** The latest value of an article's field. */
	readonly value: (key: string, field: string) => Json | undefined;
	/** All fields that are set for an article. */
	readonly fields: (key: string) => ReadonlyArray<readonly [field: string, value: Json]>;
	/** Writes values down, those that are new. Throws a ReaderError where it can't. */
	readonly write: (key: string, values: ReadonlyArray<readonly [field: string, value: Json]>) => void;
	/** Takes in what other devices wrote. Returns whether there was anything. */
	readonly refresh: () => boolean;
};

/** `device` names this device's file; it is asked for with the first write. */
export function openJournal(folder: string, device: () => string, now: () => Date): Journal {
	let stamp = stampsOf(folder);
	let state = readState(folder);
	const value = (key: string, field: string) => state.get(key)?.get(field)?.value;
	return {
		value,
		fields: key => [...state.get(key)?.values() ?? []].map(fact => [fact.field, fact.value] as const),
		write(key, values) {
			const facts = values
				.filter(([field, wanted]) => JSON.stringify(value(key, field)) !== JSON.stringify(wanted))
				.map(([field, wanted]) => ({
					at: timeAfter(state.get(key)?.get(field)?.at, now()), key, field, value: wanted,
				}));
			if (facts.length === 0) {
				return;
			}

			const file = path.join(folder, `${device()}.jsonl`);
			appendText(file, (isTorn(file) ? '\n' : '') + facts.map(fact => `${JSON.stringify(fact)}\n`).join(''));
			addFacts(state, facts);
			stamp = stampsOf(folder);
		},
		refresh() {
			const current = stampsOf(folder);
			if (current === stamp) {
				return false;
			}

			stamp = current;
			state = readState(folder);
			return true;
		},
	};
}

/** Now, or just after the fact that it is to replace: a clock that is behind must not make a change void. */
function timeAfter(earlier: string | undefined, now: Date): string {
	const after = earlier === undefined ? 0 : Date.parse(earlier) + 1;
	return new Date(Math.max(now.getTime(), after)).toISOString();
}

function journalFiles(folder: string): readonly string[] {
	try {
		return fs.readdirSync(folder, {withFileTypes: true}).filter(child => child.isFile() && /^[^.].*\.jsonl/v.test(child.name)).map(({name}) => path.join(folder, name));
	} catch {
		return [];
	}
}

function stampsOf(folder: string): string {
	return journalFiles(folder).map(file => {
		const stat = fs.statSync(file, {throwIfNoEntry: false});
		return `${file} ${stat?.mtimeMs ?? 0} ${stat?.size ?? 0}`;
	}).join('\n');
}

/** A crash can leave half a line: what is added then begins on a line of its own. */
function isTorn(file: string): boolean {
	const size = fs.statSync(file, {throwIfNoEntry: false})?.size ?? 0;
	if (size === 0) {
		return false;
	}

	return attempt(`${file} can’t be read`, () => {
		const handle = fs.openSync(file, 'r');
		try {
			const last = new Uint8Array(1);
			fs.readSync(handle, last, 0, 1, size - 1);
			return last[0] !== 10;
		} finally {
			fs.closeSync(handle);
		}
	});
}

function readState(folder: string): State {
	const state: State = new Map();
	for (const file of journalFiles(folder)) {
		addFacts(state, readFacts(file));
	}

	return state;
}

function readFacts(file: string): readonly Fact[] {
	let text: string;
	try {
		text = fs.readFileSync(file, 'utf8');
	} catch {
		return [];
	}

	return text.split('\n').map(line => readFact(line)).filter(fact => fact !== undefined);
}

/** A line that is no fact, torn or from a later dwread, is passed over. */
function readFact(line: string): Fact | undefined {
	try {
		const fact = JSON.parse(line) as Partial<Fact> | undefined;
		const isFact = typeof fact?.at === 'string' && typeof fact.key === 'string' && typeof fact.field === 'string' && fact.value !== undefined && !Number.isNaN(Date.parse(fact.at));
		return isFact ? fact as Fact : undefined;
	} catch {
		return undefined;
	}
}

function addFacts(state: State, facts: readonly Fact[]): void {
	for (const fact of facts) {
		const fields = state.get(fact.key) ?? new Map<string, Fact>();
		const known = fields.get(fact.field);
		if (known && !isLater(fact, known)) {
			continue;
		}

		fields.set(fact.field, fact);
		state.set(fact.key, fields);
	}
}

/** At one time, the values decide, so that all devices come to the same. */
function isLater(fact: Fact, known: Fact): boolean {
	const difference = Date.parse(fact.at) - Date.parse(known.at);
	return difference === 0 ? JSON.stringify(fact.value) > JSON.stringify(known.value) : difference > 0;
}
