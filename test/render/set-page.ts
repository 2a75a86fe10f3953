import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import test from 'ava';
import {type Article, type Block} from '../../source/article.js';
import {setPage, type PageOptions} from '../../source/render/set-page.js';
import {width} from '../../source/render/width.js';
import {
	article,
	heading,
	paragraph,
	related,
} from '../helpers/articles.js';
import {lineText, pageText, textAt} from '../helpers/pages.js';

const fixtures = path.join(import.meta.dirname, '..', 'fixtures', 'render');

const page = (blocks: readonly Block[], options: Partial<PageOptions> & Partial<Article> = {}) =>
	setPage(article({title: 'T', blocks, ...options}), {measure: 40, bidi: 'visual', ...options});

/** The lines of a page after its title. */
const body = (blocks: readonly Block[], options?: Partial<PageOptions> & Partial<Article>) =>
	page(blocks, options)
		.lines.slice(2)
		.map(line => lineText(line));

const stylesOf = (blocks: readonly Block[]) =>
	new Set(
		page(blocks)
			.lines.slice(2)
			.flatMap(({runs}) => runs.filter(({from}) => from !== undefined).map(({style}) => style)),
	);

const item = (...texts: readonly string[]) => ({blocks: texts.map(text => paragraph(text))});

const harbour = article({
	title: 'The old harbour opens again after a winter of repairs',
	kicker: 'Coast',
	teaser: 'After five months of work ships may enter once more. The first to come in was the island ferry, at dawn and a little late.',
	authors: ['A. Author', 'B. Writer'],
	published: '2019-03-02T06:40:00Z',
	language: 'en',
	permalink: 'https://p.example/harbour',
	signoff: 'ab/cd (own reports)',
	blocks: [
		{
			type: 'figure',
			alt: 'A ferry between two piers',
			caption: 'The first ferry of the year enters the harbour while people wave from the northern pier',
			credit: 'Example Pictures/C. Person',
		},
		paragraph(
			'The harbour had been **closed since November**, when a storm took half of the southern pier; see [the report](https://example.org/report) and `make harbour`. Nobody was hurt&hellip;',
		),
		related('Why the storm took only half of the pier'),
		related('A title that is long enough to wrap at forty cells, and at sixty-six too'),
		heading('Support only'),
		paragraph('“We have waited for this day”, said the harbour master.'),
		{
			type: 'list',
			ordered: true,
			start: 9,
			items: [
				{
					blocks: [
						paragraph('The ferry goes *twice* a day, whatever the weather does out there.'),
						{
							type: 'list',
							ordered: false,
							start: 1,
							items: [
								item('at six'),
								{checked: true, ...item('at four, tickets sold')},
								{checked: false, ...item('at nine, not yet sold')},
							],
						},
					],
				},
				item('The fishing boats go when they like.'),
			],
		},
		{
			type: 'quote',
			blocks: [paragraph('It is a fine day, and the sea is where it should be, which can’t be said of every day here.'), paragraph('So far.')],
		},
		heading('In numbers', 3),
		{
			type: 'table',
			alignments: [undefined, 'right', 'center'],
			header: ['Pier', 'Length', 'State'],
			rows: [
				['Northern', '120 m', 'whole'],
				['Southern, with the lighthouse', '**340 m**', 'half'],
			],
		},
		{type: 'code', language: '', text: 'tide = {\n\thigh: "06:12", low: "12:31", next: "see the board at the pier"\n}\n'},
		{type: 'rule'},
		{
			type: 'figure',
			alt: '',
			caption: '',
			credit: 'Example Pictures',
		},
		paragraph('باب (NATO 12) من [سطور](https://example.org/ar) قصيرة في نص طويل يلتف على سطرين.'),
		paragraph('渡轮每天穿过海湾，岛上没有人看钟。天气再坏也一样，「准点」是什么意思，没有人知道。'),
	],
});

