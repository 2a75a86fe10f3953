/**
The way through articles, kept from one start to the next: a small file of this device, outside the library, and replaced as
a whole. It isn't in the journal, as each step is a new trail: a journal would only grow by it, and another device has
a way of its own.
*/
import {randomBytes} from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {cleanLine} from '../clean.js';
import {hashOf} from './index/numbers.js';

export type KeptPlace = {
	readonly key: string;
	readonly block: number;
	readonly offset: number;
	readonly words: string;
	readonly title: string;
	readonly link?: number;
};

/** Where to go back to and on to, nearest last. */
export type KeptTrail = {readonly back: readonly KeptPlace[]; readonly forward: readonly KeptPlace[]};

export type TrailFile = {
	readonly read: () => KeptTrail;
	readonly keep: (trail: {readonly back: ReadonlyArray<Partial<KeptPlace>>; readonly forward: ReadonlyArray<Partial<KeptPlace>>}) => void;
};

/** Of a longer way, the places that are nearest. */
const most = 100;

/** The trail of a library on this device. What can't be read or written is no trail: nothing else depends on it. */
export function trailFile(stateFolder: () => string, library: string): TrailFile {
	// Read before the first frame, so the name is made without node:crypto, whose loading would take an eighth of that time.
	const file = () => path.join(stateFolder(), 'trails', `${hashOf(path.resolve(library)).toString(36)}.json`);
	return {
		read() {
			try {
				const {back, forward} = JSON.parse(fs.readFileSync(file(), 'utf8')) as Record<string, unknown>;
				return {back: placesOf(back), forward: placesOf(forward)};
			} catch {
				return {back: [], forward: []};
			}
		},
		keep({back, forward}) {
			const target = file();
			const temporary = `${target}.${randomBytes(4).toString('hex')}.tmp`;
			try {
				fs.mkdirSync(path.dirname(target), {recursive: true, mode: 0o700});
				fs.writeFileSync(temporary, JSON.stringify({back: back.slice(-most), forward: forward.slice(-most)}), {mode: 0o600});
				fs.renameSync(temporary, target);
			} catch {
				try {
					fs.rmSync(temporary, {force: true});
				} catch {}
			}
		},
	};
}

function placesOf(value: unknown): readonly KeptPlace[] {
	return Array.isArray(value) ? value.map(place => placeOf(place)).filter(place => place !== undefined).slice(-most) : [];
}

function placeOf(value: unknown): KeptPlace | undefined {
	const {key, block, offset, words, title, link} = (value ?? {}) as Record<string, unknown>;
	const isCount = (number: unknown): number is number => Number.isSafeInteger(number) && number as number >= 0;
	if (typeof key !== 'string' || !isCount(block) || !isCount(offset)) {
		return undefined;
	}

	return {
		key: cleanLine(key),
		block,
		offset,
		words: typeof words === 'string' ? words : '',
		title: typeof title === 'string' ? cleanLine(title) : '',
		...(isCount(link) && {link}),
	};
}
