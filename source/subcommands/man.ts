import process from 'node:process';
import {manPage} from './man-page.js';
import {version} from './version.js';

/** Prints the manual page, as it lies beside the program for man to find. */
export function run(): number {
	process.stdout.write(manPage(version()));
	return 0;
}
