/** Links through the index: what one leads to, and what leads to an article. */
import {type Entry} from '../../article.js';
import {fold} from '../../search/fold.js';
import {tokensOf as searchTokens} from '../../search/tokens.js';
import {
	exactFinderIn,
	likenessFinderIn,
	names,
	namesInLinks,
	titleKeysOf,
	type Find,
} from '../find-article.js';
import {closest} from '../likeness.js';
import {commonWord, leastHits, mostNamed} from '../word-index.js';
import {type Database} from './database.js';
import {hashOf} from './numbers.js';

const entryIn = (row: {readonly entry?: unknown} | undefined): Entry | undefined =>
	typeof row?.entry === 'string' ? (JSON.parse(row.entry) as Entry) : undefined;

/** The shown entry of a key. */
export function entryOfKey(db: Database, key: string): Entry | undefined {
	return entryIn(db.get('SELECT entry FROM files CROSS JOIN entries USING (id) WHERE key = ? AND +shown = 1', key));
}

export function entryOfPath(db: Database, path: string): Entry | undefined {
	return entryIn(db.get('SELECT entry FROM files CROSS JOIN entries USING (id) WHERE path = ? AND +shown = 1', path));
}

/** Which stored article a link means. */
export function finderOf(db: Database): Find {
	const [exactly, byLikeness] = [exactFinderOf(db), likenessFinderOf(db)];
	return (link, from) => exactly(link, from) ?? byLikeness(link, from);
}

/** By keys, addresses and titles alone. */
export function exactFinderOf(db: Database): Find {
	return exactFinderIn({
		byKey: key => entryOfKey(db, key),
		byAddress: key => entriesNamed(db, names.address(key)),
		byPath: path => entryOfPath(db, path) ?? entryOfPath(db, path.normalize('NFD')),
		byTitle: key => entriesNamed(db, names.title(key)).filter(entry => titleKeysOf(entry).includes(key)),
		byOtherTitle: key => entriesNamed(db, names.otherTitle(key)).filter(entry => titleKeysOf(entry).includes(key)),
	});
}

/** By likeness alone, which takes longer. */
export function likenessFinderOf(db: Database): Find {
	return likenessFinderIn({byLikeness: (key, isPossible) => alike(db, key, isPossible)});
}

/** The shown entries that have a name, of `names`; the one changed last first. */
export function entriesNamed(db: Database, name: string): readonly Entry[] {
	const rows = db.all(
		'SELECT entry FROM names CROSS JOIN files USING (id) CROSS JOIN entries USING (id) WHERE hash = ? AND +shown = 1 ORDER BY changed DESC, path',
		hashOf(name),
	);
	return rows.map(row => entryIn(row)!);
}

/** The one article with a title that is nearly this one, among those that share most of its rarer words. */
function alike(db: Database, key: string, isPossible: (entry: Entry) => boolean): Entry | undefined {
	const words = [...new Set(searchTokens(fold(key)))];
	const counts = words.map(word => Number(db.get('SELECT doc FROM title_words WHERE term = ?', word)?.doc ?? 0));
	const rare = words
		.map((word, index) => ({word, count: counts[index]!}))
		.filter(({count}) => count <= commonWord)
		.toSorted((a, b) => a.count - b.count);
	const least = leastHits(rare.length, words.length);
	// What has so many of the words has one of the rarest; only these lists begin a count.
	const beginning = rare.length - least + 1;
	const hits = new Map<number, number>();
	for (const [index, {word, count}] of rare.entries()) {
		if (count === 0) {
			continue;
		}

		for (const id of db.column(
			'SELECT rowid FROM titles WHERE titles MATCH ?',
			`{title other} : "${word.replaceAll('"', '""')}"`,
		) as readonly number[]) {
			const known = hits.get(id) ?? 0;
			if (known > 0 || index < beginning) {
				hits.set(id, known + 1);
			}
		}
	}

	const near = [...hits].filter(([, count]) => count >= least).toSorted((a, b) => b[1] - a[1]).slice(0, mostNamed);
	const candidates = near.flatMap(([id]) => {
		const entry = entryIn(db.get('SELECT entry FROM files CROSS JOIN entries USING (id) WHERE id = ? AND +shown = 1', id));
		return entry && isPossible(entry) ? titleKeysOf(entry).map(title => ({key: title, entry})) : [];
	});
	return closest(key, candidates);
}

/** The articles with a related link that leads to this one, newest first. */
export function backlinksOf(db: Database, key: string): readonly Entry[] {
	const target = entryOfKey(db, key);
	if (!target) {
		return [];
	}

	const ids = new Set(namesInLinks(target).flatMap(name => db.column('SELECT id FROM links WHERE hash = ?', hashOf(name)) as readonly number[]));
	const find = exactFinderOf(db);
	return [...ids].toSorted((a, b) => b - a).flatMap(id => {
		const from = entryIn(db.get('SELECT entry FROM files CROSS JOIN entries USING (id) WHERE id = ? AND +shown = 1', id));
		return from?.related.some(link => find(link, from)?.key === key) ? [from] : [];
	});
}
