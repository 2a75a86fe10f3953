/**
This device's files in a journal. Each session of dwread adds to one of its own and leaves it as it is when it ends: so no two
writers share a file, and a library that was copied can be copied back in any order without one version taking another's place.
*/
import {createHash, randomBytes} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {ReaderError} from '../../errors.js';
import {appendText, isInPlace} from '../disk.js';
import {type Fact} from './fact.js';

/** What the names of this device's files begin with. Of another copy of the library on the same device they begin otherwise. */
export function ownPrefix(folder: string, device: string): string {
	const place = fs.realpathSync(path.dirname(folder)).normalize('NFC');
	return `${device}-${hashOf(place, 6)}-`;
}

export function hashOf(text: string, length: number): string {
	return createHash('sha256').update(text).digest('hex').slice(0, length);
}

export const lineOf = (fact: Fact) => `${JSON.stringify(fact)}\n`;

export type OwnFile = {
	/** Returns when the facts are on the disk. Throws a ReaderError where they can't be put there. */
	readonly add: (facts: readonly Fact[]) => void;
};

/** So often another process may take the file away between two looks at it. */
const attempts = 20;

/** The file of this session; made with the first fact. */
export function openOwnFile(folder: string, prefix: () => string): OwnFile {
	let file: string | undefined;
	return {
		add(facts) {
			file ??= path.join(folder, `${prefix()}${randomBytes(4).toString('hex')}.jsonl`);
			const text = facts.map(fact => lineOf(fact)).join('');
			for (let attempt = 0; attempt < attempts; attempt++) {
				// A compaction renames a file before it reads it: what isn't in its place any more may have come too late.
				if (isInPlace(file, appendText(file, text))) {
					return;
				}
			}

			throw new ReaderError(`${file} can’t be written: another program moves it away`);
		},
	};
}
