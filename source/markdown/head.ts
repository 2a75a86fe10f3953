/** An article's fields in front matter: their names, and what other programs call them. */
import {type Article} from '../article.js';
import {cleanLine} from '../clean.js';
import {
	keyOfAddress,
	keyOfFile,
	keyOfText,
	longestKey,
} from '../addresses.js';
import {
	type Fields,
	fieldLines,
	frontMatterLimit,
	writeScalar,
} from './front-matter.js';

/** All of an article but its body. */
export type Head = Omit<Article, 'blocks' | 'removed'>;

/** The names that dwread writes; all others in a file are somebody else's. `aliases` is Obsidian's word for other titles. */
export const writtenNames = new Set([
	'key', 'title', 'aliases', 'kicker', 'teaser', 'authors', 'published', 'language', 'permalink', 'url', 'signoff',
	'editors', 'agencies',
]);

/** The title that front matter gives. */
export function titleOf(fields: Fields): string | undefined {
	return textField(fields, 'title', 'headline');
}

/** The title of a file that names none: `2018/10/my-notes.md` is “my notes”. */
export function nameOf(path = ''): string {
	const name = cleanLine(path.split('/').at(-1)!.replace(/\.(?:md|markdown)$/iv, '').replaceAll(/[\-_]+/gv, ' '));
	return name === '' ? 'Untitled' : name;
}

/**
An article's head from its front matter. The key is the one given, else that of its permalink or address,
else that of its path below the library's articles, else that of its title and date.
*/
export function readHead(fields: Fields, title: string, path?: string): Head {
	const permalink = addressField(fields, 'permalink');
	const url = addressField(fields, 'url', 'source', 'link', 'canonical_url');
	const published = isoDate(textField(fields, 'published', 'date'));
	const file = path?.normalize('NFC');
	const fileKey = file === undefined ? keyOfText(title, published) : keyOfFile(file, cleanLine(file));
	const key = textField(fields, 'key')?.slice(0, longestKey) ?? keyOf(permalink) ?? keyOf(url) ?? fileKey;
	return withoutUndefined({
		key,
		title,
		otherTitles: listField(fields, 'aliases'),
		kicker: textField(fields, 'kicker', 'section'),
		teaser: textField(fields, 'teaser', 'description', 'summary', 'excerpt'),
		// Obsidian's clipper links its authors: [[Name]].
		authors: listField(fields, 'authors', 'author').map(name => name.replaceAll(/^\[\[|\]\]$/gv, '')),
		published,
		language: languageTag(textField(fields, 'language', 'lang')),
		permalink,
		url,
		signoff: textField(fields, 'signoff'),
		editors: listField(fields, 'editors'),
		agencies: listField(fields, 'agencies'),
	});
}

function keyOf(address: string | undefined): string | undefined {
	return address === undefined ? undefined : keyOfAddress(address);
}

/** The object without the fields that are `undefined`. */
function withoutUndefined<T extends Record<string, unknown>>(value: T): T {
	const defined: Record<string, unknown> = {};
	for (const [name, field] of Object.entries(value)) {
		if (field !== undefined) {
			defined[name] = field;
		}
	}

	return defined as T;
}

function textField(fields: Fields, ...names: readonly string[]): string | undefined {
	for (const name of names) {
		const value = fields.get(name);
		const text = typeof value === 'string' ? cleanLine(value) : '';
		if (text !== '' && text !== '~' && text !== 'null') {
			return text;
		}
	}

	return undefined;
}

function listField(fields: Fields, ...names: readonly string[]): readonly string[] {
	const value = names.map(name => fields.get(name)).find(field => field !== undefined) ?? [];
	const items = typeof value === 'string' ? [value] : value;
	return items.map(item => cleanLine(item)).filter(item => item !== '');
}

function addressField(fields: Fields, ...names: readonly string[]): string | undefined {
	return names.map(name => textField(fields, name)).find(address => address !== undefined && /^https?:\/\/\S+$/iv.test(address));
}

/** `2018-10-26`, with a time as it is written; other ways of writing a date as far as JavaScript reads them. */
function isoDate(date: string | undefined): string | undefined {
	if (date === undefined) {
		return undefined;
	}

	const iso = /^(?<year>\d{4})[\-\/](?<month>\d{1,2})[\-\/](?<day>\d{1,2})(?:[ T](?<time>\d{2}:\d{2}.*))?$/v.exec(date)?.groups;
	if (iso) {
		const {year, month, day, time} = iso;
		const text = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
		return isDate(Number(year), Number(month), Number(day)) ? text + (time === undefined ? '' : `T${time.replaceAll(' ', '')}`) : undefined;
	}

	const parsed = /\d{4}/v.test(date) ? Date.parse(`${date} UTC`) : NaN;
	return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString().slice(0, 10);
}

function isDate(year: number, month: number, day: number): boolean {
	// Day 0 is the last of the month before.
	return month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= new Date(Date.UTC(year, month, 0)).getUTCDate());
}

function languageTag(tag: string | undefined): string | undefined {
	const dashed = tag?.replaceAll('_', '-');
	return dashed !== undefined && /^[a-z]{2,3}(?:-[\da-z]{2,8})*$/iv.test(dashed) ? dashed : undefined;
}

// What is written stays well below what is read as front matter, whatever a page holds.
const textLimit = 1500;
const teaserLimit = 6000;
const itemLimit = 400;
const itemCount = 20;

/** Front matter with its two lines of `---`. `kept` is front matter whose fields of other programs stay. */
export function writeHead(head: Head, kept = ''): string {
	const lines = [
		textLine('key', head.key),
		textLine('title', head.title),
		listLine('aliases', head.otherTitles),
		textLine('kicker', head.kicker),
		textLine('teaser', head.teaser, teaserLimit),
		listLine('authors', head.authors),
		textLine('published', head.published),
		textLine('language', head.language),
		textLine('permalink', head.permalink),
		textLine('url', head.url),
		textLine('signoff', head.signoff),
		listLine('editors', head.editors),
		listLine('agencies', head.agencies),
	].join('');
	const others = fieldLines(kept).filter(([name]) => !writtenNames.has(name)).map(([, field]) => `${field}\n`).join('');
	return `---\n${lines}${lines.length + others.length < frontMatterLimit - 10 ? others : ''}---\n`;
}

function textLine(name: string, value: string | undefined, limit = textLimit): string {
	const line = cleanLine(value ?? '');
	return line === '' ? '' : `${name}: ${clipped(line, limit, false)}\n`;
}

function listLine(name: string, values: readonly string[]): string {
	const items = values.slice(0, itemCount).map(value => clipped(cleanLine(value), itemLimit, true));
	return items.length === 0 ? '' : `${name}: [${items.join(', ')}]\n`;
}

function clipped(value: string, limit: number, isInList: boolean): string {
	let clip = value;
	while (writeScalar(clip, isInList).length > limit) {
		clip = `${clip.slice(0, Math.floor(clip.length * 0.8)).toWellFormed().replace(/…$/v, '').trimEnd()}…`;
	}

	return writeScalar(clip, isInList);
}
