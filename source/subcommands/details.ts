/** What the help of a command and the manual page tell beside its options. */
import {queryForms} from '../search/query-help.js';
import {jsonForms} from './json-fields.js';
import {type Command} from './asked.js';

export type Section = {
	readonly title: string;
	readonly rows: ReadonlyArray<readonly [term: string, meaning: string]>;
};

export const querySection: Section = {title: 'In a query', rows: queryForms};

export const articleSection: Section = {
	title: 'An article is named by',
	rows: [
		['its key', 'as list --keys prints it'],
		['its title or address', 'as a link to it is resolved'],
		['its file', 'as list --json has it under path'],
		['-', 'one a line on standard input'],
	],
};

const lineSection: Section = {
	title: 'A line of the list',
	rows: [
		['2018-10-26', 'the date'],
		['*', 'not read yet'],
		['★', 'starred'],
		['Title  (key)', 'with the key, which names the article everywhere'],
	],
};

const shellSection: Section = {
	title: 'To have them in every shell',
	rows: [
		['bash', 'source <(dwread completions bash)   in ~/.bashrc'],
		['zsh', 'source <(dwread completions zsh)   in ~/.zshrc, below compinit'],
		['fish', 'dwread completions fish > ~/.config/fish/completions/dwread.fish'],
	],
};

const sections: ReadonlyArray<readonly [operand: string, section: Section]> = [
	['QUERY', querySection],
	['ARTICLE', articleSection],
	['bash', shellSection],
];

/** What its operands may be. */
export function operandSection({operands}: Command): Section | undefined {
	return sections.find(([operand]) => operands.includes(operand))?.[1];
}

/** What it prints, where that isn’t plain. */
export function outputSection({name}: Command): Section | undefined {
	return name === 'list' || name === 'search' ? lineSection : undefined;
}

export function jsonSection({name}: Command): Section | undefined {
	const form = jsonForms[name];
	return form && {title: `With --json ${form.what}`, rows: Object.entries({...form.more, ...form.fields})};
}
