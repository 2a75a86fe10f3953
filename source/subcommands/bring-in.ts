/** What `add` and `update` have in common: bringing articles in, with a report, until it is done or stopped. */
import {homedir} from 'node:os';
import process from 'node:process';
import {ReaderError, UsageError} from '../errors.js';
import {collect, type Named} from '../collect/collect.js';
import {type Summary} from '../collect/events.js';
import {restsHere} from '../collect/rests.js';
import {cacheFolder} from '../library/folder.js';
import {type Library} from '../library/library.js';
import {openRun} from '../library/runs.js';
import {cacheOf} from '../library/visits.js';
import {openReport, type Report, type ReportOptions} from './report.js';
import {version} from './version.js';
import {type Asked} from './asked.js';

/** Brings in what is named and gives the exit status. */
export async function bringIn(
	named: Iterable<Named> | AsyncIterable<Named>,
	library: Library,
	asked: Asked,
	more: Partial<ReportOptions> = {},
): Promise<number> {
	if (library.readOnly !== undefined) {
		throw new ReaderError(`nothing can be stored: ${library.readOnly}`);
	}

	const {values, subcommand, positionals} = asked;
	const cache = libraryCache(library);
	const follow = followOf(values.follow);
	const run = openRun(cache, [process.cwd(), subcommand?.name ?? '', ...positionals, JSON.stringify(values)], Date.now);
	return reported(
		async (report, signal) =>
			collect(named, {
				library,
				cache,
				follow,
				feedOnly: values['feed-only'] === true,
				pictures: values['no-pictures'] !== true,
				run,
				signal,
				fetching: {userAgent: `dwread/${version()}`, rests: restsHere()},
				onEvent: report.tell,
			}),
		{isJson: values.json === true, ...more},
	);
}

/** Runs something that can be stopped by Ctrl-C, and gives the exit status. */
export async function reported(work: (report: Report, signal: AbortSignal) => Promise<Summary>, options: ReportOptions): Promise<number> {
	const report = openReport(options);
	// Whoever ends it before it is done, such as a reader of the output that goes away, finds this.
	process.exitCode = 1;
	const stop = new AbortController();
	const abort = () => {
		stop.abort(new ReaderError('stopped'));
	};

	// The second time the system ends the program as usual.
	process.once('SIGINT', abort);
	process.once('SIGTERM', abort);
	try {
		const summary = await work(report, stop.signal);
		report.end(summary, stop.signal.aborted);
		if (stop.signal.aborted) {
			return 130;
		}

		return summary.refused.length === 0 ? 0 : 1;
	} finally {
		process.off('SIGINT', abort);
		process.off('SIGTERM', abort);
	}
}

export function libraryCache(library: Library): string {
	return cacheOf(cacheFolder({env: process.env, platform: process.platform, home: homedir()}), library.folder);
}

function followOf(given: string | undefined): number {
	const steps = Number(given ?? 0);
	if (given?.trim() === '' || !Number.isSafeInteger(steps) || steps < 0 || steps > 20) {
		throw new UsageError(`--follow takes a number of steps from 0 to 20, not “${given!}”`);
	}

	return steps;
}
