/** What there is to complete, taken from the one table: what all shells' scripts are made from. */
import {operandsOf} from '../operands.js';
import {
	formOf,
	globalOptions,
	type OptionHelp,
	type OptionName,
} from '../options.js';
import {type Command} from '../asked.js';
import {reader, subcommands} from '../index.js';

/** What stands in a place: some words, the name of a file or of a folder, or something only the person knows. */
export type Values =
	| {readonly type: 'words'; readonly words: readonly string[]}
	| {readonly type: 'files' | 'folders' | 'other'; readonly name: string};

export type DescribedOption = {
	/** `--limit`, and `-n` where there is one. */
	readonly names: readonly string[];
	readonly help: string;
	/** `undefined`: it takes none. */
	readonly values?: Values;
	readonly isRepeated: boolean;
};

export type DescribedCommand = {
	/** Empty: dwread itself. */
	readonly name: string;
	readonly help: string;
	/** Besides those that all have. */
	readonly options: readonly DescribedOption[];
	readonly operands: readonly Values[];
	/** The last operand may be given again and again. */
	readonly isRepeated: boolean;
};

const kinds: ReadonlyMap<string, 'files' | 'folders'> = new Map([['DIR', 'folders'], ['FILE', 'files'], ['SOURCE', 'files'], ['FEED', 'files']]);

function valuesOf(name: string, words: readonly string[] = []): Values {
	return words.length > 0 ? {type: 'words', words} : {type: kinds.get(name) ?? 'other', name};
}

function describedOption([name, help]: readonly [string, string]): DescribedOption {
	const {short, value, choices, isRepeated = false} = formOf(name)!;
	return {
		names: [`--${name}`, ...(short === undefined ? [] : [`-${short}`])],
		help,
		isRepeated,
		...(value !== undefined && {values: valuesOf(value, choices)}),
	};
}

function optionsOf(help: OptionHelp): readonly DescribedOption[] {
	return (Object.entries(help) as Array<[OptionName, string]>).map(option => describedOption(option));
}

function described({name, help, options, operands}: Command): DescribedCommand {
	const known = operandsOf(operands);
	return {
		name,
		help,
		options: optionsOf(options),
		operands: known.map(operand => valuesOf(operand.name, operand.choices)),
		isRepeated: known.at(-1)?.isRepeated === true,
	};
}

/** The options that all commands have. */
export const describedEverywhere: readonly DescribedOption[] = optionsOf(globalOptions);

export const describedReader: DescribedCommand = described(reader);

export const describedCommands: readonly DescribedCommand[] = subcommands.map(command => described(command));

/** The options that take a value, each once: a name has the same form everywhere. */
export function optionsWithValue(): ReadonlyArray<DescribedOption & {readonly values: Values}> {
	const all = [...describedEverywhere, ...[describedReader, ...describedCommands].flatMap(({options}) => options)];
	return new Map(all.flatMap(option => option.values ? [[option.names[0]!, {...option, values: option.values}] as const] : [])).values().toArray();
}
