import path from 'node:path';
import {type Article, type Entry} from '../article.js';
import {makeFolder, replaceFile} from '../library/disk.js';
import {attempt} from '../library/disk-errors.js';
import {writeMarkdown} from '../markdown/write.js';
import {articleJson, articleText} from './article-json.js';
import {articlesNamed} from './articles-named.js';
import {tell} from './change.js';
import {openToRead} from './open-to-read.js';
import {print} from './print.js';
import {type Asked} from './asked.js';

type Format = 'markdown' | 'text' | 'json' | 'html';

const endings: Readonly<Record<Format, string>> = {
	markdown: 'md', text: 'txt', json: 'json', html: 'html',
};

/** Writes articles in a form for other programs: to standard output, or each to a file of its own. */
export async function run(asked: Asked): Promise<number> {
	const {format: given = 'markdown', output} = asked.values;
	const format = given as Format;
	const library = openToRead(asked);
	const entries = await articlesNamed(library, asked.positionals);
	if (output === undefined) {
		const texts: string[] = [];
		for (const {key} of entries) {
			texts.push(await exported(library.read(key), format));
		}

		await print(format === 'html' ? await asDocument(entries, texts) : texts.join(format === 'json' ? '\n' : '\n\n'));
		return 0;
	}

	const folder = path.resolve(output);
	attempt(`${folder} can’t be made`, () => {
		makeFolder(folder);
	});
	for (const entry of entries) {
		const text = await exported(library.read(entry.key), format);
		replaceFile(path.join(folder, fileName(entry, format)), `${format === 'html' ? await asDocument([entry], [text]) : text}\n`);
	}

	for (const entry of entries) {
		await tell(library, entry, 'exported', asked);
	}

	return 0;
}

/** By its place in the library, so that each article has a name of its own and always the same. */
function fileName({path: place}: Entry, format: Format): string {
	return `${place.replace(/\.[^.\/]+$/v, '').replaceAll('/', '-')}.${endings[format]}`;
}

async function exported(article: Article, format: Format): Promise<string> {
	switch (format) {
		case 'markdown': {
			return writeMarkdown(article).trimEnd();
		}

		case 'json': {
			return JSON.stringify(articleJson(article));
		}

		case 'text': {
			return [article.kicker, article.title, articleText(article), article.signoff].filter(Boolean).join('\n');
		}

		case 'html': {
			const {articleHtml} = await import('./article-html.js');
			return articleHtml(article);
		}
	}
}

async function asDocument(entries: readonly Entry[], texts: readonly string[]): Promise<string> {
	const {documentHtml} = await import('./article-html.js');
	return documentHtml(entries.length === 1 ? entries[0]!.title : `${entries.length} articles`, texts);
}
