/** The terminal at hand: what it can do, taking it over, and giving it back as it was. */
import {writeSync} from 'node:fs';
import process from 'node:process';
import {type Look} from './state/state.js';

/** Autowrap off: where a terminal counts a cluster wider than we do, a cell is cut and no line breaks. */
const ourModes = '\u{1B}[?7l';
const ourModesOff = '\u{1B}[?7h';
const alternateScreen = '\u{1B}[?1049h';

/** Terminals that put right-to-left text in order themselves. */
function isOrderingText(environment: NodeJS.ProcessEnv): boolean {
	const isSet = (name: string) => (environment[name] ?? '') !== '';
	const isMultiplexed = isSet('TMUX') || isSet('STY');
	return !isMultiplexed && (isSet('VTE_VERSION') || isSet('KONSOLE_VERSION') || isSet('MLTERM') || ['Apple_Terminal', 'mintty'].includes(environment.TERM_PROGRAM ?? ''));
}

/** What the screens must know. Settings overrule what is guessed of right-to-left text, and have styles of their own. */
export function lookOf(environment: NodeJS.ProcessEnv, {bidi, styles}: {readonly bidi: 'auto' | 'visual' | 'logical'; readonly styles?: Look['styles']}): Look {
	const guessed = isOrderingText(environment) ? 'logical' : 'visual';
	return {
		colours: (environment.NO_COLOR ?? '') === '',
		bidi: bidi === 'auto' ? guessed : bidi,
		hyperlinks: environment.TERM !== 'linux' && environment.TERM !== 'dumb',
		...(styles && {styles}),
	};
}

/** A screen reader, or a terminal that can't move its cursor, wants text line by line. */
export function isLinear(environment: NodeJS.ProcessEnv): boolean {
	return environment.TERM === 'dumb' || environment.INK_SCREEN_READER === 'true';
}

let isTaken = false;

/** Shows lines on a screen of our own at once; `release` gives the terminal back, whatever happens. */
export function takeTerminal(output: NodeJS.WriteStream, lines: readonly string[]): void {
	if (process.stdin.isTTY) {
		// Keys typed from now on wait for ink, unechoed.
		process.stdin.setRawMode(true);
	}

	isTaken = true;
	output.write(`${alternateScreen}\u{1B}[?25l${ourModes}\u{1B}[H${lines.join('\r\n')}`);
}

/** The output for ink: the screen that it enters first is the one that we have entered already. */
export function adopted(output: NodeJS.WriteStream): NodeJS.WriteStream {
	let isFirst = true;
	const write = (chunk: string | Uint8Array, ...rest: never[]) => {
		if (isFirst && typeof chunk === 'string' && chunk.includes(alternateScreen)) {
			isFirst = false;
			return output.write(chunk.replace(alternateScreen, '\u{1B}[H'), ...rest);
		}

		return output.write(chunk, ...rest);
	};

	return new Proxy(output, {
		get(target, property) {
			if (property === 'write') {
				return write;
			}

			const value: unknown = Reflect.get(target, property, target);
			return typeof value === 'function' ? value.bind(target) as unknown : value;
		},
	});
}

/** Lends the terminal to another program, or to the shell: our modes are off meanwhile. */
export async function lend(output: NodeJS.WriteStream, during: () => Promise<void>): Promise<void> {
	output.write(ourModesOff);
	await during();
	output.write(ourModes);
}

/** After ink has left the screen. */
export function release(output: NodeJS.WriteStream): void {
	isTaken = false;
	output.write(ourModesOff);
}

/** The last resort when the process ends otherwise: synchronous, as nothing else is left to do. */
export function releaseAtExit(): void {
	if (!isTaken) {
		return;
	}

	isTaken = false;
	writeSync(1, `${ourModesOff}\u{1B}[?1049l\u{1B}[?25h`);
}
