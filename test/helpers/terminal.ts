/**
The built program in a real pseudo-terminal, with a terminal emulator at the other end: what a test sees is what
a person would see. Nothing sleeps: every wait ends with a whole frame, which the program brackets as synchronised output.
*/
import process from 'node:process';
import {setTimeout as delay} from 'node:timers/promises';
import {spawn} from '@lydell/node-pty';
import graphemes from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';
import {bytesOf} from './keys.js';
import {
	environmentOf,
	makeHome,
	program,
	removeHome,
	type Environment,
} from './program.js';

export type TerminalOptions = {
	readonly columns?: number;
	readonly rows?: number;
	readonly args?: readonly string[];
	/** Starts this instead of the program. */
	readonly command?: string;
	/** Added to the clean environment. */
	readonly env?: Environment;
	readonly cwd?: string;
	/** To start again where another run left off. By default a new one, removed by `close`. */
	readonly home?: string;
};

export type Cell = {
	/** What is drawn, a space for nothing; empty for the second half of a wide character. */
	readonly text: string;
	readonly width: number;
	readonly inverse: boolean;
	readonly bold: boolean;
	readonly dim: boolean;
	readonly italic: boolean;
	readonly underline: boolean;
	/** Number in the terminal's palette; `undefined` for the default colour. */
	readonly foreground: number | undefined;
	readonly background: number | undefined;
};

export type Exit = {
	readonly exitCode: number;
	/** 0 where none ended it. */
	readonly signal: number;
};

export type Terminal = Awaited<ReturnType<typeof openTerminal>>;

const synchronisedOutput = 2026;
const showCursor = 25;

