import test from 'ava';
import {type Block} from '../../source/article.js';
import {
	findInPage,
	lineOf,
	lineToAnsi,
	spansOf,
	type AnsiOptions,
} from '../../source/render/positions.js';
import {setPage} from '../../source/render/set-page.js';
import {article, heading, paragraph} from '../helpers/articles.js';
import {lineText, textAt} from '../helpers/pages.js';

const pageOf = (blocks: readonly Block[], measure = 20, bidi: 'visual' | 'logical' = 'visual') =>
	setPage(article({title: 'T', blocks}), {measure, bidi});

/** What a reader sees lit up for a query, each match as its parts. */
const lit = (text: string, query: string, measure = 20) => {
	const page = pageOf([paragraph(text)], measure);
	return findInPage(page, query).map(match =>
		spansOf(page, match.block, match.from, match.to).map(span => [span.line - 2, span.column, span.width]),
	);
};

const found = (text: string, query: string) => {
	const page = pageOf([paragraph(text)], 200);
	return findInPage(page, query).map(({block, from, to}) => page.texts[block]!.slice(from, to));
};

test('a match is lit where it stands', t => {
	t.deepEqual(lit('the ferry and the bay', 'the'), [[[0, 0, 3]], [[0, 14, 3]]]);
});

test('a match goes across a line’s end', t => {
	t.deepEqual(lit('the ferry crosses the bay', 'crosses the'), [[[0, 10, 7], [1, 0, 3]]]);
});

test('matches are wide where characters are', t => {
	t.deepEqual(lit('渡轮每天穿过', '每天'), [[[0, 4, 4]]]);
	t.deepEqual(lit('a 👨‍👩‍👧‍👦 b', 'b'), [[[0, 5, 1]]]);
});

test('a match in text from right to left is lit where it is shown', t => {
	const page = pageOf([paragraph('אבג (NATO 12) דהו')], 20);
	const spans = (query: string) => findInPage(page, query).flatMap(({block, from, to}) => spansOf(page, block, from, to));
	t.is(lineText(page.lines[2]!), '   והד (NATO 12) גבא');
	t.deepEqual(spans('אב'), [{line: 2, column: 18, width: 2}]);
	t.deepEqual(spans('ג'), [{line: 2, column: 17, width: 1}]);
	t.deepEqual(spans('NATO'), [{line: 2, column: 8, width: 4}]);
	t.is(spans('12) דה').map(span => textAt(page, span)).join('').length, 0);
	t.deepEqual(spans('12) דה'), [{line: 2, column: 4, width: 4}, {line: 2, column: 13, width: 2}]);
});

test('marks are lit with their letters, and are not needed to find them', t => {
	t.deepEqual(found('שָׁלוֹם', 'שלום'), ['שָׁלוֹם']);
	t.deepEqual(found('قُرْآن', 'قران'), ['قُرْآن']);
	t.deepEqual(lit('e\u{301}te\u{301}', 'te'), [[[0, 1, 2]]]);
});

test('case, accents, quotes, dashes and kinds of space don’t count', t => {
	t.deepEqual(found('Café CAFÉ cafe\u{301}', 'café'), ['Café', 'CAFÉ', 'cafe\u{301}']);
	t.deepEqual(found('résumé', 'é'), ['é', 'é']);
	t.deepEqual(found('“Trump’s” – 5\u{A0}km', '"trump\'s" - 5 km'), ['“Trump’s” – 5\u{A0}km']);
	t.deepEqual(found('Straße', 'STRASSE'), ['Straße']);
	t.deepEqual(found('ΣΟΦΟΣ σοφός', 'σοφος'), ['ΣΟΦΟΣ', 'σοφός']);
	t.deepEqual(found('ＡＢＣ ﬁn', 'abc fi'), ['ＡＢＣ ﬁ']);
	t.deepEqual(found('می‌خواهد', 'میخواهد'), ['می‌خواهد']);
});

test('the Turkish i is found with and without its dot', t => {
	t.deepEqual(found('İstanbul ISPARTA ısı', 'istanbul'), ['İstanbul']);
	t.deepEqual(found('İstanbul Isparta ısı', 'ısparta'), ['Isparta']);
	t.deepEqual(found('ısı', 'isi'), ['ısı']);
});

test('vowel signs and voice marks that make another letter count', t => {
	t.deepEqual(found('हिन्दी हद', 'हद'), ['हद']);
	t.deepEqual(found('がか', 'か'), ['か']);
	t.deepEqual(found('각가', '가'), ['가']);
});

