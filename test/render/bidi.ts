import test from 'ava';
import {directionOf, levelsOf, visual} from '../../source/render/bidi.js';

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
