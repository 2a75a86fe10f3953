import test from 'ava';
import fc from 'fast-check';
import {clusterWidth} from '../../source/render/cluster-width.js';
import {indicGraphemes, isIndic} from '../../source/render/indic.js';

const segmenter = new Intl.Segmenter();
const expected = (text: string) => Array.from(segmenter.segment(text), ({segment}) => ({text: segment, width: clusterWidth(segment)}));

test('any two and three characters make the graphemes that Unicode says', t => {
	const context = ['a', 'क', 'क्', 'ക്', 'ൎ', 'का', 'क़', 'ക്‌'.slice(0, 2)];
	for (let codePoint = 0x9_00; codePoint <= 0xD_FF; codePoint++) {
		const character = String.fromCodePoint(codePoint);
		for (const before of context) {
			for (const after of ['', 'क', '्क', 'ा']) {
				const text = before + character + after;
				t.deepEqual([...indicGraphemes(text)], expected(text), JSON.stringify(text));
			}
		}
	}
});

test('so do longer texts', t => {
	const character = fc.oneof(
		fc.integer({min: 0x9_00, max: 0xD_FF}).map(codePoint => String.fromCodePoint(codePoint)),
		fc.constantFrom('क', 'ष', '्', '़', 'ा', 'ൎ', 'ക', '്', 'বা', ' ', 'a', '্'),
	);
	fc.assert(fc.property(fc.array(character, {maxLength: 20}).map(characters => characters.join('')), text => {
		t.true(isIndic(text));
		t.deepEqual([...indicGraphemes(text)], expected(text));
	}), {numRuns: 2000});
});

test('joiners and emoji are left to Intl.Segmenter', t => {
	t.false(isIndic('क्\u{200D}ष'));
	t.false(isIndic('क👍'));
});
