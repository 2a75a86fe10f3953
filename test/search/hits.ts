import test from 'ava';
import fc from 'fast-check';
import {placeOfHit, snippetOf} from '../../source/search/hits.js';

const texts = ['A ferry for the island', 'Nobody in Zürich saw the ferry. The crew slept.', '离线阅读，不慌不忙', 'كتابٌ عربي'];

const leadsTo = test.macro({
	exec(t, query: string, expected: string | undefined) {
		const hit = placeOfHit(texts, query);
		t.is(hit && texts[hit.block]!.slice(hit.offset), expected);
	},
	title: (_, query: string) => `a hit of “${query}” is opened where its words stand`,
});

test(leadsTo, 'ferry', 'ferry for the island');
test(leadsTo, 'ferry crew', 'ferry. The crew slept.');
test(leadsTo, 'zuric', 'Zürich saw the ferry. The crew slept.');
test(leadsTo, '"the crew" ', 'The crew slept.');
test(leadsTo, 'erry ', undefined);
test(leadsTo, '阅读', '阅读，不慌不忙');
test(leadsTo, '线阅读', '线阅读，不慌不忙');
test(leadsTo, 'عربی', 'عربي');
test(leadsTo, 'کتاب', 'كتابٌ عربي');
test(leadsTo, 'is:read', undefined);

test('a snippet has what was asked for, marked, with words around it', t => {
	const text = `${'Before it all was calm. '.repeat(20)}Then the Ferry sank.${' After it all was calm.'.repeat(20)}`;
	const snippet = snippetOf(text, 'ferry sank', 60)!;
	t.regex(snippet.text, /^….*Then the Ferry sank\. After .*…$/v);
	t.true(snippet.text.length <= 62);
	t.deepEqual(snippet.marked.map(([from, to]) => snippet.text.slice(from, to)), ['Ferry', 'sank']);
	t.is(snippetOf(text, 'whale', 60), undefined);
});

test('a snippet of anything is marked within itself', t => {
	fc.assert(fc.property(fc.string({unit: 'grapheme', maxLength: 80}), fc.nat({max: 70}), fc.integer({min: 4, max: 40}), (text, from, length) => {
		const snippet = snippetOf(text, text.slice(from, from + 4), length);
		t.true(snippet === undefined || snippet.marked.every(([start, end]) => start >= 0 && start <= end && end <= snippet.text.length));
	}), {numRuns: 500});
});
