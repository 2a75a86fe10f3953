/** What the list needs of a file, at a fraction of the cost of reading it whole. */
import {walkBlocks, type Entry, type RelatedLink} from '../article.js';
import {clean} from '../clean.js';
import {readFields, splitFrontMatter, type Fields} from '../markdown/front-matter.js';
import {nameOf, readHead, titleOf} from '../markdown/head.js';
import {parseArticle} from './parse-article.js';
import {amountOf, minutesToRead} from './reading-time.js';
import {scanBody} from './scan-body.js';

/**
The entry of a Markdown file, the same as `readMarkdown` finds it. `path` is the file below the library's articles, with `/`.
Throws a ReaderError, one sentence, for front matter that can't be read.
*/
export function readEntry(text: string, path: string): Entry {
	const {frontMatter, body} = splitFrontMatter(clean(text));
	const fields: Fields = frontMatter === undefined ? new Map() : readFields(frontMatter);
	const given = titleOf(fields);
	const scan = scanBody(body, given === undefined) ?? parsed(text, path);
	const title = given ?? scan.title ?? nameOf(path);
	const {signoff, editors, agencies, ...head} = readHead(fields, title, path);
	return {
		...head, path, minutes: minutesToRead(amountOf(body), head.language), related: scan.related,
	};
}

function parsed(text: string, path: string): {readonly title: string; readonly related: readonly RelatedLink[]} {
	const {title, blocks} = parseArticle(text, {path});
	const related = walkBlocks(blocks).filter(block => block.type === 'related').map(({type, ...link}) => link).toArray();
	return {title, related};
}
