import test from 'ava';
import {type Block} from '../../source/article.js';
import {ReaderError} from '../../source/errors.js';
import {plainText} from '../../source/markdown/inline.js';
import {readMarkdown} from '../../source/markdown/read.js';
import {updateMarkdown, writeMarkdown} from '../../source/markdown/write.js';

const blocks = (markdown: string) => readMarkdown(markdown).blocks;
const paragraph = (text: string): Block => ({type: 'paragraph', text});

test('an article is written as the design shows it', t => {
	const markdown = `---
key: dw:46049387
title: Soldiers may go to the border
kicker: Politics
teaser: 'Soldiers: up to 1,000 of them'
published: 2018-10-26
language: en
permalink: https://p.dw.com/p/37DY3
signoff: dv/amp (AFP, AP, Reuters)
agencies: [AFP, AP, Reuters]
---

![A truck by a fence](<> "On patrol. Image: Agency/N. Name")

The request *has arrived*, an official said.

Read more: [The caravan 'on its way' north]()

## Support only

1. Doctors
2. Engineers
`;
	const article = readMarkdown(markdown);
	t.is(writeMarkdown(article), markdown.replace('\'Soldiers: up to 1,000 of them\'', '"Soldiers: up to 1,000 of them"'));
	t.deepEqual(article.blocks[0], {
		type: 'figure', alt: 'A truck by a fence', caption: 'On patrol.', credit: 'Agency/N. Name',
	});
	t.deepEqual(article.blocks[2], {type: 'related', label: 'Read more', title: 'The caravan \'on its way\' north'});
	t.deepEqual(article.agencies, ['AFP', 'AP', 'Reuters']);
});

test('the title is that of the front matter, else the first heading of level 1, else the file’s name', t => {
	const titled = readMarkdown('---\ntitle: Given\n---\n# Heading\n\n# given\n\nText');
	t.is(titled.title, 'Given');
	t.deepEqual(titled.blocks.map(block => block.type), ['heading', 'heading', 'paragraph']);
	t.deepEqual(readMarkdown('---\ntitle: Given\n---\n# given\n\nText').blocks, [paragraph('Text')]);

	const headed = readMarkdown('Before\n\n# A *heading* &amp; more\n\nText', {path: 'a/b.md'});
	t.is(headed.title, 'A heading & more');
	t.deepEqual(headed.blocks, [paragraph('Before'), paragraph('Text')]);

	t.is(readMarkdown('Text', {path: '2018/10/my-own_notes.md'}).title, 'my own notes');
	t.is(readMarkdown('Text').title, 'Untitled');
});

test('the key is the one given, else of an address, else of the file, else of the text', t => {
	t.is(readMarkdown('---\nkey: mine:1\nurl: https://www.dw.com/en/x/a-46049387\n---\n').key, 'mine:1');
	t.is(readMarkdown('---\npermalink: https://p.dw.com/p/37DY3\n---\n').key, 'dw:46049387');
	t.is(readMarkdown('---\nsource: https://www.example.org/story/?utm_source=x\n---\n').key, 'url:example.org/story');
	t.is(readMarkdown('# A\n', {path: 'x/a.md'}).key, 'file:x/a.md');
	t.regex(readMarkdown('# A\n').key, /^text:/v);
});

test('a clipping by Obsidian is an article', t => {
	const article = readMarkdown(`---
title: "The harbour: open again"
source: "https://www.example.org/harbour"
author:
  - "[[Ada Writer]]"
  - "[[Ben Writer]]"
published: 2024-01-30
created: 2024-02-01
description: >-
  Ships may enter
  again.
tags:
  - "clippings"
aliases: [Harbour]
---
Text ![[x]].
`);
	t.like(article, {
		title: 'The harbour: open again',
		url: 'https://www.example.org/harbour',
		key: 'url:example.org/harbour',
		published: '2024-01-30',
		teaser: 'Ships may enter again.',
	});
	t.deepEqual(article.authors, ['Ada Writer', 'Ben Writer']);
	t.deepEqual(article.otherTitles, ['Harbour']);
});

const published = test.macro({
	exec(t, date: string, iso: string | undefined) {
		t.is(readMarkdown(`---\ndate: ${date}\n---\n`).published, iso);
	},
	title: (_, date: string) => `the date “${date}” is read`,
});

test(published, '2018-10-26', '2018-10-26');
test(published, '2018-10-26T18:30:00Z', '2018-10-26T18:30:00Z');
test(published, '2018-10-26 18:30:00 +0200', '2018-10-26T18:30:00+0200');
test(published, '2018/1/6', '2018-01-06');
test(published, 'October 26, 2018', '2018-10-26');
test(published, '2018-02-30', undefined);
test(published, 'soon', undefined);

