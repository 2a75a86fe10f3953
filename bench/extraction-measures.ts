/** How near the article read out of a page comes to the one that a person or the publisher's own rules made of it. */

/** What is known of a page's article, and what was read: the same shape, so that either may lack fields. */
export type Reading = {
	readonly text?: string;
	readonly title?: string;
	readonly published?: string | null; // eslint-disable-line @typescript-eslint/no-restricted-types -- JSON has null.
	readonly authors?: readonly string[];
	readonly headings?: readonly string[];
};

export type Pair = {readonly known: Reading; readonly read: Reading};

export type Scores = {
	readonly text: number;
	readonly precision: number;
	readonly recall: number;
	readonly title?: number;
	readonly published?: number;
	readonly authors?: number;
	readonly headings?: number;
};

type Counts = ReadonlyMap<string, number>;

const wordsInShingle = 4;

function count(items: readonly string[]): Counts {
	const counts = new Map<string, number>();
	for (const item of items) {
		counts.set(item, (counts.get(item) ?? 0) + 1);
	}

	return counts;
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): number => numbers.length === 0 ? 0 : sum(numbers) / numbers.length;
const harmonic = (a: number, b: number): number => a + b === 0 ? 0 : 2 * a * b / (a + b);
const shared = (a: Counts, b: Counts): number => sum([...a].map(([item, times]) => Math.min(times, b.get(item) ?? 0)));

/** Runs of four words, overlapping; a shorter text is one. */
function shingles(text: string): Counts {
	const words = text.match(/[\p{Letter}\p{Number}_]+/gv) ?? [];
	const last = Math.max(0, words.length - wordsInShingle);
	return count(words.length === 0 ? [] : Array.from({length: last + 1}, (_, index) => words.slice(index, index + wordsInShingle).join(' ')));
}

/** Precision and recall of one page's text; `undefined` where nothing was read or is known. */
export function compareTexts({known, read}: Pair): {readonly precision?: number; readonly recall?: number} {
	const [wanted, got] = [shingles(known.text ?? ''), shingles(read.text ?? '')];
	const both = shared(wanted, got);
	return {
		...(got.size > 0 && {precision: both / sum(got.values())}),
		...(wanted.size > 0 && {recall: both / sum(wanted.values())}),
	};
}

/** The F1 of one page's text. */
export function textScore(pair: Pair): number {
	const {precision = 0, recall = 0} = compareTexts(pair);
	return harmonic(precision, recall);
}

/** Letters and digits. */
export const bareKey = (text: string): string => text.replaceAll(/[^\p{Letter}\p{Number}]+/gv, '').toLowerCase();

/** The share of the pages that have a field in which it is the same. */
function shareSame(pairs: readonly Pair[], isKnown: (known: Reading) => boolean, isSame: (pair: Pair) => boolean): number | undefined {
	const with_ = pairs.filter(({known}) => isKnown(known));
	return with_.length === 0 ? undefined : with_.filter(pair => isSame(pair)).length / with_.length;
}

const namesKey = (names: readonly string[] = []): string => [...new Set(names.map(name => bareKey(name)))].toSorted().join('\n');

export const hasSameTitle = ({known, read}: Pair): boolean => bareKey(known.title ?? '') === bareKey(read.title ?? '');
export const hasSameDay = ({known, read}: Pair): boolean => known.published?.slice(0, 10) === read.published?.slice(0, 10);
export const hasSameAuthors = ({known, read}: Pair): boolean => namesKey(known.authors) === namesKey(read.authors);

function headingScore(pairs: readonly Pair[]): number | undefined {
	const counted = pairs
		.filter(({known}) => known.headings !== undefined)
		.map(({known, read}) => [known, read].map(({headings = []}) => count(headings.map(heading => bareKey(heading)))) as [Counts, Counts]);
	const all = sum(counted.flat().map(counts => sum(counts.values())));
	return counted.length === 0 ? undefined : (all === 0 ? 1 : 2 * sum(counted.map(([a, b]) => shared(a, b))) / all);
}

/** All measures over a set of pages. The text's precision and recall are averaged over pages, then their F1 is taken. */
export function score(pairs: readonly Pair[]): Scores {
	const compared = pairs.map(pair => compareTexts(pair));
	const precision = mean(compared.map(one => one.precision).filter(value => value !== undefined));
	const recall = mean(compared.map(one => one.recall).filter(value => value !== undefined));
	return {
		text: harmonic(precision, recall),
		precision,
		recall,
		title: shareSame(pairs, ({title = ''}) => title !== '', hasSameTitle),
		published: shareSame(pairs, known => (known.published ?? '') !== '', hasSameDay),
		authors: shareSame(pairs, ({authors = []}) => authors.length > 0, hasSameAuthors),
		headings: headingScore(pairs),
	};
}