/** Starts the program. Rows and columns count from 0. */
export async function openTerminal(options: TerminalOptions = {}) {
	const {columns = 80, rows = 24, args = [], command, env = {}, home: givenHome} = options;
	const home = givenHome ?? await makeHome();
	const emulator = new xterm.Terminal({
		cols: columns, rows, allowProposedApi: true, scrollback: 1000,
	});
	emulator.loadAddon(new graphemes.UnicodeGraphemesAddon());
	const modes = new Set([showCursor]);
	const trackMode = (final: string, change: (mode: number) => void) => {
		emulator.parser.registerCsiHandler({prefix: '?', final}, parameters => {
			for (const parameter of parameters.flat()) {
				change(parameter);
			}

			return false;
		});
	};

	trackMode('h', mode => {
		modes.add(mode);
	});
	trackMode('l', mode => {
		modes.delete(mode);
	});

	const startedAt = performance.now();
	const child = spawn(command ?? process.execPath, [...(command === undefined ? [program] : []), ...args], {
		name: env.TERM ?? 'xterm-256color', cols: columns, rows, cwd: options.cwd ?? home, env: environmentOf(home, env),
	});
	let raw = '';
	let arrivedAt = startedAt;
	let lastExit: Exit | undefined;
	const watchers = new Set<() => void>();
	const changed = () => {
		for (const watcher of watchers) {
			watcher();
		}
	};

	// The emulator answers questions as a terminal does.
	emulator.onData(answer => {
		child.write(answer);
	});
	child.onData(data => {
		const now = performance.now();
		raw += data;
		emulator.write(data, () => {
			arrivedAt = now;
			changed();
		});
	});
	const exited = new Promise<Exit>(resolve => {
		child.onExit(({exitCode, signal = 0}) => {
			lastExit = {exitCode, signal};
			// After what is still to be drawn.
			emulator.write('', () => {
				resolve({exitCode, signal});
				changed();
			});
		});
	});

	const lineAt = (row: number) => emulator.buffer.active.getLine(emulator.buffer.active.baseY + row);

	/** The rows, without their trailing spaces. (A line keeps what a wider screen had at its end.) */
	const screen = (): string[] =>
		Array.from({length: emulator.rows}, (_, row) => lineAt(row)?.translateToString(true, 0, emulator.cols).trimEnd() ?? '');

	const describe = () => {
		const border = `+${'-'.repeat(emulator.cols)}+`;
		const state = lastExit ? `ended with status ${lastExit.exitCode}, signal ${lastExit.signal}` : 'running';
		return [border, ...screen().map(line => `|${line}`), border, `The program is ${state}.`].join('\n');
	};

	/** Waits until `isSatisfied` holds at the end of a frame. */
	const waitUntil = async (isSatisfied: () => boolean, what: string, timeout: number): Promise<void> => new Promise((resolve, reject) => {
		const settle = (conclude: () => void) => {
			clearTimeout(timer);
			watchers.delete(check);
			conclude();
		};

		const check = () => {
			if (!modes.has(synchronisedOutput) && isSatisfied()) {
				settle(resolve);
			} else if (lastExit) {
				settle(() => {
					reject(new Error(`The program ended while waiting for ${what}.\n${describe()}`));
				});
			}
		};

		const timer = setTimeout(() => {
			settle(() => {
				reject(new Error(`No ${what} within ${timeout} ms.\n${describe()}`));
			});
		}, timeout);
		watchers.add(check);
		check();
	});

	const terminal = {
		home,
		screen,
		exited,

		/** Sends keys, each by name or as text, as one piece of input. */
		press(...keys: readonly string[]): void {
			child.write(keys.map(key => bytesOf(key)).join(''));
		},

		/** Sends keys one after the other, each after the frame that answers the one before. For keys that change the screen. */
		async pressEach(...keys: readonly string[]): Promise<void> {
			for (const key of keys) {
				terminal.press(key);

				await terminal.waitForChange();
			}
		},

		/** Waits for a text on one row, an expression matching the whole screen (rows joined by line feeds), or whatever holds of its rows. */
		async waitFor(wanted: string | RegExp | ((rows: readonly string[]) => boolean), timeout = 20_000): Promise<string[]> {
			const holds = typeof wanted === 'function'
				? () => wanted(screen())
				: (typeof wanted === 'string' ? () => screen().some(row => row.includes(wanted)) : () => wanted.test(screen().join('\n')));
			await waitUntil(holds, typeof wanted === 'string' ? `“${wanted}”` : String(wanted), timeout);
			return screen();
		},

		/** Waits for a screen that differs from the present one in text, style or cursor. */
		async waitForChange(timeout = 20_000): Promise<string[]> {
			const before = terminal.snapshot();
			await waitUntil(() => terminal.snapshot() !== before, 'change', timeout);
			return screen();
		},

		/** Waits until nothing has come for `milliseconds`: for what must not happen. */
		async waitForQuiet(milliseconds = 150): Promise<string[]> {
			for (let length = -1; length < raw.length;) {
				length = raw.length;

				await delay(milliseconds);
			}

			return screen();
		},

		/** All that makes up the picture: equal for equal pictures. */
		snapshot(): string {
			const {active} = emulator.buffer;
			const rowAt = (row: number) =>
				Array.from({length: emulator.cols}, (_, column) => Object.values(terminal.cell(row, column)).join(',')).join(';');
			const cells = Array.from({length: emulator.rows}, (_, row) => rowAt(row)).join('\n');
			return `${active.type} ${modes.has(showCursor) ? `${active.cursorX},${active.cursorY}` : ''}\n${cells}`;
		},

		cell(row: number, column: number): Cell {
			const cell = lineAt(row)?.getCell(column);
			if (!cell) {
				throw new RangeError(`There is no cell ${column} in row ${row}.`);
			}

			return {
				text: cell.getWidth() === 0 ? '' : (cell.getChars().length > 0 ? cell.getChars() : ' '),
				width: cell.getWidth(),
				inverse: cell.isInverse() !== 0,
				bold: cell.isBold() !== 0,
				dim: cell.isDim() !== 0,
				italic: cell.isItalic() !== 0,
				underline: cell.isUnderline() !== 0,
				foreground: cell.isFgDefault() ? undefined : cell.getFgColor(),
				background: cell.isBgDefault() ? undefined : cell.getBgColor(),
			};
		},

		/** The text drawn in `width` cells. */
		textAt(row: number, column: number, width: number): string {
			return Array.from({length: width}, (_, index) => terminal.cell(row, column + index).text).join('');
		},

		/** Where a text is first drawn, in cells, looking from `fromRow` on. */
		find(text: string, fromRow = 0): {readonly row: number; readonly column: number} | undefined {
			for (let row = fromRow; row < emulator.rows; row++) {
				const cells = Array.from({length: emulator.cols}, (_, column) => terminal.cell(row, column).text);
				for (const column of cells.keys()) {
					if (cells[column] !== '' && cells.slice(column).join('').startsWith(text)) {
						return {row, column};
					}
				}
			}

			return undefined;
		},

		/** The text is on the screen, somewhere with all its cells inverse. */
		isInverse(text: string): boolean {
			for (let place = terminal.find(text); place; place = terminal.find(text, place.row + 1)) {
				const {row, column} = place;
				const cells = Array.from({length: emulator.cols - column}, (_, index) => terminal.cell(row, column + index));
				const end = cells.findIndex((_, index) => cells.slice(0, index + 1).map(cell => cell.text).join('') === text);
				if (cells.slice(0, end + 1).every(cell => cell.inverse)) {
					return true;
				}
			}

			return false;
		},

		cursor: () => ({row: emulator.buffer.active.cursorY, column: emulator.buffer.active.cursorX}),
		cursorVisible: () => modes.has(showCursor),
		inAlternateScreen: () => emulator.buffer.active.type === 'alternate',
		/** The private modes that are set (`CSI ? … h`), by number. */
		modes: (): ReadonlySet<number> => modes,
		/** All that the program has written so far. */
		raw: () => raw,
		pid: child.pid,
		/** When it was started, and when what is on the screen arrived, as `performance.now()` tells. */
		startedAt,
		arrivedAt: () => arrivedAt,

		resize(toColumns: number, toRows: number): void {
			emulator.resize(toColumns, toRows);
			child.resize(toColumns, toRows);
		},

		kill(signal: NodeJS.Signals = 'SIGTERM'): void {
			child.kill(signal);
		},

		/** Ends the program if it still runs, and removes its home if it was made here. */
		async close(): Promise<void> {
			if (!lastExit) {
				child.kill('SIGKILL');
			}

			await exited;
			emulator.dispose();
			if (givenHome === undefined) {
				await removeHome(home);
			}
		},
	};
	return terminal;
}
