/** Telling program code, settings and data from a text that a person reads. */
import {ReaderError} from '../errors.js';

const statementWords = [
	'async', 'await', 'case', 'catch', 'char', 'class', 'const', 'def', 'elif', 'else', 'enum', 'export', 'fn', 'for', 'from', 'func',
	'function', 'if', 'impl', 'import', 'include', 'int', 'interface', 'let', 'local', 'module', 'namespace', 'package', 'private',
	'protected', 'pub', 'public', 'require', 'return', 'set', 'static', 'struct', 'switch', 'throw', 'try', 'type', 'unsigned', 'using',
	'var', 'void', 'while',
];

/** A line of code holds what prose doesn’t: calls, assignments, brackets at its end. Comments are prose, and prove nothing. */
const codeLines: readonly RegExp[] = [
	// Statements.
	new RegExp(String.raw`^\s*(?:${statementWords.join('|')})\b.*[\(\);=\{\}]$`, 'v'),
	/^\s*(?:import|from|using|package|use|require) [\w"'\-.\/:<>@]+(?: (?:import|as) .+)?;?$/v,
	/^\s*(?:return|break|continue|pass|else|try|end|fi|done|esac|then|endif|endfunction|\S+ \?|: )\b[^ ]*$/v,
	/[\w"'\)\]`\}];$/v,
	// Brackets.
	/[\(\[\{][,;]?$/v,
	/^\s*[\)>\]\}][\),;>\]\}]*(?: .{0,20}[\(\{])?$/v,
	/\}[\),;]*$/v,
	/\w\([^\)]*\)+[,:;\]\}]*$/v,
	// Operators.
	/=>|\w->\w|::\w|&&|\|\||[!=]==?|[*+\-\/]=|:=|\$\{|\$\(|\w\.\w+\(|%[ds]\b/v,
	/^\s*[\w"$'\-.\[\]]+\s*[*+\-\/:?\|]?=\s*\S/v,
	// Directives, markup, data.
	/^\s*(?:\/\/|\/\*|\*\/|#!|#\s*(?:include|define|if|ifdef|ifndef|endif|pragma)\b|<\/?[!?a-z])/iv,
	/^\s*(?:-\s*)?"[^"]+"\s*[,:]/v,
	/^\s*(?:- )?[\w\-.]+:\s*(?:[\w"'\-.\/\[\{]\S*)?$/v,
];

/** A semicolon ends verse and items of lists as well, which may have numbers and words in brackets. */
function isVerse(line: string): boolean {
	const words = line.replace(/^\s*\(?\w{1,3}[\).]\s/v, '').replaceAll(/\s\(\p{Letter}[^\(\)]*\)/gv, '');
	return /^[^$\(\)<=>\[\\\]_\{\}]*;$/v.test(words) && /\S\s+\S+\s+\S/v.test(words);
}

/** What is looked at, in UTF-16 units: code begins as it goes on. */
const enough = 40_000;

/** What files of code, settings and data are called after the last dot. */
const codeEndings: ReadonlySet<string> = new Set([
	'bat', 'c', 'cc', 'cfg', 'cjs', 'clj', 'cmake', 'cpp', 'cs', 'css', 'csv', 'cxx', 'dart', 'el', 'elm', 'erl', 'ex', 'exs', 'fish',
	'fs', 'go', 'gradle', 'groovy', 'h', 'hh', 'hpp', 'hs', 'ini', 'java', 'jl', 'js', 'json', 'json5', 'jsonc', 'jsonl', 'jsx', 'kt',
	'kts', 'less', 'lock', 'lua', 'm', 'mjs', 'mk', 'mm', 'php', 'pl', 'pm', 'ps1', 'py', 'rb', 'rs', 'sass', 'scala', 'scss', 'sh',
	'sql', 'svelte', 'svg', 'swift', 'tcl', 'toml', 'ts', 'tsx', 'vim', 'vue', 'xml', 'xsl', 'yaml', 'yml', 'zig', 'zsh',
]);
const codeNames = /^(?:cmakelists\.txt|dockerfile|gemfile|makefile|rakefile|requirements[^\/\\]*\.txt)$/v;

/** Whether a file is called as code, settings or data are: nobody calls an article so. */
function isCalledCode(file: string): boolean {
	const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).toLowerCase();
	return codeNames.test(name) || (name.includes('.') && codeEndings.has(name.slice(name.lastIndexOf('.') + 1)));
}

/** Whether a text is code, settings or data: by its lines, and by how much of all they are, so that prose about code is none. */
export function isCode(text: string): boolean {
	const sample = text.slice(0, enough);
	if (/^\u{FEFF}?(?:#!|<\?(?:php|xml)\b)/v.test(sample)) {
		return true;
	}

	let [lines, signs, codeCount, codeSigns] = [0, 0, 0, 0];
	for (const given of sample.split('\n')) {
		const line = given.trimEnd().slice(0, 1000);
		const {length} = line.trim();
		if (length === 0) {
			continue;
		}

		lines++;
		signs += length;
		if (isVerse(line) || codeLines.every(pattern => !pattern.test(line))) {
			continue;
		}

		codeCount++;
		codeSigns += length;
	}

	return codeCount >= 3 && codeCount >= lines / 3 && codeSigns >= 0.4 * signs;
}

/** Throws where a source that could be any text is code: by its content, or by its name if it is a file. */
export function refuseCode(text: string, name: string, url: string | undefined): void {
	if ((url === undefined && isCalledCode(name)) || isCode(text)) {
		throw new ReaderError('it is no article: it is program code or data');
	}
}
