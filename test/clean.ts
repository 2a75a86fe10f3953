import test from 'ava';
import fc from 'fast-check';
import {clean, cleanLine} from '../source/clean.js';
import {anyText} from './helpers/arbitrary-text.js';

const escape = '\u{1B}';

/** What terminals act on, by kind. Each stands between `a` and `b`, which alone must be left. */
const sequences: Readonly<Record<string, readonly string[]>> = {
	'control sequences, seven-bit and C1': [
		`${escape}[31m`,
		`${escape}[2J`,
		`${escape}[6n`,
		`${escape}[?1049h`,
		`${escape}[8m`,
		`${escape}[5m`,
		`${escape}[>c`,
		`${escape}[20;5H`,
		'\u{9B}31m',
		'\u{9B}2J',
		`${escape}[38;2;1;2;3m`,
		`${escape}[4:3m`,
		`${escape}[!p`,
		`${escape}[1 q`,
	],
	'operating system commands': [
		`${escape}]0;title\u{7}`,
		`${escape}]2;title${escape}\\`,
		`${escape}]52;c;aGk=\u{7}`,
		`${escape}]8;;https://evil.example\u{7}`,
		`${escape}]8;;file:///etc/passwd${escape}\\`,
		`${escape}]9;note\u{7}`,
		`${escape}]777;notify;x;y\u{7}`,
		`${escape}]50;#1\u{7}`,
		'\u{9D}0;title\u{9C}',
		`${escape}]1337;File=:aGk=\u{7}`,
	],
	'other strings': [
		`${escape}P$qm${escape}\\`,
		`${escape}Pq#0;1~${escape}\\`,
		'\u{90}$qm\u{9C}',
		`${escape}Xhidden${escape}\\`,
		`${escape}^hidden${escape}\\`,
		`${escape}_Gf=1;x${escape}\\`,
		'\u{9F}Gf=1\u{9C}',
		'\u{98}x\u{9C}',
		'\u{9E}x\u{9C}',
	],
	'short ones': [`${escape}c`, `${escape}7`, `${escape}8`, `${escape}=`, `${escape}(0`, `${escape})B`, `${escape}#8`, `${escape}%G`, `${escape}N`],
	controls: [
		'\u{0}', '\u{5}', '\u{7}', '\u{8}', '\u{E}', '\u{F}', '\u{11}', '\u{13}', '\u{18}', '\u{1A}', '\u{7F}',
		'\u{80}', '\u{84}', '\u{8D}', '\u{9A}', '\u{9C}',
	],
	'direction overrides and isolates': ['\u{202A}', '\u{202B}', '\u{202C}', '\u{202D}', '\u{202E}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'],
	'invisible characters': [
		'\u{AD}', '\u{200B}', '\u{2060}', '\u{2061}', '\u{2064}', '\u{FEFF}', '\u{180E}', '\u{115F}', '\u{1160}',
		'\u{3164}', '\u{FFA0}', '\u{FFF9}', '\u{FFFC}', '\u{E0041}\u{E0042}', '\u{E0001}',
	],
	'what is no character': ['\u{FFFE}', '\u{FFFF}', '\u{FDD0}', '\u{FDEF}', '\u{1FFFE}', '\u{10FFFF}', '\u{D800}', '\u{DFFF}', '\u{DC00}\u{D800}'],
};

for (const [kind, payloads] of Object.entries(sequences)) {
	test(`nothing is left of ${kind}`, t => {
		for (const payload of payloads) {
			t.is(clean(`a${payload}b`), 'ab', JSON.stringify(payload));
			t.is(cleanLine(` a${payload}b `), 'ab', JSON.stringify(payload));
		}
	});
}

test('an escape alone goes', t => {
	t.is(clean(`a${escape}\nb${escape}${escape}`), 'a\nb');
});

test('a sequence without an end takes no text with it', t => {
	t.is(clean(`a${escape}]0;title\nnext line`), 'a0;title\nnext line');
	t.is(clean('price \u{9D}5 and more text'), 'price 5 and more text');
});

test('a sequence inside another leaves nothing that a terminal acts on', t => {
	t.is(clean(`${escape}${escape}[0m[31m`), '[31m');
	t.notRegex(clean(`${escape}]8;;${escape}[31mhttps://x\u{7}`), /\u{1B}|\u{7}/v);
});

