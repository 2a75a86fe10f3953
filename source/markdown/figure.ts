/** Figures as Markdown: `![alt](<address> "caption Image: credit")`. */
import {type Figure} from '../article.js';
import {cleanLine} from '../clean.js';
import {imageLabels, languages} from '../languages.js';
import {decodeEntities} from './entities.js';
import {escapeDestination, escapeLinkText} from './escape.js';

const labels = [...imageLabels]
	.toSorted((a, b) => b.length - a.length)
	.map(label => label.replaceAll(/[^\s\p{Letter}\p{Mark}]/gv, String.raw`\$&`))
	.join('|');
const lastLabel = new RegExp(String.raw`^(?:(?<caption>.*)\s)?(?:${labels})\s?[:：፦]\s*(?<credit>.*)$`, 'v');

/** Caption and credit in one line, which stand apart at the last label that any language has for pictures. */
export function splitCaption(line: string): {readonly caption: string; readonly credit: string} {
	const {caption = '', credit} = lastLabel.exec(line)?.groups ?? {caption: line};
	const plain = (text: string) => cleanLine(decodeEntities(text));
	return {caption: plain(caption), credit: plain(credit ?? '')};
}

/** The reverse. Where the two wouldn't come apart at the right place, their colons are written as references. */
export function joinCaption(caption: string, credit: string, language: string | undefined): string {
	const label = labelOf(language);
	const colon = /\p{Script=Han}$/v.test(label) ? '：' : ': ';
	const join = (first: string, last: string) => last === '' ? first : `${first === '' ? '' : `${first} `}${label}${colon}${last}`;
	const line = join(escapeReferences(caption), escapeReferences(credit));
	const split = splitCaption(line);
	return split.caption === caption && split.credit === credit
		? line
		: join(escapeColons(escapeReferences(caption)), escapeColons(escapeReferences(credit)));
}

function escapeReferences(text: string): string {
	return text.replaceAll(/&(?=#?[\da-z]+;)/giv, '&amp;');
}

function escapeColons(text: string): string {
	return text.replaceAll(/[:፦：]/gv, colon => `&#${colon.codePointAt(0)!};`);
}

/** The word before a credit in a language, or in its nearest relative; English otherwise. */
function labelOf(language = 'en'): string {
	const [main] = language.toLowerCase().split('-', 1);
	const row =
		languages.find(({tag}) => tag.toLowerCase() === language.toLowerCase())
		?? languages.find(({tag}) => tag.toLowerCase().split('-', 1)[0] === main);
	return row?.imageLabels?.[0] ?? 'Image';
}

export function writeFigure({source = '', file, alt, caption, credit}: Figure, language: string | undefined): string {
	const title = joinCaption(caption, credit, language).replaceAll(/["\\]/gv, String.raw`\$&`);
	const destination = file ?? source;
	const address = destination === '' && title === '' ? '' : escapeDestination(destination);
	const picture = `![${escapeLinkText(alt)}](${address}${title === '' ? '' : ` "${title}"`})`;
	// What is kept in the library is shown from there by every program, and leads to where it comes from.
	return file === undefined || source === '' || source === addressOfKept(file) ? picture : `[${picture}](${escapeDestination(source)})`;
}

const kept = /^(?:\.\.\/)+(?<file>images\/[\da-f]{2}\/[\da-f]{64}\.[a-z]{3,4})$/v;

/** The source and the file of a figure that Markdown shows from `destination`, within a link to `link`. */
export function readSource(destination: string, link = ''): Pick<Figure, 'source' | 'file'> {
	const file = kept.exec(destination)?.groups?.file;
	const source = file === undefined ? destination : (link === '' ? addressOfKept(file) : link);
	return {...(source !== '' && {source}), ...(file !== undefined && {file})};
}

/** The address that a picture without one was given when it was imported, which its content says. */
function addressOfKept(file: string): string {
	return file.replace(/^.*\/(?<hash>[\da-f]{32})[\da-f]*(?=\.[a-z]+$)/v, 'https://picture.invalid/$<hash>');
}
