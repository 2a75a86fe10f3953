/**
How fast pages are brought in: so many pages of our own, of the size and with the furniture of real ones, added as a folder by
one command, and parsed by another; and how much memory that takes at most. `npx tsx bench/import.ts [pages] [folder]`: a folder of
other pages is parsed as well.
*/
import {mkdir, readdir, writeFile} from 'node:fs/promises';
import {availableParallelism, loadavg} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {makeHome, removeHome} from '../test/helpers/program.js';
import {run, type Run} from './run-program.js';
import {table} from './statistics.js';

const leastRate = 25;
const mostMemory = 500;

const sentence = 'The ferry leaves the harbour at seven, and whoever misses it waits until the evening with coffee and the paper.';
const words = sentence.replaceAll(/[,.]/gv, '').toLowerCase().split(' ');
const label = (number: number) => Array.from({length: 6}, (_, index) => words[(number * (index + 3)) % words.length]).join(' ');

/** A page of some 150 kB: scripts, styles, menus, teasers of others, and between them an article of 20 paragraphs. */
function page(number: number): string {
	const paragraph = (index: number) =>
		`<p class="text">${Array.from({length: 4}, (_, each) => `${label(number + index + each)}, and <a href="/${index}/${each}">so</a> on. ${sentence}`).join(' ')}</p>`;
	const body = Array.from(
		{length: 20},
		(_, index) =>
			`${index % 6 === 3 ? `<h2>${label(number + index)}</h2>` : ''}${index % 7 === 2 ? `<figure><img src="/${number}-${index}.jpg" alt="${label(index)}" width="900" height="506"><figcaption>${sentence} <span class="credit">Image: Someone</span></figcaption></figure>` : ''}${paragraph(index)}`,
	).join('\n');
	const teasers = Array.from(
		{length: 60},
		(_, index) =>
			`<li class="teaser"><article><a href="/a-${number * 7}-${index}"><img src="/t${index}.jpg" alt=""><h3>${label(index * number)}</h3></a><p>${label(index)}</p></article></li>`,
	).join('\n');
	const menu = Array.from(
		{length: 120},
		(_, index) =>
			`<li class="menu__item menu__item--${index}"><a href="/section/${index}" data-track="nav:${index}"><span>${label(index).slice(0, 20)}</span></a></li>`,
	).join('\n');
	const script = `window.state = ${JSON.stringify(Array.from({length: 400}, (_, index) => ({id: number + index, title: label(index), url: `/a-${index}`})))};`;
	const data = JSON.stringify({
		'@context': 'https://schema.org',
		'@type': 'NewsArticle',
		headline: `Ferry ${number} ${label(number)}`,
		datePublished: '2026-03-04T10:00:00Z',
		author: [{'@type': 'Person', name: 'Anna Example'}],
	});
	return `<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>Ferry ${number} ${label(number)} | Harbour Post</title><meta property="og:title" content="Ferry ${number} ${label(number)}"><link rel="canonical" href="https://example.org/a-${number}"><script type="application/ld+json">${data}</script><style>${'.a{margin:0;padding:1px 2px 3px 4px}'.repeat(600)}</style><script>${script}</script></head>\n<body><header><nav><ul>${menu}</ul></nav></header><main><article><h1>Ferry ${number} ${label(number)}</h1><div class="byline">By Anna Example</div>${body}</article><aside><ul>${teasers}</ul></aside></main><footer><ul>${menu}</ul></footer><script>${script}</script></body></html>\n`;
}

const count = Number(process.argv[2] ?? 1000);
const others = process.argv[3];
const home = await makeHome();
try {
	const folder = path.join(home, 'pages');
	await mkdir(folder);
	const numbers = Array.from({length: count}, (_, index) => index + 1);
	let size = 0;
	for (const number of numbers) {
		const text = page(number);
		size += text.length;
		await writeFile(path.join(folder, `${String(number).padStart(5, '0')}.html`), text);
	}

	const row = (name: string, {seconds, processor, megabytes, lines}: Run) => [
		name,
		String(lines),
		seconds.toFixed(1),
		processor.toFixed(1),
		(lines / seconds).toFixed(1),
		lines / seconds >= leastRate ? `≥ ${leastRate} yes` : `≥ ${leastRate} NO`,
		megabytes.toFixed(0),
		megabytes <= mostMemory ? `≤ ${mostMemory} yes` : `≤ ${mostMemory} NO`,
	];
	const rows = [
		[`pages of ${(size / count / 1000).toFixed(0)} kB`, 'articles', 'seconds', 'of processor', 'a second', 'target', 'MB', 'target'],
		row('dwread parse of a folder', await run(home, 'parse', 'pages')),
		row('dwread add of a folder', await run(home, 'add', 'pages')),
		row('dwread add of the same again', await run(home, 'add', 'pages')),
	];
	if (others !== undefined) {
		const files = await readdir(others);
		const paths = files.map(name => path.resolve(others, name));
		rows.push(row(`dwread parse of ${path.basename(others)}`, await run(home, 'parse', ...paths)));
	}

	const [load = 0] = loadavg();
	process.stdout.write(`${table(rows)}\n\nload average ${load.toFixed(1)} on ${availableParallelism()} processors\n`);
} finally {
	await removeHome(home);
}