const broken = test.macro({
	exec(t, markdown: string, reason: RegExp) {
		const error = t.throws(() => readMarkdown(markdown), {instanceOf: ReaderError, message: reason});
		t.notRegex(error.message, /\n/v);
	},
	title: (title = '') => `front matter is refused in one sentence: ${title}`,
});

test('not closed', broken, '---\ntitle: A\n\nText', /not closed/v);
test('not closed and long', broken, `---\ntitle: A\n${'x: y\n'.repeat(2_000_000)}`, /64 KiB/v);
test('closed too late', broken, `---\ntitle: A\ntext: ${'x'.repeat(100_000)}\n---\n`, /64 KiB/v);
test('no YAML', broken, '---\ntitle: "A\nkey: [1,\n---\nText', /no YAML that can be read in line \d+/v);
test('the same key twice', broken, '---\ntitle: A\ntitle: B\n---\nText', /duplicate/v);
test('an alias', broken, '---\na: &a [x]\ntitle: *a\n---\n', /alias/iv);
test(
	'an alias bomb',
	broken,
	`---\na0: &a0 [x]\n${Array.from({length: 9}, (_, index) => `a${index + 1}: &a${index + 1} [${`*a${index}, `.repeat(9)}x]\n`).join('')}---\n`,
	/alias/iv,
);
test('a tag', broken, '---\ntitle: !!js/function "x"\n---\n', /tag/iv);
test('JavaScript', broken, '---js\n{title: process.exit(1)}\n---\n', /“js”/v);
test('nested 10,000 deep', broken, `---\ntitle: ${'['.repeat(10_000)}\n---\n`, /nesting|depth/iv);

test('a rule at the start is no front matter', t => {
	t.deepEqual(blocks('---\n\nText\n\n---\n\nText').map(block => block.type), ['rule', 'paragraph', 'rule', 'paragraph']);
	t.deepEqual(blocks('---\nWords, then: more\n').map(block => block.type), ['rule', 'paragraph']);
});

test('front matter pollutes nothing', t => {
	const article = readMarkdown('---\n__proto__: {polluted: yes}\nconstructor: x\ntitle: A\n---\n');
	t.is(article.title, 'A');
	t.false('polluted' in {});
	t.false('polluted' in article);
});

test('front matter’s values are strings as they are written', t => {
	t.like(readMarkdown('---\ntitle: 1984\nkicker: 0x1F\nteaser: null\nauthor: ~\nlanguage: en_US\n---\n'), {
		title: '1984', kicker: '0x1F', teaser: undefined, language: 'en-US',
	});
});

test('what is hidden in a file is cleaned, however it is written', t => {
	const article = readMarkdown(
		'---\ntitle: "A\\u001b[31m red\\u202e"\n---\n\u{1B}[2JText &#27;[31m and &#x202E;more `co\u{7}de`\r\n\r\n[a\u{1B}]8;;x\u{7}](y)',
	);
	t.is(article.title, 'A red');
	t.deepEqual(article.blocks, [paragraph('Text and more `code`'), {
		type: 'related', label: '', title: 'a', url: 'y',
	}]);
});

test('a title with a colon in it is read as people write it', t => {
	const article = readMarkdown('---\ntitle: Ferries: a test\ntags: {sea: yes}\ndate: 2024-05-03\n---\n\nText.\n');
	t.is(article.title, 'Ferries: a test');
	t.is(article.published, '2024-05-03');
});

test('an update of a file keeps the fields of other programs', t => {
	const old =
		'---\n# mine\ntitle: Old\ntags:\n  - "a"\n\n  - b\nrating: 5 # of 5\nauthors:\n- Somebody\ncustom: |\n  two\n  lines\n---\nOld text\n';
	const updated = updateMarkdown(old, {...readMarkdown(old), title: 'New', otherTitles: ['Old']});
	const [, frontMatter] = updated.split('---\n', 2);
	t.true(frontMatter!.endsWith('# mine\ntags:\n  - "a"\n\n  - b\nrating: 5 # of 5\ncustom: |\n  two\n  lines\n'));
	t.is(readMarkdown(updated).title, 'New');
	t.deepEqual(readMarkdown(updated).authors, ['Somebody']);
	t.is(updateMarkdown(updated, readMarkdown(updated)), updated);
});

