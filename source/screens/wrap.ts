/** A text in lines of so many cells, for cards. Pages are set with more care; this needs nothing that takes time to load. */
import {graphemes, truncate, width} from '../render/width.js';

/** At spaces; where there are none for long, as in Chinese, anywhere. At most `most` lines, the last with `…` if more is left. */
export function wrap(text: string, cells: number, most: number): readonly string[] {
	const lines: string[] = [];
	let line = '';
	let used = 0;
	let space = -1;
	for (const grapheme of graphemes(text.replaceAll(/\s+/gv, ' ').trim())) {
		if (used + grapheme.width > cells && line !== '') {
			const cut = grapheme.text !== ' ' && space > line.length / 2 ? space : line.length;
			lines.push(line.slice(0, cut).trimEnd());
			line = line.slice(cut).trimStart();
			used = width(line);
			space = -1;
		}

		if (grapheme.text === ' ') {
			space = line.length;
		}

		const isKept = line !== '' || grapheme.text !== ' ';
		line += isKept ? grapheme.text : '';
		used += isKept ? grapheme.width : 0;
	}

	lines.push(line);
	return lines.length > most ? [...lines.slice(0, most - 1), truncate(lines.slice(most - 1).join(' '), cells)] : lines.filter(Boolean);
}

