import process from 'node:process';
import {cleanLine} from '../clean.js';

/** Writes a line to standard output. Waits for whoever reads slowly, so that lines don't pile up. */
export async function print(line: string): Promise<void> {
	if (!process.stdout.write(`${line}\n`)) {
		await new Promise(resolve => {
			process.stdout.once('drain', resolve);
		});
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
