/** What the list needs of a file, at a fraction of the cost of reading it whole. */
import {walkBlocks, type Entry, type RelatedLink} from '../article.js';
import {clean} from '../clean.js';
import {ReaderError} from '../errors.js';
import {readFields, splitFrontMatter, type Fields} from '../markdown/front-matter.js';
import {nameOf, readHead, titleOf} from '../markdown/head.js';
import {parseArticle} from './parse-article.js';
import {amountOf, minutesToRead} from './reading-time.js';
import {scanBody} from './scan-body.js';

/** So many UTF-16 units of a body are enough to guess how long it takes to read. */
const guessedFrom = 400;
/** What may be taken out of them as unclean. */
const more = 100;

/**
The entry of a Markdown file, the same as `readMarkdown` finds it. `path` is the file below the library's articles, with `/`.
Throws a ReaderError, one sentence, for front matter that can't be read.
*/
export function readEntry(text: string, path: string): Entry {
	return readCleanEntry(clean(text), path);
}

/** The same for text that is clean already. */
export function readCleanEntry(text: string, path: string): Entry {
	const {frontMatter, body} = splitFrontMatter(text);
	const fields: Fields = frontMatter === undefined ? new Map() : readFields(frontMatter);
	const given = titleOf(fields);
	const scan = scanBody(body, given === undefined) ?? parsed(text, path);
	const title = given ?? scan.title ?? nameOf(path);
	const {signoff, editors, agencies, ...head} = readHead(fields, title, path);
	return {
		...head, path, minutes: minutesToRead(amountOf(body), head.language), related: scan.related,
	};
}

/**
The entry as far as a file's beginning tells it: without related links, and with minutes guessed from the part of the body that is
there. `times`: the whole file is so many times as large. `undefined` where the beginning isn't enough.
*/
export function readHeadEntry(start: string, path: string, times: number): Entry | undefined {
	try {
		const end = start.indexOf('\n---', 3);
		const head = clean(end === -1 ? start : start.slice(0, end + guessedFrom + more));
		const {frontMatter, body} = splitFrontMatter(head);
		const fields: Fields = frontMatter === undefined ? new Map() : readFields(frontMatter);
		const title = titleOf(fields);
		if (title === undefined || body.length < guessedFrom) {
			return undefined;
		}

		const {signoff, editors, agencies, ...shown} = readHead(fields, title, path);
		const {words, han, spaceless} = amountOf(body.slice(0, guessedFrom));
		const parts = ((start.length * times) - (head.length - body.length)) / guessedFrom;
		const amount = {words: words * parts, han: han * parts, spaceless: spaceless * parts};
		return {
			...shown, path, minutes: minutesToRead(amount, shown.language), related: [],
		};
	} catch (error) {
		if (error instanceof ReaderError) {
			return undefined;
		}

		throw error;
	}
}

function parsed(text: string, path: string): {readonly title: string; readonly related: readonly RelatedLink[]} {
	const {title, blocks} = parseArticle(text, {path});
	const related = walkBlocks(blocks).filter(block => block.type === 'related').map(({type, ...link}) => link).toArray();
	return {title, related};
}
