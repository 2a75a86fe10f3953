/** The terminal at hand: what it can do, taking it over, and giving it back as it was. */
import {writeSync} from 'node:fs';
import process from 'node:process';
import {type Look} from './state/state.js';
import {overriding} from './terminal/overriding.js';
import {makePainter, type Painter} from './terminal/painter.js';

/** Autowrap off: where a terminal counts a cluster wider than we do, a cell is cut and no line breaks. */
const ourModes = '\u{1B}[?7l';
const ourModesOff = '\u{1B}[?7h';
const alternateScreen = '\u{1B}[?1049h';
const leaveAlternateScreen = '\u{1B}[?1049l';
const hiddenCursor = '\u{1B}[?25l';

/** Terminals that put right-to-left text in order themselves. */
function isOrderingText(environment: NodeJS.ProcessEnv): boolean {
	const isSet = (name: string) => (environment[name] ?? '') !== '';
	const isMultiplexed = isSet('TMUX') || isSet('STY');
	return (
		!isMultiplexed
		&& (isSet('VTE_VERSION') || isSet('KONSOLE_VERSION') || isSet('MLTERM') || ['Apple_Terminal', 'mintty'].includes(environment.TERM_PROGRAM ?? ''))
	);
}

/** What the screens must know. Settings overrule what is guessed of right-to-left text, and have styles of their own. */
export function lookOf(
	environment: NodeJS.ProcessEnv,
	{bidi, styles}: {readonly bidi: 'auto' | 'visual' | 'logical'; readonly styles?: Look['styles']},
): Look {
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

/** Shows a first frame on a screen of our own at once; `release` gives the terminal back, whatever happens. */
export function takeTerminal(output: NodeJS.WriteStream, lines: readonly string[]): Painter {
	if (process.stdin.isTTY) {
		// Keys typed from now on wait to be read, unechoed.
		process.stdin.setRawMode(true);
	}

	isTaken = true;
	const painter = makePainter(bytes => {
		output.write(bytes);
	});
	painter.draw(lines, `${alternateScreen}${hiddenCursor}${ourModes}`);
	// A terminal that grew or shrank shows its own idea of the frame, even if it is back at its size when we look.
	output.on('resize', painter.repaint);
	return painter;
}

// What sets modes: `CSI ?…h`, `CSI ?u`, `CSI >1u`, `CSI <u`.
const modeSequence = /\u{1B}\[[<>?][\d;]*[A-Za-z]/gv;
const ownModes = new Set(['\u{1B}[?2026h', '\u{1B}[?2026l']);

/**
The output for ink, which sets the modes of the terminal: what is in a frame, the painter writes. The screen that ink
enters first is the one that we have entered already.
*/
export function outputForInk(output: NodeJS.WriteStream, painter: Painter): NodeJS.WriteStream {
	let isEntered = true;
	const write = (chunk: string | Uint8Array, ...rest: never[]) => {
		const modes = String(chunk).match(modeSequence)?.filter(mode => !ownModes.has(mode) && !(isEntered && mode === alternateScreen)) ?? [];
		const isDone = output.write(modes.join(''), ...rest);
		if (modes.includes(leaveAlternateScreen)) {
			isEntered = false;
		} else if (modes.includes(alternateScreen)) {
			isEntered = true;
			output.write(hiddenCursor);
			painter.repaint();
		}

		return isDone;
	};

	return overriding(output, 'write', write);
}

/** Lends the terminal to another program, or to the shell: our modes are off meanwhile. */
export async function lend(output: NodeJS.WriteStream, during: () => Promise<void>): Promise<void> {
	output.write(ourModesOff);
	await during();
	output.write(ourModes);
}

/** After ink has left the screen. */
export function release(output: NodeJS.WriteStream, painter: Painter): void {
	isTaken = false;
	output.off('resize', painter.repaint);
	output.write(ourModesOff);
}

/** The last resort when the process ends otherwise: synchronous, as nothing else is left to do. */
export function releaseAtExit(): void {
	if (!isTaken) {
		return;
	}

	isTaken = false;
	writeSync(1, `${ourModesOff}${leaveAlternateScreen}\u{1B}[?25h`);
}
