/** A reading session: its first frame at once, all else after that. */
import process from 'node:process';
import {type Article} from './article.js';
import {endingFromOutside} from './ending.js';
import {ReaderError, UsageError} from './errors.js';
import {recallFirstFrame} from './first-frame.js';
import {type Circumstances} from './interact.js';
import {dayOf} from './render/dates.js';
import {type Asked} from './subcommands/asked.js';
import {
	isLinear,
	lookOf,
	releaseAtExit,
	takeTerminal,
} from './terminal.js';

/** Opens the library, or the one article named; gives the exit status. */
export async function read(asked: Asked): Promise<number> {
	const passing = await passingArticle(asked);
	if (!process.stdout.isTTY) {
		const {run} = passing ? await import('./subcommands/show.js') : await import('./subcommands/list.js');
		return run(asked);
	}

	if (asked.values.linear === true || isLinear(process.env)) {
		const {openLibraryFor} = await import('./subcommands/asked.js');
		const {readLinearly} = await import('./linear.js');
		return readLinearly(openLibraryFor(asked), passing, asked.settings);
	}

	if (!process.stdin.isTTY) {
		throw new ReaderError('standard input is no terminal, so no key could reach dwread; dwread list and dwread show work without one');
	}

	return readOnScreens(asked, passing);
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

async function readOnScreens(asked: Asked, passing: Article | undefined): Promise<number> {
	const {stdout: output, env} = process;
	const circumstances: Circumstances = {
		size: {columns: output.columns, rows: output.rows}, look: lookOf(env, asked.settings), settings: asked.settings, today: dayOf(new Date()),
	};
	const outside = endingFromOutside();
	process.once('exit', releaseAtExit);
	const remembered = passing ? undefined : recallFirstFrame(JSON.stringify(circumstances));
	const painter = remembered && takeTerminal(output, remembered);
	try {
		const {interact} = await import('./interact.js');
		return await interact(asked, {
			circumstances, passing, outside, painter, remembered,
		});
	} catch (error) {
		// What is told of it belongs on the screen where the command was typed.
		releaseAtExit();
		throw error;
	}
}
