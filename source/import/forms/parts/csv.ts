/** Tables as CSV: row after row by the names of their columns, however many rows there are. */
import Papa from 'papaparse';

export type Row = {
	/** Its place among the rows, from 1; the line of names is none. */
	readonly number: number;
	/** A field, by its column's name in lower case; trimmed, empty where there is none. */
	readonly field: (name: string) => string;
};

/** Rows read at once. */
const batch = 10_000;
/** Quotes that are opened and never closed: so many are mended. */
const mostMended = 100;

const parserOf = (delimiter: string, rows: number) => new Papa.Parser({
	delimiter, newline: '\n', quoteChar: '"', escapeChar: '"', fastMode: false, preview: rows,
} as Papa.ParseConfig);

type Names = {readonly names: readonly string[]; readonly delimiter: string; readonly end: number};

/** The names of the columns, in lower case; commas, semicolons or tabs stand between them. */
function readNames(text: string): Names {
	const line = text.slice(0, 10_000).split('\n', 1)[0]!;
	const delimiter = [',', ';', '\t'].toSorted((a, b) => line.split(b).length - line.split(a).length)[0]!;
	const {data} = parserOf(delimiter, 1).parse(line, 0, false) as {readonly data: ReadonlyArray<readonly string[]>};
	return {names: (data[0] ?? []).map(name => name.trim().toLowerCase()), delimiter, end: line.length + 1};
}

/** The names of the columns in the beginning of a table, in lower case. */
export const columnsOf = (head: string): readonly string[] => readNames(head).names;

/** The rows of a table, empty ones left out. A quote that is never closed spoils its own row only. */
export function * readRows(text: string): Generator<Row, void, undefined> {
	const lines = text.replaceAll(/\r\n?/gv, '\n');
	const {names, delimiter, end} = readNames(lines);
	let rest = lines.slice(end);
	let number = 0;
	let mended = 0;
	while (rest !== '') {
		const {data, errors, meta} = parserOf(delimiter, batch).parse(rest, 0, false) as Papa.ParseResult<readonly string[]>;
		const open = mended < mostMended ? errors.find(({code}) => code === 'MissingQuotes') : undefined;
		const filled = (open ? data.slice(0, -1) : data).filter(fields => fields.some(field => field.trim() !== ''));
		for (const fields of filled) {
			number++;
			yield {number, field: name => fields[names.indexOf(name)]?.trim() ?? ''};
		}

		if (open) {
			mended++;
			number++;
			yield {number, field: () => ''};
			const next = rest.indexOf('\n', open.index ?? 0);
			rest = next === -1 ? '' : rest.slice(next + 1);
		} else {
			rest = meta.truncated ? rest.slice(meta.cursor) : '';
		}
	}
}
