/** From a key press to the frame that answers it, and the bytes of that frame, in a real pseudo-terminal. */
import {setTimeout as delay} from 'node:timers/promises';
import {makeHome, removeHome} from '../test/helpers/program.js';
import {openTerminal, type Terminal} from '../test/helpers/terminal.js';
import {fillLibrary, type Script} from './library.js';
import {
	median,
	quantile,
	table,
	verdict,
} from './statistics.js';

const size = {columns: 120, rows: 40};
const target = 16;

/** As fast as a person's keyboard repeats a held key. */
const pause = 30;

type Press = {readonly milliseconds: number; readonly bytes: number};

async function press(terminal: Terminal, key: string): Promise<Press> {
	await delay(pause);
	const before = terminal.screen().join('\n');
	const {length} = terminal.raw();
	const pressedAt = performance.now();
	terminal.press(key);
	// A frame is written as one piece, so a screen that differs is the whole answer.
	await terminal.waitFor(rows => rows.join('\n') !== before);
	return {milliseconds: terminal.arrivedAt() - pressedAt, bytes: terminal.raw().length - length};
}

async function pressMany(terminal: Terminal, key: string, times: number): Promise<readonly Press[]> {
	const presses: Press[] = [];
	for (let time = 0; time < times; time++) {
		presses.push(await press(terminal, key));
	}

	return presses;
}

function row(name: string, presses: readonly Press[]): readonly string[] {
	const times = presses.map(({milliseconds}) => milliseconds);
	const slow = quantile(times, 0.95);
	return [name, median(times).toFixed(1), slow.toFixed(1), median(presses.map(({bytes}) => bytes)).toFixed(0), verdict(slow, target)];
}

/** The rows of a table for articles in one script. */
async function measure(script: Script, articles: number): Promise<ReadonlyArray<readonly string[]>> {
	const home = await makeHome();
	try {
		await fillLibrary(home, articles, script);
		const terminal = await openTerminal({...size, home});
		try {
			await terminal.waitFor('? help');
			// Start-up has a table of its own.
			await pressMany(terminal, 'j', 5);
			await pressMany(terminal, 'g', 1);
			const cursor = await pressMany(terminal, 'j', 15);
			const list = await pressMany(terminal, 'j', 100);
			await pressMany(terminal, 'g', 1);
			terminal.press('enter');
			await terminal.waitFor('0 %');
			const lines = await pressMany(terminal, 'j', 100);
			const pages = [...await pressMany(terminal, 'space', 4), ...await pressMany(terminal, 'b', 4), ...await pressMany(terminal, 'space', 4), ...await pressMany(terminal, 'b', 4)];
			terminal.press('Q');
			await terminal.exited;
			return [
				row(`${script}: list, cursor (${articles} articles)`, cursor),
				row(`${script}: list, scrolling`, list),
				row(`${script}: article, line`, lines),
				row(`${script}: article, page`, pages),
			];
		} finally {
			await terminal.close();
		}
	} finally {
		await removeHome(home);
	}
}

/** The table of key presses. */
export async function keyPress(): Promise<string> {
	const rows = [[`key to frame, ${size.columns}x${size.rows}`, 'p50 ms', 'p95 ms', 'bytes', 'target p95'], ...await measure('latin', 10_000)];
	for (const script of ['chinese', 'arabic', 'hindi'] as const) {
		rows.push(...await measure(script, 200));
	}

	return table(rows);
}
