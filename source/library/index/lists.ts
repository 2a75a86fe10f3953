/** Lists of articles: what a query finds, in an order, a window at a time. */
import {exclusionOf, matchOf} from '../../search/match.js';
import {
	parseQuery,
	type Column,
	type Condition,
	type Query,
} from '../../search/query.js';
import {type Database, type Value} from './database.js';
import {lastUndated, numbersAround} from './numbers.js';

export type ListOrder = 'newest' | 'oldest' | 'title' | 'shortest' | 'longest' | 'unread' | 'opened' | 'progress' | 'relevance';

/** Articles in order, by their numbers. */
export type Listing = {
	readonly count: () => number;
	readonly ids: (from: number, count: number) => readonly number[];
	/** The place of an article in the list; `undefined`: it isn't in it. */
	readonly position: (id: number) => number | undefined;
};

type Sql = {readonly sql: string; readonly values: readonly Value[]};

/** How to sort, and the table's own index of that order. What was opened last comes first, and what is nearly read. */
const orders: Readonly<Record<ListOrder, {readonly by: string; readonly index?: string}>> = {
	newest: {by: 'id DESC', index: 'by_date'},
	oldest: {by: 'id', index: 'by_date'},
	title: {by: 'sort, id DESC', index: 'by_title'},
	shortest: {by: 'minutes, id DESC', index: 'by_minutes'},
	longest: {by: 'minutes DESC, id', index: 'by_minutes'},
	unread: {by: 'read, id DESC', index: 'by_read'},
	opened: {by: 'opened DESC, id DESC'},
	progress: {by: 'progress DESC, id DESC'},
	relevance: {by: 'id DESC', index: 'by_date'},
};

const titleColumns: Readonly<Record<Column, string>> = {
	title: '{title other}', kicker: 'kicker', teaser: 'teaser', author: 'author',
};

/** What a query finds in titles, other titles, kickers, teasers and authors, as far as it has words; its other conditions hold too. */
export function listing(db: Database, text: string, order: ListOrder): Listing {
	const query = parseQuery(text);
	const match = matchOf(query, column => titleColumns[column]);
	const conditions = conditionsOf(query);
	if (match !== undefined) {
		return matched(db, match, conditions, order);
	}

	const exclusion = exclusionOf(query, column => titleColumns[column]);
	const excluding: Sql = exclusion === undefined
		? conditions
		: {
			sql: `${conditions.sql} AND id NOT IN (SELECT rowid FROM titles WHERE titles MATCH ?)`, values: [...conditions.values, exclusion],
		};
	const isOfDates = query.conditions.every(({condition}) => condition.type === 'date');
	return selected(db, excluding, order, isOfDates);
}

/** Articles by conditions of the table alone. `isOfDates`: the order of dates serves them best. */
function selected(db: Database, {sql, values}: Sql, order: ListOrder, isOfDates: boolean): Listing {
	const {by, index} = orders[order];
	const isIndexed = index !== undefined && (sql === '' ? index === 'by_date' || isMade(db, index) : isOfDates && index === 'by_date');
	const table = `files ${isIndexed ? `INDEXED BY ${index}` : ''} WHERE shown = 1${sql}`;
	return {
		count: () =>
			Number(db.get(`SELECT count(*) AS number FROM ${isOfDates ? `files INDEXED BY by_date WHERE shown = 1${sql}` : table}`, ...values)!.number),
		ids: (from, count) => db.column(`SELECT id FROM ${table} ORDER BY ${by} LIMIT ? OFFSET ?`, ...values, count, from) as readonly number[],
		position(id) {
			const before = precedes(db, id, order);
			const isThere = before !== undefined && db.get(`SELECT 1 FROM files WHERE id = ? AND shown = 1${sql}`, id, ...values) !== undefined;
			return isThere
				? Number(db.get(`SELECT count(*) AS number FROM ${table} AND (${before.sql})`, ...values, ...before.values)!.number)
				: undefined;
		},
	};
}

