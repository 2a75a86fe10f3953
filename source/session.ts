/** A reading session: the first paint at once, then ink takes the same screen over. */
import {constants} from 'node:os';
import process from 'node:process';
import {type Article} from './article.js';
import {type Screen} from './app.js';
import {readBeforeInk} from './before-ink.js';
import {type Settings} from './config/settings.js';
import {effectRunner, libraryMessage} from './effects.js';
import {ReaderError, UsageError} from './errors.js';
import {type Library} from './library/library.js';
import {dayOf} from './render/dates.js';
import {frame} from './screens/frame.js';
import {startProgram, type Program} from './state/program.js';
import {initialState} from './state/state.js';
import {openLibraryFor, type Asked} from './subcommands/asked.js';
import {watchLibrary} from './watch.js';
import {
	isLinear,
	lend,
	lookOf,
	outputForInk,
	release,
	releaseAtExit,
	takeTerminal,
} from './terminal.js';
import {type Painter} from './terminal/painter.js';

/** How often the day is looked at, which dates such as “today” rest on, in milliseconds. */
const dayInterval = 10_000;
/** When to load what the first article needs, in milliseconds after the first frame. */
const preloadAfter = 60;

/** Opens the library, or the one article named; gives the exit status. */
export async function read(asked: Asked): Promise<number> {
	const passing = await passingArticle(asked);
	if (!process.stdout.isTTY) {
		const {run} = passing ? await import('./subcommands/show.js') : await import('./subcommands/list.js');
		return run(asked);
	}

	if (asked.values.linear === true || isLinear(process.env)) {
		const {readLinearly} = await import('./linear.js');
		return readLinearly(openLibraryFor(asked), passing, asked.settings);
	}

	if (!process.stdin.isTTY) {
		throw new ReaderError('standard input is no terminal, so no key could reach dwread; dwread list and dwread show work without one');
	}

	return interact(openLibraryFor(asked, {isQuick: true}), passing, asked.settings);
}

/** The article named on the command line, to be read at once without being stored. */
async function passingArticle(asked: Asked): Promise<Article | undefined> {
	const [source, ...others] = asked.positionals;
	if (source === undefined) {
		return undefined;
	}

	if (others.length > 0) {
		throw new UsageError('one article can be read at a time; dwread add stores several');
	}

	const {readSource} = await import('./subcommands/sources.js');
	return readSource(source);
}

async function interact(library: Library, passing: Article | undefined, settings: Settings): Promise<number> {
	const output = process.stdout;
	const look = lookOf(process.env, settings);
	const today = dayOf(new Date());
	const ending = makeEnding();

	// What is asked of ink before it has loaded waits for it.
	const {promise: shown, resolve: show} = Promise.withResolvers<Screen>();
	const taken: {painter?: Painter} = {};

	const program = startProgram(
		initialState({
			size: {columns: output.columns, rows: output.rows}, look, single: passing !== undefined, settings, today,
		}),
		effectRunner({
			library,
			look,
			dates: settings.dates,
			passing: new Map(passing ? [[passing.key, passing]] : []),
			output,
			environment: process.env,
			async suspend(during) {
				const screen = await shown;
				await screen.suspend(async () => lend(output, during));
			},
			redraw() {
				taken.painter?.repaint();
			},
			quit: ending.begin,
			signal: ending.signal,
		}),
	);
	program.send(libraryMessage(library));
	if (!passing) {
		program.send({type: 'trail', ...library.trail.read()});
	}

	if (library.readOnly !== undefined) {
		program.send({type: 'notice', notice: {text: 'this library can’t be written: what you read and mark won’t be kept', tone: 'problem'}});
	}

	if (passing) {
		program.send({type: 'open', key: passing.key});
		await until(program, state => state.reader !== undefined);
	}

	process.once('exit', releaseAtExit);
	const painter = takeTerminal(output, frame(program.state()));
	taken.painter = painter;
	const end = () => {
		program.send({type: 'end'});
	};

	const signal = endingSignal(end);
	// A terminal that is gone says so in one of these ways, if no signal does.
	for (const event of ['end', 'close', 'error'] as const) {
		process.stdin.once(event, end);
	}

	await readBeforeInk(program, painter, output, ending.whenBegun);
	if (ending.hasBegun()) {
		return endedBy(signal());
	}

	const {showApp} = await import('./app.js');
	const screen = showApp(program, outputForInk(output, painter), painter.draw);
	show(screen);
	ending.whenBegun(screen.quit);
	// The first article should open at once: what it needs is loaded while the reader looks at the list.
	setTimeout(() => {
		void import('./press.js');
	}, preloadAfter).unref();
	const unwatch = watchLibrary(library, program.send);
	const timer = setInterval(() => {
		const day = dayOf(new Date());
		if (day !== program.state().today) {
			program.send({type: 'today', today: day});
		}
	}, dayInterval);
	try {
		await screen.finished();
	} finally {
		clearInterval(timer);
		release(output, painter);
		await unwatch();
	}

	return endedBy(signal());
}

async function until(program: Program, isReached: (state: ReturnType<Program['state']>) => boolean): Promise<void> {
	await new Promise<void>(resolve => {
		const check = () => {
			if (!isReached(program.state())) {
				return;
			}

			stop();
			resolve();
		};

		const stop = program.subscribe(check);
		check();
	});
}

/** The end of the session, which may be asked for at any time. */
function makeEnding() {
	const controller = new AbortController();
	const {signal} = controller;
	return {
		signal,
		begin() {
			controller.abort();
		},
		hasBegun: () => signal.aborted,
		/** Calls back when it begins; at once, if it has begun. */
		whenBegun(listener: () => void) {
			if (signal.aborted) {
				listener();
			} else {
				signal.addEventListener('abort', listener, {once: true});
			}
		},
	};
}

/** Quits in order when the process is told to end; tells by which signal. */
function endingSignal(quit: () => void): () => NodeJS.Signals | undefined {
	let received: NodeJS.Signals | undefined;
	const receive = (signal: NodeJS.Signals) => {
		received = signal;
		quit();
	};

	for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGQUIT'] as const) {
		process.on(signal, receive);
	}

	return () => received;
}

/** The exit status that a shell expects. */
function endedBy(signal: NodeJS.Signals | undefined): number {
	return signal === undefined ? 0 : 128 + constants.signals[signal];
}
