import test from 'ava';
import {withoutReplies} from '../../source/terminal/replies.js';

const replies = {
	'a colour': '\u{1B}]11;rgb:1e1e/2e2e/3e3e\u{1B}\\',
	'a colour that ends in BEL': '\u{1B}]11;rgb:1e1e/2e2e/3e3e\u{7}',
	'a colour of the palette': '\u{1B}]4;12;rgb:ffff/0000/0000\u{1B}\\',
	'the device’s attributes': '\u{1B}[?62;22;52c',
	'more of them': '\u{1B}[>41;390;0c',
	'attributes without a mark': '\u{1B}[1;2c',
	'the state of a mode': '\u{1B}[?2026;2$y',
	'the cursor’s place': '\u{1B}[24;80R',
	'the cursor’s place at the top': '\u{1B}[1;5R',
	'the size of the window': '\u{1B}[8;40;120t',
	'that all is well': '\u{1B}[0n',
	'the terminal’s name': '\u{1B}P>|xterm-queen(390)\u{1B}\\',
	'a setting': '\u{1B}P1$r0 q\u{1B}\\',
	'what can be drawn': '\u{1B}_Gi=31;OK\u{1B}\\',
} as const;

/** What is left of pieces that come so many milliseconds after each other. */
function left(pieces: readonly string[], pause = 0): string {
	let time = 0;
	const strip = withoutReplies(() => time);
	return pieces.map(piece => {
		time += pause;
		return strip(piece);
	}).join('');
}

// What ink passes over, with the ESC that it has.
const withoutNothing = (text: string) => text.replaceAll('\u{1B}[0n', '');

// Alt with one of these keys; nothing listens to them unless a person wants it to.
const perhapsAlt = (reply: string) => /^\u{1B}[P\]_]/v.exec(reply)?.[0] ?? '';

for (const [what, reply] of Object.entries(replies)) {
	test(`an answer that tells ${what} is no key, in one piece or in two`, t => {
		t.is(left([`j${reply}k`]), 'jk');
		for (let at = 1; at < reply.length; at++) {
			const pieces = [`j${reply.slice(0, at)}`, `${reply.slice(at)}k`];
			t.is(withoutNothing(left(pieces)), at === 2 ? `j${perhapsAlt(reply)}k` : 'jk', `cut at ${at}`);
			// An ESC alone can’t be told from the key when the rest comes late.
			t.is(left(pieces, 100), ['', 'j\u{1B}k', `j${perhapsAlt(reply)}k`][at] ?? 'jk', `cut at ${at}, late`);
		}

		t.is(withoutNothing(left([...reply])), perhapsAlt(reply), 'byte by byte');
	});
}

test('keys are left as they are, in one piece or in two', t => {
	for (const keys of ['\u{1B}[A', '\u{1B}OB', '\u{1B}[1;3C', '\u{1B}[5~', '\u{1B}[Z', '\u{1B}\u{1B}[A', '\u{1B}]', '\u{1B}P', '\u{1B}_', '\u{1B}[200~a ]11; b\u{1B}[201~', 'ä文\u{1B}[[A']) {
		t.is(left([`x${keys}y`]), `x${keys}y`, JSON.stringify(keys));
		for (let at = 1; at < keys.length; at++) {
			t.is(left([keys.slice(0, at), keys.slice(at)]), keys, JSON.stringify([keys.slice(0, at), keys.slice(at)]));
		}
	}
});

test('Esc is given on at once, and what is typed after it as well', t => {
	let time = 0;
	const strip = withoutReplies(() => time);
	t.is(strip('\u{1B}'), '\u{1B}');
	time = 60;
	t.is(strip('['), '[');
	time = 120;
	t.is(strip('\u{1B}'), '\u{1B}');
	time = 180;
	t.is(strip(']'), ']');
});

test('an answer that never ends takes no key of later, nor Ctrl-C', t => {
	t.is(left(['\u{1B}]11;rgb:1e1e', 'j'], 1000), 'j');
	t.is(left(['\u{1B}[?62', 'j'], 1000), 'j');
	t.is(left(['\u{1B}]11;rgb:1e1e\u{3}']), '\u{3}');
	t.is(left(['\u{1B}]11;rgb:1e1e', '\u{3}']), '\u{3}');
});
