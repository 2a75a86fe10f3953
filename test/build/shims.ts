import {styleText} from 'node:util';
import test from 'ava';
import fc from 'fast-check';
import stringWidth from '../../scripts/build/shims/string-width.js';
import {GraphemeSegmenter} from '../../scripts/build/shims/segmenter.js';
import {width} from '../../source/render/width.js';
import {anyText} from '../helpers/arbitrary-text.js';

const real = new Intl.Segmenter();
const shim = new GraphemeSegmenter();

/** Text in which all that joins graphemes occurs: marks, viramas, jamo, emoji sequences, line ends, escape sequences. */
const text = fc
	.array(
		fc.oneof(
			anyText({maxLength: 4}),
			fc.constantFrom(
				'a',
				' ',
				'é',
				'e\u{301}',
				'中',
				'か\u{3099}',
				'नमस्ते',
				'क्षि',
				'น้ำ',
				'سَلام',
				'می\u{200C}خواهم',
				'\u{1100}\u{1161}\u{11A8}',
				'각',
				'👩‍👩‍👧',
				'👍🏽',
				'🇩🇪',
				'1️⃣',
				'❤️',
			),
			fc.constantFrom(
				'\r',
				'\n',
				'\r\n',
				'\t',
				'\u{0}',
				'\u{1B}[1m',
				'\u{1B}[0m',
				'\u{1B}]8;;https://example.org\u{7}',
				'\u{9B}m',
				'\u{301}',
				'\u{200D}',
			),
		),
		{maxLength: 12},
	)
	.map(parts => parts.join(''));

test('text falls into the same graphemes as by Intl.Segmenter', t => {
	fc.assert(fc.property(text, input => {
		t.deepEqual([...shim.segment(input)], [...real.segment(input)]);
	}), {numRuns: 3000});
});

test('the grapheme at an index is the same as by Intl.Segmenter', t => {
	fc.assert(fc.property(text, fc.nat(12), (input, index) => {
		t.deepEqual(shim.segment(input).containing(index), real.segment(input).containing(index));
	}));
});

test('styles and links take no cells', t => {
	t.is(stringWidth(styleText(['bold', 'red'], 'Brücke 橋', {validateStream: false})), width('Brücke 橋'));
	t.is(stringWidth('\u{1B}]8;id=1;https://example.org/c++?a=1\u{1B}\\link\u{1B}]8;;\u{1B}\\'), 4);
	t.is(stringWidth('\u{9B}1mlink'), 4);
});

test('a text said to have no escape sequences is measured as it stands', t => {
	t.is(stringWidth('\u{1B}[1m', {countAnsiEscapeCodes: true}), 3);
});
