import {readFileSync} from 'node:fs';
import path from 'node:path';
import {packageFolder} from '../package-folder.js';

/** The version that package.json names. */
export function version(): string {
	const {version: number} = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as {version: string};
	return number;
}
