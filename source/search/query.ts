/**
What a reader types to search, taken apart: words, prefixes*, "phrases", -not, and fields (`kicker:politics before:2019`).
Whatever is typed is a query; what means nothing yet, such as a field without its value, is left out.
*/
import {fold} from './fold.js';
import {isSpaceless, tokensOf} from './tokens.js';

/** Where a word is to stand; `undefined`: anywhere. */
export type Column = 'title' | 'kicker' | 'teaser' | 'author';

export type Term = {
	/** In order, next to each other. At least one. */
	readonly tokens: readonly string[];
	/** The last of them may go on. */
	readonly isPrefix: boolean;
	readonly column?: Column;
	/** The last of them is still being typed. */
	readonly isUnfinished?: true;
};

export type Condition =
	| {readonly type: 'is'; readonly value: 'read' | 'starred' | 'started' | 'opened'; readonly isWanted: boolean}
	| {readonly type: 'has'; readonly value: 'picture' | 'link' | 'teaser' | 'author' | 'date' | 'tag'}
	| {readonly type: 'language' | 'tag' | 'site'; readonly value: string}
	/** ISO dates or beginnings of them: from the first on, before the second. */
	| {readonly type: 'date'; readonly since?: string; readonly before?: string}
	/** Minutes, both ends included. */
	| {readonly type: 'time'; readonly least: number; readonly most: number};

export type Query = {
	readonly terms: readonly Term[];
	readonly without: readonly Term[];
	readonly conditions: ReadonlyArray<{readonly condition: Condition; readonly isNot: boolean}>;
	/** What was typed as a field and means nothing, as it was typed. */
	readonly ignored: readonly string[];
};

const columns: ReadonlyMap<string, Column> = new Map([
	['title', 'title'],
	['kicker', 'kicker'],
	['teaser', 'teaser'],
	['author', 'author'],
	['by', 'author'],
]);

// A minus, a field's name, then a phrase or a word. A phrase that isn't closed yet goes to the end.
// eslint-disable-next-line regexp/no-misleading-capturing-group -- A minus before nothing is a word of its own, of no letters.
const part = /(?<minus>-?)(?:(?<field>[A-Za-z]{1,12}):)?(?:["“”„](?<phrase>[^"“”„]*)(?<close>["“”„]|$)|(?<word>[^\s"“”„]+)|(?=\s|$))/gv;

/** Takes a query apart. Never throws. */
export function parseQuery(text: string): Query {
	const terms: Term[] = [];
	const without: Term[] = [];
	const conditions: Array<Query['conditions'][number]> = [];
	const ignored: string[] = [];
	for (const match of text.slice(0, 2000).matchAll(part)) {
		const {minus, field: name, phrase, close, word = ''} = match.groups!;
		if (match[0] === '') {
			continue;
		}

		const value = phrase ?? word;
		const field = name?.toLowerCase();
		const isAtEnd = match.index + match[0].length === text.length;
		const column = columns.get(field ?? '');
		if (field === undefined || column !== undefined || !fieldNames.has(field)) {
			// `10:30` and `https://…` are no fields.
			const words = column === undefined && name !== undefined ? `${name} ${value}` : value;
			const isUnfinished = isAtEnd && (phrase === undefined ? !word.endsWith('*') : close === '');
			const term = termOf(words, {isPrefix: isUnfinished || word.endsWith('*'), isUnfinished, column});
			if (term) {
				(minus === '-' ? without : terms).push(term);
			}

			continue;
		}

		const condition = conditionOf(field, value);
		if (condition) {
			conditions.push({condition, isNot: minus === '-'});
		} else if (value !== '') {
			ignored.push(match[0]);
		}
	}

	return {
		terms, without, conditions, ignored,
	};
}

function termOf(
	words: string,
	{isPrefix, isUnfinished, column}: {readonly isPrefix: boolean; readonly isUnfinished: boolean; readonly column?: Column},
): Term | undefined {
	const tokens = tokensOf(fold(words));
	const last = tokens.at(-1);
	if (last === undefined) {
		return undefined;
	}

	// Of a script without spaces, a character alone begins every pair that it is in; a pair is whole.
	const canGoOn = isSpaceless(last) ? [...last].length === 1 : isPrefix;
	return {
		tokens,
		isPrefix: canGoOn,
		...(column !== undefined && {column}),
		...(canGoOn && isUnfinished && {isUnfinished}),
	};
}

const fieldNames = new Set(['in', 'is', 'has', 'lang', 'language', 'tag', 'site', 'before', 'since', 'after', 'on', 'date', 'time', 'minutes']);

const states: ReadonlyMap<string, Condition> = new Map([
	['read', {type: 'is', value: 'read', isWanted: true}],
	['unread', {type: 'is', value: 'read', isWanted: false}],
	['starred', {type: 'is', value: 'starred', isWanted: true}],
	['unstarred', {type: 'is', value: 'starred', isWanted: false}],
	['started', {type: 'is', value: 'started', isWanted: true}],
	['opened', {type: 'is', value: 'opened', isWanted: true}],
]);

const parts: ReadonlyMap<string, Condition> = new Map([
	['picture', {type: 'has', value: 'picture'}],
	['image', {type: 'has', value: 'picture'}],
	['link', {type: 'has', value: 'link'}],
	['teaser', {type: 'has', value: 'teaser'}],
	['author', {type: 'has', value: 'author'}],
	['date', {type: 'has', value: 'date'}],
	['tag', {type: 'has', value: 'tag'}],
]);

