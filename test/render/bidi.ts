import test from 'ava';
import bidiModule, {type Bidi} from 'bidi-js';
import fc from 'fast-check';
import {
	directionOf,
	levelsOf,
	reversed,
	visual,
} from '../../source/render/bidi.js';
import {graphemes} from '../../source/render/width.js';

// Its types speak of an ES module, but Node gives the function itself.
const bidiFactory = bidiModule as unknown as () => Bidi;

test('text from left to right stays as it is', t => {
	t.is(visual('Read more (now)'), 'Read more (now)');
	t.is(visual('移民车队 12'), '移民车队 12');
	t.is(levelsOf('Read more', 'ltr'), undefined);
});

test('Hebrew comes in visual order', t => {
	t.is(visual('אבג דהו'), 'והד גבא');
});

test('numbers and Latin words within Arabic keep their own order, brackets are mirrored', t => {
	t.is(visual('باب (NATO 12) ترس'), 'سرت (NATO 12) باب');
	t.is(visual('باب (ترس)'), '(سرت) باب');
	t.is(visual('في 26 أكتوبر 2018'), '2018 ربوتكأ 26 يف');
});

test('Hebrew within English turns round by itself', t => {
	t.is(visual('say אבג to him'), 'say גבא to him');
});

test('marks stay on their letters', t => {
	t.is(visual('שָׁלוֹם'), 'םוֹלשָׁ');
	t.is(visual('قُرْآن'), 'نآرْقُ');
});

test('a text’s direction is that of its first letter', t => {
	t.is(directionOf('12 – NATO باب'), 'ltr');
	t.is(directionOf('12 – باب NATO'), 'rtl');
	t.is(directionOf('12 – 13'), 'ltr');
	t.is(directionOf('12 – 13', 'rtl'), 'rtl');
});

const plain = [...'אבגשתابتسمهي،؛؟ !"\'()*,-.:;?«»‐—…‹›ًّْٰۣ'];
const strange = [...'12٣۴aZ%+/&<>[]{}$€٪؅ \u{200F}\u{200E}\u{202B}'];

test('the quick ways for plain right-to-left text give what the standard’s way gives', t => {
	const bidi = bidiFactory();
	const text = fc.array(fc.constantFrom(...plain, ...plain, ...strange), {maxLength: 24}).map(units => units.join(''));
	const quick = fc.array(fc.constantFrom(...plain), {maxLength: 24}).map(units => units.join(''));
	const mixed = fc.array(fc.constantFrom(...plain, ...'abCZabCZ', '\u{60E}', '\u{6E9}'), {maxLength: 24}).map(units => units.join(''));
	fc.assert(fc.property(fc.oneof(text, quick, mixed), given => {
		t.deepEqual(levelsOf(given, 'rtl'), bidi.getEmbeddingLevels(given, 'rtl').levels);
		let expected = '';
		for (const {text: grapheme} of graphemes(given)) {
			const [sign = '', ...marks] = grapheme;
			expected = (bidi.getMirroredCharacter(sign) ?? sign) + marks.join('') + expected;
		}

		t.is(reversed(given), expected);
	}), {numRuns: 3000});
});
