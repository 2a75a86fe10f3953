/** The index made from nothing while the list is on screen, and the memory that dwread holds when all is done. */
import {execFileSync} from 'node:child_process';
import {rm} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {openTerminal} from '../test/helpers/terminal.js';
import {type Measured} from './statistics.js';

const longest = 600_000;

/** Starts without an index, and waits until the list is whole, then until the full text is in it. */
export async function indexing(home: string, count: number): Promise<readonly Measured[]> {
	await rm(path.join(home, 'cache/dwread'), {recursive: true, force: true});
	const terminal = await openTerminal({columns: 120, rows: 40, home});
	try {
		await terminal.waitFor(rows => rows[0]!.includes(` ${count} articles`) && !rows[0]!.includes('reading files'), longest);
		const listed = terminal.arrivedAt() - terminal.startedAt;
		await terminal.waitFor(rows => !/reading files|indexing text/v.test(rows[0]!), longest);
		const whole = terminal.arrivedAt() - terminal.startedAt;
		terminal.press('Q');
		await terminal.exited;
		const number = count.toLocaleString('en');
		return [
			{
				measure: `list of ${number} whole, from files alone`,
				value: listed / 1000,
				unit: 's',
				target: 5,
			},
			{
				measure: `then their full text in the index (${((whole - listed) / 1000).toFixed(1)} s)`,
				value: count / ((whole - listed) / 1000),
				unit: 'articles/s',
				target: 2500,
				isAtLeast: true,
			},
		];
	} finally {
		await terminal.close();
	}
}

/** What the system counts as the process's own pages, once it has looked at all files and given back what that took. */
export async function memoryAtRest(home: string, count: number): Promise<Measured> {
	const terminal = await openTerminal({columns: 120, rows: 40, home});
	try {
		await terminal.waitFor('? help');
		await delay(20_000);
		const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(terminal.pid)], {encoding: 'utf8'}));
		return {
			measure: `memory at rest with ${count.toLocaleString('en')} articles`, value: kilobytes * 1024 / 1_000_000, unit: 'MB', target: 130,
		};
	} finally {
		await terminal.close();
	}
}
