/**
The reading state: facts, one a line, in files of each device's own. A fact is never changed; of those about one field of one
article the latest counts. So machines that share the folder never conflict, and copies that sync tools make do no harm.
*/
import {attempt} from './disk-errors.js';
import {laterSeen, timeAfter} from './journal/clock.js';
import {
	compact,
	dueFiles,
	ownFiles,
	type Compaction,
} from './journal/compact.js';
import {
	takeIn,
	type Fact,
	type Facts,
	type Json,
} from './journal/fact.js';
import {readNewFacts, type Positions} from './journal/files.js';
import {openOwnFile, ownPrefix} from './journal/own-file.js';

export type {Fact, Json} from './journal/fact.js';

export type Values = ReadonlyArray<readonly [field: string, value: Json]>;

export type Journal = {
	/** The latest value of an article's field. */
	readonly value: (key: string, field: string) => Json;
	/** All fields that are set for an article. */
	readonly fields: (key: string) => Values;
	/** The facts that count, of all articles. */
	readonly facts: () => IterableIterator<Fact>;
	/** Writes values down, those that are new; they are on the disk when it returns. Throws a ReaderError where it can't. */
	readonly write: (key: string, values: Values) => void;
	/** The same for several articles, in one writing. */
	readonly writeAll: (changes: ReadonlyArray<readonly [key: string, values: Values]>) => void;
	/** Takes in what other processes and devices wrote. Returns whether anything counts that didn't before. */
	readonly refresh: () => boolean;
	/** Makes one file of all those of this device. Other devices' files are theirs. */
	readonly compact: () => Compaction;
};

export type JournalOptions = {
	readonly folder: string;
	/** Names this device; asked for with the first write. */
	readonly device: () => string;
	readonly now: () => Date;
	/** Called with facts that count from now on, written here or elsewhere, after the first reading. `isAll`: no others do. */
	readonly changed?: (facts: readonly Fact[], isAll: boolean) => void;
};

/** Nothing is read until something is asked for. */
export function openJournal({folder, device, now, changed}: JournalOptions): Journal {
	let positions: Positions | undefined;
	let facts: Facts = new Map();
	let seen = '';
	/** What this session wrote, in case somebody puts older files in place of the journal's. */
	const own: Facts = new Map();
	let prefix: string | undefined;
	const prefixOf = () => {
		prefix ??= attempt(`the journal in ${folder} can’t be written`, () => ownPrefix(folder, device()));
		return prefix;
	};

	const file = openOwnFile(folder, prefixOf);

	const take = (given: readonly Fact[]): readonly Fact[] => {
		const wall = now();
		for (const {at} of given) {
			seen = laterSeen(seen, at, wall);
		}

		return takeIn(facts, given);
	};

	const load = () => {
		if (positions) {
			return false;
		}

		const all = readNewFacts(folder);
		positions = all.positions;
		take(all.facts);
		return true;
	};

	const hasRefreshed = (): boolean => {
		if (load()) {
			return facts.size > 0;
		}

		const found = readNewFacts(folder, positions);
		positions = found.positions;
		const before = facts;
		if (found.isAll) {
			facts = new Map();
		}

		const counting = take(found.facts);
		const lost = found.isAll ? takeIn(facts, latest(own).toArray()) : [];
		if (lost.length > 0) {
			file.add(lost);
		}

		if (found.isAll ? isSame(before, facts) : counting.length === 0) {
			return false;
		}

		changed?.(found.isAll ? latest(facts).toArray() : counting, found.isAll);
		return true;
	};

	const value = (key: string, field: string) => {
		load();
		return facts.get(key)?.get(field)?.value;
	};

	const writeAll: Journal['writeAll'] = changes => {
		// What another process wrote a moment ago is older than this.
		hasRefreshed();
		const wall = now();
		const written = changes.flatMap(([key, values]) => values
			.filter(([field, wanted]) => JSON.stringify(value(key, field)) !== JSON.stringify(wanted))
			.map(([field, wanted]): Fact => ({
				at: timeAfter(wall, seen, facts.get(key)?.get(field)?.at ?? ''), key, field, value: wanted,
			})));
		if (written.length === 0) {
			return;
		}

		const isFirst = own.size === 0;
		file.add(written);
		takeIn(own, written);
		take(written);
		changed?.(written, false);
		if (isFirst) {
			tidy(folder, prefixOf());
		}
	};

	return {
		value,
		fields(key) {
			load();
			return (facts.get(key)?.values().toArray() ?? []).map(fact => [fact.field, fact.value] as const);
		},
		facts() {
			load();
			return latest(facts);
		},
		write(key, values) {
			writeAll([[key, values]]);
		},
		writeAll,
		refresh: hasRefreshed,
		compact: () => compact(folder, prefixOf(), ownFiles(folder, prefixOf()).map(({name}) => name)),
	};
}

function latest(facts: Facts): IteratorObject<Fact, undefined> & IterableIterator<Fact> {
	return facts.values().flatMap(fields => fields.values());
}

function isSame(before: Facts, after: Facts): boolean {
	return before.size === after.size && latest(before).every(fact => JSON.stringify(after.get(fact.key)?.get(fact.field)) === JSON.stringify(fact))
		&& latest(after).every(fact => before.get(fact.key)?.has(fact.field) === true);
}

/** Once a session, after what it wrote is safe, so that a script of many commands doesn't leave a file for each. */
function tidy(folder: string, prefix: string): void {
	const due = dueFiles(ownFiles(folder, prefix));
	if (due.length > 0) {
		try {
			compact(folder, prefix, due);
		} catch {
			// It can be done another time.
		}
	}
}
