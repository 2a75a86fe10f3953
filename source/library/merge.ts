/** One article, stored and come again. */
import {walkBlocks, type Article, type Block} from '../article.js';
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
	const given = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)));
	const least = stored.key === next.key ? 0.5 : 1;
	const titles = new Map<string, string>();
	for (const title of [stored.title, ...stored.otherTitles, ...next.otherTitles]) {
		titles.set(titleKey(title), titles.get(titleKey(title)) ?? title);
	}

	titles.delete(titleKey(next.title));
	return {
		...stored,
		...given,
		key: betterKey(next.key, stored.key),
		otherTitles: titles.values().toArray(),
		blocks: amount(next.blocks) < amount(stored.blocks) * least ? stored.blocks : next.blocks,
		removed: next.removed,
	};
}

/** How much a body holds, in characters and blocks. */
function amount(blocks: readonly Block[]): number {
	let sum = 0;
	for (const block of walkBlocks(blocks)) {
		sum += 1 + ('text' in block ? block.text.length : 0) + ('caption' in block ? block.caption.length + block.alt.length : 0) + ('title' in block ? block.title.length : 0);
	}

	return sum;
}