/** Some are done without while very much is put in. */
function isMade(db: Database, index: string): boolean {
	return db.get('SELECT 1 FROM sqlite_schema WHERE name = ?', index) !== undefined;
}

/** The condition of all that comes before an article. */
function precedes(db: Database, id: number, order: ListOrder): Sql | undefined {
	const row = db.get('SELECT sort, minutes, read, opened, progress FROM files WHERE id = ?', id);
	if (!row) {
		return undefined;
	}

	const first = (column: string, sign: string, idSign: string): Sql => ({
		sql: `${column} ${sign} ? OR (${column} IS ? AND id ${idSign} ?)`,
		values: [row[column]!, row[column]!, id],
	});
	switch (order) {
		case 'oldest': {
			return {sql: 'id < ?', values: [id]};
		}

		case 'title': {
			return first('sort', '<', '>');
		}

		case 'shortest': {
			return first('minutes', '<', '>');
		}

		case 'longest': {
			return first('minutes', '>', '<');
		}

		case 'unread': {
			return first('read', '<', '>');
		}

		case 'opened': {
			return row.opened === null ? {sql: 'opened IS NOT NULL OR id > ?', values: [id]} : first('opened', '>', '>');
		}

		case 'progress': {
			return first('progress', '>', '>');
		}

		case 'newest':
		case 'relevance': {
			return {sql: 'id > ?', values: [id]};
		}
	}
}

/** Articles by words in their titles and the like. */
function matched(db: Database, match: string, {sql, values}: Sql, order: ListOrder): Listing {
	const isByDate = order === 'newest' || order === 'oldest';
	// Numbers are in order of date, as the rows of the table are: nothing is to be sorted, and hardly anything read.
	const isTableAlone = sql === '' && (isByDate || order === 'relevance');
	const from = isTableAlone ? 'titles WHERE titles MATCH ?' : `titles CROSS JOIN files ON id = titles.rowid WHERE titles MATCH ?${sql}`;
	const by = isByDate
		? `titles.rowid ${order === 'newest' ? 'DESC' : ''}`
		: (order === 'relevance'
			? 'bm25(titles, 10, 8, 4, 2, 4), titles.rowid DESC'
			: orders[order].by);
	const ids = (first: number, count: number) =>
		db.column(`SELECT titles.rowid FROM ${from} ORDER BY ${by} LIMIT ? OFFSET ?`, match, ...values, count, first) as readonly number[];
	return {
		count: () =>
			Number(
				db.get(`SELECT count(*) AS number FROM ${isTableAlone || sql === '' ? 'titles WHERE titles MATCH ?' : from}`, match, ...values)!
					.number,
			),
		ids,
		position(id) {
			if (db.get(`SELECT 1 FROM ${from} AND titles.rowid = ?`, match, ...values, id) === undefined) {
				return undefined;
			}

			return isByDate
				? Number(
					db.get(`SELECT count(*) AS number FROM ${from} AND titles.rowid ${order === 'newest' ? '>' : '<'} ?`, match, ...values, id)!
						.number,
				)
				: ids(0, -1).indexOf(id);
		},
	};
}

/** Whether what a reader does with articles changes the list. */
export function isOfReading(text: string, order: ListOrder): boolean {
	const isOfMarks = ({condition}: Query['conditions'][number]) =>
		condition.type === 'is' || condition.type === 'tag' || (condition.type === 'has' && condition.value === 'tag');
	return order === 'unread' || order === 'opened' || order === 'progress' || parseQuery(text).conditions.some(wanted => isOfMarks(wanted));
}

/** Articles, given by their numbers, in order. */
export function inOrder(db: Database, ids: readonly number[], order: ListOrder): readonly number[] {
	return db.column(
		`SELECT id FROM files WHERE id IN (SELECT value FROM json_each(?)) AND shown = 1 ORDER BY ${orders[order].by}`,
		JSON.stringify(ids),
	) as readonly number[];
}

