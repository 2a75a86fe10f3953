/** Files in the library that are no articles and no journal. */
import fs from 'node:fs';
import path from 'node:path';
import {attempt} from '../disk-errors.js';
import {makeSyncFiles} from '../sync-files.js';
import {counted, mending, type Finding} from './finding.js';

/** What is younger may still be in the making. In milliseconds. */
const settled = 3_600_000;

// As disk.ts and first-launch.ts name what they haven't finished.
const temporary = /^\.[\da-f]{12}\.tmp$|^\.articles-\w{6}$/v;
const known = /\.(?:md|markdown)$|\.jsonl/iv;

export function mendLeftovers(folder: string, now: Date): readonly Finding[] {
	const {temporaries, strays} = sort(folder, now);
	return [
		...(temporaries.length === 0
			? []
			: mending({area: 'files', kind: 'temporary'}, () =>
				attempt('half-written files can’t be deleted', () => {
					for (const file of temporaries) {
						fs.rmSync(path.join(folder, file), {recursive: true, force: true});
					}

					return {
						area: 'files',
						kind: 'temporary',
						outcome: 'mended',
						count: temporaries.length,
						text: `${counted(temporaries.length, 'half-written file')} deleted`,
						details: temporaries,
					};
				}),
			)),
		...(strays.length === 0
			? []
			: [
				{
					area: 'files',
					kind: 'stray',
					outcome: 'left',
					count: strays.length,
					text: `${counted(strays.length, 'file')} among the articles ${strays.length === 1 ? 'is' : 'are'} not Markdown`,
					details: strays,
				} as const,
			]),
		...mending({area: 'files', kind: 'sync'}, () => {
			const made = makeSyncFiles(folder);
			return made.length === 0
				? undefined
				: {
					area: 'files',
					kind: 'sync',
					outcome: 'mended',
					count: made.length,
					text: `${made.join(', ')} made, for git and Syncthing`,
					details: made,
				};
		}),
	];
}

/** Walks the library, but not what is git's or Syncthing's. */
function sort(folder: string, now: Date) {
	const temporaries: string[] = [];
	const strays: string[] = [];
	const open = [''];
	for (let below = open.pop(); below !== undefined; below = open.pop()) {
		for (const child of childrenOf(path.join(folder, below))) {
			const file = path.join(below, child.name);
			if (temporary.test(child.name)) {
				const stat = fs.lstatSync(path.join(folder, file), {throwIfNoEntry: false});
				if (stat && now.getTime() - stat.mtimeMs > settled) {
					temporaries.push(file);
				}
			} else if (child.isDirectory() && !child.name.startsWith('.')) {
				open.push(file);
			} else if (child.isFile() && !child.name.startsWith('.') && !known.test(child.name) && file.startsWith(`articles${path.sep}`)) {
				strays.push(file);
			}
		}
	}

	return {temporaries: temporaries.toSorted(), strays: strays.toSorted()};
}

function childrenOf(folder: string): readonly fs.Dirent[] {
	try {
		return fs.readdirSync(folder, {withFileTypes: true});
	} catch {
		return [];
	}
}
