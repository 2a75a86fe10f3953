/** An article as scripts see it. */
import {walkBlocks, type Article, type Block} from '../article.js';
import {plainText} from '../markdown/inline.js';
import {writeMarkdown} from '../markdown/write.js';

export function articleJson(article: Article) {
	const blocks = [...walkBlocks(article.blocks)];
	const figures = blocks.filter(block => block.type === 'figure');
	const related = blocks.filter(block => block.type === 'related');
	return {
		key: article.key,
		title: article.title,
		kicker: article.kicker ?? null,
		teaser: article.teaser ?? null,
		authors: article.authors,
		published: article.published ?? null,
		language: article.language ?? null,
		permalink: article.permalink ?? null,
		url: article.url ?? null,
		headings: blocks.filter(block => block.type === 'heading').map(block => plainText(block.text)),
		related: related.map(({label, title, url, key}) => ({
			label, title, url: url ?? null, key: key ?? null,
		})),
		images: figures.map(({source, alt, caption, credit}) => ({
			src: source ?? null, alt, caption, credit,
		})),
		signoff: article.signoff ?? null,
		editors: article.editors,
		agencies: article.agencies,
		removed: article.removed,
		text: articleText(article),
		markdown: writeMarkdown(article),
	};
}

/** Teaser, sub-headings, paragraphs, lists, a line each; no captions, no related links. */
export function articleText(article: Article): string {
	return [article.teaser, ...article.blocks.flatMap(block => blockText(block))].filter(Boolean).join('\n');
}

function blockText(block: Block): readonly string[] {
	switch (block.type) {
		case 'paragraph':
		case 'heading': {
			return [plainText(block.text)];
		}

		case 'quote': {
			return block.blocks.flatMap(inner => blockText(inner));
		}

		case 'list': {
			return block.items.flatMap(item => item.blocks.flatMap(inner => blockText(inner)));
		}

		case 'table': {
			return [block.header, ...block.rows].map(row => row.map(cell => plainText(cell)).join(' '));
		}

		case 'code': {
			return block.text.split('\n');
		}

		case 'figure':
		case 'related':
		case 'rule': {
			return [];
		}
	}
}
