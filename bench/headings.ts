/**
How well sub-headings are told from short paragraphs in a dump: pages whose headings are known, as the bare lines that a dump
makes of them. `npx tsx bench/headings.ts [FOLDER]`: files NAME.json with {text, headings}, by default beside the project.
*/
import {existsSync, globSync, readFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {findHeadings} from '../source/import/page-dump/headings.js';
import {table} from './statistics.js';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '../../shared/extraction/news');
const bare = (text: string) => text.replaceAll(/[\p{Punctuation}\p{White_Space}]+/gv, ' ').trim().toLowerCase();

type Page = {readonly text: string; readonly headings?: readonly string[]};

/** How many of a page's headings are found, how many lines are taken for one, and how many there are. */
function score({text, headings = []}: Page) {
	const known = new Set(headings.map(heading => bare(heading)));
	// Headings that the known text lacks can't be found in it.
	const lines = text.split('\n').map(line => line.trim()).filter(line => line !== '');
	const wanted = lines.filter(line => known.has(bare(line))).length;
	const found = [...findHeadings(lines.map(line => ({text: line})))].map(index => lines[index]!);
	const right = found.filter(line => known.has(bare(line))).length;
	const short = lines.filter(line => line.length <= 80).length;
	return {
		wanted, found: found.length, right, short,
	};
}

function measure(): string {
	const pages = globSync('*.json', {cwd: folder}).map(name => {
		const text = readFileSync(path.join(folder, name), 'utf8');
		return score(JSON.parse(text) as Page);
	});
	const sum = (field: 'wanted' | 'found' | 'right' | 'short') => pages.reduce((total, page) => total + page[field], 0);
	const wanted = sum('wanted');
	const row = (name: string, right: number, found: number) => {
		const [precision, recall] = [right / found, right / wanted];
		const f1 = 2 * precision * recall / (precision + recall);
		return [name, ...[precision, recall, f1].map(value => value.toFixed(3))];
	};

	return table([
		[`headings of ${pages.length} pages as bare lines (${wanted} known)`, 'precision', 'recall', 'F1'],
		row('dwread', sum('right'), sum('found')),
		row('by length alone (up to 80 letters)', wanted, sum('short')),
	]);
}

process.stdout.write(existsSync(folder) ? `${measure()}\n` : `there are no pages in ${folder}\n`);
