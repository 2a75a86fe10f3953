/** Telling program code, settings and data from a text that a person reads. */
import {ReaderError} from '../errors.js';

/** A line of code holds what prose doesn’t: calls, assignments, brackets at its end. Comments are prose, and prove nothing. */
const codeLines: readonly RegExp[] = [
	// Statements.
	/^\s*(?:import|export|from|const|let|var|function|class|def|return|if|for|while|public|private|protected|static|package|using|namespace|struct|enum|interface|type|async|await|elif|else|switch|case|try|catch|throw|void|int|char|unsigned|fn|impl|pub|func|local|require|include|module|set)\b.*[\(\);=\{\}]$/v,
	/^\s*(?:import|from|using|package|use|require) [\w.:\/"'<>@\-]+(?: (?:import|as) .+)?;?$/v,
	/^\s*(?:return|break|continue|pass|else|try|end|fi|done|esac|then|endif|endfunction|\S+ \?|: )\b[^ ]*;?:?$/v,
	/[\w"'\)\]`\}];$/v,
	// Brackets.
	/[\(\[\{][,;]?$/v,
	/^\s*[\)\]\}>]+[\),;]*(?: .{0,20}[\{\(])?$/v,
	/\}[\),;]*$/v,
	/\w\([^\)]*\)+[:;,\]\}]*$/v,
	// Operators.
	/=>|\w->\w|::\w|&&|\|\||[!=]==?|[+\-*\/]=|:=|\$\{|\$\(|\w\.\w+\(|%[ds]\b/v,
	/^\s*[$\w.\-\[\]"']+\s*[+\-*\/\|\&%?:]?=\s*\S/v,
	// Directives, markup, data.
	/^\s*(?:\/\/|\/\*|\*\/|#!|#\s*(?:include|define|if|ifdef|ifndef|endif|pragma)\b|<\/?[a-z!?])/iv,
	/^\s*-?\s*"[^"]+"\s*[,:]/v,
	/^\s*(?:- )?[.\-\w]+:\s*(?:[\w"'\-\/.\[\{]\S*)?$/v,
];

/** A semicolon ends verse and items of lists as well, which may have numbers and words in brackets. */
function isVerse(line: string): boolean {
	const words = line.replace(/^\s*\(?\w{1,3}[\).]\s/v, '').replaceAll(/\s\(\p{Letter}[^\(\)]*\)/gv, '');
	return /^[^\(\)=\{\}\[\]<>_$\\]*;$/v.test(words) && /\S\s+\S+\s+\S/v.test(words);
}

/** What is looked at, in UTF-16 units: code begins as it goes on. */
const enough = 40_000;

const codeNames = /\.(?:bat|cc?|cfg|cjs|clj|cmake|cpp|cs|cs[sv]|cxx|dart|el|elm|erl|exs?|fish|fs|go|gradle|groovy|hh?|hpp|hs|ini|java|jl|jsx?|json[5cl]?|kts?|less|lock|lua|mjs|mk|mm?|php|pl|pm|ps1|py|rb|rs|sass|scala|scss|sh|sql|svelte|svg|swift|tcl|toml|tsx?|vim|vue|xml|xsl|ya?ml|zig|zsh)$|(?:^|[\/\\])(?:cmakelists\.txt|dockerfile|gemfile|makefile|rakefile|requirements[^\/\\]*\.txt)$/iv;

/** Whether a file is called as code, settings or data are: nobody calls an article so. */
function isCalledCode(name: string): boolean {
	return codeNames.test(name);
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
		const length = line.trim().length;
		if (length === 0) {
			continue;
		}

		lines++;
		signs += length;
		if (!isVerse(line) && codeLines.some(pattern => pattern.test(line))) {
			codeCount++;
			codeSigns += length;
		}
	}

	return codeCount >= 3 && codeCount >= lines / 3 && codeSigns >= 0.4 * signs;
}

/** Throws where a source that could be any text is code: by its content, or by its name if it is a file. */
export function refuseCode(text: string, name: string, url: string | undefined): void {
	if ((url === undefined && isCalledCode(name)) || isCode(text)) {
		throw new ReaderError('it is no article: it is program code or data');
	}
}
