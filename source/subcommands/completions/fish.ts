import {
	describedCommands,
	describedEverywhere,
	describedReader,
	optionsWithValue,
	type DescribedCommand,
	type DescribedOption,
	type Values,
} from './described.js';

/** The script that has fish complete what is typed after `dwread`. */
export function fishScript(): string {
	const lines = [
		...describedCommands.map(({name, help}) => `complete -c dwread -n '__dwread_has_none' -a ${name} -d ${quoted(help)}`),
		...describedEverywhere.map(option => optionLine(option)),
		...describedReader.options.map(option => optionLine(option, '__dwread_has_none')),
		...describedCommands.flatMap(command => [
			...command.options.map(option => optionLine(option, `__dwread_in ${command.name}`)),
			...operandLines(command),
		]),
	];
	return `# dwread's completions for fish. To have them in every shell:
#   dwread completions fish > ~/.config/fish/completions/dwread.fish

# The command, then its operands, of what is typed before the cursor.
function __dwread_words
	set -l tokens (commandline -opc)
	set -l takes_value no
	for token in $tokens[2..-1]
		if test $takes_value = yes
			set takes_value no
			continue
		end
		switch $token
			case ${optionsWithValue().flatMap(({names}) => names).join(' ')}
				set takes_value yes
			case '-?*'
			case '*'
				echo $token
		end
	end
end

function __dwread_has_none
	not count (__dwread_words) > /dev/null
end

# Whether the command is this, and so many of its operands are there.
function __dwread_in
	set -l words (__dwread_words)
	test "$words[1]" = "$argv[1]"; or return
	test (count $argv) -lt 2; or test (math (count $words) - 1) -ge $argv[2] -a (math (count $words) - 1) -le $argv[3]
end

complete -c dwread -f
complete -c dwread -n '__dwread_has_none' -F
${lines.join('\n')}
`;
}

function optionLine({names, help, values}: DescribedOption, condition?: string): string {
	const spelled = names.map(name => name.startsWith('--') ? ` -l ${name.slice(2)}` : ` -s ${name.slice(1)}`).join('');
	return `complete -c dwread${condition === undefined ? '' : ` -n '${condition}'`}${spelled}${values === undefined ? '' : ` ${offer(values)}`} -d ${quoted(help)}`;
}

function operandLines({name, operands, isRepeated}: DescribedCommand): readonly string[] {
	return operands.flatMap((values, index) => {
		const last = isRepeated && index === operands.length - 1 ? 9999 : index;
		return values.type === 'other'
			? []
			: [`complete -c dwread -n '__dwread_in ${name} ${index} ${last}' ${values.type === 'files' ? '-F' : offer(values)}`];
	});
}

function offer(values: Values): string {
	switch (values.type) {
		case 'words': {
			return `-x -a ${quoted(values.words.join(' '))}`;
		}

		case 'files': {
			return '-r -F';
		}

		case 'folders': {
			return '-x -a \'(__fish_complete_directories)\'';
		}

		case 'other': {
			return '-x';
		}
	}
}

function quoted(text: string): string {
	return `'${text.replaceAll(/['\\]/gv, String.raw`\$&`)}'`;
}
