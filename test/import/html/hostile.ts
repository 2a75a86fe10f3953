import test from 'ava';
import {ReaderError} from '../../../source/errors.js';
import {importHtml} from '../../../source/import/html.js';
import {parseTree} from '../../../source/import/html/tree.js';
import {linesOf, page, paragraphs, prose} from '../../helpers/html-pages.js';

const head = `<h1>A tram for the beach</h1>${paragraphs()}`;

/** Each ends, and in time that grows with its size: ten times this size in any of them would hang what is quadratic for minutes. */
const attacks: Readonly<Record<string, string>> = {
	'a hundred thousand line breaks': `${head}<p>${'a word and another<br>'.repeat(100_000)}</p>`,
	'two hundred thousand entities': `${head}<p>${'&amp;'.repeat(200_000)}</p>`,
	'a hundred thousand attributes': `<p ${Array.from({length: 100_000}, (_, index) => `a${index}=1`).join(' ')}>${prose[0]!}</p>${head}`,
	'boxes nested a hundred thousand deep': `${'<div>'.repeat(100_000)}${head}`,
	'marks nested a hundred thousand deep': `${head}${'<b><i>'.repeat(50_000)}x`,
	'tables nested ten thousand deep': `${head}${'<table><tr><td>'.repeat(10_000)}x`,
	'lists nested ten thousand deep': `${head}${'<ul><li>'.repeat(10_000)}x`,
	'nested spans around a long text': `${head}${'<span>'.repeat(1000)}${'a word '.repeat(100_000)}`,
	'fifty thousand labels of other stories': `${head}${'<p>Related</p>'.repeat(50_000)}`,
	'fifty thousand boxes of advertisements': `${head}${'<div class="ad share">x y</div>'.repeat(50_000)}`,
	'ten thousand pictures in boxes': `${head}${'<div class="image"><div class="media"><img src="/a.jpg"></div></div>'.repeat(10_000)}`,
	'fifty thousand first headings': `${'<h1>A tram for the beach</h1>'.repeat(50_000)}${paragraphs()}`,
	'fifty thousand authors': `${'<a rel=author href=/author/x>Ada Moor</a><time>x</time>'.repeat(50_000)}${paragraphs()}`,
	'a title of a hundred thousand dashes': `<title>${'a - '.repeat(100_000)}</title>${head}`,
	'half a million brackets in JSON-LD': `<script type="application/ld+json">${'['.repeat(500_000)}</script>${head}`,
	'a million signs that open a tag': `${head}<p>${'<'.repeat(1_000_000)}`,
	'a paragraph of five million signs': `${head}<p>${'The council met, and decided. '.repeat(170_000)}`,
	'a class of a million words': `${head}<p class="${'ad-'.repeat(300_000)}">x</p>`,
	'fifty thousand articles in the article': `<article>${head}${'<article><h2><a href=/x>T</a></h2></article>'.repeat(50_000)}</article>`,
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
	const texts = Array.from({length: 30_000}, (_, index) => `The council met for the ${index}th time, and decided, after a long debate, that the bridge over the river will be mended.`);
	const article = importHtml({html: page({body: `<div class="menu"><a href="/">Home</a></div><h1>The council</h1><div class="text">${paragraphs(texts)}</div>`})});
	t.is(article.blocks.length, texts.length);
});
