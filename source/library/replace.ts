/** An article made anew in place of the stored one. */
import path from 'node:path';
import {type Article, type Entry} from '../article.js';
import {updateMarkdown, writeMarkdown} from '../markdown/write.js';
import {didCreateFile, readText, replaceFile} from './disk.js';
import {isEdited, noteWritten} from './edited.js';
import {parseArticle} from './parse-article.js';

/**
Writes an article into the file of the stored one of its key, fields of other programs kept. The old file goes to the library's
trash, as nobody may know by which importer it was made. One that a person edited is kept. The library has to be refreshed afterwards.
*/
export function replaceArticle(library: string, entry: Entry, article: Article): 'updated' | 'unchanged' | 'kept' {
	const file = path.join(library, 'articles', entry.path);
	const oldText = readText(file);
	if (writeMarkdown(parseArticle(oldText, {path: entry.path}), entry.path) === writeMarkdown(article, entry.path)) {
		return 'unchanged';
	}

	if (isEdited(library, entry.key, oldText)) {
		return 'kept';
	}

	const {dir, name, ext} = path.parse(path.join(library, 'trash', entry.path));
	let number = 1;
	while (!didCreateFile(path.join(dir, `${name}${number === 1 ? '' : `-${number}`}${ext}`), oldText)) {
		number++;
	}

	replaceFile(file, updateMarkdown(oldText, article, entry.path));
	noteWritten(library, entry);
	return 'updated';
}
