/**
Takes the place of string-width in the bundles: one measure for all, ours, which is quick. The package runs an expression
over all emoji (50 ms to compile) for every grapheme of every line of every frame.
*/
import {stripVTControlCharacters} from 'node:util';
import {width} from '../../../source/render/width.js';

/** Cells of a text, of which escape sequences are no part. */
export default function stringWidth(text: string, {countAnsiEscapeCodes = false}: {readonly countAnsiEscapeCodes?: boolean} = {}): number {
	const hasSequences = !countAnsiEscapeCodes && (text.includes('\u{1B}') || text.includes('\u{9B}'));
	return width(hasSequences ? stripVTControlCharacters(text) : text);
}