for (const measure of [40, 66, 80]) {
	test(`an article at ${measure} cells is set as in its fixture`, t => {
		const file = path.join(fixtures, `harbour-${measure}.txt`);
		const stored = ({title}: {readonly title: string}) => title.startsWith('Why') ? {key: 'x', read: false} : undefined;
		const text = pageText(setPage(harbour, {measure, bidi: 'visual', resolve: stored})) + '\n';
		if (process.env.UPDATE === '1') {
			writeFileSync(file, text);
		}

		t.true(existsSync(file), 'no fixture: UPDATE=1 writes it');
		t.is(text, readFileSync(file, 'utf8'));
	});
}

test('a page begins with title, date, byline, permalink and teaser; the kicker is elsewhere', t => {
	t.deepEqual(setPage(harbour, {measure: 80, bidi: 'visual'}).lines.slice(0, 5).map(line => lineText(line)), [
		'The old harbour opens again after a winter of repairs',
		'2 March 2019 · By A. Author, B. Writer · https://p.example/harbour',
		'',
		'After five months of work ships may enter once more. The first to come in was',
		'the island ferry, at dawn and a little late.',
	]);
});

test('an article of a title alone is a page of one line', t => {
	t.deepEqual(page([]).lines.map(line => lineText(line)), ['T']);
	t.deepEqual(page([], {title: ''}).lines, []);
});

test('the sign-off ends the page', t => {
	const {lines} = page([paragraph('a')], {signoff: 'dv/amp (AFP)'});
	t.is(lineText(lines.at(-1)!), 'dv/amp (AFP)');
});

test('headings keep their own case in the contents, whatever they look like', t => {
	const {headings, lines} = page([heading('Support only'), paragraph('a'), heading('straße', 3)]);
	t.deepEqual(headings, [{level: 1, text: 'T', line: 0}, {level: 2, text: 'Support only', line: 2}, {level: 3, text: 'straße', line: 6}]);
	t.deepEqual([2, 6].map(line => lineText(lines[line]!)), ['SUPPORT ONLY', 'straße']);
});

test('capitals follow the language, and only in scripts that have them', t => {
	t.deepEqual(body([heading('istanbul')], {language: 'tr'}), ['İSTANBUL']);
	t.deepEqual(body([heading('istanbul')], {language: 'no language!'}), ['ISTANBUL']);
	t.deepEqual(body([heading('საქართველო')]), ['საქართველო']);
});

test('levels of headings look different without colours', t => {
	const looks = ([2, 3, 4, 5, 6] as const).map(level => {
		const blocks: Block[] = [{type: 'heading', level, text: 'ab'}];
		return [...body(blocks), ...stylesOf(blocks)].join(' ');
	});
	t.deepEqual(looks, ['AB 1', 'ab 1', 'ab 4', 'ab 3', 'ab 2;3']);
	t.deepEqual([...stylesOf([heading('頭条')])], ['1;4']);
});

test('a figure stands behind a bar, its credit last', t => {
	t.deepEqual(body([{
		type: 'figure', alt: 'A ferry', caption: 'The first ferry of the year enters the harbour', credit: 'E. Example',
	}]), ['┌ A ferry', '│ The first ferry of the year enters the', '│ harbour', '└ E. Example']);
	t.deepEqual(body([{
		type: 'figure', alt: 'A ferry', caption: 'A ferry at dawn', credit: '',
	}]), ['╶ A ferry at dawn']);
	t.deepEqual(body([{
		type: 'figure', alt: '', caption: '', credit: '',
	}]), ['╶ picture']);
});

test('a related link says by word and sign whether its target is stored and read', t => {
	const set = (read: boolean | undefined) => body([related('Ferries')], {resolve: () => read === undefined ? undefined : {key: 'x', read}});
	t.deepEqual(set(undefined), ['▸ Read more  Ferries        ◌ not stored']);
	t.deepEqual(set(false), ['▸ Read more  Ferries            ● stored']);
	t.deepEqual(set(true), ['▸ Read more  Ferries              ✓ read']);
});