test('what is written can be read, however much a page says', t => {
	const huge = 'x" \\'.repeat(100_000);
	const article = {
		...readMarkdown('# A'),
		title: huge,
		teaser: huge,
		kicker: huge,
		signoff: huge,
		otherTitles: Array.from({length: 200}, () => huge),
		authors: Array.from({length: 200}, () => huge),
	};
	const read = readMarkdown(writeMarkdown(article));
	t.true(read.title.startsWith('x" \\x" \\') && read.title.endsWith('…'));
});

const related = test.macro({
	exec(t, markdown: string, expected: Partial<Extract<Block, {type: 'related'}>> | undefined) {
		const [block] = blocks(markdown);
		t.deepEqual(block?.type === 'related' ? block : undefined, expected && {
			type: 'related', label: '', title: 'Title', ...expected,
		});
	},
	title: (_, markdown: string) => `“${markdown}” is${markdown.includes('prose') ? ' no' : ' a'} related link`,
});

test(related, '[Title]()', {});
test(related, 'Read more: [Title](https://p.dw.com/p/37DY3)', {label: 'Read more', url: 'https://p.dw.com/p/37DY3', key: 'dw:46049387'});
test(related, '**Read more:** [Title](<a b.md>)', {label: 'Read more', url: 'a b.md'});
test(related, '*[Read more: Title](x.md)*', {label: 'Read more', url: 'x.md'});
test(related, 'Read more [Title](x.md)', {label: 'Read more', url: 'x.md'});
test(related, '更多内容：[Title]()', {label: '更多内容'});
test(related, '→ [Title](x.md)', undefined);
test(related, 'READ MORE | [Title][1]\n\n[1]: https://example.org', {label: 'READ MORE', url: 'https://example.org', key: 'url:example.org'});
test(related, 'In prose [Title](x.md)', undefined);
test(related, 'This prose: is long enough to be no label [Title](x.md)', undefined);
test(related, 'Read more: [Title](x.md), says the prose', undefined);
test(related, '[Title](mailto:prose@example.org)', undefined);
test(related, '<https://example.org/prose>', undefined);
test(related, '[Title](#prose)', undefined);

test('a paragraph of pictures is figures, linked ones too', t => {
	t.deepEqual(blocks(String.raw`![one](a.jpg) [![*two* &amp; \[x\]](b.jpg "Caption")](c)`), [
		{
			type: 'figure', source: 'a.jpg', alt: 'one', caption: '', credit: '',
		},
		{
			type: 'figure', source: 'b.jpg', alt: 'two & [x]', caption: 'Caption', credit: '',
		},
	]);
	t.is(blocks('Text ![one](a.jpg)')[0]!.type, 'paragraph');
});

test('a credit keeps its label in the article’s language', t => {
	const figure: Block = {
		type: 'figure', alt: '', caption: 'Foto: ein Hafen', credit: 'dpa',
	};
	for (const [language, label] of [['en', ' Image: dpa'], ['de-AT', ' Bild: dpa'], ['zh', '：dpa'], ['xx', ' Image: dpa']]) {
		const markdown = writeMarkdown({...readMarkdown(''), language, blocks: [figure]});
		t.true(markdown.includes(`${label!}")`), markdown);
		t.deepEqual(readMarkdown(markdown).blocks, [figure]);
	}
});

test('raw HTML is its text', t => {
	t.deepEqual(
		blocks(
			'<div><p>One &amp; <b>two</b></p><script>no()</script><!-- no -->\n<ul><li>three<br>four</li></ul></div>\n\nA <span class="x">b</span><br>c',
		),
		[paragraph('One & two'), paragraph('three four'), paragraph('A b c')],
	);
});

test('soft and hard line breaks are spaces', t => {
	t.deepEqual(blocks('one\ntwo  \nthree\\\nfour **five\nsix**'), [paragraph('one two three four **five six**')]);
});

test('quotes and lists too deep to show become text', t => {
	for (const markdown of [
		`${'> '.repeat(20_000)}the end`,
		`${'- '.repeat(5000)}the end`,
		Array.from({length: 300}, (_, depth) => `${'  '.repeat(depth)}- item`).join('\n') + ' the end',
		`${'>'.repeat(20_000)} the end`,
		Array.from({length: 1000}, (_, depth) => `${'\t'.repeat(depth)}1. item`).join('\n') + ' the end',
	]) {
		t.true(writeMarkdown(readMarkdown(markdown)).includes('the end'));
	}
});

test('a document that the parser gives up is still read', t => {
	const deep = `${'*a _b '.repeat(20_000)}the end`;
	t.true(blocks(deep).some(block => block.type === 'paragraph' && plainText(block.text).includes('the end')));
});
