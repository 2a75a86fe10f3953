/** What follows a command's name, as its usage says it: `ARTICLE…`, `[QUERY…]`, `bash|zsh|fish`. */

export type Operand = {
	readonly name: string;
	/** The only words that it may be. */
	readonly choices: readonly string[];
	readonly isOptional: boolean;
	readonly isRepeated: boolean;
};

export function operandsOf(usage: string): readonly Operand[] {
	return usage.split(' ').filter(Boolean).map(word => {
		const name = word.replaceAll(/[\[\]…]/gv, '');
		return {
			name, choices: name.includes('|') ? name.split('|') : [], isOptional: word.startsWith('['), isRepeated: word.includes('…'),
		};
	});
}
