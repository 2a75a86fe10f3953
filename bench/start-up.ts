/**
From the start of a program to its first frame, and to the answer to a key pressed on seeing it: in a real pseudo-terminal,
beside a bare Node that does nothing, in turns, as times are good for ratios only.
*/
import {readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {replaceFile} from '../source/library/disk.js';
import {openTerminal, type Terminal} from '../test/helpers/terminal.js';
import {articleFile} from './realistic.js';
import {median, type Measured} from './statistics.js';

const size = {columns: 120, rows: 40};
const rounds = 20;

type Start = {
	/** Milliseconds until the whole list was there. */
	readonly painted: number;
	/** Milliseconds until the cursor stood on the second article. */
	readonly answered: number;
	/** Milliseconds until the title that was waited for was there. */
	readonly titled: number;
};

/** The first of the two rows on which a list's cursor stands. */
function cursorRow(terminal: Terminal): number | undefined {
	return terminal.find('▌')?.row;
}

/** Starts dwread, waits for its list, for a title in it, and for the answer to a key. */
export async function start(home: string, title = ''): Promise<Start> {
	const terminal = await openTerminal({...size, home});
	try {
		// The first line, an article, and the last line.
		await terminal.waitFor(rows => rows[0]!.includes('dwread') && rows[2]!.length > 20 && rows.at(-1)!.includes('? help'));
		const painted = terminal.arrivedAt() - terminal.startedAt;
		if (title !== '') {
			await terminal.waitFor(title);
		}

		const titled = terminal.arrivedAt() - terminal.startedAt;
		const before = cursorRow(terminal)!;
		terminal.press('j');
		await terminal.waitFor(() => cursorRow(terminal) === before + 2);
		return {painted, answered: terminal.arrivedAt() - terminal.startedAt, titled};
	} finally {
		terminal.press('Q');
		await terminal.exited;
		await terminal.close();
	}
}

/** Milliseconds that a Node takes that has nothing to do. */
async function startNode(home: string): Promise<number> {
	const terminal = await openTerminal({
		...size, home, command: process.execPath, args: ['-e', '0'],
	});
	await terminal.exited;
	const endedAt = performance.now();
	await terminal.close();
	return endedAt - terminal.startedAt;
}

/** Gives the newest article another title, as an editor or git does: by a new file in place of the old. */
function changeOne(home: string, title: string): void {
	const file = path.join(home, 'data/dwread/articles', articleFile(1).path);
	replaceFile(file, readFileSync(file, 'utf8').replace(/^title: .*$/mv, () => `title: ${JSON.stringify(title)}`));
}

type Homes = {readonly few: string; readonly full: string; readonly count: number};

export async function startUp({few, full, count}: Homes): Promise<readonly Measured[]> {
	// What comes once: the compiled code is kept, the index made.
	await start(few);
	await start(few);
	await start(full);
	const times: Record<'node' | 'painted' | 'answered' | 'full' | 'changed', number[]> = {
		node: [], painted: [], answered: [], full: [], changed: [],
	};
	for (let round = 1; round <= rounds; round++) {
		times.node.push(await startNode(few));
		const {painted, answered} = await start(few);
		times.painted.push(painted);
		times.answered.push(answered);
		const {painted: fullPainted} = await start(full);
		times.full.push(fullPainted);
		const title = `Changed ${round} times`;
		changeOne(full, title);
		const {titled} = await start(full, title);
		times.changed.push(titled);
	}

	const number = count.toLocaleString('en');
	const ratio = (measure: string, a: keyof typeof times, b: keyof typeof times, target: number): Measured => ({
		measure: `${measure} (${median(times[a]).toFixed(0)} ms over ${median(times[b]).toFixed(0)})`,
		value: median(times[a]) / median(times[b]),
		unit: '×',
		target,
	});
	return [
		ratio('first paint of the list, 100 articles, over node -e 0', 'painted', 'node', 1.6),
		ratio('a key pressed on seeing it, answered, over node -e 0', 'answered', 'node', 3.5),
		ratio(`first paint, ${number} articles over 100`, 'full', 'painted', 1.15),
		ratio(`a start that shows the one of ${number} that changed, over one with none changed`, 'changed', 'full', 1.3),
	];
}
