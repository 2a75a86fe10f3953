/** Wallabag's export: a JSON list of entries with the text as HTML. */
import {ReaderError} from '../../errors.js';
import {decode} from '../charset.js';
import {
	largestExport,
	type Form,
	type Found,
	type Item,
} from './form.js';
import {readDate} from './parts/dates.js';
import {hasText} from './parts/head.js';
import {
	isRecord,
	isYes,
	listOf,
	readJson,
	type JsonRecord,
} from './parts/json.js';
import {type Known} from './parts/page.js';
import {savedItem, withoutEmpty} from './parts/saved.js';
import {
	languageTag,
	lineOf,
	lineOfHtml,
	linesOf,
	webAddress,
} from './parts/text.js';

type ArticleOf = (html: string, known: Known) => Found;

/** Shorter is what stands in place of a text that wasn't to be had. */
const shortest = 300;

export const wallabag: Form = {
	name: 'wallabag export',
	largest: largestExport,
	isForm: ({head, bytes}) => /^[\[\{]/v.test(head) && hasText(bytes, '"is_archived"') && hasText(bytes, '"content"'),
	async * read({name, bytes}) {
		const page = await import('./parts/page.js');
		const root = readJson(decode(bytes));
		if (root === undefined) {
			throw new ReaderError('it is JSON that is cut off or broken');
		}

		for (const [index, entry] of listOf(root).entries()) {
			yield isRecord(entry)
				? readEntry(entry, page.articleOf, `${name}, entry ${index + 1}`)
				: {type: 'refused', name: `${name}, entry ${index + 1}`, reason: 'it is no entry of wallabag'};
		}
	},
};

function readEntry(entry: JsonRecord, articleOf: ArticleOf, place: string): Item {
	const address = lineOf(entry.url) ?? lineOf(entry.given_url) ?? '';
	const title = lineOfHtml(lineOf(entry.title));
	const state = {
		read: isYes(entry.is_archived),
		starred: isYes(entry.is_starred),
		added: readDate(entry.created_at),
		tags: linesOf(listOf(entry.tags).map(tag => (isRecord(tag) ? tag.label : tag))),
		highlights: listOf(entry.annotations)
			.filter(note => isRecord(note))
			.flatMap(({quote, text}) => linesOf(quote).map(words => ({text: words, ...(lineOf(text) !== undefined && {note: lineOf(text)})}))),
	};
	const content = typeof entry.content === 'string' ? entry.content : '';
	const kept = withoutEmpty(state);
	if (content.length < shortest && webAddress(address) !== undefined) {
		return savedItem({
			address, title, state, place,
		});
	}

	try {
		const found = articleOf(content, {
			title: title ?? place,
			url: webAddress(address),
			authors: linesOf(entry.published_by),
			published: readDate(entry.published_at),
			language: languageTag(entry.language),
		});
		return {type: 'article', ...found, ...(kept && {state: kept})};
	} catch (error) {
		return {type: 'refused', name: title ?? place, reason: error instanceof ReaderError ? error.message : 'its text can’t be read'};
	}
}
