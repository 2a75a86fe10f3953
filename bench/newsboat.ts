/** The first screen beside that of newsboat with the same articles in its cache, where it is installed. */
import {spawnSync} from 'node:child_process';
import {createWriteStream} from 'node:fs';
import {mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {pipeline} from 'node:stream/promises';
import {environmentOf, makeHome, removeHome} from '../test/helpers/program.js';
import {openTerminal} from '../test/helpers/terminal.js';
import {articleFile} from './realistic.js';
import {start} from './start-up.js';
import {median, type Measured} from './statistics.js';

const feedTitle = 'All articles of the bench';

/** A feed of so many articles with their whole text, as newsboat reads it. */
function * feed(count: number): Generator<string> {
	yield `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${feedTitle}</title><link>https://news.example.org/</link><description>-</description>\n`;
	for (let number = 1; number <= count; number++) {
		const {text} = articleFile(number);
		const [, head = '', body = ''] = text.split(/^---$/mv, 3);
		const field = (name: string) => new RegExp(`^${name}: "?(?<value>.*?)"?$`, 'mv').exec(head)!.groups!.value!;
		const paragraphs = body.trim().split('\n\n').map(paragraph => `<p>${paragraph}</p>`).join('');
		yield `<item><title>${escaped(field('title'))}</title><link>${field('url')}</link><guid>${field('url')}</guid><pubDate>${new Date(field('published')).toUTCString()}</pubDate><description>${escaped(paragraphs)}</description></item>\n`;
	}

	yield '</channel></rss>\n';
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** How long newsboat takes to its first screen with so many articles, beside dwread in `home`, in turns. */
export async function besideNewsboat(home: string, count: number): Promise<Measured> {
	const measure = `newsboat’s first screen with ${count.toLocaleString('en')} articles over dwread’s`;
	const wanted = {target: count < 100_000 ? 1 : 50, isAtLeast: true} as const;
	if (spawnSync('newsboat', ['-v']).status !== 0) {
		return {measure, unit: 'not installed', ...wanted};
	}

	const folder = await makeHome();
	try {
		const args = await fillCache(folder, count);
		const times = {newsboat: [] as number[], dwread: [] as number[]};
		// Its seconds are long enough to be measured by few.
		const rounds = count > 20_000 ? 2 : 5;
		for (let round = 0; round < rounds; round++) {
			const {painted} = await start(home);
			times.dwread.push(painted);
			times.newsboat.push(await startNewsboat(folder, args));
		}

		const [other, ours] = [median(times.newsboat), median(times.dwread)];
		return {
			measure: `${measure} (${other.toFixed(0)} ms over ${ours.toFixed(0)})`, value: other / ours, unit: '×', ...wanted,
		};
	} finally {
		await removeHome(folder);
	}
}

/** Has newsboat read the feed once. Returns what it is then started with. */
async function fillCache(folder: string, count: number): Promise<readonly string[]> {
	const place = path.join(folder, 'newsboat');
	await mkdir(place);
	const file = path.join(place, 'feed.xml');
	await pipeline(feed(count), createWriteStream(file));
	await writeFile(path.join(place, 'urls'), `file://${file}\n`);
	await writeFile(path.join(place, 'config'), 'auto-reload no\nrefresh-on-startup no\n');
	const args = ['-u', path.join(place, 'urls'), '-c', path.join(place, 'cache.db'), '-C', path.join(place, 'config')];
	const {status, stderr} = spawnSync('newsboat', [...args, '-x', 'reload'], {env: environmentOf(folder), encoding: 'utf8'});
	if (status !== 0) {
		throw new Error(`newsboat could not read the feed: ${stderr}`);
	}

	await rm(file);
	return args;
}

async function startNewsboat(home: string, args: readonly string[]): Promise<number> {
	const terminal = await openTerminal({
		columns: 120, rows: 40, home, command: 'newsboat', args,
	});
	try {
		await terminal.waitFor(feedTitle, 600_000);
		return terminal.arrivedAt() - terminal.startedAt;
	} finally {
		await terminal.close();
	}
}
