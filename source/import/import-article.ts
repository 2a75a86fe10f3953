import type {Article} from '../article.js';
import {ReaderError} from '../errors.js';
import {readMarkdown} from '../markdown/read.js';
import {decodeText} from './charset.js';
import {importPageDump} from './page-dump.js';

const isHtml = (text: string) => /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:!doctype\s+html|html)[\s>]/iv.test(text.slice(0, 1000));

/** Markdown says so itself: by front matter, or by a file's name and a heading of level 1. */
const isMarkdown = (text: string, name: string) => /^---[\t ]*\r?\n/v.test(text) || (/\.(?:md|markdown)$/iv.test(name) && /^#\s+\S/mv.test(text));

function importText(text: string, name: string): Article {
	if (text.trim() === '') {
		throw new ReaderError('it is empty');
	}

	if (isHtml(text)) {
		throw new ReaderError('it is an HTML page; dwread reads page dumps and Markdown so far');
	}

	return isMarkdown(text, name) ? readMarkdown(text, {path: name}) : importPageDump(text);
}

/**
The article in a file's bytes: Markdown or a page saved as plain text. `name` (the file's, or what it is called to a person)
tells Markdown from dumps and begins the message of the ReaderError that is thrown for what is no article.
*/
export function importArticle(bytes: Uint8Array, name: string): Article {
	try {
		return importText(decodeText(bytes), name);
	} catch (error) {
		if (error instanceof ReaderError) {
			throw new ReaderError(error.message.startsWith(name) ? error.message : `${name}: ${error.message}`, {cause: error});
		}

		throw error;
	}
}
