import {existsSync, readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {quotedReadme} from '../scripts/readme/quoted.js';

const root = path.join(import.meta.dirname, '..');
const read = (name: string) => readFileSync(path.join(root, name), 'utf8');

test('the readme quotes the screens, keys and usage as they are (npm run readme)', t => {
	const readme = read('readme.md');
	t.is(quotedReadme(readme), readme);
});

test('the contributing page names every room of the source, and no room that is gone', t => {
	const page = read('contributing.md');
	const table = page.slice(page.indexOf('| room |'), page.indexOf('Imports point one way'));
	const named = table
		.matchAll(/^\| (?<names>`[^\|]+) \|/gmv)
		.flatMap(({groups}) => groups!.names!.matchAll(/`(?<name>[^`]+)`/gv))
		.map(({groups}) => groups!.name!)
		.toArray();
	t.deepEqual(named.filter(name => !existsSync(path.join(root, 'source', name))), []);
	for (const entry of readdirSync(path.join(root, 'source'), {withFileTypes: true})) {
		const name = entry.isDirectory() ? `${entry.name}/` : entry.name;
		t.true(named.includes(name) || [
			'errors.ts', 'package-folder.ts', 'press.ts', 'linear.ts', 'nearest.ts', 'types/',
		].includes(name), `“${name}”`);
	}
});
