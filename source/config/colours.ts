/** Styles in words: `bold cyan`, `white on blue`, `underline #ff8800`. */
import {suggestion} from '../nearest.js';
import {standardStyles, type Style} from '../screens/text.js';
import {isTable, shown, type Refuse} from './refuse.js';

const attributes = {
	bold: '1', faint: '2', italic: '3', underline: '4', reverse: '7', strike: '9',
} as const;

const colours = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
const allWords = [...Object.keys(attributes), ...colours, ...colours.map(colour => `bright-${colour}`), 'default', 'plain', 'on'];

/** The styles as the file names them, `accent-strong`, and as the screens do. */
export const styleNames: ReadonlyMap<string, Style> = new Map(
	(Object.keys(standardStyles) as Style[]).map(name => [name.replaceAll(/[A-Z]/gv, letter => `-${letter.toLowerCase()}`), name]),
);

/** The styles of `[colours]`, as SGR parameters by name. */
export function readColours(value: unknown, refuse: Refuse): Readonly<Record<string, string>> {
	if (!isTable(value)) {
		return refuse(['colours'], `colours is a table of styles, not ${shown(value)}`);
	}

	return Object.fromEntries(Object.entries(value).map(([name, words]) => {
		const at = ['colours', name];
		const style = styleNames.get(name) ?? refuse(at, `there is no style “${name}”${suggestion(name, styleNames.keys().toArray())}`);
		const wrong = (word: string) => refuse(at, `“${word}” is no colour or style${suggestion(word, allWords)}`);
		return [
			style,
			typeof words === 'string'
				? sgrOfWords(words, wrong)
				: refuse(at, `${name} is a style in words, such as "bold cyan", not ${shown(words)}`),
		];
	}));
}

function sgrOfWords(text: string, refuse: (word: string) => never): string {
	const parameters: string[] = [];
	let isBackground = false;
	const said = text.toLowerCase().split(/\s+/v).filter(Boolean);
	for (const word of said) {
		if (word === 'on' || word === 'plain') {
			isBackground = word === 'on';
			continue;
		}

		const parameter = Object.hasOwn(attributes, word) ? attributes[word as keyof typeof attributes] : colourOf(word, isBackground ? 10 : 0);
		parameters.push(parameter ?? refuse(word));
		isBackground = false;
	}

	return isBackground ? refuse('on') : parameters.join(';');
}

/** By name, number (0 to 255) or `#rrggbb`; backgrounds are 10 above. */
function colourOf(word: string, above: 0 | 10): string | undefined {
	const index = colours.findIndex(colour => word === colour || word === `bright-${colour}`);
	if (index !== -1) {
		return String((word.startsWith('bright-') ? 90 : 30) + index + above);
	}

	const hex = /^#(?<red>[\da-f]{2})(?<green>[\da-f]{2})(?<blue>[\da-f]{2})$/v.exec(word)?.groups;
	if (hex) {
		return [38 + above, 2, ...[hex.red!, hex.green!, hex.blue!].map(part => Number.parseInt(part, 16))].join(';');
	}

	if (word === 'default') {
		return String(39 + above);
	}

	return /^\d{1,3}$/v.test(word) && Number(word) < 256 ? `${38 + above};5;${Number(word)}` : undefined;
}

/** SGR parameters as this file reads them. */
export function inWords(sgr: string): string {
	const hex = (parts: readonly string[]) => parts.map(part => Number(part).toString(16).padStart(2, '0')).join('');
	const said = sgr
		.replaceAll(
			/(?<kind>[34])8;2;(?<red>\d+);(?<green>\d+);(?<blue>\d+)/gv,
			(_, kind: string, ...parts: string[]) => `${kind === '4' ? 'on ' : ''}#${hex(parts.slice(0, 3))}`,
		)
		.replaceAll(/(?<kind>[34])8;5;(?<number>\d+)/gv, (_, kind: string, number: string) => `${kind === '4' ? 'on ' : ''}${number} `)
		.split(';')
		.map(part => wordOf(part));
	return sgr === '' ? 'plain' : said.filter(Boolean).join(' ').trim();
}

function wordOf(parameter: string): string {
	const attribute = Object.entries(attributes).find(([, code]) => code === parameter)?.[0];
	const {tens = '', ones = ''} = /^(?<tens>[349]|10)(?<ones>[0-79])$/v.exec(parameter)?.groups ?? {};
	if (attribute !== undefined || tens === '') {
		return attribute ?? parameter.trim();
	}

	const colour = ones === '9' ? 'default' : colours[Number(ones)]!;
	return `${tens === '4' || tens === '10' ? 'on ' : ''}${tens === '9' || tens === '10' ? 'bright-' : ''}${colour}`;
}
