/**
From the start of the program to its first frame, and to the answer to a key pressed on seeing it: in a real
pseudo-terminal, beside a bare Node that does nothing, in turns, as times are good for ratios only.
*/
import process from 'node:process';
import {spawn} from '@lydell/node-pty';
import {environmentOf, makeHome, removeHome} from '../test/helpers/program.js';
import {openTerminal, type Terminal} from '../test/helpers/terminal.js';
import {fillLibrary} from './library.js';
import {median, table, verdict} from './statistics.js';

const size = {columns: 120, rows: 40};
const rounds = 20;

type Start = {
	/** Milliseconds until the whole list was there. */
	readonly painted: number;
	/** Milliseconds until the cursor stood on the second article. */
	readonly answered: number;
};

/** The first of the two rows on which a list's cursor stands. */
function cursorRow(terminal: Terminal): number | undefined {
	return terminal.find('▌')?.row;
}

async function start(home: string): Promise<Start> {
	const terminal = await openTerminal({...size, home});
	try {
		// The first line, an article, and the last line.
		await terminal.waitFor(rows => rows[0]!.includes('dwread') && rows[2]!.length > 20 && rows.at(-1)!.includes('? help'));
		const painted = terminal.arrivedAt() - terminal.startedAt;
		const before = cursorRow(terminal)!;
		terminal.press('j');
		await terminal.waitFor(() => cursorRow(terminal) === before + 2);
		return {painted, answered: terminal.arrivedAt() - terminal.startedAt};
	} finally {
		terminal.press('Q');
		await terminal.exited;
		await terminal.close();
	}
}

/** Milliseconds that a Node takes that has nothing to do. */
async function startNode(home: string): Promise<number> {
	const startedAt = performance.now();
	const child = spawn(process.execPath, ['-e', '0'], {cols: size.columns, rows: size.rows, env: environmentOf(home)});
	await new Promise(resolve => {
		child.onExit(resolve);
	});
	return performance.now() - startedAt;
}

/** The table of start-up times. */
export async function startUp(): Promise<string> {
	const home = await makeHome();
	const fullHome = await makeHome();
	try {
		await fillLibrary(fullHome, 10_000);
		const first = await start(home);
		await start(home);
		await start(fullHome);
		const times: Record<'bare' | 'painted' | 'answered' | 'fullPainted' | 'fullAnswered', number[]> = {
			bare: [], painted: [], answered: [], fullPainted: [], fullAnswered: [],
		};
		for (let round = 0; round < rounds; round++) {
			times.bare.push(await startNode(home));
			const few = await start(home);
			times.painted.push(few.painted);
			times.answered.push(few.answered);
			const many = await start(fullHome);
			times.fullPainted.push(many.painted);
			times.fullAnswered.push(many.answered);
		}

		const unit = median(times.bare);
		const row = (name: string, values: readonly number[], target?: number) => {
			const milliseconds = median(values);
			const ratio = milliseconds / unit;
			return [name, milliseconds.toFixed(0), ratio.toFixed(2), target === undefined ? '' : verdict(ratio, target)];
		};

		return table([
			[`start, ${size.columns}x${size.rows}, medians of ${rounds}`, 'ms', '× node', 'target'],
			row('node -e 0, to its end', times.bare),
			row('first frame of the list', times.painted, 4),
			row('  and a key pressed on seeing it, answered', times.answered),
			row('first frame of 10,000 articles', times.fullPainted),
			row('  and a key pressed on seeing it, answered', times.fullAnswered),
			row('the very first frame, once', [first.painted]),
		]);
	} finally {
		await Promise.all([removeHome(home), removeHome(fullHome)]);
	}
}
