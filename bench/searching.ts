/** Search as you type, a letter at a time, in a real pseudo-terminal: from each key to the last frame that it brings. */
import {openTerminal} from '../test/helpers/terminal.js';
import {
	median,
	quantile,
	type Measured,
} from './statistics.js';

/** Words that many articles have and words that few have, phrases and fields, in several scripts. */
const queries = [
	'harbour', 'strike council', '"school winter"', 'kicker:sports ferry', 'lang:ar العاصفة', '风暴', 'порт буря',
	'Kabemu', 'ferry -storm', 'since:2020 बंदरगाह',
];

/** Nothing more is to come after so many milliseconds without a byte. */
const quiet = 400;

export async function searching(home: string, count: number): Promise<Measured> {
	const terminal = await openTerminal({columns: 120, rows: 40, home});
	const first: number[] = [];
	const last: number[] = [];
	try {
		await terminal.waitFor('? help');
		await terminal.waitForQuiet(quiet);
		for (const query of queries) {
			terminal.press('/');
			await terminal.waitForQuiet(quiet);
			for (const letter of query) {
				const {length} = terminal.raw();
				const pressedAt = performance.now();
				terminal.press(letter);
				await terminal.waitFor(() => terminal.raw().length > length);
				first.push(terminal.arrivedAt() - pressedAt);
				// The hits in the text of all articles come after those in titles, by a frame of their own.
				await terminal.waitForQuiet(quiet);
				last.push(terminal.arrivedAt() - pressedAt);
			}

			terminal.press('escape');
			await terminal.waitForQuiet(quiet);
		}

		terminal.press('Q');
		await terminal.exited;
	} finally {
		await terminal.close();
	}

	return {
		measure: `search as you type over ${count.toLocaleString('en')}, key to all hits on screen, p95 (p50 ${median(last).toFixed(0)} ms; hits in titles p95 ${quantile(first, 0.95).toFixed(0)} ms)`,
		value: quantile(last, 0.95),
		unit: 'ms',
		target: 50,
	};
}
