/** The manual page, made from the tables: commands, options, JSON, queries, keys. In the language of man(7), which every man reads. */
import {keysLabel} from '../state/help.js';
import {groups} from '../state/keys.js';
import {
	articleSection,
	operandSection,
	outputSection,
	querySection,
	type Section,
} from './details.js';
import {jsonForms} from './json-fields.js';
import {globalOptions, type OptionHelp} from './options.js';
import {
	optionEntries,
	optionForm,
	optionHelp,
	synopsis,
} from './usage.js';
import {type Subcommand} from './asked.js';
import {reader, subcommands} from './index.js';

type Rows = Section['rows'];

const environment: Rows = [
	['DWREAD_LIBRARY', 'The folder of stored articles, where --library names none.'],
	['DWREAD_CONFIG', 'The file of settings, where --config names none.'],
	['DWREAD_BIDI', 'visual: dwread puts right-to-left text in order; logical: the terminal does.'],
	['NO_COLOR', 'No colours.'],
	['TERM', 'dumb: reading line by line, as with --linear.'],
	['XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME', 'Where the folders below lie.'],
];

const files: Rows = [
	['~/.local/share/dwread/articles', 'The articles, each a Markdown file with front matter.'],
	['~/.local/share/dwread/journal', 'What was read, starred and tagged, a file for each device.'],
	['~/.local/share/dwread/trash', 'What was removed; dwread doctor --empty-trash deletes it.'],
	['~/.config/dwread/config.toml', 'The settings; dwread config --init writes one to begin with.'],
	['~/.cache/dwread', 'The index, which is made anew where it is missing.'],
];

const examples: Rows = [
	['dwread add https://example.org/article page.html', 'Store an article from the network and one from a file.'],
	['dwread list is:unread since:2026-01 --json', 'What is new and unread, for a script.'],
	['dwread list --keys kicker:sports | dwread read -', 'Mark all of one kind read.'],
	['dwread search \'"last ferry" -storm\'', 'Articles that say so and don’t say that.'],
];

const statuses: Rows = [
	['0', 'Done.'],
	['1', 'Something failed, or nothing was found; what exactly stands with each command.'],
	['2', 'The command line or the settings can’t be meant so.'],
	['128 + N', 'Ended by signal N.'],
];

/** The whole page. */
export function manPage(version: string): string {
	return `${[
		String.raw`.\" Made from the table of commands: source/subcommands/man-page.ts`,
		`.TH DWREAD 1 "" "dwread ${roff(version)}" "User Commands"`,
		...section('Name', [String.raw`dwread \- read stored news articles in the terminal, offline`]),
		...section(
			'Synopsis',
			[reader, ...subcommands].flatMap((command, index) => [...(index === 0 ? [] : ['.br']), bold(synopsis(command), 'dwread')]),
		),
		...section(
			'Description',
			paragraphs([
				`Without a command: ${reader.help}.`,
				'Articles are Markdown files in a folder, the library. Related links find their articles by key, address or title, so that it doesn’t matter in which order articles come. Whatever goes wrong is told in one line on standard error, and the library stays as it was.',
			]),
		),
		...section('Options', [...optionRows(reader.options), ...optionRows(globalOptions)]),
		...section(
			'Commands',
			subcommands.flatMap(command => commandPart(command)),
		),
		...section('Articles', titled(articleSection)),
		...section('Queries', titled(querySection)),
		...section('JSON', [
			line('The names of fields stay from version to version, and new ones may come. A field of which nothing is known is null.'),
			...jsonKinds().flatMap(([names, rows]) => [`.SS ${quoted(names)}`, ...tagged(rows)]),
		]),
		...section('Keys', keyParts()),
		...section('Exit status', tagged(statuses)),
		...section('Environment', tagged(environment)),
		...section('Files', tagged(files)),
		...section('Examples', tagged(examples)),
	].join('\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
	return [`.SH ${roff(title.toUpperCase())}`, ...lines];
}

function commandPart(command: Subcommand): readonly string[] {
	const {what} = jsonForms[command.name] ?? {};
	const operands = operandSection(command);
	const output = outputSection(command);
	const hasOwnSection = operands === articleSection || operands === querySection;
	return [
		`.SS ${quoted(synopsis(command))}`,
		line(
			[command.help, ...(what === undefined ? [] : [`with --json ${what}`]), `status 1: ${command.failure}`]
				.map(text => sentence(text))
				.join(' '),
		),
		...optionRows(command.options),
		...(operands && !hasOwnSection ? titled(operands) : []),
		...(output ? titled(output) : []),
	];
}

/** The kinds of objects that there are, each with the commands that print it, and what it holds only with some of these. */
function jsonKinds(): ReadonlyArray<readonly [names: string, rows: Rows]> {
	const kinds = Map.groupBy(Object.entries(jsonForms), ([, {fields}]) => fields);
	return [...kinds].map(([fields, commands]) => {
		const more = Map.groupBy(
			commands.flatMap(([name, form]) => Object.entries(form.more ?? {}).map(field => ({name, field}))),
			({field}) => field.join(' '),
		);
		const rows = more.values().map(ones => [ones[0]!.field[0], `${ones[0]!.field[1]}; with ${ones.map(({name}) => name).join(', ')}`] as const);
		return [commands.map(([name]) => name).join(', '), [...Object.entries(fields), ...rows]];
	});
}

function titled({title, rows}: Section): readonly string[] {
	return [line(`${title}:`), ...tagged(rows)];
}

/** What is the same in the list and in an article only once. */
function keyParts(): readonly string[] {
	const told = new Set<string>();
	return ([['In the list', 'list'], ['In an article', 'reader']] as const).flatMap(([title, context]) => {
		const rows = groups(context)
			.flatMap(group => group.rows.map(({keys, help}) => [keysLabel(keys), help] as const))
			.filter(row => !told.has(row.join(' ')));
		for (const row of rows) {
			told.add(row.join(' '));
		}

		return [`.SS ${quoted(title)}`, ...tagged(rows)];
	});
}

function optionRows(options: OptionHelp): readonly string[] {
	return tagged(optionEntries(options).map(([name, help]) => [optionForm(name), sentence(optionHelp(name, help))]));
}

function tagged(rows: Rows): readonly string[] {
	return rows.flatMap(([term, meaning]) => ['.TP', bold(term), line(meaning)]);
}

function paragraphs(texts: readonly string[]): readonly string[] {
	return texts.flatMap((text, index) => [...(index === 0 ? [] : ['.PP']), line(text)]);
}

/** In prose, unlike in a table, with a capital and a full stop. */
function sentence(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[!.?]$/v.test(text) ? '' : '.'}`;
}

/** A line of text, with the beginning in bold, or all of it. */
function bold(text: string, start = text): string {
	return String.raw`\fB${roff(start)}\fR${roff(text.slice(start.length))}`;
}

/** What begins with a dot or an apostrophe would be an order. */
function line(text: string): string {
	return roff(text).replace(/^(?=['.])/v, String.raw`\&`);
}

function quoted(text: string): string {
	return `"${roff(text)}"`;
}

/** Text as it stands: nothing in it an order, all of it ASCII. */
function roff(text: string): string {
	return text
		.replaceAll('\\', String.raw`\e`)
		.replaceAll('-', String.raw`\-`)
		.replaceAll('"', String.raw`\(dq`)
		.replaceAll('\'', String.raw`\(aq`)
		.replaceAll('~', String.raw`\(ti`)
		.replaceAll('^', String.raw`\(ha`)
		.replaceAll(/[^\n\u{20}-\u{7E}]/gv, letter => String.raw`\[u${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`);
}
