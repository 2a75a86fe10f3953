/** Links and headings stand where the page says, read back from a terminal's cells. */
import test from 'ava';
import {type Block} from '../../source/article.js';
import {type Page, type Span} from '../../source/render/page.js';
import {setPage} from '../../source/render/set-page.js';
import {width} from '../../source/render/width.js';
import {article, paragraph, related} from '../helpers/articles.js';
import {
	drawn,
	lineText,
	textAt,
	withoutSpaces,
} from '../helpers/pages.js';

/** Words of prose and of links have no letter in common, so that a cell too many or too few shows. */
type Script = {
	readonly name: string;
	readonly prose: readonly string[];
	readonly links: readonly string[];
	readonly space?: string;
	readonly language?: string;
};

const scripts: readonly Script[] = [
	{
		name: 'Latin',
		prose: 'the ferry crosses for ever, “hence” they keep on; every reef'.split(' '),
		links: 'dubai ‘mad’ lima, baud-dial — aal'.split(' '),
	},
	{
		name: 'CJK',
		prose: ['渡轮每天', '穿过海湾，', '「岛上」', '没有人', 'ABC', '看钟。'],
		links: ['移民车队', '不可能', '特朗普、', '更大礼物', 'カート'],
		space: '',
		language: 'zh',
	},
	{
		name: 'Korean',
		prose: ['배는', '하루에', '두번', '건너간다.'],
		links: ['이민자', '행렬', '특별선물'],
		language: 'ko',
	},
	{
		name: 'Arabic',
		prose: ['باب', 'تبن', 'بنات،', '(NATO 12)', 'تين'],
		links: ['قرص', 'سطور', 'رُسُوم', 'صقر'],
		language: 'ar',
	},
	{
		name: 'Hebrew',
		prose: ['אבא', 'בא', 'dam', 'גבּא.'],
		links: ['שׁלום', 'מלך', 'חיל', '34'],
		language: 'he',
	},
	{name: 'emoji', prose: ['🚢', '👨‍👩‍👧‍👦', 'bay', '☀️', '1️⃣'], links: ['🎁', '👍🏽', 'nun', '🇩🇪', '❤️', '👩‍🚀']},
	{name: 'combining', prose: ['e\u{301}te\u{301}', 'ta\u{308}t', 'tee'], links: ['o\u{302}r', 'no\u{308}n', 'ru\u{30A}\u{323}n']},
	{
		name: 'Amharic',
		prose: ['ሀገር', 'ሰላም፣', 'ዜና።'],
		links: ['ቡና', 'ትልቅ', 'ጉዞ'],
		language: 'am',
	},
];

// The terminal emulator draws a conjunct, a sara am and a half-width voice mark in fewer cells than most terminals (and we) count: these are read back from our own cells.
const countedOtherwise: readonly Script[] = [
	{
		name: 'Devanagari', prose: ['नाव', 'हर', 'दिन', 'नदी', 'पार।'], links: ['मुफ़्त', 'समुद्र', 'क्षेत्र'], language: 'hi',
	},
	{
		name: 'Thai', prose: ['เรือ', 'ข้าม', 'อ่าว'], links: ['น้ำ', 'ทุกวัน', 'สำคัญ'], space: '', language: 'th',
	},
	{
		name: 'half-width kana', prose: ['カート', 'ひらがな'], links: ['ｶﾞｰﾄﾞ', 'ﾊﾟﾋﾟ'], language: 'ja',
	},
];

// The same choices in each run.
function chooser(seed: number) {
	let state = seed;
	return (count: number): number => {
		state = ((state * 1_103_515_245) + 12_345) % 2_147_483_648;
		return Math.floor(state / 65_536) % count;
	};
}

