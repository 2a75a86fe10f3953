/**
The graphemes of the Indic scripts from Devanagari to Sinhala by Unicode's rules (UAX #29), as Intl.Segmenter takes 10 ms
before it tells the first.
*/

const first = 0x9_00;
const last = 0xD_FF;

/**
What each code point from U+0900 on does in a grapheme, and of how many that stand side by side the same is true, in base 36.
e: extends it, and takes no cell; v: extends it, and takes one; s: a spacing mark; l: links two consonants to one grapheme;
c: a consonant that may be linked; p: is part of what follows; x: none of these. The test compares it with Intl.Segmenter.
*/
const table = `
	e3 s xh c11 e s e x s3 e8 s4 l s2 x e7 c8 x2 e2 xk c8 x e s2 xh ck x c7 x c x3 c4 x2 e x v s2 e4 x2 s2 x2 s2 l x9 v x4 c2 x c x2 e2 xc c2 xc e x2 e2
	s x1k e x s3 e2 x4 e2 x2 e3 x3 e xu e2 x3 e xb e2 s xh ck x c7 x c2 x c5 x2 e x s3 e5 x e2 s x s2 l xk e2 xl c e6 x e s2 xh ck x c7 x c2 x c5 x2 e x
	v e s e4 x2 s2 x2 s2 l x7 e2 v x4 c2 x c x2 e2 xd c xg e x1n v s e s2 x3 s3 x s3 e x9 v x14 e s3 e xg ck x cg x2 e x e3 s4 x e3 x e3 l x7 e2 x c3 x7
	e2 xt e s2 x1k e x s e v s v s2 x e v2 x v2 e2 x7 v2 xb e2 xf s xc e2 s2 xh c12 e2 x v s2 e4 x s3 x s3 l p x8 v xa e2 xt e s2 x1y e x4 v s2 e3 x e x
	s7 v xi s2 x12
`;

let kinds: string | undefined;

function kindsOf(): string {
	return table.trim().split(/\s+/v).map(run => run[0]!.repeat(run.length === 1 ? 1 : Number.parseInt(run.slice(1), 36))).join('');
}

// ASCII stands among the letters and behaves as the plainest of them.
// eslint-disable-next-line no-misleading-character-class -- It is about code points.
const indic = /^[\u{20}-\u{7E}\u{900}-\u{DFF}]*$/v;

/** Whether `indicGraphemes` can tell the graphemes of a text. */
export function isIndic(text: string): boolean {
	return indic.test(text);
}

/** The graphemes of a text, with the cells each takes: one for every letter and visible mark. */
export function * indicGraphemes(text: string): Generator<{readonly text: string; readonly width: number}> {
	kinds ??= kindsOf();
	let start = 0;
	let width = 0;
	let before = 'x';
	/** After a consonant and marks: whether a link is among them. */
	let linked: boolean | undefined;
	for (let index = 0; index < text.length; index++) {
		const codePoint = text.codePointAt(index)!;
		const kind = codePoint >= first && codePoint <= last ? kinds[codePoint - first]! : 'x';
		const isMark = 'evsl'.includes(kind);
		const isJoined = isMark || before === 'p' || (kind === 'c' && linked === true);
		if (!isJoined && index > start) {
			yield {text: text.slice(start, index), width};
			start = index;
			width = 0;
		}

		width += kind === 'e' || kind === 'l' ? 0 : 1;
		linked = linkedAfter(kind, linked);
		before = kind;
	}

	if (text !== '') {
		yield {text: text.slice(start), width};
	}
}

function linkedAfter(kind: string, linked: boolean | undefined): boolean | undefined {
	switch (kind) {
		case 'c': {
			return false;
		}

		case 'l': {
			return linked === undefined ? undefined : true;
		}

		case 'e':
		case 'v': {
			return linked;
		}

		default: {
			return undefined;
		}
	}
}
