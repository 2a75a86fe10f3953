import test from 'ava';
import fc from 'fast-check';
import {withFootnotes} from '../../source/markdown/footnotes.js';
import {readMarkdown} from '../../source/markdown/read.js';
import {writeMarkdown} from '../../source/markdown/write.js';
import {anyText} from '../helpers/arbitrary-text.js';

const noted = [
	'The ferry[^boat] sails in *May*.[^1] A `[^1]` in code stays.',
	'',
	'[^1]: Says the council,',
	'and its mayor.',
	'[^boat]: The second one.',
	'',
	'    It is red.',
	'',
	'The bridge waits.',
	'',
].join('\n');

test('footnotes are a numbered list at the end, in the order in which the text refers to them', t => {
	t.is(withFootnotes(noted), [
		String.raw`The ferry\[1\] sails in *May*.\[2\] A ` + '`[^1]` in code stays.',
		'',
		'The bridge waits.',
		'',
		'---',
		'',
		'1. The second one.',
		'',
		'   It is red.',
		'2. Says the council,',
		'   and its mayor.',
		'',
	].join('\n'));
	const {blocks} = readMarkdown(noted);
	t.deepEqual(blocks.map(({type}) => type), ['paragraph', 'paragraph', 'rule', 'list']);
});

test('an article with footnotes is the same once it is stored', t => {
	const article = readMarkdown(noted);
	t.deepEqual(readMarkdown(writeMarkdown(article)).blocks, article.blocks);
});

test('what looks like a footnote in code, or is referred to and not there, stays as it is', t => {
	for (const text of ['See [^1] there.\n', '```\n[^1]: no note\n```\n', 'a\n\n    [^1]: code\n', String.raw`\[^1]: text` + '\n']) {
		t.is(withFootnotes(text), text);
	}
});

test('no word of a text with footnotes is lost, whatever it is', t => {
	const line = fc.oneof(anyText({maxLength: 20}), fc.constantFrom('[^a]: note', 'text [^a]', '    more', '', '```', '[^b]:', '`[^a]`', '> [^a]: quoted'));
	const words = (text: string) => text.replaceAll(/\[\^[ab]\]:?|\\\[\d+\\\]/gv, '').match(/\p{Letter}+/gv) ?? [];
	fc.assert(fc.property(fc.array(line, {maxLength: 12}), lines => {
		const text = lines.join('\n');
		t.deepEqual(words(withFootnotes(text)).toSorted(), words(text).toSorted());
	}), {numRuns: 500});
});

test('signs of footnotes by the hundred thousand are read at once', t => {
	for (const signs of ['[^'.repeat(200_000), '`'.repeat(200_000), '[^a] '.repeat(100_000)]) {
		t.true(withFootnotes(`[^a]: x\n\n${signs}\n`).length > 100_000);
	}
});
