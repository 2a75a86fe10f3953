/** Some words of an article around what was searched for. */
import {type Entry} from '../article.js';
import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {snippetOf, type Snippet} from '../search/hits.js';
import {readText} from './disk.js';
import {plainBody} from './index/texts.js';

// What is left of links and pictures without their addresses, then marks at the beginnings of lines and around words.
const pictureTitle = /\]\s+"(?<title>.*)"\)/gv;
const marks = /^[\s#*+\->]+|[*_`]+|!?\[|\](?:\s*\))?/gmv;

/** From the text of its file, else from its teaser; `undefined` where neither has it, or the file can't be read now. */
export function snippetIn(file: string, entry: Entry, query: string, length: number): Snippet | undefined {
	try {
		const body = plainBody(readText(file));
		return (
			snippetOf(cleanLine(body.replaceAll(pictureTitle, '. $<title>').replaceAll(marks, ' ')), query, length)
			?? snippetOf(entry.teaser ?? '', query, length)
		);
	} catch (error) {
		if (error instanceof ReaderError) {
			return undefined;
		}

		throw error;
	}
}
