/** Orders that cost as much as all else when a hundred thousand files are put in one after the other, and a tenth of it at once afterwards. */
const lateIndexes: ReadonlyMap<string, string> = new Map([
	['by_title', 'files (sort DESC) WHERE shown = 1'],
	['by_minutes', 'files (minutes DESC) WHERE shown = 1'],
	['by_language', 'files (substr(language, 1, instr(language || \'-\', \'-\') - 1)) WHERE shown = 1'],
]);

/** SQL that does without these orders while very much is put in, and that makes them where they aren't there. */
export const dropLateIndexes = lateIndexes.keys().map(name => `DROP INDEX IF EXISTS ${name};`).toArray().join('\n');
export const makeLateIndexes = lateIndexes.entries().map(([name, of]) => `CREATE INDEX IF NOT EXISTS ${name} ON ${of};`).toArray().join('\n');

/** The tables of the index. All of it is derived from the files and the journals. */

/** Another number in the file: the index is made anew. */
export const schemaVersion = 5;

/*
An article's number is made of its date (see numbers.ts), so that the order of numbers is that of dates, in every table, with
no index of its own. `shown`: of the files of one article, the fullest; the full-text tables hold those alone.
`texted`: 0, its text is still to be put in; 1, it is in; 2, there is none to put in. `headed`: 1, only the file's beginning was read
for the list; 2, its names and the words of its head are in too; links and the rest come with its text; 0, all is in.

`names` holds what an article may be known by (addresses, titles, slugs) and `links` what its related links name, as hashes
of 53 bits: half a million short texts cost ten times as much.

Of the full text, a batch of articles is one segment, and segments are merged eight at a time: most of what they cost.
*/
export const schema = `
	CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
	CREATE TABLE folders (path TEXT PRIMARY KEY, changed REAL NOT NULL, listed REAL NOT NULL) WITHOUT ROWID;
	CREATE TABLE files (
		id INTEGER PRIMARY KEY,
		path TEXT NOT NULL UNIQUE,
		folder TEXT NOT NULL,
		stamp TEXT NOT NULL,
		changed REAL NOT NULL,
		racy TEXT,
		reason TEXT,
		key TEXT,
		shown INTEGER NOT NULL,
		published TEXT NOT NULL,
		minutes INTEGER NOT NULL,
		sort TEXT NOT NULL,
		language TEXT NOT NULL,
		site TEXT NOT NULL,
		has TEXT NOT NULL,
		read INTEGER NOT NULL,
		starred INTEGER NOT NULL,
		progress REAL NOT NULL,
		opened TEXT,
		texted INTEGER NOT NULL,
		headed INTEGER NOT NULL
	);
	CREATE TABLE entries (id INTEGER PRIMARY KEY, entry TEXT NOT NULL);
	CREATE INDEX files_of_folder ON files (folder);
	CREATE INDEX files_of_key ON files (key);
	CREATE INDEX racy_files ON files (id) WHERE racy IS NOT NULL;
	CREATE INDEX without_text ON files (texted) WHERE texted = 0;
	CREATE INDEX headed_files ON files (headed) WHERE headed > 0;
	CREATE INDEX without_entry ON files (shown) WHERE shown = 0;
	CREATE INDEX by_date ON files (shown) WHERE shown = 1;
	CREATE INDEX by_read ON files (read DESC) WHERE shown = 1;
	CREATE INDEX by_star ON files (starred) WHERE shown = 1 AND starred = 1;
	CREATE INDEX by_opened ON files (opened) WHERE shown = 1 AND opened IS NOT NULL;
	CREATE INDEX by_progress ON files (progress) WHERE shown = 1 AND progress > 0;
	CREATE TABLE names (hash INTEGER, id INTEGER, PRIMARY KEY (hash, id)) WITHOUT ROWID;
	CREATE TABLE links (hash INTEGER, id INTEGER, PRIMARY KEY (hash, id)) WITHOUT ROWID;
	CREATE TABLE facts (key TEXT, field TEXT, value TEXT NOT NULL, PRIMARY KEY (key, field)) WITHOUT ROWID;
	CREATE INDEX facts_of_field ON facts (field, value);
	CREATE VIRTUAL TABLE titles USING fts5 (
		title, other, kicker, teaser, author,
		content = '', contentless_delete = 1, prefix = '1 2 3', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
	);
	CREATE VIRTUAL TABLE title_words USING fts5vocab (titles, row);
	CREATE VIRTUAL TABLE bodies USING fts5 (
		title, kicker, teaser, author, body,
		content = '', contentless_delete = 1, prefix = '3', tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
	);
	${makeLateIndexes}
	INSERT INTO titles (titles, rank) VALUES ('hashsize', 8000000), ('automerge', 8);
	INSERT INTO bodies (bodies, rank) VALUES ('hashsize', 8000000), ('automerge', 8);
`;
