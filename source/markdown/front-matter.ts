/**
The front matter of a Markdown file: `key: value` lines of YAML between two lines of `---`.
What dwread writes is read by a few lines of our own, as files are opened by the thousand; everything else by js-yaml.
*/
import {ReaderError} from '../errors.js';
import {readYaml, type Fields} from './yaml.js';

export type {Fields} from './yaml.js';

export type Parts = {
	/** The lines between the two `---`; `undefined`: there is no front matter. */
	readonly frontMatter?: string;
	readonly body: string;
};

/** The most that is read as front matter, in UTF-16 units. */
export const frontMatterLimit = 65_536;

const unreadable = (what: string) => new ReaderError(`the front matter ${what}`);

/**
Text taken apart. Line breaks are `\n`. A first line of `---` that no `key:` follows is a rule of the body.
Throws a ReaderError for front matter that isn't closed, is too long, or is in another language than YAML.
*/
export function splitFrontMatter(text: string): Parts {
	const start = text.startsWith('\u{FEFF}') ? 1 : 0;
	if (!text.startsWith('---', start)) {
		return {body: start === 0 ? text : text.slice(start)};
	}

	const head = text.slice(start, start + frontMatterLimit);
	const open = /^---(?<language>[^\n]*)\n/v.exec(head);
	const language = open?.groups!.language!.trim() ?? '';
	if (/^[a-z]+$/iv.test(language)) {
		throw unreadable(`is written in “${language.slice(0, 20)}”; only YAML between two lines of --- is read`);
	}

	if (
		!open
		|| language !== ''
		|| !/^(?:\s|#[^\n]*\n)*(?:[\p{Letter}"'_][^\n:]*:(?:\s|$)|\{|---[\t ]*(?:\n|$)|\.\.\.[\t ]*(?:\n|$))/v.test(head.slice(open[0].length))
	) {
		return {body: text.slice(start)};
	}

	const close = /^(?:---|\.\.\.)[\t ]*(?:\n|$)/mv;
	const rest = head.slice(open[0].length);
	const end = close.exec(rest);
	if (!end && !/^\s*(?:[\p{Letter}\p{Number}\-_]+:|#)/v.test(rest)) {
		return {body: text.slice(start)};
	}

	if (!end) {
		throw unreadable(
			text.length - start > frontMatterLimit
				? 'is not closed by a line of --- within 64 KiB'
				: 'is not closed: a line of --- is missing after it',
		);
	}

	return {frontMatter: rest.slice(0, end.index), body: text.slice(start + open[0].length + end.index + end[0].length)};
}

/** The fields of front matter. Throws a ReaderError that says what is wrong with it. */
export function readFields(frontMatter: string): Fields {
	const simple = readSimpleFields(frontMatter);
	if (simple) {
		return simple;
	}

	try {
		return readYaml(frontMatter);
	} catch (error) {
		const quoted = frontMatter.replaceAll(withColon, (_, name: string, value: string) => `${name}: ${JSON.stringify(value.trim())}`);
		if (quoted !== frontMatter) {
			return readFields(quoted);
		}

		const {reason, mark} = error as {readonly reason?: string; readonly mark?: {readonly line: number}};
		const where = mark ? ` in line ${mark.line + 2}` : '';
		throw unreadable(`is no YAML that can be read${where}: ${reason ?? (error as Error).message}`);
	}
}

/** People write `title: Ferries: a test`, which YAML doesn’t allow: what stands after the first colon is the value. */
const withColon = /^(?<name>[A-Za-z][\w\-]*): +(?<value>[\p{Letter}\p{Number}][^\n]*: [^\n]*)$/gmv;

const fieldName = /^[A-Za-z][\w\-]*$/v;

/** The subset that dwread writes: a line a field, lists in brackets or an item a line. `undefined` for all other YAML. */
export function readSimpleFields(frontMatter: string): Fields | undefined {
	const fields = new Map<string, string | readonly string[]>();
	const lines = frontMatter.split('\n').filter(line => line.trim() !== '');
	let index = 0;
	while (index < lines.length) {
		const line = lines[index]!;
		const colon = line.indexOf(':');
		const key = line.slice(0, colon);
		const value = line.slice(colon + 1);
		index++;
		if (colon === -1 || !fieldName.test(key) || fields.has(key) || (value !== '' && !value.startsWith(' '))) {
			return undefined;
		}

		const items: Array<string | undefined> = [];
		for (; lines[index]?.trimStart().startsWith('- '); index++) {
			items.push(readScalar(lines[index]!.trim().slice(2).trim()));
		}

		const read = items.length === 0 ? readValue(value.trim()) : items;
		if (read === undefined || (items.length > 0 && (value.trim() !== '' || items.includes(undefined)))) {
			return undefined;
		}

		fields.set(key, read as string | readonly string[]);
	}

	return fields;
}

function readValue(value: string): string | readonly string[] | undefined {
	if (!value.startsWith('[')) {
		return value === '' ? '' : readScalar(value);
	}

	const inside = /^\[(?<inside>(?:[^"'\[\]\{\}]|"(?:[^"\\]|\\.)*")*)\]$/v.exec(value)?.groups!.inside!.trim();
	if (inside === undefined) {
		return undefined;
	}

	const items = inside === '' ? [] : inside.match(/(?:"(?:[^"\\]|\\.)*"|[^",])+/gv)!.map(item => readScalar(item.trim()));
	const commas = inside.replaceAll(/"(?:[^"\\]|\\.)*"/gv, '').split(',').length - 1;
	return items.includes(undefined) || (items.length > 0 && commas !== items.length - 1) ? undefined : items as readonly string[];
}

// What begins other YAML than a plain scalar, and what ends one.
const indicator = /^[!"#%'*,\-:>?@\[\]`\{\|\}]/v;
const scalarEnd = /:(?:\s|$)|\s#/v;

function readScalar(value: string): string | undefined {
	if (value.startsWith('"')) {
		try {
			const read: unknown = JSON.parse(value);
			return typeof read === 'string' ? read : undefined;
		} catch {
			return undefined;
		}
	}

	return value === '' || value.startsWith('&') || indicator.test(value) || scalarEnd.test(value) ? undefined : value;
}

/** A string as YAML: as it is where every reader of YAML takes it for that string (or for the date it is), else in quotes. */
export function writeScalar(text: string, isInList = false): string {
	const isPlain = /^(?:\p{Letter}|\d{4}-\d{2}-\d{2}(?:$|T))/v.test(text)
		&& !/^(?:true|false|null|yes|no|on|off|y|n)$/iv.test(text)
		&& !scalarEnd.test(text)
		&& !/^\s|\s$|[\p{Control}\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}]/v.test(text)
		&& !(isInList && /[,\[\]\{\}]/v.test(text));
	return isPlain
		? text
		: JSON.stringify(text).replaceAll(
			/[\u{7F}-\u{9F}\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}]/gv,
			character => String.raw`\u${character.codePointAt(0)!.toString(16).padStart(4, '0')}`,
		);
}

/** A field's lines as they stand, with its name: what follows it indented or as an item belongs to it. Comments have no name. */
export function fieldLines(frontMatter: string): ReadonlyArray<readonly [name: string, lines: string]> {
	const fields: Array<[string, string]> = [];
	const lines = frontMatter === '' ? [] : frontMatter.replace(/\n$/v, '').split('\n');
	for (const line of lines) {
		const name = /^(?:"(?<quoted>[^"]*)"|'(?<single>[^']*)'|(?<plain>[^\s"#'\-][^:]*)):(?:\s|$)/v.exec(line)?.groups;
		if (name) {
			fields.push([name.quoted ?? name.single ?? name.plain!.trimEnd(), line]);
		} else if (fields.length === 0 || line.startsWith('#')) {
			fields.push(['', line]);
		} else {
			fields.at(-1)![1] += `\n${line}`;
		}
	}

	return fields;
}
