/** Marked takes quadratic time on some Markdown: 23 s for 80 kB of `a_a_a_…`. Pieces keep that short. */

const most = 4000;

/** Inline Markdown in pieces of bounded length, which together are it; cut between words and outside links, code and emphasis where such a place is found. */
export function cutInline(inline: string): readonly string[] {
	const pieces: string[] = [];
	let start = 0;
	while (inline.length - start > most) {
		const end = cutBefore(inline, start, start + most);
		pieces.push(inline.slice(start, end));
		start = end;
	}

	pieces.push(inline.slice(start));
	return pieces;
}

function cutBefore(inline: string, start: number, limit: number): number {
	let brackets = 0;
	const openMarks = new Set<string>();
	let betweenWords = -1;
	let outsideMarks = -1;
	for (let index = start; index < limit; index++) {
		const character = inline[index]!;
		if ('[('.includes(character)) {
			brackets++;
		} else if ('])'.includes(character)) {
			brackets = Math.max(0, brackets - 1);
		} else if ('`*_'.includes(character) && !openMarks.delete(character)) {
			openMarks.add(character);
		} else if (isBetweenWords(character)) {
			betweenWords = index + 1;
			outsideMarks = brackets === 0 && openMarks.size === 0 ? index + 1 : outsideMarks;
		}
	}

	const found = outsideMarks === -1 ? betweenWords : outsideMarks;
	if (found !== -1) {
		return found;
	}

	// Not between the halves of a character.
	return inline.slice(start, limit).isWellFormed() ? limit : limit - 1;
}

// Spaces, and the punctuation of scripts without them.
function isBetweenWords(character: string): boolean {
	return ' \n'.includes(character) || (character >= '\u{3000}' && character <= '\u{3002}') || (character >= '\u{FF01}' && character <= '\u{FF1F}');
}
