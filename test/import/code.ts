import {readFileSync, readdirSync} from 'node:fs';
import path from 'node:path';
import test from 'ava';
import {isCode} from '../../source/import/code.js';
import {readItems} from '../../source/import/forms.js';
import {ferryDump} from '../helpers/ferry-dumps.js';

const root = path.join(import.meta.dirname, '..', '..');
const below = (folder: string, end: string) => readdirSync(path.join(root, folder), {recursive: true, encoding: 'utf8'})
	.filter(name => name.endsWith(end))
	.map(name => path.join(root, folder, name));

async function told(name: string, text: string): Promise<string> {
	const items = await Array.fromAsync(readItems({name, bytes: new TextEncoder().encode(text)}));
	return items.map(item => item.type === 'refused' ? item.reason : item.type).join(', ');
}

const noArticle = 'it is no article: it is program code or data';

const code = {
	Python: 'import sys\n\ndef main(names):\n    """Greets everybody by name."""\n    for name in names:\n        print(f"Hello {name}")\n\nif __name__ == "__main__":\n    main(sys.argv[1:])\n',
	C: '#include <stdio.h>\n\n/* Greets. */\nint main(void) {\n\tprintf("Hello\\n");\n\treturn 0;\n}\n',
	'a shell script': '#!/bin/sh\nset -e\ncd "$HOME"\nls -l\n',
	JSON: '{\n\t"name": "ferry",\n\t"stops": [\n\t\t"harbour",\n\t\t"island"\n\t]\n}\n',
	YAML: 'name: ferry\nstops:\n  - name: harbour\n    time: 08:00\n  - name: island\n    time: 09:30\n',
	'a style sheet': 'body {\n  margin: 0;\n}\n\nh1, h2 {\n  color: #333;\n  font-weight: bold;\n}\n',
} as const;

for (const [what, text] of Object.entries(code)) {
	test(`${what} is no article, whatever the file is called`, async t => {
		t.is(await told('greeting.txt', text), noArticle);
		t.is(await told('greeting', text), noArticle);
	});
}

test('what is called as code is no article, even if it is mostly comments', async t => {
	const text = 'A script for the island\n\nThe ferry sails four times a day, and once more on Sundays when the market is open.\n';
	t.is(await told('ferry.py', text), noArticle);
	t.is(await told('requirements-dev.txt', text), noArticle);
	t.is(await told('ferry.txt', text), 'article');
});

test('the sources of dwread are code nearly all, its articles are not', t => {
	const sources = below('source', '.ts');
	t.true(sources.filter(file => isCode(readFileSync(file, 'utf8'))).length > 0.95 * sources.length);
	t.deepEqual(below('articles', '.md').filter(file => isCode(readFileSync(file, 'utf8'))), []);
});

test('prose is no code: about code, in verse, in lists, in interviews, in short lines', t => {
	const prose = 'The harbour office has a new programme that tells when the ferry is late, and everybody may read how it works.';
	const texts = {
		'about code': `How the harbour counts\n\n${prose}\n\nlet late = arrival - planned;\nif (late > 5) {\n  warn(late);\n}\n\n${prose}\n\n${prose}\n\n${prose}`,
		verse: 'The ferry at night\n\nThe lamps along the harbour wall;\nthe rope that creaks beside the quay;\nthe bell that nobody can hear at all;\nthe long grey patience of the sea;\n',
		list: 'What the island needs\n\n(1) a second ferry;\n(2) a doctor (for the winter);\n(3) a teacher, or two;\n(4) some rain;\n(5) and patience.\n',
		interview: `Talk with a captain\n\nDW: How long have you been at sea?\n\nCaptain: ${prose}\n\nDW: And now?\n\nCaptain: Now I stay at home.\n`,
		Greek: 'Το πλοίο της γραμμής\n\nΓιατί αργεί το πλοίο;\n\nΠότε θα έρθει το επόμενο;\n\nΠοιος θα μας το πει;\n\nΚανείς δεν ξέρει να απαντήσει σε αυτό.\n',
		wrapped: `A new ferry\n\n${prose.replaceAll(/(?<words>.{20,30}) /gv, '$<words>\n')}\n\n${prose.replaceAll(/(?<words>.{20,30}) /gv, '$<words>\n')}\n`,
		dump: ferryDump,
	};
	for (const [what, text] of Object.entries(texts)) {
		t.false(isCode(text), what);
	}
});

test('Markdown that is called so is a person’s, if there is anything to read in it', async t => {
	t.is(await told('notes.md', '# Ferry\n\n```js\nsail();\n```\n'), 'it is no article: there is no text in it but headings and code');
	t.is(await told('notes.md', '# Ferry\n\nIt sails.\n\n```js\nsail();\n```\n'), 'article');
});
