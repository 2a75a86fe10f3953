/** The help of the command line, made from the table. */
import {
	formOf,
	globalOptions,
	type OptionHelp,
	type OptionName,
} from './options.js';
import {
	jsonSection,
	operandSection,
	outputSection,
	type Section,
} from './details.js';
import {type Command} from './asked.js';
import {reader, subcommands} from './index.js';

/** `-w, --width N`. */
export function optionForm(name: string): string {
	const {short, value} = formOf(name)!;
	return `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** What an option does, with the values that it takes and whether more than once. */
export function optionHelp(name: OptionName, help: string): string {
	const {choices, isRepeated} = formOf(name)!;
	return [help, ...(choices ? [`(${choices.join(', ')})`] : []), ...(isRepeated ? ['(may be repeated)'] : [])].join(' ');
}

export function optionEntries(options: OptionHelp): ReadonlyArray<readonly [OptionName, string]> {
	return Object.entries(options) as Array<[OptionName, string]>;
}

/** `dwread show ARTICLE…`. */
export function synopsis({name, operands}: Command): string {
	return ['dwread', name, operands].filter(Boolean).join(' ');
}

export function usage(subcommand?: Command): string {
	if (subcommand) {
		const own = optionEntries(subcommand.options);
		return `Usage: ${synopsis(subcommand)}${own.length > 0 ? ' [OPTION…]' : ''}

  ${subcommand.help}

${sectionText(operandSection(subcommand))}${own.length > 0 ? `Options:\n${optionRows(subcommand.options)}\n` : ''}Everywhere:
${optionRows(globalOptions)}
${sectionText(outputSection(subcommand))}${sectionText(jsonSection(subcommand))}Status: 0 done · 1 ${subcommand.failure} · 2 wrong usage
`;
	}

	return `Read your stored articles in the terminal, offline.

Usage:
${rows([
	['dwread', 'open the library'],
	['dwread SOURCE', 'read a file or an address at once, storing nothing; - for standard input'],
	...subcommands.map(command => [synopsis(command), command.help] as const),
])}
Options:
${optionRows({...reader.options, ...globalOptions})}
dwread COMMAND --help says more of a command. In the reader, ? shows the keys.
`;
}

function sectionText(section: Section | undefined): string {
	return section ? `${section.title}:\n${rows(section.rows)}\n` : '';
}

function optionRows(options: OptionHelp): string {
	return rows(optionEntries(options).map(([name, help]) => [optionForm(name), optionHelp(name, help)]));
}

function rows(pairs: ReadonlyArray<readonly [string, string]>): string {
	const width = Math.min(28, Math.max(...pairs.map(([form]) => form.length)) + 2);
	return pairs
		.map(([form, help]) => (form.length + 2 > width ? `  ${form}\n  ${' '.repeat(width)}${help}\n` : `  ${form.padEnd(width)}${help}\n`))
		.join('');
}
