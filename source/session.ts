/** A reading session: the first paint at once, then ink takes the same screen over. */
import {constants} from 'node:os';
import process from 'node:process';
import {type Article} from './article.js';
import {type Screen} from './app.js';
import {effectRunner, libraryMessage} from './effects.js';
import {ReaderError} from './errors.js';
import {type Library} from './library/library.js';
import {frame} from './screens/frame.js';
import {startProgram, type Program} from './state/program.js';
import {initialState} from './state/state.js';
import {openLibraryFor, type Asked} from './subcommands/index.js';
import {
	adopted,
	isLinear,
	lend,
	lookOf,
	release,
	releaseAtExit,
	takeTerminal,
} from './terminal.js';

/** How often the library's folder is looked at for what other programs changed, in milliseconds. */
const watchInterval = 1000;
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
		return readLinearly(openLibraryFor(asked), passing);
	}

	if (!process.stdin.isTTY) {
		throw new ReaderError('standard input is no terminal, so no key could reach dwread; dwread list and dwread show work without one');
	}

	return interact(openLibraryFor(asked), passing);
}

/** The article named on the command line, to be read at once without being stored. */
async function passingArticle(asked: Asked): Promise<Article | undefined> {
	const [source, ...others] = asked.positionals;
	if (source === undefined) {
		return undefined;
	}

	if (others.length > 0) {
		throw new ReaderError('one article can be read at a time; dwread add stores several');
	}

	const {readSource} = await import('./subcommands/sources.js');
	return readSource(source);
}

async function interact(library: Library, passing: Article | undefined): Promise<number> {
	const output = process.stdout;
	const look = lookOf(process.env);
	const shown: {screen?: Screen} = {};
	let isOver = false;
	const quit = () => {
		isOver = true;
		shown.screen?.quit();
	};

	const program = startProgram(
		initialState({size: {columns: output.columns, rows: output.rows}, look, single: passing !== undefined}),
		effectRunner({
			library,
			look,
			passing: new Map(passing ? [[passing.key, passing]] : []),
			output,
			environment: process.env,
			suspend: async during => shown.screen?.suspend(async () => lend(output, during)),
			redraw: () => shown.screen?.redraw(),
			quit,
		}),
	);
	program.send(libraryMessage(library));
	if (!passing) {
		program.send({type: 'trail', ...library.trail.read()});
	}

	if (passing) {
		program.send({type: 'open', key: passing.key});
		await until(program, state => state.reader !== undefined);
	}

	process.once('exit', releaseAtExit);
	takeTerminal(output, frame(program.state()));
	const signal = endingSignal(() => {
		program.send({type: 'end'});
	});
	const {showApp} = await import('./app.js');
	if (isOver) {
		return endedBy(signal());
	}

	const screen = showApp(program, adopted(output));
	shown.screen = screen;
	// The first article should open at once: what it needs is loaded while the reader looks at the list.
	setTimeout(() => {
		void import('./press.js');
	}, preloadAfter).unref();
	const timer = setInterval(() => {
		if (library.refresh()) {
			program.send(libraryMessage(library));
		}
	}, watchInterval);
	try {
		await screen.finished();
	} finally {
		clearInterval(timer);
		release(output);
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
