/**
Reading line by line: text and questions, nothing that moves. For screen readers, and for terminals that can't
move their cursor.
*/
import process from 'node:process';
import {createInterface} from 'node:readline/promises';
import {
	walkBlocks,
	type Article,
	type Entry,
	type RelatedLink,
} from './article.js';
import {cleanLine} from './clean.js';
import {type Settings} from './config/settings.js';
import {ReaderError} from './errors.js';
import {type Library} from './library/library.js';
import {dateIn, dayOf} from './render/dates.js';
import {articleLines} from './subcommands/show.js';

/** Articles said before the reader is asked. */
const atOnce = 20;

type Ask = (question: string) => Promise<string | undefined>;

const say = (...lines: readonly string[]) => {
	process.stdout.write(`${lines.join('\n')}\n`);
};

/** Reads until the reader has had enough; gives the exit status. */
export async function readLinearly(library: Library, passing: Article | undefined, settings: Settings): Promise<number> {
	const lines = createInterface({input: process.stdin, output: process.stdout, terminal: false});
	const ended = new Promise<undefined>(resolve => {
		lines.once('close', () => {
			resolve(undefined);
		});
	});
	const ask: Ask = async question => Promise.race([lines.question(`${question} `).then(answer => answer.trim()), ended]);
	if (passing) {
		await readFrom(library, passing, settings, ask);
	} else {
		await chooseArticles(library, settings, ask);
	}

	lines.close();
	return 0;
}

async function chooseArticles(library: Library, settings: Settings, ask: Ask): Promise<void> {
	let filter = '';
	let from = 0;
	for (;;) {
		library.refresh();
		const total = library.lists.count(filter, settings.order);
		sayPart(library, {total, from, filter}, settings);
		const hasMore = from + atOnce < total;
		const answer = await ask(`A number to read${hasMore ? ', Enter for more' : ''}, words to filter, l for all, q to quit:`);
		if (answer === undefined || answer === 'q') {
			return;
		}

		const [row] = /^[1-9]\d{0,8}$/v.test(answer) ? library.lists.rows(filter, 'newest', Number(answer) - 1, 1) : [];
		if (row) {
			const {entry} = row;
			const article = attempt(() => library.read(entry.key));
			if (article && await readFrom(library, article, settings, ask) === 'quit') {
				return;
			}
		} else if (answer === '') {
			from = hasMore ? from + atOnce : 0;
		} else {
			filter = answer === 'l' ? '' : answer;
			from = 0;
		}
	}
}

function sayPart(
	library: Library,
	{total, from, filter}: {readonly total: number; readonly from: number; readonly filter: string},
	settings: Settings,
): void {
	const order = settings.order === 'newest' ? 'newest first' : `sorted: ${settings.order}`;
	say(
		'',
		`${total} ${total === 1 ? 'article' : 'articles'}${filter === '' ? '' : ` matching ${filter}`}, ${order}.`,
		...library.lists.rows(filter, settings.order, from, atOnce).map(({entry}, index) => described(library, entry, from + index + 1, settings)),
	);
}

function described(library: Library, entry: Entry, number: number, settings: Settings): string {
	const state = library.marks(entry.key).read === true ? 'read' : 'unread';
	const date = entry.published === undefined ? 'undated' : dateIn(settings.dates, entry.published, dayOf(new Date()));
	return cleanLine(`${number}. ${[entry.title, entry.kicker, date, `${entry.minutes} minutes`, state].filter(Boolean).join('. ')}.`);
}

/** Reads an article and what it leads to, until the reader wants the list again or to quit. */
async function readFrom(library: Library, first: Article, settings: Settings, ask: Ask): Promise<'list' | 'quit'> {
	const trail = [first];
	for (;;) {
		const article = trail.at(-1)!;
		const links = [...walkBlocks(article.blocks)].filter(block => block.type === 'related');
		const columns = Math.max(40, Math.min(process.stdout.columns ?? 80, 200));
		say(
			'',
			...articleLines(article, library, {...settings, measure: columns}),
			'',
			...links.map((link, index) => linkLine(library, link, index + 1)),
		);
		if (library.entry(article.key)) {
			attempt(() => {
				library.mark(article.key, {read: true});
			});
		}

		const next = await whereNext(library, links, ask);
		if (next === 'quit' || next === 'list' || (next === 'back' && trail.length === 1)) {
			return next === 'quit' ? 'quit' : 'list';
		}

		if (next === 'back') {
			trail.pop();
		} else {
			trail.push(next);
		}
	}
}

/** Asks until the reader says something that can be done. */
async function whereNext(library: Library, links: readonly RelatedLink[], ask: Ask): Promise<Article | 'back' | 'list' | 'quit'> {
	for (;;) {
		const answer = await ask(`${links.length === 0 ? 'No links.' : 'A number to follow a link,'} b to go back, l for the list, q to quit:`);
		if (answer === undefined || answer === 'q') {
			return 'quit';
		}

		if (answer === 'l' || answer === 'b') {
			return answer === 'l' ? 'list' : 'back';
		}

		const link = links[Number(answer) - 1];
		const target = link && library.resolve(link);
		const next = target && attempt(() => library.read(target.key));
		if (next) {
			return next;
		}

		if (link && !target) {
			say(`Not stored: ${link.title}`);
		}
	}
}

function linkLine(library: Library, link: RelatedLink, number: number): string {
	return cleanLine(`Link ${number}: ${link.title}, ${library.resolve(link) ? 'stored' : 'not stored'}.`);
}

function attempt<T>(action: () => T): T | undefined {
	try {
		return action();
	} catch (error) {
		if (!(error instanceof ReaderError)) {
			throw error;
		}

		say(cleanLine(error.message));
		return undefined;
	}
}
