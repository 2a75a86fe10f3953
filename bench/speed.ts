/**
What the speed claims rest on: a library of so many realistic articles, and each claim measured on it in one run, in a real
pseudo-terminal, beside what is to be reached. `npm run bench -- --articles 100000 [--home DIR]`: a home that is kept is filled
once. `--only index,starts,newsboat,keys,search,memory`: some of it. Prints tables; nothing fails.
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

const {values} = parseArgs({options: {articles: {type: 'string', default: '2000'}, home: {type: 'string'}, only: {type: 'string'}}});
const count = Number(values.articles);
const wanted = values.only?.split(',');
const loads: number[] = [];

/** Says on standard error what is being measured, if it is wanted, and what came of it, and looks at how busy the machine is before it. */
async function tell(what: string, measure: () => Promise<readonly Measured[]>): Promise<readonly Measured[]> {
	if (wanted?.includes(what) === false) {
		return [];
	}

	loads.push(loadavg()[0]!);
	process.stderr.write(`${what} …\n`);
	const measured = await measure();
	process.stderr.write(measured.map(one => `  ${resultRow(one).join(' · ')}\n`).join(''));
	return measured;
}

async function measureAll(few: string, full: string): Promise<string> {
	fillLibrary(path.join(few, 'data/dwread'), 100);
	if (!existsSync(path.join(full, 'data/dwread/articles'))) {
		process.stderr.write(`writing ${count} articles …\n`);
		fillLibrary(path.join(full, 'data/dwread'), count);
	}

	let details = '';
	const rows = [
		...await tell('index', async () => indexing(full, count)),
		...await tell('starts', async () => startUp({few, full, count})),
		...await tell('newsboat', async () => [await besideNewsboat(full, count)]),
		...await tell('keys', async () => {
			const keys = await keyPress(full, count);
			({details} = keys);
			return keys.measured;
		}),
		...await tell('search', async () => [await searching(full, count)]),
		...await tell('memory', async () => [await memoryAtRest(full, count)]),
	].map(one => resultRow(one));
	return `${table([['measure', 'measured', 'to reach', ''], ...rows])}\n\n${details}`;
}

const few = await makeHome();
const full = values.home === undefined ? await makeHome() : path.resolve(values.home);
try {
	await mkdir(full, {recursive: true});
	const tables = await measureAll(few, full);
	const most = Math.max(...loads);
	process.stdout.write(
		`${tables}\n\nload average ${Math.min(...loads).toFixed(1)} to ${most.toFixed(1)} on ${availableParallelism()} processors${most > availableParallelism() ? ': too busy for the slow ones to mean much' : ''}\n`,
	);
} finally {
	await removeHome(few);
	if (values.home === undefined) {
		await removeHome(full);
	}
}
