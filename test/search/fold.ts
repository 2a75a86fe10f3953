import test from 'ava';
import fc from 'fast-check';
import {fold, foldedWhole} from '../../source/search/fold.js';
import {pairUp} from '../../source/search/tokens.js';

/** Long enough to be folded unit by unit, and to be looked at so. */
const long = (text: string) => `A text that is long enough … ${text}`;
const unitBetween = (min: number, max: number) => fc.integer({min, max}).map(unit => String.fromCodePoint(unit));

/** What composes, is put in order, goes, becomes more than one, or stands alone. */
const company = [...'aΣßйИİا़्निरक़ऩかｶ゛ﾞ가각ﷺ…½', '\u{301}', '\u{94D}\u{93C}', '\u{200D}', '\u{640}', '\u{951}', '\u{1F600}', '\u{D800}', '\u{3099}', '\u{FA6C}'];

test('every unit, beside whatever could join it, is folded as the whole text would be', t => {
	const wrong: string[] = [];
	for (let unit = 0; unit < 0x1_00_00; unit++) {
		const character = String.fromCodePoint(unit);
		const text = long(company.map(other => `${character}${other}${character}`).join(' '));
		for (const part of unit < 0x10_00 ? text.split(' ').slice(6).map(word => long(word)) : [text]) {
			if (fold(part) !== foldedWhole(part)) {
				wrong.push(unit.toString(16));
			}
		}
	}

	t.deepEqual(wrong, []);
});

test('any text is folded as a whole would be', t => {
	const part = fc.oneof(fc.constantFrom(...company), unitBetween(0x9_00, 0x9_7F), unitBetween(0x3_00, 0x6_FF), unitBetween(0, 0xFF_FF));
	const parts = fc.array(part, {minLength: 1, maxLength: 30});
	fc.assert(fc.property(parts, given => {
		const text = long(given.join(''));
		t.is(fold(text), foldedWhole(text));
	}), {numRuns: 3000});
});

test('one letter of a script without spaces in a long text is enough for pairs', t => {
	for (const letters of ['港口', 'のり', 'เร', 'ກາ', 'က္ခ', 'កខ', '𠀀𠀁']) {
		const [first, second] = [...letters];
		t.true(pairUp(long(letters)).split(' ').includes([first, second].join('')));
	}

	for (const text of ['harbour', 'порт', 'ميناء', 'बंदरगाह', '부두', '… “x” €']) {
		t.is(pairUp(long(text)), long(text));
	}
});
