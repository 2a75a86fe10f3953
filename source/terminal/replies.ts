/**
Answers of a terminal to what somebody asked it before us, say the shell or an editor: colours, attributes, modes, the cursor's
place. They may come late and in pieces, and are no keys. Ink knows those of the form of a key (`CSI …`) that come in one piece.
*/
import {overriding} from './overriding.js';

/** How long the rest of an answer is waited for, in milliseconds; what is typed later is typed. */
const patience = 500;
/** Ink takes a lone ESC for the key after 20 ms; for so long it surely hasn't. */
const escapeWait = 15;
/** What ink passes over; it makes an ESC that ink has already part of it. */
const nothing = '\u{1B}[0n';

/** Answers in full: strings (OSC, DCS, APC) with their end, private sequences, reports of cursor, device and window, modes. */
const reply =
	/^\u{1B}(?:[P\]_][^\u{0}-\u{1F}\u{7F}\u{9C}]*(?:\u{7}|\u{1B}\\|\u{9C})|\[[<=>?][\u{20}-\u{3F}]*[\u{40}-\u{7E}]|\[\d+(?:;\d+)+[Rct]|\[\d+[cn]|\[[\d;]*\$y)/v;
/** The beginning of one that is a string: no key of a keyboard sends it. */
const stringStart = /^\u{1B}(?:\]\d|P[\d!>]|_G)/v;
const string = /^\u{1B}[P\]_][^\u{0}-\u{1F}\u{7F}\u{9C}]*/v;
const unfinishedString = /^\u{1B}[P\]_][^\u{0}-\u{1F}\u{7F}\u{9C}]*\u{1B}?$/v;
/** A sequence that ends in the middle; after `CSI` and a digit, it may be a key. */
const unfinishedSequence = /^\u{1B}\[[\u{20}-\u{3F}]*$/v;
/** So much of an answer that the ESC before it, which was taken for a key, was its beginning. */
const surely = /^\u{1B}(?:\]\d+;|P[\d!>]|_G|\[[>?]|\[\d+(?:;\d+)*[Rcnt])/v;
/** The end of a piece that may be the beginning of an answer, and a key as well. */
const perhaps = /\u{1B}[P\]_]?$/v;

/** Takes the answers out of what a terminal sends, piece by piece. */
export function withoutReplies(now: () => number = () => performance.now()): (piece: string) => string {
	/** What isn't whole and wasn't given on. */
	let held = '';
	/** What was given on, as it may be keys. */
	let given = '';
	let at = -Infinity;

	const take = (text: string): string => {
		let kept = '';
		let rest = text;
		for (let start = rest.indexOf('\u{1B}'); start !== -1; start = rest.indexOf('\u{1B}')) {
			kept += rest.slice(0, start);
			rest = rest.slice(start);
			const whole = reply.exec(rest)?.[0];
			const isString = stringStart.test(rest);
			if (whole === undefined && (unfinishedSequence.test(rest) || (isString && unfinishedString.test(rest)))) {
				// Of a string, its beginning is enough to know what the rest belongs to, however long it is.
				held = isString ? `${rest.slice(0, 3)}${rest.endsWith('\u{1B}') ? '\u{1B}' : ''}` : rest;
				return kept;
			}

			const cut = whole ?? (isString ? string.exec(rest)![0] : '');
			// An ESC before a key is Alt.
			const passed = cut === '' ? (rest.startsWith('\u{1B}\u{1B}') ? 1 : 2) : 0;
			kept += rest.slice(0, passed);
			rest = rest.slice(cut.length + passed);
		}

		return kept + rest;
	};

	return piece => {
		const time = now();
		const since = time - at;
		const before = since <= patience ? held : '';
		const sent = since <= patience ? given : '';
		at = time;
		held = '';
		given = '';
		const isWaiting = sent === '\u{1B}' && since < escapeWait;
		const isContinued = isWaiting || (sent !== '' && (sent === '\u{1B}' ? surely : stringStart).test(sent + piece));
		const taken = take((isContinued ? sent : before) + piece);
		given = held === '' ? perhaps.exec(taken)?.[0] ?? '' : '';
		if (!isWaiting) {
			return taken;
		}

		// Ink has the ESC already.
		return taken.startsWith('\u{1B}') ? taken.slice(1) : `${nothing.slice(1)}${taken}`;
	};
}

/** The terminal's input for ink. */
export function inputForInk(input: NodeJS.ReadStream): NodeJS.ReadStream {
	const strip = withoutReplies();
	const read = () => {
		const piece = input.read() as unknown;
		return typeof piece === 'string' ? strip(piece) : piece;
	};

	return overriding(input, 'read', read);
}
