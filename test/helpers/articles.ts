/** Articles for tests: a builder with defaults, so that a test shows only what matters. */
import {
	walkBlocks,
	type Article,
	type Block,
	type Entry,
} from '../../source/article.js';

export function article(given: Partial<Article> & {readonly title: string}): Article {
	return {
		key: `test:${given.title.toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gv, '-')}`,
		otherTitles: [],
		authors: [],
		blocks: [],
		editors: [],
		agencies: [],
		removed: [],
		...given,
	};
}

export function entryOf(given: Article): Entry {
	const {blocks, signoff, editors, agencies, removed, ...known} = given;
	return {
		...known,
		path: `${given.published ?? 'undated'}/${given.title}.md`,
		minutes: Math.max(1, Math.round(blocks.length / 4)),
		related: [...walkBlocks(blocks)].filter(block => block.type === 'related'),
	};
}

export const paragraph = (text: string): Block => ({type: 'paragraph', text});
export const heading = (text: string, level: 2 | 3 = 2): Block => ({type: 'heading', level, text});
export const related = (title: string, label = 'Read more'): Block => ({type: 'related', label, title});

/** Paragraphs that can be told apart: each has its number and some forty words. */
export function paragraphs(count: number, subject = 'The ferry'): readonly Block[] {
	return Array.from({length: count}, (_, index) =>
		paragraph(
			`${subject}, part ${index + 1}. ${'It crosses the bay twice a day, whatever the weather does, and nobody on the island sets a clock by anything else. '.repeat(2).trim()}`,
		),
	);
}
