import test from 'ava';
import fc from 'fast-check';
import {Lexer, getDefaults} from 'marked';
import {cleanLine} from '../../source/clean.js';
import {
	escapeInline,
	escapeLinkText,
	inlineLink,
	plainText,
} from '../../source/markdown/inline.js';
import {anyText, webAddress} from '../helpers/arbitrary-text.js';

const same = test.macro({
	exec(t, text: string) {
		t.is(escapeInline(text), text);
		t.is(plainText(text), text);
	},
	title: (_, text: string) => `“${text}” needs no escape`,
});

test(same, 'The price rose to 5 * 3 = 15 < 20 > 10');
test(same, 'A snake_case_name and AT&T & Co.');
test(same, 'See https://example.org/wiki/Reading_(process)?a_=1&b=_2, or www.example.org.');
test(same, 'In 1984. It was a bright day – “cold” (and #1)');
test(same, 'Mail to first_last@example.org!?');

const escaped = test.macro({
	exec(t, text: string, markdown: string) {
		t.is(escapeInline(text), markdown);
		t.is(plainText(markdown), text);
	},
	title: (_, text: string) => `“${text}” is escaped only where needed`,
});

test(escaped, '1984. It was', String.raw`1984\. It was`);
test(escaped, '# No heading', String.raw`\# No heading`);
test(escaped, '#hashtag', '#hashtag');
test(escaped, '- no item', String.raw`\- no item`);
test(escaped, '-5 degrees', '-5 degrees');
test(escaped, '---', String.raw`\---`);
test(escaped, '> no quote', String.raw`\> no quote`);
test(escaped, 'a *star* and _line_', String.raw`a \*star\* and \_line\_`);
test(escaped, '[sic]', String.raw`\[sic\]`);
test(escaped, 'Wow!', String.raw`Wow\!`);
test(escaped, '<b>bold</b>', String.raw`\<b>bold\</b>`);
test(escaped, '&amp; and &#42;', '&amp;amp; and &amp;#42;');
test(escaped, String.raw`C:\Users and \*`, String.raw`C:\Users and \\\*`);
test(escaped, 'https://example.org/*a*', String.raw`https\://example.org/\*a\*`);

test('marks, links, pictures, code, references and tags become plain text', t => {
	t.is(
		plainText(
			'**Bold** *and `code &amp;`* ~~gone~~ [a *link*](https://example.org "title") ![alt **text**](x.jpg) &amp; &eacute;&#8217; a<br>b <span class="x">c</span> \\* <https://example.org>',
		),
		'Bold and code &amp; gone a link alt text & é’ a b c * https://example.org',
	);
});

test('what a reference decodes to is cleaned', t => {
	t.is(plainText('&#27;[31mred&#x202E; &#0;'), 'red \u{FFFD}');
});

test('a reference is decoded once', t => {
	t.is(plainText('&amp;#27;[31m'), '&#27;[31m');
});

const text = fc.oneof(
	anyText({maxLength: 60}),
	fc.string({unit: fc.constantFrom(...String.raw`*_~\`[]()<>!&#;:.-+=|"'/\{}@ ab1é漢`, ' ', 'https://', 'www.', '&amp;', '𝒜'), maxLength: 40}),
	fc.lorem({mode: 'sentences', maxCount: 2}),
);

test('escaped text reads back as it was', t => {
	fc.assert(fc.property(text, value => {
		t.is(plainText(escapeInline(value)), cleanLine(value));
	}), {numRuns: 2000});
});

test('what is invisible and no space joins what stands beside it', t => {
	t.is(plainText(escapeInline('red\u{FEFF}door')), 'reddoor');
});

test('escaped text is one paragraph of a document', t => {
	fc.assert(fc.property(text, value => {
		const clean = cleanLine(value);
		const blocks = Lexer.lex(`First\n\n${escapeInline(clean)}\n\nLast\n`, getDefaults()).filter(token => token.type !== 'space');
		t.deepEqual(blocks.map(token => token.type), clean === '' ? ['paragraph', 'paragraph'] : ['paragraph', 'paragraph', 'paragraph']);
		t.is(plainText('text' in blocks[1]! ? blocks[1].text as string : ''), clean === '' ? 'Last' : clean);
	}), {numRuns: 1000});
});

test('escaped text keeps to itself between other Markdown', t => {
	fc.assert(fc.property(text, text, (before, after) => {
		const [first, last] = [cleanLine(before), cleanLine(after)];
		t.is(plainText(`${escapeInline(first)} **bold** [link](x)${escapeInline(last)}`), cleanLine(`${first} bold link${last}`));
	}), {numRuns: 100, examples: [['Wow!', '(x)'], ['[a]', '[b]']]});
});

test('link words read back as they were', t => {
	fc.assert(fc.property(text, value => {
		const clean = cleanLine(value);
		t.is(plainText(`[${escapeLinkText(clean)}](x)`), clean);
	}), {numRuns: 1000});
});

test('a link’s address survives whatever it holds', t => {
	fc.assert(fc.property(webAddress({hasFragments: true}), url => {
		const token = Lexer.lexInline(inlineLink('words', url), getDefaults())[0];
		t.is(token?.type === 'link' ? token.href as string : undefined, url);
	}), {numRuns: 300, examples: [['https://example.org/a_(b)'], [String.raw`https://example.org/a b<c>\d)`]]});
});
