import test from 'ava';
import fc from 'fast-check';
import {cutInline} from '../../source/render/cut-inline.js';
import {readInline} from '../../source/render/inline.js';

test('what is short stays in one piece', t => {
	t.deepEqual(cutInline('a *b* c'), ['a *b* c']);
	t.deepEqual(cutInline(''), ['']);
});

test('pieces are bounded, and together they are the whole', t => {
	const part = fc.constantFrom('word ', '[a link](https://example.org/x) ', '**bold** ', '漢字、', '_', 'a'.repeat(300), '😀', 'e\u{301}', '`');
	fc.assert(fc.property(fc.array(part, {maxLength: 200}), parts => {
		const text = parts.join('').repeat(8);
		const pieces = cutInline(text);
		t.is(pieces.join(''), text);
		t.true(pieces.every(piece => piece.length <= 4000 && piece.isWellFormed()));
	}), {numRuns: 50});
});

test('links and emphasis are not cut', t => {
	const text = Array.from(
		{length: 2000},
		(_, index) => `Words and [a link of ${index}](https://example.org/${index}) and *emphasis on that*, (so)`,
	).join(' ');
	const {text: shown, addresses, spans} = readInline(text);
	t.is(addresses.length, 2000);
	t.is(spans.filter(({style}) => style === '3').length, 2000);
	t.notRegex(shown, /[*\[]/v);
});

test('Markdown that takes marked quadratic time is read all the same', t => {
	for (const hostile of ['a_', '*a*', '<!--', 'a**b', '[']) {
		t.true(readInline(hostile.repeat(10_000)).text.length > 0);
	}
});
