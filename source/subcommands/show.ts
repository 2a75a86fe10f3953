import process from 'node:process';
import {type Article, type RelatedLink} from '../article.js';
import {type Settings} from '../config/settings.js';
import {type Library} from '../library/library.js';
import {setPage} from '../press.js';
import {lineToAnsi} from '../render/positions.js';
import {lookOf} from '../terminal.js';
import {articleJson} from './article-json.js';
import {articlesNamed} from './articles-named.js';
import {openToRead} from './open-to-read.js';
import {print} from './print.js';
import {readSource} from './sources.js';
import {type Asked} from './asked.js';

/** Prints articles: as set text, plain where the output is no terminal; or one line of JSON each. */
export async function run(asked: Asked): Promise<number> {
	const library = openToRead(asked);
	const {settings} = asked;
	const measure = asked.values.width === undefined ? Math.min(settings.measure, process.stdout.columns ?? settings.measure) : settings.measure;
	const articles = asked.subcommand ? await articlesNamed(library, asked.positionals) : [await readSource(asked.positionals[0]!)];
	for (const [index, found] of articles.entries()) {
		const article = 'blocks' in found ? found : library.read(found.key);
		const text = asked.values.json ? JSON.stringify(articleJson(article)) : articleLines(article, library, {...settings, measure}).join('\n');
		await print(`${index > 0 && !asked.values.json ? '\n\n' : ''}${text}`);
	}

	return 0;
}

/** The article's lines: with styles on a terminal, else plain and in the text's own order. */
export function articleLines(article: Article, library: Library, settings: Settings): readonly string[] {
	const look = lookOf(process.env, settings);
	const isTerminal = process.stdout.isTTY && process.env.TERM !== 'dumb';
	const page = setPage(article, {
		measure: settings.measure,
		dates: settings.dates,
		bidi: isTerminal ? look.bidi : 'logical',
		resolve(link: RelatedLink) {
			const target = library.resolve(link);
			return target && {key: target.key, read: library.marks(target.key).read === true};
		},
	});
	const kicker = article.kicker === undefined ? [] : [article.kicker, ''];
	const lines = page.lines.map(line => isTerminal
		? lineToAnsi(page, line, {highlights: [], colours: look.colours, hyperlinks: look.hyperlinks})
		: line.runs.map(({text}) => text).join('').trimEnd());
	return [...kicker, ...lines];
}
