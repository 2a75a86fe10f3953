/** The screens of a session: the list as it is, the first keys, then ink on the same screen. */
import process from 'node:process';
import {type Article} from './article.js';
import {type Screen} from './app.js';
import {readBeforeInk} from './before-ink.js';
import {type Settings} from './config/settings.js';
import {effectRunner, libraryMessage} from './effects.js';
import {makeEnding, type endingFromOutside} from './ending.js';
import {keepFirstFrame} from './first-frame.js';
import {type Library} from './library/library.js';
import {dayOf} from './render/dates.js';
import {frame} from './screens/frame.js';
import {startProgram, type Program} from './state/program.js';
import {
	initialState,
	type Look,
	type Size,
} from './state/state.js';
import {openLibraryFor, type Asked} from './subcommands/asked.js';
import {watchLibrary} from './watch.js';
import {
	lend,
	outputForInk,
	release,
	takeTerminal,
} from './terminal.js';
import {type Painter} from './terminal/painter.js';
import {inputForInk} from './terminal/replies.js';

/** How often the day is looked at, which dates such as “today” rest on, in milliseconds. */
const dayInterval = 10_000;
/** When to load what the first article needs, in milliseconds after the first frame. */
const preloadAfter = 60;

/** What the first frame depends on besides the library. */
export type Circumstances = {
	readonly size: Size;
	readonly look: Look;
	readonly settings: Settings;
	/** ISO. */
	readonly today: string;
};

type Begun = {
	readonly circumstances: Circumstances;
	/** An article that is read without being stored. */
	readonly passing: Article | undefined;
	readonly outside: ReturnType<typeof endingFromOutside>;
	/** What paints, and the frame that it painted already, if one was kept. */
	readonly painter: Painter | undefined;
	readonly remembered: readonly string[] | undefined;
};

/** Reads until the reader quits; gives the exit status. */
export async function interact(asked: Asked, begun: Begun): Promise<number> {
	const {circumstances, passing, outside} = begun;
	const {look, settings} = circumstances;
	const output = process.stdout;
	const library = openLibraryFor(asked, {isQuick: true});
	const ending = makeEnding();

	// What is asked of ink before it has loaded waits for it.
	const {promise: shown, resolve: show} = Promise.withResolvers<Screen>();
	const taken: {painter?: Painter} = {};

	const run = effectRunner({
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
	});
	const program = startWith(library, circumstances, run, passing);
	if (passing) {
		await until(program, state => state.reader !== undefined);
	}

	const first = frame(program.state());
	const painter = begun.painter ?? takeTerminal(output, first);
	painter.draw(first);
	taken.painter = painter;
	outside.whenBegun(() => {
		program.send({type: 'end'});
	});
	const keepFirst = () => {
		const {size, today = circumstances.today} = program.state();
		if (!passing) {
			keepFrameOf(library, {...circumstances, size, today}, run, begun.remembered);
		}
	};

	const unwatch = watchLibrary(library, program.send);
	await readBeforeInk(program, painter, output, ending.whenBegun);
	if (ending.hasBegun()) {
		keepFirst();
		await unwatch();
		return outside.status();
	}

	const {showApp} = await import('./app.js');
	const screen = showApp(program, {input: inputForInk(process.stdin), output: outputForInk(output, painter)}, painter.draw);
	show(screen);
	ending.whenBegun(screen.quit);
	// The first article should open at once: what it needs is loaded while the reader looks at the list.
	setTimeout(() => {
		void import('./press.js');
	}, preloadAfter).unref();
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
		keepFirst();
		await unwatch();
	}

	return outside.status();
}

/** A session's state as it begins. */
function startWith(
	library: Library,
	{size, look, settings, today}: Circumstances,
	run: ReturnType<typeof effectRunner>,
	passing?: Article,
): Program {
	const program = startProgram(
		initialState({
			size, look, single: passing !== undefined, settings, today,
		}),
		run,
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
	}

	return program;
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

/** Keeps the frame that a session would begin with now, unless it is the one that this session began with. */
function keepFrameOf(
	library: Library,
	circumstances: Circumstances,
	run: ReturnType<typeof effectRunner>,
	remembered: readonly string[] | undefined,
): void {
	const lines = frame(startWith(library, circumstances, run).state());
	if (library.indexing.status().stage === 'whole' && lines.join('\n') !== remembered?.join('\n')) {
		keepFirstFrame(JSON.stringify(circumstances), lines);
	}
}
