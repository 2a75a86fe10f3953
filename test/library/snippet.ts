import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'ava';
import {type Entry} from '../../source/article.js';
import {snippetIn} from '../../source/library/snippet.js';

const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'dwread-snippet-'));
test.after.always(() => {
	fs.rmSync(temporary, {recursive: true, force: true});
});

const entry: Entry = {
	key: 'k', path: 'k.md', title: 'Crossing', otherTitles: [], authors: [], minutes: 1, related: [], teaser: 'A lighthouse looks on.',
};

const snippets = test.macro({
	exec(t, body: string, query: string, expected: string | undefined) {
		const file = path.join(fs.mkdtempSync(path.join(temporary, 'x')), 'k.md');
		fs.writeFileSync(file, `---\ntitle: Crossing\nteaser: A lighthouse looks on.\n---\n\n${body}`);
		const snippet = snippetIn(file, entry, query, 60);
		t.is(snippet?.text, expected);
		t.true(snippet === undefined || snippet.marked.length > 0);
	},
	title: (title = '') => `the words around a hit ${title}`,
});

test('begin with the paragraph that has one', snippets, 'Calm at first.\n\nThen a ferry sank.\n\nNobody slept.', 'ferry', 'Then a ferry sank. Nobody slept.');
test('are found over the end of a paragraph', snippets, 'Calm was the old\n\nferry port.', '"old ferry"', 'Calm was the old ferry port.');
test('have no marks of Markdown and no addresses', snippets, 'See [the **ferry**](https://example.org/ferry) there.', 'ferry', 'See the ferry there.');
test('have no lines of tables', snippets, '| boat | bay |\n| --- | :-: |\n| ferry | blue |', 'ferry', 'ferry blue');
test('are not in addresses', snippets, 'See [the boat](https://example.org/ferry) there.', 'ferry', undefined);
test('may stand in the teaser', snippets, 'Nothing.', 'lighthouse', 'A lighthouse looks on.');
test('follow a long way', snippets, `${'Calm. '.repeat(200)}Then a ferry sank.`, 'ferry', '…Calm. Then a ferry sank.');
