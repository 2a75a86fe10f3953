/** What holds of the page of any article, at any measure. */
import test from 'ava';
import fc from 'fast-check';
import stringWidth from 'string-width';
import {type Block} from '../../source/article.js';
import {shownText} from '../../source/render/line-to-ansi.js';
import {type Page} from '../../source/render/page.js';
import {lineToAnsi, lineOf, spansOf} from '../../source/render/positions.js';
import {setPage} from '../../source/render/set-page.js';
import {width} from '../../source/render/width.js';
import {article as anyArticle} from '../helpers/arbitrary-article.js';
import {article, paragraph} from '../helpers/articles.js';
import {textAt, withoutSpaces} from '../helpers/pages.js';
import {anyText} from '../helpers/arbitrary-text.js';

const wild = fc.oneof(
	anyText({maxLength: 60}),
	fc
		.array(
			fc.constantFrom(
				'a',
				' ',
				'  ',
				'\n',
				'\t',
				'word',
				'**',
				'*',
				'`',
				'[',
				'](https://example.org)',
				']',
				'<br>',
				'&#27;[2J',
				'\u{1B}[31m',
				'\u{9B}2J',
				'&hellip;',
				'漢',
				'字、',
				'مرحبا',
				'(',
				')',
				'שלום',
				'क्षि',
				'न्दी',
				'น้ำ',
				'👩‍🚀',
				'🇩🇪',
				'🇩',
				'\u{200D}',
				'\u{301}',
				'\u{FE0F}',
				'\u{202E}',
				'ﾞ',
				'각',
				'\u{1100}',
				'\u{1161}',
				'1',
				'12',
				'\u{A0}',
				'\u{3000}',
				'-',
				'—',
			),
			{maxLength: 30},
		)
		.map(parts => parts.join('')),
);

const wildBlock: fc.Arbitrary<Block> = fc.oneof(
	wild.map(text => paragraph(text)),
	wild.map(text => ({type: 'heading' as const, level: 2 as const, text})),
	fc.record({
		type: fc.constant('related' as const), label: wild, title: wild, url: wild,
	}),
	fc.record({
		type: fc.constant('figure' as const), alt: wild, caption: wild, credit: wild,
	}),
	fc.record({type: fc.constant('code' as const), language: fc.constantFrom('', 'js', 'html'), text: wild}),
	fc.array(wild, {maxLength: 3}).map(texts => ({type: 'quote' as const, blocks: texts.map(text => paragraph(text))})),
	fc.array(wild, {maxLength: 3}).map(texts => ({
		type: 'list' as const, ordered: true, start: 1, items: texts.map(text => ({blocks: [paragraph(text)]})),
	})),
	fc.array(fc.array(wild, {maxLength: 3}), {maxLength: 3}).map(rows => ({
		type: 'table' as const, alignments: [], header: rows[0] ?? [], rows,
	})),
);

const articles = fc.oneof(
	anyArticle,
	fc
		.record({
			title: wild,
			teaser: wild,
			blocks: fc.array(wildBlock, {maxLength: 5}),
			language: fc.constantFrom(undefined, 'en', 'ar', 'ko', 'no language!'),
		})
		.map(given => article(given)),
);

const pages = fc.tuple(articles, fc.constantFrom(10, 17, 40, 66, 80, 120), fc.constantFrom('visual' as const, 'logical' as const), fc.boolean())
	.map(([given, measure, bidi, isStored]) => setPage(given, {measure, bidi, resolve: () => isStored ? {key: 'x', read: false} : undefined}));

const holds = (name: string, check: (page: Page) => void, runs = 400) => {
	test(name, t => {
		const property = fc.property(pages, page => {
			check(page);
		});
		t.notThrows(() => {
			fc.assert(property, {numRuns: runs});
		});
	});
};

function same(actual: unknown, expected: unknown, what: string): void {
	if (actual !== expected) {
		throw new Error(`${what}: ${JSON.stringify(actual)} is not ${JSON.stringify(expected)}`);
	}
}

