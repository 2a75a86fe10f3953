/** What a terminal sends for a key. */
const named: Readonly<Record<string, string>> = {
	enter: '\r',
	tab: '\t',
	'shift+tab': '\u{1B}[Z',
	backspace: '\u{7F}',
	escape: '\u{1B}',
	space: ' ',
	up: '\u{1B}[A',
	down: '\u{1B}[B',
	right: '\u{1B}[C',
	left: '\u{1B}[D',
	'alt+right': '\u{1B}[1;3C',
	'alt+left': '\u{1B}[1;3D',
	home: '\u{1B}[H',
	end: '\u{1B}[F',
	'page up': '\u{1B}[5~',
	'page down': '\u{1B}[6~',
	delete: '\u{1B}[3~',
};

/** The bytes of a key by its name (`enter`, `shift+tab`, `ctrl+c`, `alt+b`); any other text is typed as it stands. */
export function bytesOf(key: string): string {
	const {modifier, letter = ''} = /^(?<modifier>ctrl|alt)\+(?<letter>[a-z])$/v.exec(key)?.groups ?? {};
	if (modifier === 'ctrl') {
		return String.fromCodePoint(letter.codePointAt(0)! - 0x60);
	}

	return modifier === 'alt' ? `\u{1B}${letter}` : named[key] ?? key;
}