test('a related link’s marker stands on its last line, at the right edge', t => {
	for (let length = 1; length < 120; length++) {
		const title = 'a long title '.repeat(12).slice(0, length);
		for (const measure of [12, 26, 40, 66]) {
			const lines = body([related(title)], {measure});
			t.true(lines.at(-1)!.endsWith(measure === 12 ? '◌' : '◌ not stored'));
			t.is(width(lines.at(-1)!), measure);
		}
	}
});

test('all of a related link’s title is the link, and nothing else', t => {
	const set = page([related('Why the storm took only half of the old southern pier')]);
	const [link] = set.links;
	t.like(link, {
		kind: 'related', label: 'Read more', title: 'Why the storm took only half of the old southern pier', target: undefined,
	});
	t.is(link!.spans.map(span => textAt(set, span)).join(' '), link!.title);
	t.deepEqual(link!.spans.map(({line}) => line), [2, 3, 4]);
});

test('related links that follow one another stand together', t => {
	t.deepEqual(body([paragraph('a'), related('One', ''), related('Two', ''), paragraph('b')]).map(line => line.slice(0, 5)), [
		'a', '', '▸ One', '▸ Two', '', 'b',
	]);
});

test('a related link without a title shows its address', t => {
	const set = page([{
		type: 'related', label: '', title: '', url: 'https://example.org/',
	}]);
	t.is(set.links[0]!.title, 'https://example.org/');
	t.is(set.links[0]!.spans.length, 1);
});

test('links in prose know the stored article that their address leads to', t => {
	const asked: unknown[] = [];
	const {links} = page([paragraph('see [this page](https://example.org/a)')], {
		resolve(link) {
			asked.push(link);
			return {key: 'found', read: false};
		},
	});
	t.deepEqual(asked, [{label: '', title: '', url: 'https://example.org/a'}]);
	t.like(links[0], {
		kind: 'other', title: 'this page', url: 'https://example.org/a', target: 'found',
	});
});

test('a link of nothing but spaces is no link, and those after it keep their places', t => {
	const set = page([paragraph('a [ ](https://example.org/1) [b](https://example.org/2)')]);
	t.deepEqual(set.links.map(({title}) => title), ['b']);
	t.is(textAt(set, set.links[0]!.spans[0]!), 'b');
	t.is(set.lines[2]!.runs.find(({text}) => text === 'b')!.link, 0);
});

test('lists hang, count from their start and show task boxes once', t => {
	t.deepEqual(
		body([
			{
				type: 'list',
				ordered: true,
				start: 99,
				items: [item('one'), item('two, which is long enough to wrap round here'), {checked: true, ...item('done')}],
			},
		]),
		[' 99. one', '100. two, which is long enough to wrap', '     round here', '101. [x] done'],
	);
	t.deepEqual(body([{
		type: 'list', ordered: false, start: 1, items: [{checked: false, ...item('open')}, {blocks: []}, item('**bold** in a tight list')],
	}]), ['[ ] open', '•', '• bold in a tight list']);
});

test('items of several paragraphs are set apart', t => {
	t.deepEqual(body([{
		type: 'list', ordered: false, start: 1, items: [item('a', 'b'), item('c')],
	}]), ['• a', '', '  b', '', '• c']);
});

test('a quote keeps its bar on every line', t => {
	t.deepEqual(body([{type: 'quote', blocks: [paragraph('a'), {type: 'quote', blocks: [paragraph('b')]}]}]), ['▎ a', '▎', '▎ ▎ b']);
	t.deepEqual([...stylesOf([{type: 'quote', blocks: [paragraph('a **b**')]}])], ['3', '3;1']);
});

const table: Block = {
	type: 'table', alignments: [undefined, 'right'], header: ['Pier', 'Length'], rows: [['North', '120'], ['South', '7']],
};

