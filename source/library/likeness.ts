/**
Titles that begin alike or are nearly the same, among very many. Two titles of one article differ in the spelling of a word,
in small words, in what was added; two articles differ in a name, a number, a “not”.
*/
import {type Entry} from '../article.js';
import {titleTokens} from './title-key.js';
import {makeWordIndex} from './word-index.js';

export type Candidate = {
	/** A title's key. */
	readonly key: string;
	readonly entry: Entry;
};

// The shortest beginning that is one title's own: four words, or twelve characters of a script without spaces.
const leastWords = 4;
const leastCharacters = 12;
/** How much of the longer title the shorter must be. */
const leastPrefix = 0.6;
const leastLikeness = 0.8;
/** How far the best candidate must be from the next. */
const leastLead = 0.1;
const leastShared = 4;
/** Longer titles are compared by their beginning. */
const mostTokens = 60;

// A title with one of these more is about something else.
const turningWords = new Set(`
	not no never without again another new second third more than ex former old first last next half part north south east west northern southern eastern
	western deputy vice anti pro non nicht kein keine keinen nie ohne wieder neue neuer neues zweite zweiter alte erste letzte ost nord süd ne pas sans
	jamais nouveau nouvelle ancien sud est ouest nunca otra nuevo nueva sem nao nova novo mai senza niet geen norte sur sul oriental не нет без снова ні
	немає вновь yok degil tidak bukan لا لم ليس نه نیست नहीं 不 没 未 非 否 無 无
`.trim().split(/\s+/v));
const smallWords = new Set(
	'a an the of in on at to for by and or is are was as its der die das den dem des ein eine einen und im am zu le la les un une de du et el los las y o os do da e il lo gli i di het een van en'.split(
		' ',
	),
);

function isTurningWord(token: string): boolean {
	return turningWords.has(token) || /\p{Number}/v.test(token);
}

/** Finds the one candidate that a title's key is close to, of those that `isPossible`. */
export function makeLikeness(candidates: readonly Candidate[]): (key: string, isPossible: (entry: Entry) => boolean) => Entry | undefined {
	const titlesWith = makeWordIndex(candidates.map(({key}) => key));
	return (key, isPossible) => closest(key, titlesWith(tokensOf(key)).map(index => candidates[index]!).filter(({entry}) => isPossible(entry)));
}

/** The one candidate that a title's key is close to. One entry is one object throughout. */
export function closest(key: string, candidates: readonly Candidate[]): Entry | undefined {
	const tokens = tokensOf(key);
	const near = candidates.map(candidate => ({entry: candidate.entry, tokens: tokensOf(candidate.key)}));
	const beginning = near.filter(title => isBeginning(tokens, title.tokens));
	return beginning.length > 0 ? onlyEntry(beginning) : outstanding(near, tokens);
}

type Title = {readonly entry: Entry; readonly tokens: readonly string[]};

/** The words by which titles are compared. */
export function tokensOf(key: string): readonly string[] {
	return titleTokens(key).slice(0, mostTokens);
}

/** Whether one title is the beginning of the other, long enough to be no chance, without a number or a “not” in the rest. */
function isBeginning(a: readonly string[], b: readonly string[]): boolean {
	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	const characters = short.join('').length;
	const isLongEnough = isSpaceless(short) ? short.length >= leastCharacters - 1 : short.length >= leastWords && characters >= leastCharacters;
	return isLongEnough
		&& short.length >= long.length * leastPrefix
		&& short.every((token, index) => token === long[index])
		&& long.slice(short.length).every(token => !isTurningWord(token));
}

/** Tokens of two characters each: pairs of a script without spaces. */
function isSpaceless(tokens: readonly string[]): boolean {
	return tokens.every(token => [...token].length === 2);
}

function onlyEntry(titles: readonly Title[]): Entry | undefined {
	const first = titles[0]!.entry;
	return titles.every(({entry}) => entry === first) ? first : undefined;
}

