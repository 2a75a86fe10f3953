import test from 'ava';
import fc from 'fast-check';
import {walkBlocks, type Article, type Block} from '../../../source/article.js';
import {clean} from '../../../source/clean.js';
import {ReaderError} from '../../../source/errors.js';
import {importPageDump} from '../../../source/import/page-dump.js';
import {plainText} from '../../../source/markdown/inline.js';
import {anyText} from '../../helpers/arbitrary-text.js';

const words = 'tower lamp keeper boat Harbor Library reads writes and the of in 12 Mara Lind island tram “book” stairs winter'.split(' ');
const sentence = fc
	.array(fc.constantFrom(...words), {minLength: 3, maxLength: 30})
	.map(list => `${list.join(' ').replace(/^./v, letter => letter.toUpperCase())}.`);
const bare = fc.array(fc.constantFrom(...words), {minLength: 1, maxLength: 8}).map(list => list.join(' '));
const special = fc.constantFrom(
	'1. Skip to content',
	'2. Skip to main menu',
	'3. Skip to more DW sites',
	'Advertisement',
	'Read more: The tower falls',
	'Read more',
	'Related',
	'Die Redaktion empfiehlt',
	'https://p.dw.com/p/37DY3',
	'https://p.dw.com/p/4BxyZ',
	'Image: Lind/DW',
	'The tower at night.Image: Lind/DW',
	'Bild:',
	'• item one',
	'- item two',
	'1. first',
	'2. second',
	'    • deep',
	'> quoted',
	'ml/kq (AFP, dpa)',
	'Skip next section Explore more',
	'Explore more',
	'© 2022 Deutsche Welle',
	'Mara Lind',
	'The lamp | Society | DW | 04.05.2022',
	'Permalink https://p.dw.com/p/37DY3',
	'Share',
	'Copy link',
	'11:19',
	'Related topics',
	'Feedback',
	'Print',
	'Keywords tower, lamp',
	'Opinion: The lamp',
	'（德国之声中文网）灯塔',
	'The lamp is out.Read more: The tower falls',
	'Sign up here.',
	'Edited by: Mara Lind',
	'To view this video please enable JavaScript, and consider upgrading to a web browser that supports HTML5 video',
);
const wild = anyText({maxLength: 60});
const line = fc.oneof({weight: 4, arbitrary: sentence}, {weight: 3, arbitrary: bare}, {weight: 3, arbitrary: special}, {weight: 1, arbitrary: wild});
const dump = fc
	.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\r\n')), {maxLength: 40})
	.map(lines => lines.map(([text, end]) => text + end).join(''));

function imported(text: string): Article | undefined {
	try {
		return importPageDump(text);
	} catch (error) {
		if (error instanceof ReaderError) {
			return undefined;
		}

		throw error;
	}
}

/** The words of a block itself, without those of the blocks in it. */
function wordsOf(block: Block): ReadonlyArray<string | undefined> {
	if (block.type === 'paragraph' || block.type === 'heading') {
		return [plainText(block.text)];
	}

	if (block.type === 'figure') {
		return [block.alt, block.caption, block.credit];
	}

	return block.type === 'related' ? [block.label, block.title, block.url] : [];
}

/** All that an article shows or says it left out. */
function allText(article: Article): string {
	const head = [article.title, article.kicker, article.teaser, article.permalink, article.url, article.signoff];
	const body = walkBlocks(article.blocks).flatMap(block => wordsOf(block)).toArray();
	return [...head, ...article.authors, ...body, ...article.removed.map(({text}) => text)].filter(part => part !== undefined).join('\n');
}

const counts = (text: string) => Map.groupBy(text.toLowerCase().match(/\p{Letter}{3,}/gv) ?? [], word => word);

