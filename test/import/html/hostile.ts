import test from 'ava';
import {ReaderError} from '../../../source/errors.js';
import {importHtml} from '../../../source/import/html.js';
import {parseTree} from '../../../source/import/html/tree.js';
import {
	linesOf,
	page,
	paragraphs,
	prose,
} from '../../helpers/html-pages.js';

const head = `<h1>A tram for the beach</h1>${paragraphs()}`;

/** Each ends, and in time that grows with its size. Larger ones still are in the importer's own tests, with its deadline. */
const attacks: Readonly<Record<string, string>> = {
	'twenty thousand line breaks': `${head}<p>${'a word and another<br>'.repeat(20_000)}</p>`,
	'forty thousand entities': `${head}<p>${'&amp;'.repeat(40_000)}</p>`,
	'twenty thousand attributes': `<p ${Array.from({length: 20_000}, (_, index) => `a${index}=1`).join(' ')}>${prose[0]!}</p>${head}`,
	'boxes nested twenty thousand deep': `${'<div>'.repeat(20_000)}${head}`,
	'marks nested twenty thousand deep': `${head}${'<b><i>'.repeat(10_000)}x`,
	'tables nested four thousand deep': `${head}${'<table><tr><td>'.repeat(4000)}x`,
	'lists nested four thousand deep': `${head}${'<ul><li>'.repeat(4000)}x`,
	'nested spans around a long text': `${head}${'<span>'.repeat(1000)}${'a word '.repeat(100_000)}`,
	'ten thousand labels of other stories': `${head}${'<p>Related</p>'.repeat(10_000)}`,
	'ten thousand boxes of advertisements': `${head}${'<div class="ad share">x y</div>'.repeat(10_000)}`,
	'two thousand pictures in boxes': `${head}${'<div class="image"><div class="media"><img src="/a.jpg"></div></div>'.repeat(2000)}`,
	'ten thousand first headings': `${'<h1>A tram for the beach</h1>'.repeat(10_000)}${paragraphs()}`,
	'ten thousand authors': `${'<a rel=author href=/author/x>Ada Moor</a><time>x</time>'.repeat(10_000)}${paragraphs()}`,
	'a title of twenty thousand dashes': `<title>${'a - '.repeat(20_000)}</title>${head}`,
	'a hundred thousand brackets in JSON-LD': `<script type="application/ld+json">${'['.repeat(100_000)}</script>${head}`,
	'two hundred thousand signs that open a tag': `${head}<p>${'<'.repeat(200_000)}`,
	'a paragraph of a million signs': `${head}<p>${'The council met, and decided. '.repeat(34_000)}`,
	'a class of sixty thousand words': `${head}<p class="${'ad-'.repeat(60_000)}">x</p>`,
	'ten thousand articles in the article': `<article>${head}${'<article><h2><a href=/x>T</a></h2></article>'.repeat(10_000)}</article>`,
};
for (const [what, body] of Object.entries(attacks)) {
	test(`${what} end, with the article read`, t => {
		const article = importHtml({html: page({body})});
		t.true(linesOf(article).includes(prose[1]!));
	});
}

test('a page beyond any size is refused before it is read', t => {
	t.throws(() => importHtml({html: ' '.repeat(20_000_001)}), {instanceOf: ReaderError, message: /too large/v});
});

test('a tree is never deeper than what comes after it can follow, and keeps the text of what is dropped', t => {
	const {elements} = parseTree(`${'<div>'.repeat(5000)}within${'</div>'.repeat(5000)}<p>after`);
	const depth = (index: number): number => {
		let [levels, around] = [0, elements[index]?.parent];
		while (around) {
			levels++;
			around = around.parent;
		}

		return levels;
	};

	t.true(Math.max(...elements.map((_, index) => depth(index))) <= 260);
	t.true(elements.some(({children}) => children.includes('within')));
});

test('a page too large for Readability is read all the same', t => {
	const texts = Array.from(
		{length: 30_000},
		(_, index) => `The council met for the ${index}th time, and decided, after a long debate, that the bridge over the river will be mended.`,
	);
	const article = importHtml({
		html: page({body: `<div class="menu"><a href="/">Home</a></div><h1>The council</h1><div class="text">${paragraphs(texts)}</div>`}),
	});
	t.is(article.blocks.length, texts.length);
});
