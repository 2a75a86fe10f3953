import {
	describedCommands,
	describedEverywhere,
	describedReader,
	optionsWithValue,
	type DescribedCommand,
	type DescribedOption,
	type Values,
} from './described.js';

/** The script that has bash complete what is typed after `dwread`. */
export function bashScript(): string {
	const valued = optionsWithValue();
	return `# dwread's completions for bash. To have them in every shell, in ~/.bashrc:
#   source <(dwread completions bash)

_dwread() {
	local IFS=$'\\n' word option= options= command= ended= place=0
	COMPREPLY=()
	for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
		if [[ $option ]]; then
			# --order=newest comes as three words.
			[[ $word == = ]] || option=
		elif [[ ! $ended && $word == -- ]]; then
			ended=yes
		elif [[ ! $ended && $word == -?* ]]; then
			case $word in
				${valued.flatMap(({names}) => names).join('|')}) option=$word ;;
			esac
		elif [[ ! $ended && ! $command && $place == 0 ]]; then
			case $word in
				${describedCommands.map(({name}) => name).join('|')}) command=$word ;;
				*) place=1 ;;
			esac
		else
			place=$((place + 1))
		fi
	done

	word=\${COMP_WORDS[COMP_CWORD]}
	if [[ $option && $word == = ]]; then
		word=
	fi

	case $option in
${valued
	.filter(({values}) => values.type !== 'other')
	.map(({names, values}) => `\t\t${names.join('|')}) ${offer(values)} ;;`)
	.join('\n')}
		?*) ;;
		*)
			if [[ ! $ended && $word == -* ]]; then
				case $command in
${[describedReader, ...describedCommands]
	.filter(({options}) => options.length > 0)
	.map(({name, options}) => `\t\t\t\t\t${name === '' ? '\'\'' : name}) options=${lines(namesOf(options))} ;;`)
	.join('\n')}
				esac
				COMPREPLY=($(compgen -W "$options"${lines(['', ...namesOf(describedEverywhere)])} -- "$word"))
			else
				case $command:$place in
					:0) ${words(describedCommands.map(({name}) => name))}; _dwread_files default ;;
${describedCommands
	.flatMap(command => operandCases(command))
	.map(line => `\t\t\t\t\t${line}`)
	.join('\n')}
				esac
			fi
			;;
	esac
}

# Readline completes names of files itself where there is nothing else, with all their quotes. (The bash of macOS can't be told.)
_dwread_files() {
	compopt -o "$1" 2> /dev/null
}

if ((BASH_VERSINFO[0] < 4)); then
	complete -o default -F _dwread dwread
else
	complete -F _dwread dwread
fi
`;
}

function operandCases({name, operands, isRepeated}: DescribedCommand): readonly string[] {
	return operands.flatMap((values, index) => {
		const place = isRepeated && index === operands.length - 1 ? '*' : String(index);
		return values.type === 'other' ? [] : [`${name}:${place}) ${offer(values)} ;;`];
	});
}

function offer(values: Values): string {
	switch (values.type) {
		case 'words': {
			return words(values.words);
		}

		case 'files': {
			return '_dwread_files default';
		}

		case 'folders': {
			return '_dwread_files dirnames';
		}

		case 'other': {
			return '';
		}
	}
}

const namesOf = (options: readonly DescribedOption[]) => options.flatMap(({names}) => names);

/** None of the table's words holds anything that a shell would see more in. */
function words(list: readonly string[]): string {
	return `COMPREPLY=($(compgen -W ${lines(list)} -- "$word"))`;
}

const lines = (list: readonly string[]) => `$'${list.join(String.raw`\n`)}'`;
