/** Some words of an article around what was searched for. */
import {type Entry} from '../article.js';
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {isHit, snippetOf, type Snippet} from '../search/hits.js';
import {readText} from './disk.js';
import {plainBody} from './index/texts.js';

// What is left of links and pictures without their addresses, then marks at the beginnings of lines and around words, and the lines of tables.
const pictureTitle = /\]\s+"(?<title>.*)"\)/gv;
const marks = /^[\s\-:\|]+$|^[\s#*+\->]+|[*_`\|]+|!?\[|\](?:\s*\))?/gmv;

/** From the text of its file, else from its teaser; `undefined` where neither has it, or the file can't be read now. */
export function snippetIn(file: string, entry: Entry, query: string, length: number): Snippet | undefined {
	try {
		const body = plainBody(readText(file));
		return snippetOf(textAtHit(body, query, length), query, length) ?? snippetOf(entry.teaser ?? '', query, length);
	} catch (error) {
		if (error instanceof ReaderError) {
			return undefined;
		}

		throw error;
	}
}

/** The body in one line; from the paragraph on that has a hit by itself, where one does: only what is shown needs a close look. */
function textAtHit(body: string, query: string, length: number): string {
	const paragraphs = body.split('\n');
	const first = paragraphs.findIndex(paragraph => isHit(paragraph, query));
	const near = first === -1 ? body : paragraphs.slice(first).join('\n').slice(0, paragraphs[first]!.length + (2 * length));
	return plain(near);
}

function plain(markdown: string): string {
	return cleanLine(markdown.replaceAll(pictureTitle, '. $<title>').replaceAll(marks, ' '));
}