function outstanding(titles: readonly Title[], tokens: readonly string[]): Entry | undefined {
	const scores = new Map<Entry, number>();
	for (const {entry, tokens: others} of titles) {
		scores.set(entry, Math.max(scores.get(entry) ?? 0, likeness(tokens, others)));
	}

	const [best, next] = [...scores].toSorted((a, b) => b[1] - a[1]);
	const lead = (best?.[1] ?? 0) - (next?.[1] ?? 0);
	return best && lead >= leastLead && best[1] >= leastLikeness ? best[0] : undefined;
}

/**
How alike two titles are, 0 to 1: twice the words they share in the same order over all their words, words of one spelling
nearly shared. 0 where a number, a “not” or a word of weight is in one only and stands for another in the other.
*/
export function likeness(a: readonly string[], b: readonly string[]): number {
	// What can't reach the least is not worth comparing.
	if (Math.min(a.length, b.length) * 2 < (a.length + b.length) * leastLikeness) {
		return 0;
	}

	const {shared, onlyA, onlyB} = align(a, b);
	const weighty = (tokens: readonly string[]) => tokens.filter(token => !smallWords.has(token));
	const isReplaced = weighty(onlyA).length > 0 && weighty(onlyB).length > 0;
	const isTurned = [...onlyA, ...onlyB].some(token => isTurningWord(token));
	return isReplaced || isTurned || shared < leastShared ? 0 : 2 * shared / (a.length + b.length);
}

type Alignment = {readonly shared: number; readonly onlyA: readonly string[]; readonly onlyB: readonly string[]};

/** The longest common sequence of words, and what is left over on either side. */
function align(a: readonly string[], b: readonly string[]): Alignment {
	const width = b.length + 1;
	const lengths = new Uint8Array((a.length + 1) * width);
	for (let row = a.length - 1; row >= 0; row--) {
		for (let column = b.length - 1; column >= 0; column--) {
			lengths[(row * width) + column] = isSameWord(a[row]!, b[column]!)
				? lengths[((row + 1) * width) + column + 1]! + 1
				: Math.max(lengths[((row + 1) * width) + column]!, lengths[(row * width) + column + 1]!);
		}
	}

	const onlyA: string[] = [];
	const onlyB: string[] = [];
	let row = 0;
	let column = 0;
	while (row < a.length && column < b.length) {
		if (isSameWord(a[row]!, b[column]!)) {
			row++;
			column++;
		} else if (lengths[((row + 1) * width) + column]! >= lengths[(row * width) + column + 1]!) {
			onlyA.push(a[row++]!);
		} else {
			onlyB.push(b[column++]!);
		}
	}

	return {shared: lengths[0]!, onlyA: [...onlyA, ...a.slice(row)], onlyB: [...onlyB, ...b.slice(column)]};
}

/** The same word, or one in another spelling: a plural, or a letter more, less, other or swapped inside a longer word. */
function isSameWord(a: string, b: string): boolean {
	if (a === b) {
		return true;
	}

	if (!b.startsWith(a.charAt(0)) || Math.abs(a.length - b.length) > 1) {
		return false;
	}

	const [short, long] = a.length < b.length ? [a, b] : [b, a];
	const leastLetters = long.length > short.length ? 5 : 7;
	const isSpelledAlike = long === `${short}s` || (short.length >= leastLetters && isOneEditApart(short, long));
	return isSpelledAlike && short.length >= 4 && !/\p{Number}/v.test(long);
}

function isOneEditApart(short: string, long: string): boolean {
	let start = 0;
	while (start < short.length && short[start] === long[start]) {
		start++;
	}

	let end = 0;
	while (end < short.length - start && short[short.length - 1 - end] === long[long.length - 1 - end]) {
		end++;
	}

	const [restShort, restLong] = [short.slice(start, short.length - end), long.slice(start, long.length - end)];
	return restLong.length <= 1 || (restShort.length === 2 && restLong === restShort[1]! + restShort[0]!);
}
