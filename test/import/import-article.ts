import test from 'ava';
import {ReaderError} from '../../source/errors.js';
import {importArticle} from '../../source/import/import-article.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const dump = '1. Skip to content\n2. Skip to main menu\n3. Skip to more DW sites\nSociety\n\nOld tower opens\n\nMay 4, 2022\n\nThe door has been painted red, and readers may come in.\n\nhttps://p.dw.com/p/4BxyZ\n\nTwo thousand books were carried up the stairs of the tower by a small group of readers.\n';

test('front matter makes Markdown, whatever the name', t => {
	const text = '---\ntitle: Old tower\n---\n\nIt is *open*.\n';
	t.like(importArticle(bytes(text), 'tower.txt'), {title: 'Old tower', blocks: [{type: 'paragraph', text: 'It is *open*.'}]});
	const other = text.replaceAll('\n', '\r\n');
	t.is(importArticle(bytes(other), 'standard input').title, 'Old tower');
});

test('a heading makes Markdown of a file that is named so', t => {
	t.is(importArticle(bytes('# Old tower\n\nIt is open.\n'), 'tower.md').title, 'Old tower');
	t.is(importArticle(bytes('# Old tower\n\nIt is open.\n'), 'TOWER.MARKDOWN').title, 'Old tower');
});

test('everything else is a page dump', t => {
	t.like(importArticle(bytes(dump), 'tower.txt'), {title: 'Old tower opens', kicker: 'Society'});
	t.like(importArticle(bytes(`\u{FEFF}${dump}`), 'tower.md'), {title: 'Old tower opens', kicker: 'Society'});
});

test('what is no article is refused with its name and the reason', t => {
	const refused = (content: Uint8Array, reason: RegExp) => {
		const error = t.throws(() => importArticle(content, 'tower.txt'), {instanceOf: ReaderError});
		t.regex(error.message, /^tower\.txt: /v);
		t.regex(error.message, reason);
		t.notRegex(error.message, /\n/v);
	};

	refused(bytes(''), /empty/v);
	refused(bytes(' \n\u{FEFF}\n'), /empty|no text/v);
	refused(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2D]), /binary/v);
	refused(bytes('<!doctype html>\n<html><body>Old tower</body></html>'), /HTML page/v);
	refused(bytes('\n<!-- saved --><HTML lang="en"><body>Old tower</body></HTML>'), /HTML page/v);
	refused(bytes('Old tower'), /no article/v);
});
