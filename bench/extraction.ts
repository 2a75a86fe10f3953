/**
How well articles are read out of pages whose article is known: `npx tsx bench/extraction.ts [DIR] [--worst N]`. DIR holds sets
(`benchmark`, `news`) of NAME.html.gz with NAME.json beside it. Prints the measures beside the targets; nothing fails.
*/
import {
	existsSync,
	globSync,
	readFileSync,
	readdirSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {parseArgs} from 'node:util';
import {gunzipSync} from 'node:zlib';
import {ReaderError} from '../source/errors.js';
import {importHtml} from '../source/import/html.js';
import {articleJson} from '../source/subcommands/article-json.js';
import {
	score,
	textScore,
	type Pair,
	type Reading,
	type Scores,
} from './extraction-measures.js';
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
	['text', 'text F1'], ['precision', 'text precision'], ['recall', 'text recall'], ['title', 'title'], ['published', 'published'], ['authors', 'authors'], ['headings', 'headings F1'],
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
		name: path.basename(file, '.html.gz'), known, read, milliseconds: (after.user + after.system - user - system) / 1000, ...(refusal !== undefined && {refusal}),
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
	const lines = [
		`${set}: ${pages.length} pages, ${mean.toFixed(0)} ms of one core a page, at most ${quantile(times, 1).toFixed(0)} ms`,
		table([['', 'reached', 'to reach', ''], ...rows]),
		...pages.filter(({refusal}) => refusal !== undefined).map(({name, refusal}) => `refused ${name}: ${refusal!}`),
		...pages.map(page => ({name: page.name, score: textScore(page)})).toSorted((a, b) => a.score - b.score).slice(0, Number(worst)).map(({name, score: value}) => `${value.toFixed(3)} ${name}`),
	];
	return lines.join('\n');
}

const sets = existsSync(folder) ? readdirSync(folder).toSorted().map(set => ({set, files: globSync('*.html.gz', {cwd: path.join(folder, set)}).toSorted()})).filter(({files}) => files.length > 0) : [];
const reports = sets.map(({set, files}) => report(set, files.map(file => measure(path.join(folder, set, file)))));
process.stdout.write(`${reports.length > 0 ? reports.join('\n\n') : `no pages in ${folder}: name a folder with sets of NAME.html.gz and NAME.json`}\n`);
