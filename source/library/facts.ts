/** What readers did: written to the journal, and asked of its mirror in the index, or of the journal itself while the index isn't up to it. */
import path from 'node:path';
import {
	openJournal,
	type Fact,
	type Journal,
	type Json,
	type Values,
} from './journal.js';
import {journalStamp} from './journal/files.js';
import {type Index} from './index/index.js';

export type Facts = {
	readonly journal: Journal;
	/** Of an article. */
	readonly fields: (key: string) => Values;
	/** What the journal says of one field, by article. */
	readonly named: (field: string) => ReadonlyArray<readonly [key: string, value: Json]>;
	readonly write: Journal['writeAll'];
	/** Brings the index up to the journals. Returns whether there was anything new. */
	readonly hasMirrored: () => boolean;
	/** The index was made anew, and has none. */
	readonly emptied: () => void;
};

type Given = {
	/** The library's folder. */
	readonly folder: string;
	readonly index: Index;
	readonly device: () => string;
	readonly now: () => Date;
	/** Leaves long journals to the first refresh. */
	readonly isQuick: boolean;
};

/** Journals up to this many bytes are read at once where the index doesn't have their facts; longer ones with the first refresh. */
const quickJournal = 1_000_000;

/** How often to try to bring the index up to journals that others write meanwhile; after that the journal itself is asked. */
const mirrorings = 3;

export function factsIn({
	folder, index, device, now, isQuick,
}: Given): Facts {
	const journals = path.join(folder, 'journal');
	let mirrored = index.journalStamp();
	let unmirrored: {readonly facts: readonly Fact[]; readonly isAll: boolean} = {facts: [], isAll: false};
	let isLoaded = false;
	const journal = openJournal({
		folder: journals,
		device,
		now,
		changed(facts, isAll) {
			unmirrored = isAll ? {facts, isAll} : {facts: [...unmirrored.facts, ...facts], isAll: unmirrored.isAll};
		},
	});
	const isMirrored = () => unmirrored.facts.length === 0 && !unmirrored.isAll;

	const hasMirrored = (): boolean => {
		let hasNews = false;
		let tried: string | undefined;
		for (let time = 0; time < mirrorings; time++) {
			const {stamp} = journalStamp(journals);
			if (stamp === mirrored || stamp === tried) {
				break;
			}

			tried = stamp;

			journal.refresh();
			if (!isLoaded || mirrored === undefined) {
				isLoaded = true;
				unmirrored = {facts: Iterator.from(journal.facts()).toArray(), isAll: true};
			}

			const {facts, isAll} = unmirrored;
			hasNews ||= isAll || facts.length > 0;
			if (!index.didNoteFacts(facts, isAll, {stamp, isCurrent: () => journalStamp(journals).stamp === stamp})) {
				continue;
			}

			mirrored = stamp;
			unmirrored = {facts: [], isAll: false};
		}

		return hasNews;
	};

	if (!isQuick || journalStamp(journals).size < quickJournal) {
		hasMirrored();
	}

	return {
		journal,
		fields: key => isMirrored() ? index.fields(key) : journal.fields(key),
		named: field => isMirrored()
			? index.fieldsNamed(field)
			: Iterator.from(journal.facts()).filter(fact => fact.field === field).map(({key, value}) => [key, value] as const).toArray(),
		write(changes) {
			journal.writeAll(changes);
			hasMirrored();
		},
		hasMirrored,
		emptied() {
			mirrored = undefined;
			hasMirrored();
		},
	};
}
