/**
Writes what the readme quotes from the program between its markers: two screens, the keys, the usage.
`test/readme.ts` sees to it that they are current.
*/
import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {quotedReadme} from './readme/quoted.js';

const file = path.join(import.meta.dirname, '..', 'readme.md');
const before = readFileSync(file, 'utf8');
const after = quotedReadme(before);
if (after !== before) {
	writeFileSync(file, after);
	process.stdout.write('readme.md is up to date now\n');
}
