/** The one way from inline Markdown to styled text, and the faults of marked-terminal that must not come through it. */
import test from 'ava';
import fc from 'fast-check';
import {linkAddress, readCode, readInline} from '../../source/render/inline.js';
import {plainText} from '../../source/markdown/inline.js';
import {tidySpaces} from '../../source/render/styled-text.js';

/** As `text`, each styled stretch as `{style:text}` and each link as `<address|text>`. */
function shown(inline: string): string {
	const {text, spans, addresses} = readInline(inline);
	return spans.map(({from, to, style, link}) => {
		const part = text.slice(from, to);
		const styled = style === '' ? part : `{${style}:${part}}`;
		return link === undefined ? styled : `<${addresses[link]!}|${part}>`;
	}).join('');
}

const examples: ReadonlyArray<readonly [title: string, inline: string, expected: string]> = [
	['emphasis is bold and italic', 'so **very** *much*', 'so {1:very} {3:much}'],
	['emphasis within emphasis ends where it ends', '**a *b* c** d', '{1:a }{1;3:b}{1: c} d'],
	['bold within bold stays bold after it', '**a __b__ c**', '{1:a }{1:b}{1: c}'],
	['struck out is struck out', '~~gone~~', '{9:gone}'],
	['a single tilde is a tilde', 'H~2~O', 'H~2~O'],
	['code keeps its colons and its references', '`a:b &amp; *c*`', '{33:a:b &amp; *c*}'],
	['marked-terminal’s mark for colons is text like any other', '`*#COLON|*`', '{33:*#COLON|*}'],
	['all named references are decoded', 'caf&eacute;&hellip; 5&nbsp;km &#8217;&#x2019;', 'café… 5\u{A0}km ’’'],
	['an escaped reference is not decoded', String.raw`\&hellip;`, '&hellip;'],
	['names of emoji stay as they are', ':100: :smile:', ':100: :smile:'],
	['a link shows its words', '[the report](https://example.org/)', '<https://example.org/|the report>'],
	['a link’s address keeps its plus signs', '[c](https://example.org/c++/a+b)', '<https://example.org/c++/a+b|c>'],
	['references in an address are decoded', '[c](https://example.org/?a=1&amp;b=2)', '<https://example.org/?a=1&b=2|c>'],
	['a link without words shows its address', '[](https://example.org/)', '<https://example.org/|https://example.org/>'],
	['a bare address is a link', 'see https://example.org/a_b_c.', 'see <https://example.org/a_b_c|https://example.org/a_b_c>.'],
	['a script is no link', '[x](javascript:alert%281%29) [y](JavaScript:void) [z](file:///etc/passwd) [d](data:text/html,x)', 'x y z d'],
	['a script hidden by references is no link', '[x](java&#115;cript:alert)', 'x'],
	['a picture says that it is one', '![A ferry](ferry.jpg "title") and ![](x.png)', '[picture: A ferry] and [picture]'],
	['tags are left out, their text stays', 'H<sub>2</sub>O <b class="x">bold</b><!-- no -->', 'H2O bold'],
	['a break in the source is a space', 'one\ntwo', 'one two'],
	['a break that is meant is one', 'one  \ntwo<br>three', 'one\ntwo\nthree'],
	['a sequence hidden in references does nothing', 'a&#27;[31mb&#x1b;]8;;x&#7;c&#155;31m', 'a[31mb]8;;xc31m'],
	['an override hidden in a reference does nothing', 'a&#x202e;b&#xfdd0;c', 'abc'],
	['what looks like a heading or a list is text', '# 1. - > x', '# 1. - > x'],
];

for (const [title, inline, expected] of examples) {
	test(title, t => {
		t.is(shown(inline), expected);
	});
}

const pieces = fc
	.array(
		fc.constantFrom(
			'a',
			' ',
			'é',
			'漢字',
			'مرحبا',
			'*',
			'**',
			'_',
			'`',
			'``',
			'~~',
			'~',
			'[',
			']',
			'](',
			')',
			'![',
			'<',
			'>',
			'<b>',
			'</b>',
			'<!--',
			'&amp;',
			'&',
			';',
			'&#27;',
			'[31m',
			'\\',
			'\n',
			'  \n',
			'https://example.org/x',
			'www.example.org',
			'a@b.example',
			':',
			'|',
			'\t',
			'\u{A0}',
			'😀',
			'1.',
			'#',
		),
		{maxLength: 25},
	)
	.map(parts => parts.join(''));

test('nothing but our own sequences comes out of any Markdown, and they are all read', t => {
	fc.assert(fc.property(pieces, inline => {
		const {text, spans, addresses} = readInline(inline);
		t.notRegex(text, /[\u{0}-\u{9}\u{B}-\u{1F}\u{7F}-\u{9F}]/v);
		t.is(spans.map(({from, to}) => text.slice(from, to)).join(''), text);
		t.true(addresses.every(address => linkAddress(address) !== undefined));
	}), {numRuns: 1000});
});

test('text without marks takes the short way to the same result', t => {
	fc.assert(fc.property(fc.string({unit: 'grapheme'}), plain => {
		// A comment at the end forces the long way.
		t.is(tidySpaces(readInline(plain)).text, tidySpaces(readInline(`${plain}<!-- -->`)).text);
	}), {numRuns: 300});
});

test('the text is the plain text that the library searches', t => {
	for (const inline of [
		'so **very** *much*',
		'`a:b &amp;` caf&eacute;',
		'[words](https://example.org) and ~~more~~',
		'one\ntwo  \nthree<br>four',
		String.raw`\*escaped\* 1\. &lt;b&gt;`,
		'a<!-- b -->c',
	]) {
		t.is(tidySpaces(readInline(inline)).text.replaceAll('\n', ' '), plainText(inline));
	}
});

test('code is highlighted only where it names a language that is known, and keeps its text', t => {
	const code = 'const a = "x"; // &amp; <b>\n\n\treturn 1;';
	t.is(readCode(code, 'js').text, code);
	for (const language of ['', 'nonsense', 'text', '__proto__']) {
		t.deepEqual(readCode(code, language).spans, [{
			from: 0, to: code.length, style: '33', link: undefined,
		}]);
	}
});
