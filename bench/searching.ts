/** Search as you type, a letter at a time, in a real pseudo-terminal: from each key to the hits, and to the words around them. */
import {setTimeout as delay} from 'node:timers/promises';
import {openTerminal, type Terminal} from '../test/helpers/terminal.js';
import {quantile, type Measured} from './statistics.js';

/** Words that many articles have and words that few have, phrases and fields, in several scripts. */
const queries = [
	'harbour', 'strike council', '"school winter"', 'kicker:sports ferry', 'lang:ar العاصفة', '风暴', 'порт буря',
	'Kabemu', 'ferry -storm', 'since:2020 बंदरगाह',
];

/** Nothing more is to come after so many milliseconds without a byte. */
const quiet = 400;
/** How often to look at the screen, in milliseconds. */
const look = 2;

type Typed = {
	/** Milliseconds to the first frame, to the last that changed a hit's title or the count, and to the last of all. */
	readonly first: number;
	readonly hits: number;
	readonly words: number;
};

/** The titles of the hits, which stand on every other row, and how many there are. */
const hitsOn = (rows: readonly string[]) => [...rows.filter((_, row) => row > 1 && row % 2 === 0), rows.at(-1)].join('\n');

/** Types a letter, and waits for all that it brings. */
async function type(terminal: Terminal, letter: string): Promise<Typed> {
	let arrivedAt = terminal.arrivedAt();
	const pressedAt = performance.now();
	let [first, hitsAt, lastAt] = [0, pressedAt, pressedAt];
	let hits = '';
	terminal.press(letter);
	while (performance.now() - lastAt < quiet) {
		await delay(look);
		if (terminal.arrivedAt() === arrivedAt) {
			continue;
		}

		arrivedAt = terminal.arrivedAt();
		lastAt = arrivedAt;
		first ||= lastAt;
		const shown = hitsOn(terminal.screen());
		hitsAt = shown === hits ? hitsAt : lastAt;
		hits = shown;
	}

	return {first: first - pressedAt, hits: hitsAt - pressedAt, words: lastAt - pressedAt};
}

export async function searching(home: string, count: number): Promise<Measured> {
	const terminal = await openTerminal({columns: 120, rows: 40, home});
	const typed: Typed[] = [];
	try {
		await terminal.waitFor('? help');
		await terminal.waitForQuiet(quiet);
		for (const query of queries) {
			terminal.press('/');
			await terminal.waitForQuiet(quiet);
			for (const letter of query) {
				typed.push(await type(terminal, letter));
			}

			terminal.press('escape');
			await terminal.waitForQuiet(quiet);
		}

		terminal.press('Q');
		await terminal.exited;
	} finally {
		await terminal.close();
	}

	const of = (part: keyof Typed, share: number) => quantile(typed.map(times => times[part]), share);
	return {
		measure: `search as you type over ${count.toLocaleString('en')}, key to all hits on screen, p95 (p50 ${of('hits', 0.5).toFixed(0)} ms; first frame p95 ${of('first', 0.95).toFixed(0)} ms; with the words around all of them p50 ${of('words', 0.5).toFixed(0)}, p95 ${of('words', 0.95).toFixed(0)} ms)`,
		value: of('hits', 0.95),
		unit: 'ms',
		target: 50,
	};
}