test('line ends of all kinds become one, tabs stay', t => {
	t.is(clean('a\r\nb\rc\u{B}d\u{C}e\u{85}f\u{2028}g\u{2029}h\ti'), 'a\nb\nc\nd\ne\nf\ng\nh\ti');
	t.is(cleanLine(' a\r\n\tb\u{A0} \u{3000}c\u{202F}'), 'a b c');
});

test('text that needs its invisible characters comes through as it is', t => {
	for (const text of [
		'می‌خواهم کتاب‌ها را بخوانم', 'نامه‌ای به خانه', 'क्‍ष और श्री', 'ক্‌ষ', 'ශ්‍රී ලංකාව',
		'👩‍👩‍👧‍👦 👩🏽‍🚒 🏳️‍🌈 ❤️ ☎︎',
		'🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F} 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}',
		'🇩🇪🇺🇦', '葛\u{E0100}飾区', 'Tiếng Việt, Yorùbá: ẹ́', 'שָׁלוֹם', 'ٱلسَّلَامُ عَلَيْكُمْ', 'ภาษาไทยที่นี่',
		'བོད་སྐད', 'C++\u{200E} و C#\u{200E}', 'é e\u{301} ö',
		'x\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}',
	]) {
		t.is(clean(text), text);
	}
});

test('at most eight marks stay on a character', t => {
	const marks = (text: string) => text.match(/[\p{Mark}\u{200C}\u{200D}]/gv)?.length ?? 0;
	for (const count of [8, 9, 200, 10_000]) {
		for (const mark of ['\u{301}', '\u{301}\u{200D}', '\u{301}\u{200B}']) {
			const text = clean(`a${mark.repeat(count)}b`);
			t.is(marks(text), 8);
		}
	}

	t.is(clean('a\u{FE0F}\u{FE0E}\u{FE0F}\u{E0100}b'), 'a\u{FE0F}b');
});

test('cleaning twice changes nothing more, and what is left is safe', t => {
	const piece = fc.constantFrom(
		...Object.values(sequences).flat(),
		'\u{301}',
		'\u{200D}',
		'\u{FE0F}',
		'🏴',
		'\u{E007F}',
		'\u{E0067}',
		'[',
		']',
		'31m',
		'\\',
		'\r',
		'\n',
		'a',
		'ب',
	);
	const pieces = fc.array(piece, {maxLength: 30}).map(list => list.join(''));
	const texts = fc.oneof(pieces, anyText());
	fc.assert(fc.property(texts, text => {
		const once = clean(text);
		t.is(clean(once), once);
		t.notRegex(once, /[\u{0}-\u{8}\u{B}-\u{1F}\u{7F}-\u{9F}\u{202A}-\u{202E}\u{2060}-\u{206F}\u{D800}-\u{DFFF}]/v);
		t.true(once.isWellFormed());
	}), {numRuns: 500});
});

test('text that is clean at a glance is what the whole cleaning leaves', t => {
	for (let code = 0; code <= 0xFF_FF; code++) {
		const text = `a${String.fromCodePoint(code)}b`;
		// What is looked at in full because of its last character, which goes.
		t.is(clean(text), clean(`${text}\0`), code.toString(16));
	}
});

test('a glance at a text tells the same as going over it: a null at its end asks for the latter', t => {
	const unit = fc.constantFrom(...'ab \t\n\r\v\u{85}ऩकाीً́مـ港\u{200C}\u{200D}\u{200E}\u{FE0F}\u{FE0E}\u{AD}\u{202E}\u{2028}\u{1B}[]\\\u{7}\u{9B}\u{E000}', '\u{1F3F4}', '\u{E0067}', '\u{E007F}', '\u{E0100}', '\u{D800}', '\u{FDD0}');
	const marks = fc.integer({min: 6, max: 11}).map(count => `ا${'\u{64E}'.repeat(count)}`);
	const part = fc.oneof({weight: 8, arbitrary: unit}, {weight: 1, arbitrary: marks});
	const parts = fc.array(part, {maxLength: 14});
	fc.assert(fc.property(parts, given => {
		const text = given.join('');
		t.is(clean(text), clean(`${text}\u{0}`));
	}), {numRuns: 3000});
});
