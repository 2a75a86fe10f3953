/** Looking at set pages: as text, and as a terminal draws them. */
import graphemesAddon from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';
import {shownText} from '../../source/render/line-to-ansi.js';
import {type Line, type Page, type Span} from '../../source/render/page.js';
import {lineToAnsi} from '../../source/render/positions.js';

export function lineText({runs}: Line): string {
	return runs.map(run => shownText(run)).join('').trimEnd();
}

export function pageText(page: Page): string {
	return page.lines.map(line => lineText(line)).join('\n');
}

/** A page's text where a span says, by the runs' own widths; what takes no cell is nowhere. */
export function textAt(page: Page, span: Span): string {
	let column = 0;
	let text = '';
	for (const run of page.lines[span.line]!.runs) {
		if (run.width > 0 && column >= span.column && column + run.width <= span.column + span.width) {
			text += shownText(run);
		}

		column += run.width;
	}

	return text;
}

export const withoutSpaces = (text: string): string => text.replaceAll(/\s/gv, '');

/** Draws a page on a terminal of its measure; gives what stands in the cells of a span. */
export async function drawn(page: Page): Promise<(span: Span) => string> {
	const terminal = new xterm.Terminal({cols: page.measure, rows: page.lines.length, allowProposedApi: true});
	terminal.loadAddon(new graphemesAddon.UnicodeGraphemesAddon());
	const rows = page.lines.map((line, index) => `\u{1B}[${index + 1};1H${lineToAnsi(page, line, {hyperlinks: true})}`);
	await new Promise<void>(resolve => {
		terminal.write(rows.join(''), resolve);
	});
	return ({line, column, width}) => {
		const row = terminal.buffer.active.getLine(line)!;
		return Array.from({length: width}, (_, index) => row.getCell(column + index)!.getChars()).join('');
	};
}
