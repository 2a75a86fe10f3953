/**
What a test kills: changes the library named on the command line without end, and says of each change that it is about to make it
(`?`) and that it is made (`!`). Each process has keys of its own, so that what is expected of a key depends on one process alone.
*/
import fs from 'node:fs';
import process from 'node:process';
import {type Article} from '../../source/article.js';
import {openLibrary} from '../../source/library/library.js';
import {openJournal} from '../../source/library/journal.js';
import {deviceId} from '../../source/library/device.js';

/** A change of one article: `stored` with a version, `removed`, or a field's value. */
export type Change = {readonly key: string; readonly name: string; readonly value: boolean | number};

export function version(key: string, number: number): Article {
	return {
		key,
		title: `Article ${key}`,
		otherTitles: [],
		authors: [],
		published: '2018-10-26',
		editors: [],
		agencies: [],
		removed: [],
		blocks: Array.from({length: 60}, (_, index) => ({
			type: 'paragraph',
			text: `Version ${number}, part ${index}: the ferry crosses the bay twice a day, whatever the weather does.`,
		})),
	};
}

function pick<T>(values: readonly T[]): T {
	return values[Math.floor(Math.random() * values.length)]!;
}

function run(folder: string, deviceFolder: string, name: string): void {
	const library = openLibrary({folder, deviceFolder, cache: `${folder}/../cache`});
	const journal = openJournal({folder: `${folder}/journal`, device: () => deviceId(deviceFolder), now: () => new Date()});
	const keys = Array.from({length: 8}, (_, number) => `test:${name}${number}`);
	const say = (text: string) => {
		fs.writeSync(1, `${text}\n`);
	};

	const make = (change: Change, action: () => unknown) => {
		say(`?${JSON.stringify(change)}`);
		action();
		say(`!${JSON.stringify(change)}`);
	};

	for (let count = Date.now(); ; count++) {
		const key = pick(keys);
		const isStored = library.entries().some(entry => entry.key === key);
		const chance = Math.random();
		if (!isStored && chance < 0.5 && library.trash().some(({entry}) => entry?.key === key)) {
			make({key, name: 'removed', value: false}, () => library.restore(key));
		} else if (!isStored || chance < 0.2) {
			make({key, name: 'stored', value: count}, () => library.add(version(key, count)));
		} else if (chance < 0.3) {
			make({key, name: 'removed', value: true}, () => library.remove(key));
		} else if (chance < 0.4) {
			journal.compact();
		} else {
			const change = pick<Change>([
				{key, name: 'read', value: pick([true, false])},
				{key, name: 'starred', value: pick([true, false])},
				{key, name: 'sea', value: pick([true, false])},
				{key, name: 'percent', value: Math.floor(Math.random() * 100)},
			]);
			make(change, () => {
				library.note(key, change.name === 'sea' ? {tags: {sea: change.value as boolean}} : {[change.name]: change.value});
			});
		}
	}
}

if (process.argv[2] === 'run') {
	run(process.argv[3]!, process.argv[4]!, process.argv[5]!);
}