function articleIn({prose, links, space = ' ', language}: Script, seed: number) {
	const choose = chooser(seed);
	const words = (from: readonly string[], count: number) => Array.from({length: count}, () => from[choose(from.length)]!).join(space);
	let address = 0;
	const link = () => `[${words(links, 1 + choose(8))}](https://example.org/${address++})`;
	const text = (): Block => paragraph(Array.from({length: 5}, () => `${words(prose, 1 + choose(12))} ${link()}`).join(' ') + ` ${words(prose, 3)}`);
	const blocks: Block[] = [
		text(),
		related(words(links, 2 + choose(20)), words(prose, 2)),
		{type: 'heading', level: 2, text: words(prose, 2 + choose(10))},
		{
			type: 'list',
			ordered: true,
			start: 9,
			items: [
				{
					blocks: [
						text(),
						{
							type: 'list',
							ordered: false,
							start: 1,
							items: [{blocks: [text()]}],
						},
					],
				},
				{blocks: [related(words(links, 9), words(prose, 1))]},
			],
		},
		{type: 'heading', level: 3, text: words(prose, 9 + choose(10))},
		{type: 'quote', blocks: [text(), text()]},
		{
			type: 'figure',
			alt: words(prose, 12),
			caption: words(prose, 15),
			credit: words(prose, 2),
		},
		{
			type: 'table',
			alignments: [undefined, 'right'],
			header: [words(prose, 2), words(prose, 1)],
			rows: [
				[link(), link()],
				[words(prose, 5), link()],
			],
		},
		related(words(links, 1), words(prose, 2)),
	];
	return article({title: words(prose, 4 + choose(12)), language, blocks});
}

const sorted = (text: string) => [...new Intl.Segmenter().segment(withoutSpaces(text))].map(({segment}) => segment).toSorted().join('');

const measures = [40, 66, 80, 120];

async function drawnPages(script: Script) {
	return Promise.all(pagesIn(script).map(async page => ({page, read: await drawn(page)})));
}

function pagesIn(script: Script): readonly Page[] {
	return measures.flatMap(measure =>
		[1, 2, 3].map(seed =>
			setPage(articleIn(script, seed + measure), {
				measure,
				bidi: 'visual',
				resolve: () => (seed === 1 ? undefined : {key: 'x', read: seed === 2}),
			}),
		),
	);
}

for (const script of scripts) {
	const isReordered = ['Arabic', 'Hebrew'].includes(script.name);
	const form = isReordered ? sorted : withoutSpaces;

	test(`links in ${script.name} are drawn in the cells of their spans at every measure`, async t => {
		for (const {page, read} of await drawnPages(script)) {
			t.true(page.links.length > 20);
			for (const link of page.links) {
				t.is(form(link.spans.map(span => read(span)).join('')), form(link.title), `${page.measure}: ${link.title}`);
			}
		}
	});

	test(`headings in ${script.name} stand on the lines that the page says`, async t => {
		for (const {page, read} of await drawnPages(script)) {
			t.deepEqual(page.headings.map(({level}) => level), [1, 2, 3]);
			for (const {line, text} of page.headings) {
				const {block} = page.lines[line]!;
				t.not(page.lines[line - 1]?.block, block);
				const shown = page.lines.flatMap((other, index) =>
					other.block === block ? [read({line: index, column: 0, width: page.measure})] : [],
				);
				t.is(form(shown.join('').toLowerCase()), form(text.toLowerCase()));
			}
		}
	});

	test(`what is drawn of a page in ${script.name} is its text, and fits`, async t => {
		for (const {page, read} of await drawnPages(script)) {
			for (const [index, line] of page.lines.entries()) {
				t.true(width(lineText(line)) <= page.measure);
				t.is(withoutSpaces(read({line: index, column: 0, width: page.measure})), withoutSpaces(lineText(line)));
			}
		}
	});
}

for (const script of countedOtherwise) {
	test(`links in ${script.name} stand in the cells of their spans, by our own measure`, t => {
		for (const page of pagesIn(script)) {
			for (const link of page.links) {
				t.is(withoutSpaces(link.spans.map((span: Span) => textAt(page, span)).join('')), withoutSpaces(link.title));
			}

			for (const line of page.lines) {
				t.true(width(lineText(line)) <= page.measure);
			}
		}
	});
}