test('a table’s columns are as wide as their cells, by the cells they take', t => {
	t.deepEqual(body([table]), ['Pier  │ Length', '──────┼───────', 'North │    120', 'South │      7']);
	t.deepEqual(body([{
		type: 'table', alignments: [], header: ['城市', 'b'], rows: [['e\u{301}te\u{301}', '😀']],
	}]), ['城市 │ b', '─────┼───', 'e\u{301}te\u{301}  │ 😀']);
});

test('a table’s cells wrap where the columns find too little room', t => {
	t.deepEqual(body([{...table, rows: [['The long southern pier with its lighthouse', '340']]}], {measure: 30}), [
		'Pier                  │ Length',
		'──────────────────────┼───────',
		'The long southern     │    340',
		'pier with its         │',
		'lighthouse            │',
	]);
});

test('a table with no room at all becomes lines', t => {
	const wide: Block = {
		type: 'table', alignments: [], header: [
			'A', 'B', 'C', 'D', 'E',
		], rows: [['incomparable', 'incomparable', '', 'incomparable', 'x'], ['a', 'b', 'c', 'd', 'e']],
	};
	t.deepEqual(body([wide]), ['A: incomparable', 'B: incomparable', 'D: incomparable', 'E: x', '', 'A: a', 'B: b', 'C: c', 'D: d', 'E: e']);
});

test('code stays as it is, with a sign where a line goes on', t => {
	t.deepEqual(body([{type: 'code', language: '', text: 'if (a) {\n\treturn "*b*"; // 0123456789 0123456789\n}\n'}]), [
		'  if (a) {', '      return "*b*"; // 0123456789', '↪ 0123456789', '  }',
	]);
});

// Three Hebrew letters, and the same as they are shown.
const [word, shown] = ['אבג', 'גבא'];

test('text from right to left is aligned right, with bullets and bars on that side', t => {
	const blocks: readonly Block[] = [
		paragraph(word),
		{
			type: 'list', ordered: true, start: 12, items: [item(word)],
		},
		{type: 'quote', blocks: [paragraph(word)]},
		related(word, word),
	];
	t.deepEqual(body(blocks, {language: 'he', measure: 34}), [
		shown.padStart(34),
		'',
		`${shown} .12`.padStart(34),
		'',
		`${shown} ▕`.padStart(34),
		'',
		`◌ not stored${`${shown}  ${shown} ◂`.padStart(22)}`,
	]);
	t.deepEqual(body([related(word, word)], {language: 'he', measure: 20}), [`${shown}  ${shown} ◂`.padStart(20), '◌ not stored']);
});

test('in logical order the terminal reorders, and the text stays as written', t => {
	const set = page([paragraph(`${word} (NATO 12) ${word}`)], {bidi: 'logical'});
	t.is(lineText(set.lines[2]!), `${word} (NATO 12) ${word}`.padStart(40));
	t.true(set.lines[2]!.rightToLeft);
});

test('a Latin paragraph within a Hebrew article reads from the left; one that begins with a Latin name, from the right', t => {
	t.deepEqual(body([paragraph('NATO'), paragraph(`NATO ${word}`)], {language: 'he'}), ['NATO', '', `${shown} NATO`.padStart(40)]);
});

test('lists and quotes as deep as one likes are set', t => {
	let blocks: readonly Block[] = [paragraph('at the bottom')];
	for (let depth = 0; depth < 1000; depth++) {
		blocks = [{
			type: 'quote', blocks: [{
				type: 'list', ordered: false, start: 1, items: [{blocks: [paragraph(`level ${depth}`), ...blocks]}],
			}],
		}];
	}

	const set = page(blocks);
	t.true(set.lines.every(line => width(lineText(line)) <= 40));
	t.regex(lineText(set.lines.at(-1)!), /at the bottom$/v);
});

test('very long blocks are set', t => {
	const long = page([
		paragraph('渡轮每天穿过海湾，岛上没有人看钟。'.repeat(12_000)),
		paragraph(Array.from({length: 10_000}, (_, index) => `[link ${index}](https://example.org/${index})`).join(' ')),
	]);
	t.is(long.links.length, 10_000);
	t.true(long.lines.length > 10_000);
});