function conditionOf(field: string, given: string): Condition | undefined {
	const value = given.trim().toLowerCase();
	switch (field) {
		// Its place is taken by the search of that name before a query is taken apart; here it names none.
		case 'in': {
			return undefined;
		}

		case 'is': {
			return states.get(value);
		}

		case 'has': {
			return parts.get(value.replace(/s$/v, ''));
		}

		case 'lang':
		case 'language': {
			return /^[a-z]{2,3}(?:-[\da-z]+)*$/v.test(value) ? {type: 'language', value} : undefined;
		}

		case 'tag': {
			return value === '' ? undefined : {type: 'tag', value: given.trim()};
		}

		case 'site': {
			const site = value.replace(/^(?:https?:\/\/)?(?:www\.)?/v, '').split('/', 1)[0]!;
			return /^[\p{Letter}\p{Mark}\p{Number}\-.]+$/v.test(site) ? {type: 'site', value: site} : undefined;
		}

		case 'time':
		case 'minutes': {
			return timeOf(value);
		}

		default: {
			return dateOf(field, value);
		}
	}
}

/** `<10`, `<=10`, `>5`, `5-10`; `10` is what fits into ten minutes. */
function timeOf(value: string): Condition | undefined {
	const {sign = '', from, to} = /^(?<sign>[<>]=?)?(?<from>\d{1,5})(?:(?:-|\.\.)(?<to>\d{1,5}))?$/v.exec(value)?.groups ?? {};
	if (from === undefined) {
		return undefined;
	}

	const minutes = Number(from);
	if (to !== undefined) {
		return {type: 'time', least: minutes, most: Number(to)};
	}

	return sign.startsWith('>')
		? {type: 'time', least: sign === '>' ? minutes + 1 : minutes, most: Number.MAX_SAFE_INTEGER}
		: {type: 'time', least: 0, most: sign === '<' ? minutes - 1 : minutes};
}

/** A year, a month or a day. `after` is from the end of it on. */
function dateOf(field: string, value: string): Condition | undefined {
	const {year, month, day} = /^(?<year>\d{4})(?:-(?<month>\d{1,2})(?:-(?<day>\d{1,2}))?)?$/v.exec(value)?.groups ?? {};
	if (year === undefined || Number(month ?? 1) > 12 || Number(day ?? 1) > 31) {
		return undefined;
	}

	const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(number => number !== undefined).join('-');
	// After every date that begins so: `-` and `T`, which can follow, come before it.
	const end = `${date}~`;
	switch (field) {
		case 'before': {
			return {type: 'date', before: date};
		}

		case 'since': {
			return {type: 'date', since: date};
		}

		case 'after': {
			return {type: 'date', since: end};
		}

		default: {
			return {type: 'date', since: date, before: end};
		}
	}
}

/** A query with a search in place of each `in:NAME` that `searchOf` knows. The others stay, and mean nothing. */
export function withNamed(text: string, searchOf: (name: string) => string | undefined): string {
	return /\bin:/iv.test(text)
		? text.replaceAll(part, (match: string, ...rest: readonly unknown[]) => {
			const {minus, field, phrase, word = ''} = rest.at(-1) as Record<string, string | undefined>;
			const search = field?.toLowerCase() === 'in' && minus === '' ? searchOf(phrase ?? word) : undefined;
			return search === undefined ? match : ` ${search} `;
		})
		: text;
}

/** What is typed, to be kept: a last word that could go on becomes a prefix, as it is searched while it is typed. */
export function lasting(text: string): string {
	const query = text.trim();
	const last = query.matchAll(part).filter(match => match[0] !== '').toArray().at(-1);
	const {field = '', phrase, close, word = ''} = last?.groups ?? {};
	if (phrase !== undefined) {
		return close === '' ? `${query}"` : query;
	}

	const isWord = !fieldNames.has(field.toLowerCase()) && /[\p{Letter}\p{Mark}\p{Number}]$/v.test(word);
	return isWord && !isSpaceless(word) && !/\s$/v.test(text) ? `${query}*` : query;
}

/** Whether it asks for words at all, so that there are hits and better ones. */
export function hasWords(text: string): boolean {
	return parseQuery(text).terms.length > 0;
}

/** Whether some word is long enough to be looked for in the text of all articles: three letters, or two characters of a script without spaces. */
export function isForBodies({terms}: Query): boolean {
	return terms.some(({tokens, column}) => column === undefined && tokens.some(token => isLongEnough(token)));
}

const isLongEnough = (token: string) => [...token].length >= (isSpaceless(token) ? 2 : 3);

/**
The query as texts are searched: without the beginning of a word that is still being typed and not long enough. Nearly every
text has a word that begins so, and to find them all would take longest.
*/
export function forBodies({terms, without, ...others}: Query): Query {
	const settled = (all: readonly Term[]) => all.flatMap(term => {
		const {tokens, isUnfinished = false} = term;
		if (!isUnfinished || isLongEnough(tokens.at(-1)!)) {
			return [term];
		}

		return tokens.length === 1 ? [] : [{...term, tokens: tokens.slice(0, -1), isPrefix: false}];
	});
	return {terms: settled(terms), without: settled(without), ...others};
}
