import test from 'ava';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {
	graphemes,
	padEnd,
	truncate,
	width,
} from '../../source/render/width.js';
import {anyText} from '../helpers/arbitrary-text.js';

const samples: ReadonlyArray<readonly [text: string, cells: number]> = [
	['', 0],
	['Grenze', 6],
	['naïve café', 10],
	['e\u{301}te\u{301}', 3],
	['移民车队', 8],
	['ｶﾞｰﾄﾞ', 5],
	['がぎぐ', 6],
	['한국어', 6],
	['\u{1112}\u{1161}\u{11AB}', 2],
	['قراءة', 5],
	['قُرْآن', 4],
	['שָׁלוֹם', 4],
	['ไทย', 3],
	['ภาษา', 4],
	['“Read more …”', 13],
	['👨‍👩‍👧‍👦', 2],
	['❤️', 2],
	['👍🏽', 2],
	['1️⃣', 2],
	['🇩🇪', 2],
	['☀', 1],
	['𠮷', 2],
];

for (const [text, cells] of samples) {
	test(`“${text}” takes ${cells} cells, as Ink counts`, t => {
		t.is(width(text), cells);
		t.is(stringWidth(text), cells);
	});
}

// Where string-width counts too few: terminals with a table of widths give each of these code points its cell.
const corrected: ReadonlyArray<readonly [text: string, cells: number, why: string]> = [
	['น้ำ', 2, 'Thai sara am'],
	['ນ້ຳ', 2, 'Lao am'],
	['हिन्दी', 5, 'the second letter of a Devanagari conjunct'],
	['\u{601}\u{661}', 2, 'an Arabic number sign'],
	['\u{D4E}\u{D15}', 2, 'a Malayalam letter before another'],
	['a🏽', 3, 'a skin tone without an emoji before it'],
];

for (const [text, cells, why] of corrected) {
	test(`“${text}” takes ${cells} cells: ${why} is counted`, t => {
		t.is(width(text), cells);
		t.true(stringWidth(text) < cells);
	});
}

// The number signs that enclose the digits after them: the one code points that differ by themselves.
const numberSigns = /[\u{600}-\u{605}\u{6DD}\u{70F}\u{890}\u{891}\u{8E2}]/v;

const interesting = fc.constantFrom(
	...'aé中가ﾞ1#',
	'\u{301}',
	'\u{200D}',
	'\u{200C}',
	'\u{FE0F}',
	'\u{20E3}',
	'🏽',
	'❤',
	'👩',
	'🇩',
	'क',
	'\u{94D}',
	'\u{93F}',
	'ம',
	'\u{BBF}',
	'ข',
	'\u{E33}',
	'\u{1100}',
	'\u{1161}',
	'\u{11A8}',
	'ع',
	'\u{64B}',
	'ש',
	'\u{5B8}',
	'\u{D4E}',
	'\u{601}',
	'\u{302E}',
);
const wildText = fc.oneof(
	anyText(),
	fc.string({unit: 'grapheme'}),
	fc.array(interesting, {maxLength: 12}).map(parts => parts.join('')),
);

test('a text is never measured narrower than Ink measures it', t => {
	fc.assert(fc.property(wildText, text => {
		// Ink takes escape sequences out before it measures; ours are never in a text.
		const plain = text.replaceAll(/[\u{1B}\u{9B}]/gv, '');
		t.true(width(plain) >= stringWidth(plain), JSON.stringify(plain));
	}), {numRuns: 3000});
});

test('graphemes are those of Unicode, and their widths make the width of the text', t => {
	const segmenter = new Intl.Segmenter();
	fc.assert(fc.property(wildText, text => {
		const found = [...graphemes(text)];
		t.deepEqual(found.map(grapheme => grapheme.text), [...segmenter.segment(text)].map(({segment}) => segment), JSON.stringify(text));
		let cells = 0;
		for (const grapheme of found) {
			cells += grapheme.width;
		}

		t.is(width(text), cells);
	}), {numRuns: 2000});
});

test('each character of the first plane is as wide as Ink says, but for the number signs', t => {
	const different: string[] = [];
	for (let codePoint = 0x20; codePoint < 0xFF_FF; codePoint++) {
		const character = String.fromCodePoint(codePoint);
		const isComparable = codePoint !== 0x9B && character.isWellFormed() && !numberSigns.test(character);
		if (isComparable && width(character) !== stringWidth(character)) {
			different.push(codePoint.toString(16));
		}
	}

	t.deepEqual(different, []);
});

test('everyday text of eight scripts with emoji is exactly as wide as Ink says', t => {
	const characters = [...'aZ9 é“”—…жЯ中文、。かカー한국عربيةפה፩አማ😀🌍', 'e\u{301}', 'ب\u{64E}\u{651}', 'ש\u{5B8}', 'ที่', '❤️', '👍🏽', '🇩🇪', '👩‍🚀'];
	const everyday = fc.array(fc.constantFrom(...characters), {maxLength: 20});
	fc.assert(fc.property(everyday, parts => {
		const text = parts.join('');
		t.is(width(text), stringWidth(text), JSON.stringify(text));
	}), {numRuns: 1000});
});

test('truncating cuts between graphemes and ends with an ellipsis', t => {
	t.is(truncate('Migrant caravan', 20), 'Migrant caravan');
	t.is(truncate('Migrant caravan', 15), 'Migrant caravan');
	t.is(truncate('Migrant caravan', 10), 'Migrant c…');
	t.is(truncate('Migrant caravan', 9), 'Migrant…');
	t.is(truncate('移民车队', 4), '移…');
	t.is(truncate('e\u{301}te\u{301}s', 3), 'e\u{301}t…');
	t.is(truncate('👨‍👩‍👧‍👦👨‍👩‍👧‍👦', 3), '👨‍👩‍👧‍👦…');
	t.is(truncate('Grenze', 1), '…');
	t.is(truncate('Grenze', 0), '');
});

test('a truncated or padded text fits the cells given', t => {
	fc.assert(fc.property(wildText, fc.nat(30), (text, cells) => {
		t.true(width(truncate(text, cells)) <= cells);
		const padded = padEnd(truncate(text, cells), cells);
		t.is(width(padded), cells);
	}));
});
