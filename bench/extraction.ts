/**
How well articles are read out of pages whose article is known, and how fast: `npx tsx bench/extraction.ts [DIR] [--worst N]`.
DIR holds sets (`benchmark`, `news`) of NAME.html.gz with NAME.json beside it. Prints the measures beside the targets, and the
pages that stand between a measure and its target; nothing fails. The speed is that of the built program, which reads all of
them by one command.
*/
import {
	existsSync,
	globSync,
	readFileSync,
	readdirSync,
	writeFileSync,
} from 'node:fs';
import {availableParallelism, loadavg} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {gunzipSync} from 'node:zlib';
import {ReaderError} from '../source/errors.js';
import {importHtml} from '../source/import/html.js';
import {articleJson} from '../source/subcommands/article-json.js';
import {makeHome, removeHome} from '../test/helpers/program.js';
import {
	hasSameAuthors,
	hasSameDay,
	hasSameTitle,
	score,
	textScore,
	type Pair,
	type Reading,
	type Scores,
} from './extraction-measures.js';
import {run} from './run-program.js';
import {quantile, table} from './statistics.js';

type Measured = Pair & {readonly name: string; readonly milliseconds: number; readonly refusal?: string};

const {values: {worst}, positionals} = parseArgs({allowPositionals: true, options: {worst: {type: 'string', default: '0'}}});
const folder = path.resolve(positionals[0] ?? path.join(import.meta.dirname, '../../shared/extraction'));

const targets: Readonly<Record<string, Partial<Scores>>> = {
	benchmark: {text: 0.975},
	news: {
		text: 0.955, title: 0.95, published: 0.98, authors: 0.88, headings: 0.9,
	},
};

const measures: ReadonlyArray<readonly [keyof Scores, string]> = [
	['text', 'text F1'],
	['precision', 'text precision'],
	['recall', 'text recall'],
	['title', 'title'],
	['published', 'published'],
	['authors', 'authors'],
	['headings', 'headings F1'],
];

const [leastRate, mostMemory] = [25, 500];

/** Measures that a page meets or misses. */
const exact: ReadonlyArray<readonly [field: 'title' | 'published' | 'authors', isSame: (pair: Pair) => boolean]> = [
	['title', hasSameTitle],
	['published', hasSameDay],
	['authors', hasSameAuthors],
];

function measure(file: string): Measured {
	const known = JSON.parse(readFileSync(file.replace(/\.html\.gz$/v, '.json'), 'utf8')) as Reading;
	const bytes = gunzipSync(readFileSync(file));
	const {user, system} = process.cpuUsage();
	let read: Reading = {};
	let refusal: string | undefined;
	try {
		read = articleJson(importHtml({bytes}));
	} catch (error) {
		if (!(error instanceof ReaderError)) {
			throw error;
		}

		refusal = error.message;
	}

	const after = process.cpuUsage();
	return {
		name: path.basename(file, '.html.gz'),
		known,
		read,
		milliseconds: (after.user + after.system - user - system) / 1000,
		...(refusal !== undefined && {refusal}),
	};
}

/** The lines of one set: each measure, what was reached and what is to be reached. */
function report(set: string, pages: readonly Measured[]): string {
	const scores = score(pages);
	const rows = measures.filter(([field]) => scores[field] !== undefined).map(([field, name]) => {
		const target = targets[set]?.[field];
		const value = scores[field]!;
		return [name, value.toFixed(3), target === undefined ? '' : target.toFixed(3), target === undefined ? '' : (value >= target ? 'yes' : 'NO')];
	});
	const times = pages.map(({milliseconds}) => milliseconds);
	const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
	const below = exact.filter(([field]) => (scores[field] ?? 1) < (targets[set]?.[field] ?? 0));
	const lines = [
		`${set}: ${pages.length} pages, ${mean.toFixed(0)} ms of one core a page, at most ${quantile(times, 1).toFixed(0)} ms`,
		table([['', 'reached', 'to reach', ''], ...rows]),
		...below.flatMap(([field, isSame]) =>
			pages
				.filter(page => (page.known[field] ?? '').length > 0 && !isSame(page))
				.map(({name, known, read}) => `another ${field} than known of ${name}: “${String(read[field])}”, known “${String(known[field])}”`),
		),
		...pages.filter(({refusal}) => refusal !== undefined).map(({name, refusal}) => `refused ${name}: ${refusal!}`),
		...pages
			.map(page => ({name: page.name, score: textScore(page)}))
			.toSorted((a, b) => a.score - b.score)
			.slice(0, Number(worst))
			.map(({name, score: value}) => `${value.toFixed(3)} ${name}`),
	];
	return lines.join('\n');
}

/** The built program's speed over all pages, by one command. */
async function reportSpeed(files: readonly string[]): Promise<string> {
	const home = await makeHome();
	try {
		const pages = files.map((file, index) => {
			const page = path.join(home, `${index}.html`);
			writeFileSync(page, gunzipSync(readFileSync(file)));
			return page;
		});
		const {seconds, processor, megabytes} = await run(home, 'parse', '--json', ...pages);
		const rate = pages.length / seconds;
		const [load = 0] = loadavg();
		return [
			`all ${pages.length} pages by one dwread parse, in ${seconds.toFixed(1)} s and ${processor.toFixed(1)} s of processor; load average ${load.toFixed(1)} on ${availableParallelism()} processors`,
			table([
				['', 'reached', 'to reach', ''],
				['pages a second', rate.toFixed(1), String(leastRate), rate >= leastRate ? 'yes' : 'NO'],
				['MB at most', megabytes.toFixed(0), String(mostMemory), megabytes <= mostMemory ? 'yes' : 'NO'],
			]),
		].join('\n');
	} finally {
		await removeHome(home);
	}
}

const sets = existsSync(folder)
	? readdirSync(folder)
		.toSorted()
		.map(set => ({
			set,
			files: globSync('*.html.gz', {cwd: path.join(folder, set)})
				.toSorted()
				.map(file => path.join(folder, set, file)),
		}))
		.filter(({files}) => files.length > 0)
	: [];
if (sets.length === 0) {
	process.stdout.write(`no pages in ${folder}: name a folder with sets of NAME.html.gz and NAME.json\n`);
} else {
	// First, as long as the machine has nothing else of ours to do.
	const speed = await reportSpeed(sets.flatMap(({files}) => files));
	const reports = sets.map(({set, files}) => report(set, files.map(file => measure(file))));
	process.stdout.write(`${[...reports, speed].join('\n\n')}\n`);
}
