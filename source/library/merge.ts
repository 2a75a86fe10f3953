/** One article, stored and come again. */
import {
	mapFigures,
	walkBlocks,
	type Article,
	type Block,
	type Figure,
} from '../article.js';
import {titleKey} from './title-key.js';

/** Of two keys of one article the better: one made of an address rather than of the text or the file. */
export function betterKey(a: string, b: string): string {
	return rank(b) > rank(a) ? b : a;
}

function rank(key: string): number {
	return ['file:', 'text:', 'url:', 'dw:'].findIndex(kind => key.startsWith(kind));
}

/**
The stored article as the new one makes it: its fields, and those that only the stored one has; its body, unless it holds less
than half of what is stored (a teaser from a feed), or the two have different keys and the stored one is fuller. A title that
changed is kept as another title.
*/
export function mergeArticles(stored: Article, next: Article): Article {
	const given = Object.fromEntries(
		Object.entries(next).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
	);
	const least = stored.key === next.key ? 0.5 : 1;
	const titles = new Map<string, string>();
	for (const title of [stored.title, ...stored.otherTitles, ...next.otherTitles]) {
		titles.set(titleKey(title), titles.get(titleKey(title)) ?? title);
	}

	titles.delete(titleKey(next.title));
	const isNextFuller = amount(next.blocks) >= amount(stored.blocks) * least;
	return {
		...stored,
		...given,
		key: betterKey(next.key, stored.key),
		otherTitles: titles.values().toArray(),
		blocks: isNextFuller ? completed(next.blocks, stored.blocks) : completed(stored.blocks, next.blocks),
		removed: next.removed,
	};
}

/** How much a body holds, in characters and blocks. */
function amount(blocks: readonly Block[]): number {
	let sum = 0;
	for (const block of walkBlocks(blocks)) {
		sum
			+= 1
				+ ('text' in block ? block.text.length : 0)
				+ ('caption' in block ? block.caption.length + block.alt.length : 0)
				+ ('title' in block ? block.title.length : 0);
	}

	return sum;
}

/** A body with what only another body of the article says of its figures and related links: where they come from and lead to. */
function completed(blocks: readonly Block[], other: readonly Block[]): readonly Block[] {
	const figures = walkBlocks(other).filter(block => block.type === 'figure').toArray();
	const links = new Map(walkBlocks(other).filter(block => block.type === 'related').map(link => [titleKey(link.title), link]));
	return mapFigures(blocks, figure => withSource(figure, figures)).map(block => {
		const known = block.type === 'related' && block.url === undefined ? links.get(titleKey(block.title)) : undefined;
		return block.type === 'related' && known
			? {...block, ...(known.url !== undefined && {url: known.url}), ...(known.key !== undefined && {key: known.key})}
			: block;
	});
}

function withSource(figure: Figure, others: readonly Figure[]): Figure {
	const wordsOf = ({alt, caption, credit}: Figure) => titleKey(caption === '' && credit === '' ? alt : `${caption} ${credit}`);
	const words = wordsOf(figure);
	const same = figure.source === undefined
		? others.find(other => words !== '' && wordsOf(other) === words)
		: others.find(other => other.source === figure.source);
	const {source, file} = {...same, ...figure};
	return {...figure, ...(source !== undefined && {source}), ...(file !== undefined && {file})};
}
