/** The file of the index: opened, made, and made anew where it is damaged or another version's. */
import fs from 'node:fs';
import path from 'node:path';
import {DatabaseSync, type SQLInputValue, type StatementSync} from 'node:sqlite';
import {makeFolder} from '../disk.js';
import {schema, schemaVersion} from './schema.js';

export type Value = SQLInputValue;
export type Row = Readonly<Record<string, Value>>;

/** A database with its statements prepared once each. */
export type Database = {
	/** Returns how many rows were changed. */
	readonly run: (sql: string, ...values: readonly Value[]) => number;
	readonly get: (sql: string, ...values: readonly Value[]) => Row | undefined;
	readonly all: (sql: string, ...values: readonly Value[]) => readonly Row[];
	/** The first column of every row. */
	readonly column: (sql: string, ...values: readonly Value[]) => readonly Value[];
	readonly iterate: (sql: string, ...values: readonly Value[]) => Iterable<Row>;
	/** Does something as a whole or not at all. */
	readonly transaction: <T>(action: () => T) => T;
	/** The same, unless another dwread is writing just now. Returns whether it was done. */
	readonly impatiently: (action: () => void) => boolean;
	readonly exec: (sql: string) => void;
	/** Whether the file was made just now. */
	readonly isNew: boolean;
	readonly close: () => void;
};

/** How long another dwread's writing is waited for, in milliseconds. */
const patience = 5000;

/**
Opens the index of the articles in `root`; one that is missing, damaged, another version's or another library's is made anew.
Throws where no file can be made.
*/
export function openDatabase(file: string, root: string): Database {
	if (file !== ':memory:') {
		makeFolder(path.dirname(file));
	}

	try {
		return connect(file, root);
	} catch (error) {
		if (file === ':memory:' || !isDamage(error)) {
			throw error;
		}

		removeDatabase(file);
		return connect(file, root);
	}
}

/** Removes the file and what belongs to it. */
export function removeDatabase(file: string): void {
	for (const ending of ['', '-wal', '-shm', '-journal']) {
		fs.rmSync(file + ending, {force: true});
	}
}

function codeOf(error: unknown): number | undefined {
	return error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode % 256 : undefined;
}

function isBusy(error: unknown): boolean {
	return codeOf(error) === 5;
}

class OtherVersion extends Error {}

/** SQLite's codes for what is no database, or a broken one; and what a wrong schema leads to. */
export function isDamage(error: unknown): boolean {
	const code = codeOf(error);
	return error instanceof OtherVersion || code === 11 || code === 26 || code === 1 || code === 17 || code === 24;
}

function connect(file: string, root: string): Database {
	const connection = new DatabaseSync(file, {timeout: patience});
	try {
		const isNew = isSchemaNew(connection, root);
		return wrap(connection, isNew);
	} catch (error) {
		connection.close();
		throw error;
	}
}

/** Returns whether the tables were made just now. */
function isSchemaNew(connection: DatabaseSync, root: string): boolean {
	const version = () => (connection.prepare('PRAGMA user_version').get() as {readonly user_version: number}).user_version;
	if (version() === 0) {
		connection.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; BEGIN IMMEDIATE');
		// Another dwread may have been quicker.
		const isNew = version() === 0;
		if (isNew) {
			connection.exec(schema);
			connection.prepare('INSERT INTO meta VALUES (?, ?)').run('root', root);
			connection.exec(`PRAGMA user_version = ${schemaVersion}`);
		}

		connection.exec('COMMIT');
		if (isNew) {
			return true;
		}
	}

	connection.exec('PRAGMA synchronous = NORMAL');
	const known = version() === schemaVersion ? connection.prepare('SELECT value FROM meta WHERE name = \'root\'').get() : undefined;
	if (known?.value !== root) {
		throw new OtherVersion('another version or library');
	}

	return false;
}

function wrap(connection: DatabaseSync, isNew: boolean): Database {
	const statements = new Map<string, StatementSync>();
	const columnStatements = new Map<string, StatementSync>();
	const prepared = (sql: string): StatementSync => {
		let statement = statements.get(sql);
		if (!statement) {
			statement = connection.prepare(sql);
			statements.set(sql, statement);
		}

		return statement;
	};

	// Ten times faster than objects where there are 100,000 rows.
	const preparedForArrays = (sql: string): StatementSync => {
		let statement = columnStatements.get(sql);
		if (!statement) {
			statement = connection.prepare(sql);
			statement.setReturnArrays(true);
			columnStatements.set(sql, statement);
		}

		return statement;
	};

	const transaction = <T>(action: () => T): T => {
		if (connection.isTransaction) {
			return action();
		}

		connection.exec('BEGIN IMMEDIATE');
		try {
			const result = action();
			connection.exec('COMMIT');
			return result;
		} catch (error) {
			if (connection.isTransaction) {
				connection.exec('ROLLBACK');
			}

			throw error;
		}
	};

	return {
		run: (sql, ...values) => Number(prepared(sql).run(...values).changes),
		get: (sql, ...values) => prepared(sql).get(...values),
		all: (sql, ...values) => prepared(sql).all(...values),
		column: (sql, ...values) => (preparedForArrays(sql).all(...values) as unknown as ReadonlyArray<readonly Value[]>).map(([value]) => value!),
		iterate: (sql, ...values) => connection.prepare(sql).iterate(...values) as Iterable<Row>,
		transaction,
		impatiently(action) {
			connection.exec('PRAGMA busy_timeout = 20');
			try {
				transaction(action);
				return true;
			} catch (error) {
				if (isBusy(error)) {
					return false;
				}

				throw error;
			} finally {
				connection.exec(`PRAGMA busy_timeout = ${patience}`);
			}
		},
		exec(sql) {
			connection.exec(sql);
		},
		isNew,
		close() {
			statements.clear();
			columnStatements.clear();
			if (connection.isOpen) {
				connection.close();
			}
		},
	};
}
