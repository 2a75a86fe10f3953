/**
From the start of a program to its first frame, and to the answer to a key pressed on seeing it: in a real pseudo-terminal,
beside a bare Node that does nothing, in turns, as times are good for ratios only.
*/
import {readFileSync} from 'node:fs';
import {rm} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {replaceFile} from '../source/library/disk.js';
import {openTerminal, type Terminal} from '../test/helpers/terminal.js';
import {articleFile} from './realistic.js';
import {median, type Measured} from './statistics.js';

const size = {columns: 120, rows: 40};
const rounds = 20;

type Start = {
	/** Milliseconds until a whole list was there. */
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

/** Starts dwread, waits for its list, for the answer to a key, and for a title. */
export async function start(home: string, title = ''): Promise<Start> {
	const terminal = await openTerminal({...size, home});
	try {
		// The first line, an article, and the last line.
		await terminal.waitFor(rows => rows[0]!.includes('dwread') && rows[2]!.length > 20 && rows.at(-1)!.includes('? help'));
		const painted = terminal.arrivedAt() - terminal.startedAt;
		const before = cursorRow(terminal)!;
		terminal.press('j');
		await terminal.waitFor(() => cursorRow(terminal) === before + 2);
		const answered = terminal.arrivedAt() - terminal.startedAt;
		if (title !== '') {
			await terminal.waitFor(title);
		}

		return {painted, answered, titled: terminal.arrivedAt() - terminal.startedAt};
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
	const times: Record<'node' | 'unkept' | 'painted' | 'answered' | 'full' | 'fullAnswered' | 'changed' | 'changedAnswered', number[]> = {
		node: [], unkept: [], painted: [], answered: [], full: [], fullAnswered: [], changed: [], changedAnswered: [],
	};
	for (let round = 1; round <= rounds; round++) {
		times.node.push(await startNode(few));
		const {painted, answered} = await start(few);
		times.painted.push(painted);
		times.answered.push(answered);
		await rm(path.join(few, 'cache/dwread/first-frame.json'), {force: true});
		const {painted: unkeptPainted} = await start(few);
		times.unkept.push(unkeptPainted);
		const {painted: fullPainted, answered: fullAnswered} = await start(full);
		times.full.push(fullPainted);
		times.fullAnswered.push(fullAnswered);
		const title = `Changed ${round} times`;
		changeOne(full, title);
		const {titled, answered: changedAnswered} = await start(full, title);
		times.changed.push(titled);
		times.changedAnswered.push(changedAnswered);
	}

	const number = count.toLocaleString('en');
	const usual = (name: keyof typeof times) => `${median(times[name]).toFixed(0)} ms`;
	const ratio = (measure: string, a: keyof typeof times, b: keyof typeof times, {target, more = ''}: {target: number; more?: string}): Measured => ({
		measure: `${measure} (${usual(a)} over ${usual(b)}${more})`,
		value: median(times[a]) / median(times[b]),
		unit: '×',
		target,
	});
	return [
		ratio('first paint of the list, 100 articles, over node -e 0', 'painted', 'node', {
			target: 1.6, more: `; ${usual('unkept')} where the first frame isn’t kept from the last start`,
		}),
		ratio('a key pressed on seeing it, answered, over node -e 0', 'answered', 'node', {target: 3.5}),
		ratio(`first paint, ${number} articles over 100`, 'full', 'painted', {target: 1.15}),
		ratio(`a start until it has answered a key, one of ${number} articles changed, over none changed`, 'changedAnswered', 'fullAnswered', {
			target: 1.3, more: `; the change is on screen after ${usual('changed')}`,
		}),
	];
}
