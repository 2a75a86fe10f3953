import test from 'ava';
import {importPageDump} from '../../../source/import/page-dump.js';
import {plainText} from '../../../source/markdown/inline.js';
import {dumpOf, samples} from '../../helpers/dumps.js';

for (const sample of samples) {
	test(`a dump in ${sample.language} comes out as its article`, t => {
		const article = importPageDump(dumpOf(sample));
		t.like(article, {
			key: 'dw:46049387',
			title: sample.title,
			kicker: sample.kicker,
			teaser: sample.teaser,
			published: sample.published,
			language: sample.language,
			permalink: 'https://p.dw.com/p/37DY3',
			signoff: 'ml/kq (AFP, dpa)',
			editors: ['ml', 'kq'],
			agencies: ['AFP', 'dpa'],
		});
		const [label, title] = [sample.related[1], sample.related[2]];
		t.deepEqual(article.blocks.map(block => 'text' in block ? {...block, text: plainText(block.text)} : block), [
			{
				type: 'figure', alt: sample.alt, caption: sample.caption, credit: 'Mara Lind/DW',
			},
			{type: 'paragraph', text: sample.paragraphs[0]},
			{type: 'related', label, title},
			{type: 'heading', level: 2, text: sample.heading},
			{type: 'paragraph', text: sample.paragraphs[1]},
			{type: 'paragraph', text: sample.paragraphs[2]},
		]);
		t.deepEqual(article.removed, sample.skip.map((line, index) => ({reason: 'skip link', text: `${index + 1}. ${line}`})));
	});

	test(`text in ${sample.language} is known without the skip lines`, t => {
		const text = dumpOf(sample).split('\n').slice(4).join('\n');
		const {language} = importPageDump(text);
		// Without DW's lines it may be of any country.
		t.is(language, sample.language === 'pt-BR' ? 'pt' : sample.language);
	});
}
