/** From a key press to the frame that answers it, and the bytes of that frame, in a real pseudo-terminal. */
import path from 'node:path';
import {setTimeout as delay} from 'node:timers/promises';
import {makeHome, removeHome} from '../test/helpers/program.js';
import {openTerminal, type Terminal} from '../test/helpers/terminal.js';
import {fillLibrary, oneOfEachScript} from './realistic.js';
import {
	median,
	quantile,
	table,
	type Measured,
} from './statistics.js';

/** Sizes, and the milliseconds within which 95 of 100 frames are to come. */
const sizes = [{columns: 120, rows: 40, target: 8}, {columns: 200, rows: 60, target: 16}] as const;
type Size = typeof sizes[number];

const times = 60;
/** Each of some 5,000 words, enough of them to scroll the list. */
const articles = times + 60;

/** What is put off until after the first frame has begun after so many milliseconds. */
const settling = 1000;

/** As fast as a person's keyboard repeats a held key. */
const pause = 30;

type Press = {readonly milliseconds: number; readonly bytes: number};

type Scrolled = {readonly name: string; readonly size: Size; readonly list: readonly Press[]; readonly article: readonly Press[]};

/** Waits for another screen, or for one that is as wanted. A frame is written as one piece, so that is the whole answer. */
async function press(terminal: Terminal, key: string, isWanted?: (rows: readonly string[]) => boolean): Promise<Press> {
	await delay(pause);
	const before = terminal.screen().join('\n');
	const {length} = terminal.raw();
	const pressedAt = performance.now();
	terminal.press(key);
	await terminal.waitFor(isWanted ?? (rows => rows.join('\n') !== before));
	return {milliseconds: terminal.arrivedAt() - pressedAt, bytes: terminal.raw().length - length};
}

async function pressMany(terminal: Terminal, key: string, count: number): Promise<readonly Press[]> {
	const presses: Press[] = [];
	for (let time = 0; time < count; time++) {
		presses.push(await press(terminal, key));
	}

	return presses;
}

const isArticle = (rows: readonly string[]) => /\d %$/v.test(rows[0]!);
const isList = (rows: readonly string[]) => rows.at(-1)!.includes('? help') && rows[0]!.includes('dwread');
// While the index is being made, a second thread is at work.
const isAtRest = (rows: readonly string[]) => isList(rows) && !/reading files|indexing text/v.test(rows[0]!);

/** Starts, and waits until nothing goes on any more. */
async function startAtRest(home: string, {columns, rows}: {readonly columns: number; readonly rows: number}): Promise<Terminal> {
	const terminal = await openTerminal({columns, rows, home});
	await terminal.waitFor(isList);
	await delay(settling);
	await terminal.waitFor(isAtRest, 600_000);
	return terminal;
}

/** Scrolls the list and, where it is long, the first article line by line. */
async function scroll(home: string, name: string, size: Size, isLong: boolean): Promise<Scrolled> {
	const terminal = await startAtRest(home, size);
	try {
		// Down to the last row, from where each key moves the whole list.
		await pressMany(terminal, 'j', Math.ceil(size.rows / 2));
		const list = await pressMany(terminal, 'j', times);
		let article: readonly Press[] = [];
		if (isLong) {
			await press(terminal, 'g');
			await press(terminal, 'enter', isArticle);
			await pressMany(terminal, 'j', 5);
			article = await pressMany(terminal, 'j', times);
		}

		terminal.press('Q');
		await terminal.exited;
		return {
			name, size, list, article,
		};
	} finally {
		await terminal.close();
	}
}

/** Opens one article after the other, each for the first time. */
async function open(home: string): Promise<readonly Press[]> {
	const terminal = await startAtRest(home, sizes[0]);
	try {
		const presses: Press[] = [];
		for (let time = 0; time < times; time++) {
			await press(terminal, 'j');
			presses.push(await press(terminal, 'enter', isArticle));
			await press(terminal, 'q', isList);
		}

		terminal.press('Q');
		await terminal.exited;
		return presses;
	} finally {
		await terminal.close();
	}
}

const slow = (presses: readonly Press[]) => quantile(presses.map(({milliseconds}) => milliseconds), 0.95);
const usual = (presses: readonly Press[]) => median(presses.map(({milliseconds}) => milliseconds));
const bytesOf = (presses: readonly Press[]) => median(presses.map(({bytes}) => bytes));

/** What is measured, and a table of its parts: `full` is a library of `count` articles. */
export async function keyPress(full: string, count: number): Promise<{readonly measured: readonly Measured[]; readonly details: string}> {
	const scrolled: Scrolled[] = [];
	const opened = new Map<string, readonly Press[]>();
	for (const language of oneOfEachScript) {
		const home = await makeHome();
		try {
			fillLibrary(path.join(home, 'data/dwread'), articles, {language, paragraphs: 80});
			for (const size of sizes) {
				scrolled.push(await scroll(home, language, size, true));
			}

			opened.set(language, await open(home));
		} finally {
			await removeHome(home);
		}
	}

	for (const size of sizes) {
		scrolled.push(await scroll(full, `all, ${count.toLocaleString('en')} articles`, size, false));
	}

	const ofSize = (wanted: Size) =>
		scrolled.filter(({size}) => size === wanted).flatMap(({list, article}) => (article.length > 0 ? [list, article] : [list]));
	const details = table([
		['key to frame', 'size', 'list p50', 'p95 ms', 'bytes', 'article p50', 'p95 ms', 'bytes', 'open p50', 'p95 ms'],
		...scrolled.map(({name, size, list, article}) => {
			const first = size === sizes[0] ? opened.get(name) : undefined;
			return [
				name,
				`${size.columns}x${size.rows}`,
				...[list, article].flatMap(presses =>
					presses.length > 0 ? [usual(presses).toFixed(1), slow(presses).toFixed(1), bytesOf(presses).toFixed(0)] : ['', '', ''],
				),
				...(first ? [usual(first).toFixed(0), slow(first).toFixed(0)] : ['', '']),
			];
		}),
	]);
	return {
		measured: [
			...sizes.map(size => ({
				measure: `key to frame, list and article scrolled at ${size.columns}x${size.rows}, p95 of the slowest script`,
				value: Math.max(...ofSize(size).map(presses => slow(presses))),
				unit: 'ms',
				target: size.target,
			})),
			{
				measure: 'written for one line of an article scrolled at 120x40, the most of all scripts',
				value: Math.max(
					...scrolled.filter(({size, article}) => size === sizes[0] && article.length > 0).map(({article}) => bytesOf(article)),
				),
				unit: 'bytes',
				target: 1000,
			},
			{
				measure: 'an article of 5,000 words opened, to its first frame, p95 of the slowest script',
				value: Math.max(...opened.values().map(presses => slow(presses))),
				unit: 'ms',
				target: 50,
			},
		],
		details,
	};
}
