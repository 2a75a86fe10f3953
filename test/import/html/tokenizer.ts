import test from 'ava';
import fc from 'fast-check';
import {
	Parser,
	parse,
	serialize,
	type DefaultTreeAdapterMap,
} from 'parse5';
import {quickTokenizer} from '../../../source/import/html/tokenizer.js';

const options = {scriptingEnabled: false};

/** The tree that the quick tokenizer leads to, as HTML; the page comes in pieces. */
function throughQuick(pieces: readonly string[]): string {
	const parser = new Parser<DefaultTreeAdapterMap>(options);
	parser.tokenizer = quickTokenizer(parser);
	for (const piece of pieces) {
		parser.tokenizer.write(piece, false);
	}

	parser.tokenizer.write('', true);
	return serialize(parser.document);
}

const same = (html: string, pieces: readonly string[] = [html]) => [throughQuick(pieces), serialize(parse(html, options))] as const;

const pages: ReadonlyArray<readonly [what: string, html: string]> = [
	['attributes of every kind', '<p class="a b" id=\'c\' data-x=y hidden title = "d" CLASS="again" a:b="1" @click="f()" x=1/2 y="&amp;&notit;" z=\'"\'>x'],
	['white space between attributes', '<p\n\tclass="a"\f \n id="b"   >x</p   >'],
	['attributes without space between them', '<p a="1"b="2"c=3>x'],
	['values that are never closed', '<p class="a>b</p><p id=\'c'],
	['names that are none', '<p =a><p "b"><1><a-b_c><DIV></Div>< p></ p><?x?><!x>'],
	['references', 'a &amp; b &lt;c&gt; &#8217;&nosuch;&copy d&'],
	['line ends of all kinds', 'a\r\nb\rc\n<pre>\r\n\r\nd\r</pre><textarea>\n\ne\r\n</textarea>'],
	['zeros', 'a\0b<p class="c\0d">\0<script>\0e</script><!--f\0g-->'],
	['scripts and styles', '<script>if (a < b && c) document.write("</p>");</script><style>p > a {}</style><script><!-- <script> </script> --></script>x'],
	['a script that is never closed', '<script>let a = 1;\nlet b = "</scrip'],
	['titles and text areas', '<title>a &amp; <b>c</b></title><textarea><p>d</textarea>'],
	['comments', '<!-- a - b -- c --><!--><!---><!-- <!-- d --!>e<!-- f'],
	['tables', '<table> a <tr> b <td> c </table> d'],
	['drawings', '<svg viewBox="0 0 1 1"><foreignObject><p>a</foreignObject><![CDATA[b < c]]></svg>'],
	['signs beyond the first plane', '<p title="😀">a 😀 b\u{D800}c'],
	['what stands after the page', '<html><body>a</body> b </html> c <!-- d -->'],
];
for (const [what, html] of pages) {
	test(`a page is read as parse5 reads it: ${what}`, t => {
		const [quick, plain] = same(html);
		t.is(quick, plain);
	});

	test(`so it is in pieces: ${what}`, t => {
		for (const size of [1, 2, 3, 7]) {
			const [quick, plain] = same(html, html.match(new RegExp(`.{1,${size}}`, 'gsv'))!);
			t.is(quick, plain);
		}
	});
}

test('any page is read as parse5 reads it, however it is cut', t => {
	const part = fc.oneof(
		fc.constantFrom('<p>', '</p>', '<a href="', '" ', '\' ', '\'', '"', '=', '>', '/>', '<', '</', '&', '&amp;', '&#39;', '&not', ';', '<!--', '--', '-->', '<script>', '</script>', '<style>', '</style>', '<table>', '<tr>', '<td>', '</table>', '<b>', '</b>', '<pre>', '<textarea>', '</textarea>', '<svg>', '</svg>', '<![CDATA[', ']]>', '\r', '\n', '\r\n', '\t', '\0', ' class=x', ' id="a b"', ' data-a=\'b\'', '<template>', '</template>', '<select>', '<option>', '<li>', '<!DOCTYPE html>', '<title>', '</title>', '</body>'),
		fc.string({maxLength: 6}),
		fc.string({unit: 'binary', maxLength: 4}),
		fc.constantFrom('word ', 'Wörter, ', '東京', '😀', ' '.repeat(3)),
	);
	const anyParts = fc.array(part, {maxLength: 40});
	const anyCuts = fc.array(fc.nat({max: 60}), {maxLength: 4});
	fc.assert(fc.property(anyParts, anyCuts, (parts, cuts) => {
		const html = parts.join('');
		const inside = cuts.filter(cut => cut < html.length).toSorted((a, b) => a - b);
		const places = [0, ...inside, html.length];
		const pieces = places.slice(1).map((place, index) => html.slice(places[index], place));
		const [quick, plain] = same(html, pieces);
		t.is(quick, plain);
	}), {numRuns: 3000});
});