test('whatever the input, it is an article or refused with a reason, and no control character survives', t => {
	fc.assert(fc.property(fc.oneof(dump, wild), text => {
		const article = imported(text);
		const all = JSON.stringify({...article, key: ''}).replaceAll(/\\["\\nt]/gv, '');
		t.notRegex(all, /\\u00[01]|\\u007f|[\u{7F}-\u{9F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/v);
		t.not(article?.title.trim(), '');
	}), {numRuns: 300});
});

// Labels of pictures, rows and lists are said by what they label; a permalink is written anew.
const labels = new Set([
	'image', 'bild', 'permalink', 'https', 'http', 'dwcom', 'com', 'related', 'read', 'more', 'die', 'redaktion',
	'empfiehlt', 'print', 'feedback', 'keywords', 'share', 'society',
]);

test('no word of the input is lost, and none is doubled', t => {
	const tidy = fc
		.array(
			fc.tuple(
				fc.oneof({weight: 4, arbitrary: sentence}, {weight: 3, arbitrary: bare}, {weight: 3, arbitrary: special}),
				fc.constantFrom('\n', '\n\n', '\n\n'),
			),
			{maxLength: 40},
		)
		.map(lines => lines.map(([text, end]) => text + end).join(''));
	fc.assert(fc.property(tidy, text => {
		const article = imported(text);
		const given = counts(article ? clean(text).replaceAll('′', '\'') : '');
		const got = counts(article ? allText(article) : '');
		for (const [word, list] of given.entries().filter(([key]) => !labels.has(key))) {
			t.is(got.get(word)?.length, list.length, `“${word}” in ${JSON.stringify(text)}`);
		}
	}), {numRuns: 500});
});

const milliseconds = (text: string) => {
	const start = performance.now();
	imported(text);
	return performance.now() - start;
};

/** Inputs that a careless pattern or loop takes quadratic time for; each is made at any size. */
const hostile: Readonly<Record<string, (size: number) => string>> = {
	'one long line': size => 'lamp '.repeat(size / 5),
	'one long line without spaces': size => 'a'.repeat(size),
	'many short lines': size => 'The lamp is out\n'.repeat(size / 16),
	'many paragraphs': size => 'The keeper of the tower reads by the lamp all night, and he writes in the morning.\n\n'.repeat(size / 85),
	'many labels': size => 'Read more\n\n'.repeat(size / 11),
	'many list headings': size => 'Related\nA title\n\n'.repeat(size / 17),
	'many colons': size => `A headline\n\n${'Read more: '.repeat(size / 11)}`,
	'many labels glued': size => `A headline\n\nHe reads.${'Read more: A b.'.repeat(size / 15)}`,
	'many bullets': size => '• lamp\n'.repeat(size / 7),
	'bullets deeper and deeper'(size) {
		const length = Math.floor(Math.sqrt(size));
		return Array.from({length}, (_, index) => `${' '.repeat(index)}• lamp`).join('\n');
	},
	'many pictures': size => 'A tower\nImage: DW\n'.repeat(size / 18),
	'many rows': size => 'Permalink https://p.dw.com/p/37DY3\nDate\nAuthor\nKeywords\n'.repeat(size / 57),
	'many dates': size => 'May 4, 2022\n'.repeat(size / 12),
	'many sentences ends': size => `A headline\n\n${'.”)'.repeat(size / 3)}`,
	'many introducers': size => '\u{9D}\u{1B}]'.repeat(size / 3),
	'many marks': size => `A headline\n\na${'\u{301}'.repeat(size)}`,
	'many hyphens': size => '- '.repeat(size / 2),
	'one long permalink line': size => `${skipLines}A${'https://p.dw.com/p/37DY3'.repeat(size / 24)}`,
	'many line breaks': size => 'a\n\n\n\n'.repeat(size / 5),
};
const skipLines = '1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\n';

for (const [name, make] of Object.entries(hostile)) {
	test.serial(`time grows with the input and no faster: ${name}`, t => {
		milliseconds(make(10_000));
		const small = Math.max(1, milliseconds(make(10_000)));
		const large = milliseconds(make(320_000));
		// 32 times the input: linear is 32, quadratic 1024. Between them is room for a busy machine.
		t.true(large < small * 400, `${large.toFixed(0)} ms against ${small.toFixed(0)} ms`);
	});
}
