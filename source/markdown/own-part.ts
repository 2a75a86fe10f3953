/** The part of an article's file that dwread writes. */
import {fieldLines, splitFrontMatter} from './front-matter.js';
import {writtenNames} from './head.js';

/** The body and dwread's own fields; what other programs keep in the front matter is left out, as is how lines end. */
export function ownPart(text: string): string {
	const {frontMatter = '', body} = splitFrontMatter(text.replaceAll('\r\n', '\n'));
	return [...fieldLines(frontMatter).filter(([name]) => writtenNames.has(name)).map(([, lines]) => lines), body].join('\n');
}
