/**
HTML's character references as they stand in Markdown: `&amp;`, `&#8217;`, `&eacute;`.
Only the named ones that people write (those of HTML 4); an unknown name stays as it is.
*/

// In the order of their code points, from U+00A0 on.
const latin = `
	nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo
	frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve
	Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute
	ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml
`;
const others = `
	amp & lt < gt > quot " apos ' OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u{2002} emsp \u{2003} thinsp \u{2009} zwnj \u{200C}
	zwj \u{200D} lrm \u{200E} rlm \u{200F} ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰
	prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← uarr ↑ rarr → darr ↓ harr ↔ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ star ☆ check ✓ alpha α beta
	β gamma γ delta δ lambda λ mu μ pi π sigma σ omega ω Omega Ω Delta Δ colon : comma , period . excl ! quest ? num # percnt % ast * lowbar _ grave \`
	lsqb [ rsqb ] lpar ( rpar ) sol / bsol \\ vert |
`;

const named = new Map<string, string>(latin.trim().split(/\s+/v).map((name, index) => [name, String.fromCodePoint(0xA0 + index)]));
const pairs = others.trim().split(/[\t\n ]+/v);
for (let index = 0; index + 1 < pairs.length; index += 2) {
	named.set(pairs[index]!, pairs[index + 1]!);
}

const reference = /&(?:#(?<decimal>\d{1,7})|#[Xx](?<hex>[\dA-Fa-f]{1,6})|(?<name>[A-Za-z][\dA-Za-z]{1,31}));/gv;

function character(code: number): string {
	return code === 0 || code > 0x10_FF_FF || (code >= 0xD8_00 && code <= 0xDF_FF) ? '\u{FFFD}' : String.fromCodePoint(code);
}

function decode(whole: string, decimal?: string, hex?: string, name?: string): string {
	return name === undefined ? character(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)) : named.get(name) ?? whole;
}

/** Text with its character references decoded, once. The result can hold control characters: clean it afterwards. */
export function decodeEntities(text: string): string {
	return text.includes('&') ? text.replaceAll(reference, (...match: Parameters<typeof decode>) => decode(...match)) : text;
}
