/** What ink says of a key press, as far as a name needs it. */
export type Press = {
	readonly upArrow?: boolean;
	readonly downArrow?: boolean;
	readonly leftArrow?: boolean;
	readonly rightArrow?: boolean;
	readonly pageUp?: boolean;
	readonly pageDown?: boolean;
	readonly home?: boolean;
	readonly end?: boolean;
	readonly return?: boolean;
	readonly escape?: boolean;
	readonly tab?: boolean;
	readonly backspace?: boolean;
	readonly delete?: boolean;
	readonly ctrl?: boolean;
	readonly shift?: boolean;
	readonly meta?: boolean;
	readonly eventType?: 'press' | 'repeat' | 'release';
};

const special: ReadonlyArray<readonly [keyof Press, string]> = [
	['upArrow', 'up'],
	['downArrow', 'down'],
	['leftArrow', 'left'],
	['rightArrow', 'right'],
	['pageUp', 'pageup'],
	['pageDown', 'pagedown'],
	['home', 'home'],
	['end', 'end'],
	['return', 'enter'],
	['escape', 'escape'],
	['tab', 'tab'],
	['backspace', 'backspace'],
	['delete', 'delete'],
];

const characters: Readonly<Record<string, string>> = {
	' ': 'space', '\r': 'enter', '\n': 'enter', '\t': 'tab', '\u{7F}': 'backspace', '\b': 'backspace', '\u{1B}': 'escape',
};

/** The names of the keys in one input event; keys typed fast arrive together: `gg`. */
export function keyNames(input: string, press: Press): readonly string[] {
	if (press.eventType === 'release') {
		return [];
	}

	const name = special.find(([flag]) => press[flag] === true)?.[1];
	if (name !== undefined) {
		return [modified(name, press)];
	}

	if (press.ctrl && input !== '') {
		return [`ctrl+${input === ' ' ? 'space' : input.toLowerCase()}`];
	}

	return splitCharacters(input).map(character => {
		const key =
			characters[character]
			?? (/^[\u{1}-\u{1A}]$/v.test(character) ? `ctrl+${String.fromCodePoint(character.codePointAt(0)! + 96)}` : character);
		return press.meta ? `alt+${key}` : key;
	});
}

/** Whether a key types text. */
export function isTyping(key: string): boolean {
	return key === 'space' || !/^[\u{20}-\u{7E}]{2,}$/v.test(key);
}

function modified(name: string, press: Press): string {
	return (press.ctrl ? 'ctrl+' : '') + (press.meta && name !== 'escape' ? 'alt+' : '') + (press.shift ? 'shift+' : '') + name;
}

/** By grapheme where it matters; plain keys need no segmenter, which takes 10 ms to load. */
function splitCharacters(input: string): readonly string[] {
	return /^[\u{0}-\u{7F}]*$/v.test(input)
		? [...input]
		: Array.from(new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(input), ({segment}) => segment);
}
