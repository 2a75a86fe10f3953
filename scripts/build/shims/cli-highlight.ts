/** Takes the place of cli-highlight, which holds the grammars of 190 languages (100 ms, 1.4 MB): marked-terminal then gives code its plain style. */
export function highlight(): never {
	throw new Error('Code is not highlighted');
}
