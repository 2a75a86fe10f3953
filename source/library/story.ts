/** The articles that related links connect, in both directions and on from each: one thread of news. */
import {type Entry} from '../article.js';

export type Links = {
	readonly entry: (key: string) => Entry | undefined;
	readonly backlinks: (key: string) => readonly Entry[];
	/** The key of the stored article that a link leads to. */
	readonly resolve: (link: Entry['related'][number], from: Entry) => string | undefined;
};

/** A story of more articles is no story any more: of those, the ones fewest links away. */
const most = 200;

/** The story of an article in order of date, itself included; what is undated comes last. Empty where the article isn't stored. */
export function storyOf(key: string, {entry, backlinks, resolve}: Links): readonly Entry[] {
	const first = entry(key);
	if (!first) {
		return [];
	}

	const neighboursOf = (article: Entry) => [
		...article.related.map(link => entry(resolve(link, article) ?? '')).filter(target => target !== undefined),
		...backlinks(article.key),
	];
	const story = [first];
	const known = new Set([key]);
	// In the order in which they were found: so those near come before those far.
	for (let next = 0; next < story.length && story.length < most; next++) {
		const found = neighboursOf(story[next]!).filter(neighbour => {
			const isNew = !known.has(neighbour.key);
			known.add(neighbour.key);
			return isNew;
		});
		story.push(...found.slice(0, most - story.length));
	}

	const day = ({published = '9999'}: Entry) => published;
	return story.toSorted((a, b) => day(a) < day(b) ? -1 : (day(a) > day(b) ? 1 : a.path.localeCompare(b.path)));
}
