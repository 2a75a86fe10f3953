/** The words as alternatives of a pattern with the flag v, the longest first, so that none hides a longer one. */
export function anyOf(words: Iterable<string>): string {
	return [...new Set(words)]
		.toSorted((a, b) => b.length - a.length)
		.map(word => word.replaceAll(/[$\(\)*+.\/?\[\\\]^\{\|\}]/gv, String.raw`\$&`))
		.join('|');
}
