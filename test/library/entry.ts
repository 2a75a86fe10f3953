import test from 'ava';
import fc from 'fast-check';
import {walkBlocks, type Article} from '../../source/article.js';
import {ReaderError} from '../../source/errors.js';
import {readEntry} from '../../source/library/entry.js';
import {scanBody} from '../../source/library/scan-body.js';
import {readMarkdown} from '../../source/markdown/read.js';
import {writeMarkdown} from '../../source/markdown/write.js';
import {article} from '../helpers/arbitrary-article.js';

const path = '2018/10/a-file.md';

/** What an entry has in common with the article. */
function common({
	key, title, otherTitles, kicker, teaser, authors, published, language, permalink, url, ...rest
}: Omit<Article, 'blocks'> & {readonly blocks?: Article['blocks']; readonly related?: unknown}) {
	const related = rest.related ?? walkBlocks(rest.blocks!).filter(block => block.type === 'related').map(({type, ...link}) => link).toArray();
	return {
		key, title, otherTitles, kicker, teaser, authors, published, language, permalink, url, related,
	};
}

const outcome = (read: () => Parameters<typeof common>[0]) => {
	try {
		return common(read());
	} catch (error) {
		if (error instanceof ReaderError) {
			return error.message;
		}

		throw error;
	}
};

const both = (text: string) => [outcome(() => readEntry(text, path) as unknown as Article), outcome(() => readMarkdown(text, {path}))] as const;

test('the entry of any article agrees with the article', t => {
	fc.assert(fc.property(article, value => {
		const [entry, whole] = both(writeMarkdown(value));
		t.deepEqual(entry, whole);
	}), {numRuns: 200});
});

const handWritten = fc
	.array(
		fc.constantFrom(
			'',
			'',
			'',
			'# Title',
			'#',
			'Title\n===',
			'# A *marked* title #',
			'## Sub',
			'Prose of a few words.',
			'Prose that ends with a [link](https://example.org/a).',
			'[One](a.md)',
			'[Two](https://example.org/x)',
			'Read more: [Three]()',
			'Lesen Sie auch: [Vier](<https://example.org/a b>)',
			'**Read more:** [Five](x)',
			'*[Read more: Six](x)*',
			'- [Seven](x)',
			'- [ ] [Eight](x)',
			'  [Nine](x)',
			'    [Ten](x)',
			'\t[Eleven](x)',
			'> [Twelve](x)',
			'> Read more: [Thirteen](x)',
			'- Read more: [Fourteen](x)',
			'1. [Fifteen](x)',
			'2. [Sixteen](x)',
			'```',
			'~~~',
			'- ```',
			'> ```',
			'<div>',
			'</div>',
			'<!--',
			'-->',
			'<pre>',
			'![picture](x.jpg)',
			'![picture](x.jpg "Image: me")',
			'[![picture](x.jpg)](y)',
			'![a: [x](y)',
			'[Reference]: https://example.org',
			'[Reference]',
			'Read more: [Reference]',
			'| a | b |',
			'| --- | --- |',
			'| [x](y) |',
			'Auch',
			'lesen [x](y)',
			'Read more',
			'[Read](a) [more](b)',
			'a [x](y "title")',
			'https://example.org: [x](y)',
			String.raw`[\[x\] &amp; _y_z](y)`,
			'[https://example.org](https://example.org)',
			'<https://example.org>',
			'`[x](y)`',
			'Read more: `x` [y](z)',
			'---',
			'***',
			'[x](mailto:a@b.c)',
			'[x](#here)',
			'[^1]: [note](x)',
			'Wow! [x](y)',
			'- - [x](y)',
			'10. Read more: [x](y)',
			'\u{200B}[x](y)',
		),
		{maxLength: 12},
	)
	.map(lines => lines.join('\n'));

test('the entry of a file that anybody wrote agrees with the article', t => {
	fc.assert(fc.property(handWritten, fc.boolean(), (body, hasTitle) => {
		const [entry, whole] = both(hasTitle ? `---\ntitle: Given\n---\n${body}` : body);
		t.deepEqual(entry, whole);
	}), {numRuns: 1500});
});

test('files as dwread writes them need no Markdown parser', t => {
	const body =
		'Prose, with a [link](https://example.org) in it.\n\n![alt text](<> "Caption. Image: dwread")\n\n![alt](x.jpg)\n\nRead more: [A title, *no* parser…]()'.replaceAll(
			'*',
			'',
		)
		+ '\n\n- [In a list](https://example.org/b)\n- item\n\n> quote\n\n```js\n[no](link)\n```\n\n更多内容：[बिना इंटरनेट के पढ़ना]()\n\nProse that ends with a link, and is longer than a label: [here](https://example.org).\n';
	t.deepEqual(
		scanBody(body, false)?.related.map(({label, title}) => `${label}|${title}`),
		['Read more|A title, no parser…', '|In a list', '更多内容|बिना इंटरनेट के पढ़ना'],
	);
});

test('reading time follows the amount of text and the language', t => {
	const minutes = (text: string, language: string) => readEntry(`---\ntitle: x\nlanguage: ${language}\n---\n${text}`, path).minutes;
	t.is(minutes('word '.repeat(10), 'en'), 1);
	t.is(minutes('word '.repeat(2380), 'en'), 10);
	t.is(minutes('Wort '.repeat(1790), 'de'), 10);
	t.is(minutes('漢字，'.repeat(1275), 'zh'), 10);
	t.is(minutes('[word](https://example.org/not/read/at/all) '.repeat(2380), 'en'), 10);
});
