import {
	describedCommands,
	describedEverywhere,
	describedReader,
	type DescribedCommand,
	type DescribedOption,
	type Values,
} from './described.js';

/** The script that has zsh complete what is typed after `dwread`. */
export function zshScript(): string {
	return `#compdef dwread
# dwread's completions for zsh. To have them in every shell, in ~/.zshrc, below compinit:
#   source <(dwread completions zsh)
# or this file as _dwread in a folder of $fpath.

_dwread() {
	local curcontext=$curcontext state line ret=1
	typeset -A opt_args
	local -a commands everywhere
	everywhere=(
${describedEverywhere.flatMap(option => specs(option)).map(spec => `\t\t${spec}`).join('\n')}
	)
	commands=(
${describedCommands.map(({name, help}) => `\t\t${quoted(`${name}:${help}`)}`).join('\n')}
	)
	_arguments -C -S $everywhere${continued(describedReader.options.flatMap(option => specs(option)), 2)} \\
		'1: :->first' \\
		'*:: :->rest' && ret=0
	case $state in
		first)
			_describe -t commands command commands && ret=0
			_files && ret=0
			;;
		rest)
			curcontext="\${curcontext%:*}-$words[1]:"
			case $words[1] in
${describedCommands.map(command => `\t\t\t\t${command.name})
\t\t\t\t\t_arguments -S $everywhere${continued([...command.options.flatMap(option => specs(option)), ...operandSpecs(command)], 6)} && ret=0
\t\t\t\t\t;;`).join('\n')}
			esac
			;;
	esac
	return ret
}

if [[ $funcstack[1] == _dwread ]]; then
	_dwread "$@"
else
	compdef _dwread dwread
fi
`;
}

/** One word a spelling: what it excludes, itself, what it does, its value. */
function specs({names, help, values, isRepeated}: DescribedOption): readonly string[] {
	const before = isRepeated ? '*' : `(${names.join(' ')})`;
	const value = values === undefined ? '' : `:${action(values)}`;
	return names.map(name =>
		quoted(
			`${before}${name}${values !== undefined && name.startsWith('--') ? '=' : ''}[${help.replaceAll(/[\[\\\]]/gv, String.raw`\$&`)}]${value}`,
		),
	);
}

function operandSpecs({operands, isRepeated}: DescribedCommand): readonly string[] {
	return operands.map((values, index) => quoted(`${isRepeated && index === operands.length - 1 ? '*' : index + 1}:${action(values)}`));
}

/** What a place is called, and what completes it. */
function action(values: Values): string {
	switch (values.type) {
		case 'words': {
			return ` :(${values.words.join(' ')})`;
		}

		case 'files': {
			return `${values.name}:_files`;
		}

		case 'folders': {
			return `${values.name}:_files -/`;
		}

		case 'other': {
			// A bare message would keep options from being completed beside it.
			return `${values.name}:()`;
		}
	}
}

function continued(parts: readonly string[], depth: number): string {
	return parts.map(part => ` \\\n${'\t'.repeat(depth)}${part}`).join('');
}

function quoted(text: string): string {
	return `'${text.replaceAll('\'', String.raw`'\''`)}'`;
}
