/** The lines of what stands behind an article. */
import {width} from '../render/width.js';
import {wrapWords} from './help.js';
import {type Behind} from './state.js';

export type BehindLine = {readonly type: 'reason' | 'text'; readonly text: string};

/** The last answer: a screen asks for the same with every frame. */
let last:
	{readonly behind: Behind; readonly part: 'removed' | 'original'; readonly columns: number; readonly lines: readonly BehindLine[]} | undefined;

/** In a terminal so wide: what was left out under the reason for each, or the page as text. */
export function behindLines(behind: Behind, part: 'removed' | 'original', columns: number): readonly BehindLine[] {
	if (last?.behind !== behind || last.part !== part || last.columns !== columns) {
		last = {
			behind,
			part,
			columns,
			lines: part === 'removed' ? removedLines(behind, columns) : behind.original.flatMap(text => textLines(text, columns)),
		};
	}

	return last.lines;
}

function removedLines({removed}: Behind, columns: number): readonly BehindLine[] {
	const groups = Map.groupBy(removed, ({reason}) => reason);
	const lines = groups.entries().flatMap(([reason, items]) => [
		{type: 'reason', text: items.length === 1 ? reason : `${reason} (${items.length})`} as const,
		...items.flatMap(({text}) => textLines(text, columns - 2)),
		{type: 'text', text: ''} as const,
	]).toArray();
	return lines.length === 0 ? [{type: 'text', text: 'Nothing was left out.'}] : lines;
}

export function textLines(text: string, columns: number): readonly BehindLine[] {
	const cells = Math.max(20, columns - 4);
	// Words without end, and scripts without spaces, are cut where at most as many cells are full.
	const cut = text.replaceAll(/\S{20,}/gv, word => word.match(new RegExp(`.{1,${Math.floor(cells / 2)}}`, 'gsv'))!.join(' '));
	return wrapWords(width(text) <= cells ? text : cut, cells).map(line => ({type: 'text', text: line}));
}
