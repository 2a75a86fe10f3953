/** A disk that fails at a chosen moment: the functions of node:fs that change something, counted and made to fail. */
import fs from 'node:fs';

/** What a process that is no more would throw. */
export class Crash extends Error {}

const changing = [
	'openSync', 'writeSync', 'writeFileSync', 'fsyncSync', 'fdatasyncSync', 'renameSync', 'linkSync', 'rmSync',
	'mkdirSync', 'closeSync',
] as const;

type Any = (...given: readonly unknown[]) => unknown;

export type Failure = {
	/** Counted from 1. */
	readonly at: number;
	/** `crash`: nothing is done from there on. Otherwise the system's code: whatever needs room, or may be forbidden, fails so. */
	readonly how: 'crash' | 'ENOSPC' | 'EROFS' | 'EIO';
	/** What is written at that moment is written in part. */
	readonly isHalf?: boolean;
};

/** Does something while the disk fails. Returns how many changes of the disk were asked for, and what was thrown. */
export function withFailingDisk({at, how, isHalf = false}: Failure, action: () => void): {readonly changes: number; readonly thrown?: unknown} {
	const real = Object.fromEntries(changing.map(name => [name, fs[name] as unknown as Any]));
	let changes = 0;
	const replacing = (name: string): Any => (...given) => {
		const isReading = name === 'openSync' && (given[1] === 'r' || typeof given[1] === 'number');
		const isFreeing = how !== 'crash' && (name === 'closeSync' || name === 'rmSync');
		if (isReading || isFreeing) {
			return real[name]!(...given);
		}

		changes++;
		if (changes < at || (changes > at && how !== 'crash')) {
			return real[name]!(...given);
		}

		if (changes === at && isHalf && (name === 'writeSync' || name === 'writeFileSync')) {
			const data = given[1] as string | Uint8Array;
			real.writeSync!(given[0], data.slice(0, Math.floor(data.length / 2)));
		}

		throw how === 'crash' ? new Crash() : Object.assign(new Error(how), {code: how});
	};

	Object.assign(fs, Object.fromEntries(changing.map(name => [name, replacing(name)])));
	try {
		action();
		return {changes};
	} catch (error) {
		return {changes, thrown: error};
	} finally {
		Object.assign(fs, real);
	}
}
