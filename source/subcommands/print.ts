import process from 'node:process';
import {cleanLine} from '../clean.js';

/** Nothing more can be printed: whoever read it has gone, or the disk is full. What only prints is over. */
export class OutputEnded extends Error {}

let hasEnded = false;

/** From now on nothing is printed. */
export function endOutput(): void {
	hasEnded = true;
}

/** Writes a line to standard output. Waits for whoever reads slowly, so that lines don't pile up. Throws OutputEnded. */
export async function print(line: string): Promise<void> {
	if (!hasEnded && !process.stdout.write(`${line}\n`)) {
		await new Promise(resolve => {
			process.stdout.once('drain', resolve).once('error', resolve);
		});
	}

	if (hasEnded) {
		throw new OutputEnded();
	}
}

/** A line on standard error, for a person. */
export function warn(text: string): void {
	process.stderr.write(`dwread: ${cleanLine(text)}\n`);
}

/** Says that there is nothing to print, where a person would wonder; a script sees it by there being nothing. */
export function tellNothing(text: string): void {
	if (process.stdout.isTTY) {
		process.stderr.write(`${text}\n`);
	}
}
