/**
What the speed claims rest on: a library of so many realistic articles, and each claim measured on it in one run, in a real
pseudo-terminal, beside what is to be reached. `npm run bench -- --articles 100000 [--home DIR]`: a home that is kept is filled
once. Prints tables; nothing fails.
*/
import {existsSync} from 'node:fs';
import {mkdir} from 'node:fs/promises';
import {availableParallelism, loadavg} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {makeHome, removeHome} from '../test/helpers/program.js';
import {indexing, memoryAtRest} from './indexing.js';
import {keyPress} from './key-press.js';
import {besideNewsboat} from './newsboat.js';
import {fillLibrary} from './realistic.js';
import {searching} from './searching.js';
import {startUp} from './start-up.js';
import {resultRow, table, type Measured} from './statistics.js';

const {values} = parseArgs({options: {articles: {type: 'string', default: '2000'}, home: {type: 'string'}}});
const count = Number(values.articles);
const loads: number[] = [];

/** Says on standard error what is being measured, and how busy the machine is before it. */
async function measured<T>(what: string, measure: () => Promise<T>): Promise<T> {
	loads.push(loadavg()[0]!);
	process.stderr.write(`${what} …\n`);
	return measure();
}

async function measureAll(few: string, full: string): Promise<string> {
	fillLibrary(path.join(few, 'data/dwread'), 100);
	if (!existsSync(path.join(full, 'data/dwread/articles'))) {
		await measured(`writing ${count} articles`, async () => {
			fillLibrary(path.join(full, 'data/dwread'), count);
		});
	}

	const index = await measured('the index', async () => indexing(full, count));
	const start = await measured('starts', async () => startUp({few, full, count}));
	const beside = await measured('newsboat', async () => besideNewsboat(full, count));
	const {measured: keys, details} = await measured('keys', async () => keyPress(full, count));
	const search = await measured('search', async () => searching(full, count));
	const memory = await measured('memory', async () => memoryAtRest(full, count));
	const all: readonly Measured[] = [...start, beside, ...keys, search, memory, ...index];
	return `${table([['measure', 'measured', 'to reach', ''], ...all.map(one => resultRow(one))])}\n\n${details}`;
}

const few = await makeHome();
const full = values.home === undefined ? await makeHome() : path.resolve(values.home);
try {
	await mkdir(full, {recursive: true});
	const tables = await measureAll(few, full);
	const most = Math.max(...loads);
	process.stdout.write(`${tables}\n\nload average ${Math.min(...loads).toFixed(1)} to ${most.toFixed(1)} on ${availableParallelism()} processors${most > availableParallelism() ? ': too busy for the slow ones to mean much' : ''}\n`);
} finally {
	await removeHome(few);
	if (values.home === undefined) {
		await removeHome(full);
	}
}
