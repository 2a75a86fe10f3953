/** What was asked on the command line: which command, with which options and operands. */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {UsageError} from '../errors.js';
import {enumeration, nearest, suggestion} from '../nearest.js';
import {operandsOf} from './operands.js';
import {
	formOf,
	namesOf,
	parseOptions,
} from './options.js';
import {type Arguments, type Command} from './asked.js';
import {reader, subcommands} from './index.js';

/** Reads the command line. Throws a UsageError that names what it doesn't know, and what is nearest to that. */
export function readArguments(argv: readonly string[]): Arguments {
	// Not strict: the messages are ours, and say what the command at hand takes.
	const {tokens} = parseArgs({
		args: [...argv], options: parseOptions, allowPositionals: true, strict: false, tokens: true,
	});
	const end = tokens.find(token => token.kind === 'option-terminator')?.index ?? Infinity;
	const [first, ...others] = tokens.filter(token => token.kind === 'positional');
	const subcommand = first && first.index < end ? subcommands.find(({name}) => name === first.value) : undefined;
	const values: Record<string, unknown> = {};
	for (const token of tokens) {
		if (token.kind !== 'option') {
			continue;
		}

		const value = checkedValue(token, subcommand ?? reader);
		values[token.name] = formOf(token.name)?.isRepeated ? [...(values[token.name] as readonly string[] | undefined) ?? [], value] : value;
	}

	const positionals = (subcommand ? others : [first, ...others]).flatMap(token => token ? [token.value] : []);
	if (values.help !== true && values.version !== true) {
		if (subcommand) {
			checkOperands(subcommand, positionals);
		} else if (first && first.index < end) {
			checkIsFile(first.value);
		}
	}

	return {values, positionals, ...(subcommand && {subcommand})};
}

type OptionToken = {readonly name: string; readonly rawName: string; readonly value?: string; readonly inlineValue?: boolean};

function checkedValue({name, rawName, value, inlineValue}: OptionToken, command: Command): string | true {
	const place = command.name === '' ? 'dwread' : `dwread ${command.name}`;
	const known: readonly string[] = namesOf(command.options);
	const form = formOf(name);
	if (!form || !known.includes(name)) {
		const guess = nearest(name, known);
		throw new UsageError(
			`${place} has no option ${rawName}; ${guess === undefined || name.length < 2 ? `${place} --help lists what there is` : `the nearest is --${guess}`}`,
		);
	}

	if (form.value === undefined) {
		if (inlineValue) {
			throw new UsageError(`${rawName} takes no value`);
		}

		return true;
	}

	if (value === undefined || (inlineValue !== true && /^-./v.test(value))) {
		throw new UsageError(`${rawName} wants a value: ${rawName} ${form.value}`);
	}

	if (form.choices?.includes(value) === false) {
		throw new UsageError(`${rawName} is one of ${enumeration(form.choices)}, not “${value}”`);
	}

	return value;
}

function checkOperands(command: Command, given: readonly string[]): void {
	const operands = operandsOf(command.operands);
	for (const [index, {name, choices, isOptional}] of operands.entries()) {
		const value = given[index];
		if (value === undefined && !isOptional) {
			throw new UsageError(`nothing named; use: dwread ${command.name} ${command.operands}`);
		}

		// Such as comes of a variable that isn't set. An empty query is one.
		if (name !== 'QUERY' && given.slice(index).includes('')) {
			throw new UsageError(`dwread ${command.name}: “” names nothing`);
		}

		if (value !== undefined && choices.length > 0 && !choices.includes(value)) {
			throw new UsageError(`dwread ${command.name} ${name}: “${value}” is none of these${suggestion(value, choices)}`);
		}
	}

	if (given.length > operands.length && operands.at(-1)?.isRepeated !== true) {
		throw new UsageError(
			`dwread ${command.name} takes ${operands.length === 0 ? 'no operands' : `no more than ${command.operands}`}, so “${given[operands.length]!}” is too much`,
		);
	}
}

/** A plain word that is no file is rather a command that was mistyped. */
function checkIsFile(word: string): void {
	if (word === '') {
		throw new UsageError('“” names nothing; dwread alone opens the library');
	}

	if (!/^[a-z][\-a-z]*$/iv.test(word) || existsSync(word)) {
		return;
	}

	const name = nearest(word, subcommands.map(({name}) => name));
	throw new UsageError(
		`“${word}” is neither a command nor a file; ${name === undefined ? 'dwread --help lists the commands' : `the nearest command is “${name}”`}`,
	);
}
