/** The lines of a dump. */

import {clean} from '../../clean.js';
import {hasSentenceEnd} from './text.js';

export type Line = {
	/** Without white space at its ends; never empty. Single spaces inside. */
	readonly text: string;
	/** A blank line (or the beginning) stands before it. */
	readonly hasGap: boolean;
	/** Columns before it. */
	readonly indent: number;
};

const bullet = /^(?:[*\-·–•‣■□▪▫○●◦]|\(?\d{1,3}[\).])\s/v;

/**
Lines that a program broke at a fixed width, put together again. A dump is taken for broken where most lines of its blocks
fill the same width; links and lists keep their lines.
*/
function unwrapped(lines: readonly Line[]): readonly Line[] {
	const followed = lines.filter((_, index) => lines[index + 1]?.hasGap === false);
	const widest = Math.max(0, ...followed.slice(0, 2000).map(line => line.indent + line.text.length));
	const full = followed.filter(line => line.indent + line.text.length > widest * 0.75 && !hasSentenceEnd(line.text));
	if (widest < 50 || widest > 130 || full.length < 4 || full.length < followed.length * 0.55) {
		return lines;
	}

	const joined: Line[] = [];
	let isFull = false;
	for (const line of lines) {
		const before = joined.at(-1);
		if (before && isFull && !line.hasGap && !bullet.test(line.text)) {
			joined[joined.length - 1] = {...before, text: `${before.text} ${line.text}`};
		} else {
			joined.push(line);
		}

		isFull = line.indent + line.text.length > widest * 0.6;
	}

	return joined;
}

/** The lines of a dump, cleaned, without the blank ones. */
export function readLines(text: string): readonly Line[] {
	const lines: Line[] = [];
	let hasGap = true;
	for (const raw of clean(text).split('\n')) {
		const line = raw.replaceAll(/\s+/gv, ' ').trim();
		if (line === '') {
			hasGap = true;
			continue;
		}

		const start = raw.slice(0, 80);
		lines.push({text: line, hasGap, indent: start.length - start.trimStart().length});
		hasGap = false;
	}

	return unwrapped(lines);
}