/** A list that is known already. */
export function listingOf(ids: readonly number[]): Listing {
	return {
		count: () => ids.length,
		ids: (from, count) => ids.slice(from, from + count),
		position(id) {
			const place = ids.indexOf(id);
			return place === -1 ? undefined : place;
		},
	};
}

/** The conditions of a query, each beginning with AND; empty where there are none. */
export function conditionsOf({conditions}: Query): Sql {
	const parts = conditions.map(({condition, isNot}) => {
		const {sql, values} = conditionSql(condition);
		return {sql: ` AND ${isNot ? 'NOT ' : ''}(${sql})`, values};
	});
	return {sql: parts.map(({sql}) => sql).join(''), values: parts.flatMap(({values}) => values)};
}

function conditionOfState({value, isWanted}: Extract<Condition, {type: 'is'}>): Sql {
	switch (value) {
		// Begun, not at its end, and not read to its end another time.
		case 'started': {
			return {
				sql: 'progress > 0 AND progress < 1 AND key NOT IN (SELECT key FROM facts WHERE field = \'finished\' AND value = \'true\')',
				values: [],
			};
		}

		case 'opened': {
			return {sql: 'opened IS NOT NULL', values: []};
		}

		case 'read':
		case 'starred': {
			return {sql: `${value} = ?`, values: [Number(isWanted)]};
		}
	}
}

const letters = {
	picture: 'p', link: 'l', teaser: 't', author: 'a', date: 'd',
} as const;

/** By numbers, which are those of dates, as far as they tell whatever the time zone: hardly a row need be read. */
function dateSql({since, before}: Extract<Condition, {type: 'date'}>): Sql {
	const parts: Sql[] = [{sql: '(id > ? OR published <> \'\')', values: [lastUndated]}];
	if (since !== undefined) {
		const [from, to] = numbersAround(since);
		parts.push({sql: '(id >= ? OR (id >= ? AND published >= ?))', values: [to, from, since]});
	}

	if (before !== undefined) {
		const [from, to] = numbersAround(before);
		parts.push({sql: '(id < ? OR (id < ? AND published < ?))', values: [from, to, before]});
	}

	return {sql: parts.map(({sql}) => sql).join(' AND '), values: parts.flatMap(({values}) => values)};
}

function conditionSql(condition: Condition): Sql {
	switch (condition.type) {
		case 'is': {
			return conditionOfState(condition);
		}

		case 'has': {
			return condition.value === 'tag'
				? {
					sql: 'key IN (SELECT key FROM facts WHERE field GLOB \'tag:*\' AND value = \'true\' UNION ALL SELECT key FROM facts WHERE field = \'tags\' AND value <> \'[]\')',
					values: [],
				}
				: {sql: 'instr(has, ?) > 0', values: [letters[condition.value]]};
		}

		case 'language': {
			// The main language has an index of its own.
			return condition.value.includes('-')
				? {sql: 'language = ? OR language LIKE ? || \'-%\'', values: [condition.value, condition.value]}
				: {sql: 'substr(language, 1, instr(language || \'-\', \'-\') - 1) = ?', values: [condition.value]};
		}

		case 'site': {
			return {sql: '(\'.\' || site || \'.\') LIKE \'%.\' || ? || \'.%\'', values: [condition.value]};
		}

		case 'tag': {
			return {
				sql: 'key IN (SELECT key FROM facts WHERE field = \'tag:\' || ? AND value = \'true\' UNION ALL SELECT facts.key FROM facts, json_each(facts.value) AS tags WHERE facts.field = \'tags\' AND tags.value = ?)',
				values: [condition.value, condition.value],
			};
		}

		case 'date': {
			return dateSql(condition);
		}

		case 'time': {
			return {sql: 'minutes BETWEEN ? AND ?', values: [condition.least, condition.most]};
		}
	}
}
