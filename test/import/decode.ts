import test from 'ava';
import fc from 'fast-check';
import {ReaderError} from '../../source/errors.js';
import {decodeText, isBinary} from '../../source/import/decode.js';

const utf16 = (text: string, isLittle: boolean) => {
	const bytes = new Uint8Array((text.length + 1) * 2);
	const view = new DataView(bytes.buffer);
	for (const [index, unit] of [`\u{FEFF}${text}`].flatMap(marked => Array.from({length: marked.length}, (_, position) => marked.codePointAt(position)! % 0x1_00_00)).entries()) {
		view.setUint16(index * 2, unit, isLittle);
	}

	return bytes;
};

test('UTF-8 with and without a mark, UTF-16 with one, else windows-1252', t => {
	const text = 'Türme – ابراج – 塔';
	t.is(decodeText(new TextEncoder().encode(text)), text);
	t.is(decodeText(new TextEncoder().encode(`\u{FEFF}${text}`)), text);
	t.is(decodeText(utf16(text, true)), text);
	t.is(decodeText(utf16(text, false)), text);
	t.is(decodeText(Uint8Array.from([0x54, 0xFC, 0x72, 0x6D, 0x65, 0x20, 0x96, 0x20, 0x93, 0x61, 0x94])), 'Türme – “a”');
	t.is(decodeText(new Uint8Array()), '');
});

test('what is no text is refused', t => {
	for (const bytes of [[0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], [0x89, 0x50, 0x4E, 0x47], [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B, 0x08], [0x61, 0x00, 0x62], [0x7F, 0x45, 0x4C, 0x46], Array.from({length: 300}, (_, index) => index % 32)]) {
		t.true(isBinary(Uint8Array.from(bytes)));
		t.throws(() => decodeText(Uint8Array.from(bytes)), {instanceOf: ReaderError, message: /binary/v});
	}
});

test('text with a few stray controls is text', t => {
	const text = `${'The tower is open. '.repeat(20)}\u{1B}[31m\u{8}\u{C}\u{1}`;
	t.false(isBinary(new TextEncoder().encode(text)));
});

test('any text without controls comes back as it was', t => {
	fc.assert(fc.property(fc.string({unit: 'grapheme'}), text => {
		const given = text.replaceAll(/[\p{Control}\u{FEFF}]/gv, '');
		const bytes = new TextEncoder().encode(given);
		t.is(decodeText(bytes), given);
	}));
});