test('headings in capitals are found', t => {
	const page = pageOf([heading('Große Pläne')]);
	t.deepEqual(findInPage(page, 'große plane').map(({block, from, to}) => page.texts[block]!.slice(from, to)), ['GROSSE PLÄNE']);
});

test('nothing finds nothing', t => {
	t.deepEqual(found('the ferry', ' '), []);
	t.deepEqual(found('the ferry', '\u{301}'), []);
	t.deepEqual(found('the ferry', 'ferries'), []);
});

test('a match in a table is lit in its own column', t => {
	const page = pageOf([{
		type: 'table', alignments: [], header: ['Pier', 'State'], rows: [['The long southern pier with its light', 'half gone']],
	}], 24);
	const [match] = findInPage(page, 'half');
	const [span] = spansOf(page, match!.block, match!.from, match!.to);
	t.is(lineText(page.lines[span!.line]!).slice(span!.column, span!.column + span!.width), 'half');
	t.is(span!.line, lineOf(page, match!.block, match!.from));
});

test('a reading place is found again at every measure', t => {
	const blocks = Array.from({length: 9}, (_, index) =>
		paragraph(`Number ${index}. ${'The ferry crosses the bay twice a day. '.repeat(1 + index)}`),
	);
	for (const before of [20, 40, 66]) {
		const page = pageOf(blocks, before);
		const after = pageOf(blocks, 33);
		const lines = page.lines.filter(({block}) => block !== -1);
		for (const {block, offset} of lines) {
			t.like(page.lines[lineOf(page, block, offset)], {block, offset});
			const line = after.lines[lineOf(after, block, offset)]!;
			t.is(line.block, block);
			t.true(line.offset <= offset && offset <= Math.max(line.offset, ...line.runs.map(({to = 0}) => to)));
		}
	}
});

test('a reading place beyond the page is its end or its beginning', t => {
	const page = pageOf([paragraph('one'), paragraph('two')]);
	t.is(lineOf(page, -1, 5), 0);
	t.is(lineOf(page, 99, 0), 4);
	t.is(lineOf(page, 1, 9999), 2);
	const nothing = setPage(article({title: ''}), {measure: 40, bidi: 'visual'});
	t.is(lineOf(nothing, 3, 3), 0);
	t.deepEqual(spansOf(page, 99, 0, 4), []);
	t.deepEqual(spansOf(page, 0, 4, 4), []);
});

const ansi = (blocks: readonly Block[], options?: AnsiOptions, line = 2) => {
	const page = pageOf(blocks, 40);
	return lineToAnsi(page, page.lines[line]!, options).replaceAll('\u{1B}', '^');
};

test('a line’s styles are SGR, reset at once', t => {
	t.is(ansi([paragraph('a **b** `c`')]), 'a ^[1mb^[0m ^[33mc^[0m');
});

test('without colours, attributes stay', t => {
	t.is(ansi([paragraph('**a** `b` [c](https://example.org)')], {colours: false}), '^[1ma^[0m b ^[4mc^[0m');
	t.is(
		ansi([paragraph('abc')], {colours: false, highlights: [{column: 1, width: 1, style: '1;7;38;5;33;48;2;1;2;3;93;100;4'}]}),
		'a^[1;7;4mb^[0mc',
	);
});

test('highlights lie over the text’s own style, the last on top, whole characters at a time', t => {
	t.is(
		ansi([paragraph('a **bc** d')], {
			highlights: [
				{column: 3, width: 3, style: '7'},
				{column: 5, width: 1, style: '4'},
			],
		}),
		'a ^[1mb^[0m^[1;7mc^[0m^[7m ^[0m^[7;4md^[0m',
	);
	t.is(ansi([paragraph('渡轮每天')], {highlights: [{column: 3, width: 1, style: '7'}]}), '渡^[7m轮^[0m每天');
	t.is(ansi([paragraph('abc')], {highlights: [{column: 2, width: 99, style: '7'}, {column: 50, width: 1, style: '4'}]}), 'ab^[7mc^[0m');
});

test('links of the web are hyperlinks where that is wanted, and only they', t => {
	const blocks = [paragraph('a [b c](https://example.org/ü+d) [e](mailto:a@example.org)')];
	t.is(ansi(blocks, {hyperlinks: true}), String.raw`a ^]8;id=0;https://example.org/%C3%BC+d^\^[4;34mb c^[0m^]8;;^\ ^[4;34me^[0m`);
	t.false(ansi(blocks).includes(']8;'));
});