holds('no line is wider than the measure, by Ink’s measure too', page => {
	for (const line of page.lines) {
		const text = line.runs.map(run => shownText(run)).join('');
		let cells = 0;
		for (const run of line.runs) {
			same(run.width, width(run.text), 'a run’s width');
			cells += run.width;
		}

		same(cells <= page.measure, true, `${cells} cells of ${page.measure}: ${text}`);
		same(stringWidth(text) <= page.measure, true, `by Ink: ${text}`);
	}
});

holds('nothing reaches the terminal but text and our own sequences', page => {
	for (const line of page.lines) {
		const ansi = lineToAnsi(page, line, {hyperlinks: true, highlights: [{column: 2, width: 5, style: '7'}]});
		const left = ansi.replaceAll(/\u{1B}\[[\d;]+m|\u{1B}\]8;(?:id=\d+)?;(?:https?:\/\/[\u{21}-\u{7E}]+)?\u{1B}\\/giv, '');
		same(/[\p{Control}\u{202A}-\u{202E}\u{2066}-\u{2069}]/v.test(left), false, `a control character in ${JSON.stringify(left)}`);
		same(left, line.runs.map(run => shownText(run)).join(''), 'the text');
	}
});

holds('all text is shown, in order, and each run knows which part it shows', page => {
	const shown = page.texts.map(() => '');
	for (const line of page.lines) {
		const runs = line.runs.filter(({from}) => from !== undefined).toSorted((a, b) => a.from! - b.from!);
		for (const {text, from, to} of runs) {
			const part = page.texts[line.block]!.slice(from, to);
			shown[line.block] += part;
			same(text, part, 'a run’s text');
		}

		if (runs.length > 0) {
			same(line.offset, runs[0]!.from, 'a line’s offset');
		}
	}

	for (const [block, text] of page.texts.entries()) {
		// In a table’s row the lines hold parts of several cells, so the order is not that of the text.
		const inOrder = (value: string) => [...withoutSpaces(value)].toSorted().join('');
		same(inOrder(shown[block]!), inOrder(text), 'all text');
	}
});

holds('each link has a span, and its spans show its title', page => {
	for (const link of page.links) {
		same(link.spans.length > 0, true, 'a span');
		const parts = link.spans.map(span => {
			let column = 0;
			let logical = '';
			const line = page.lines[span.line]!;
			same(span.column + span.width <= page.measure, true, 'within the line');
			for (const run of line.runs) {
				if (run.link === page.links.indexOf(link) && column >= span.column && column + run.width <= span.column + span.width) {
					logical += run.from === undefined ? '' : page.texts[line.block]!.slice(run.from, run.to);
				}

				column += run.width;
			}

			return logical;
		});
		// Those in headings are in capitals; a mark may belong to a letter on the other side of a link’s edge.
		const letters = (value: string) =>
			(value.toUpperCase().match(/[\d\p{Script=Han}A-Z[\p{Letter}&&[\p{Script=Arabic}\p{Script=Hebrew}]]]/gv) ?? []).toSorted().join('');
		same(letters(parts.join('')), letters(link.title), 'the title');
	}
});

holds('each place in the text is on the line and in the cells that are given for it', page => {
	for (const [index, line] of page.lines.entries()) {
		const shown = line.runs.filter(({from, width: cells}) => from !== undefined && cells > 0);
		for (const run of shown) {
			same(lineOf(page, line.block, run.from!), index, 'the line');
			const spans = spansOf(page, line.block, run.from!, run.to!);
			same(spans.reduce((sum, span) => sum + span.width, 0), run.width, 'the cells');
			same(spans.every(span => span.line === index), true, 'the line of the cells');
			same(withoutSpaces(spans.map(span => textAt(page, span)).join('')), withoutSpaces(shownText(run)), 'the text in the cells');
		}
	}
}, 200);

holds('headings stand on the first line of their block', page => {
	for (const {line} of page.headings) {
		same(page.lines[line]!.block === page.lines[line - 1]?.block, false, 'the first line');
	}
}, 100);
