/** Puts frames on the terminal: knows what is there, and writes what differs. */
import {frameChanges, wholeFrame} from './frame-changes.js';

export type Painter = {
	/** Shows a frame, with what must come before its first line in the same piece of output. */
	readonly draw: (lines: readonly string[], before?: string) => void;
	/** Shows the frame anew, whatever the screen holds now. */
	readonly repaint: () => void;
};

/** Synchronised output: a terminal that knows it shows all at once. Others ignore it. */
const synchronised = (bytes: string) => `\u{1B}[?2026h${bytes}\u{1B}[?2026l`;

export function makePainter(write: (bytes: string) => void): Painter {
	let shown: readonly string[] = [];
	let isKnown = false;

	const draw = (lines: readonly string[], before = '') => {
		const bytes = isKnown && lines.length === shown.length ? frameChanges(shown, lines) : wholeFrame(lines);
		shown = lines;
		isKnown = true;
		if (before !== '' || bytes !== '') {
			write(before + synchronised(bytes));
		}
	};

	return {
		draw,
		repaint() {
			isKnown = false;
			draw(shown);
		},
	};
}
