/**
All that dwread reads: THE table of forms. Which form a source has is told by its content, from top to bottom: what is sure of
itself stands above what takes anything. A new form is a file in `forms/` and a line here.
*/
import {walkBlocks, type Article} from '../article.js';
import {ReaderError} from '../errors.js';
import {addressList, shortcut} from './forms/address-list.js';
import {addressTable} from './forms/address-table.js';
import {bookmarks} from './forms/bookmarks.js';
import {feed} from './forms/feed.js';
import {
	largestPage,
	type Form,
	type Item,
	type Source,
} from './forms/form.js';
import {gzip} from './forms/gzip.js';
import {html} from './forms/html.js';
import {instapaper} from './forms/instapaper.js';
import {markdown} from './forms/markdown.js';
import {mhtml} from './forms/mhtml.js';
import {omnivore, omnivoreMetadata} from './forms/omnivore.js';
import {opml} from './forms/opml.js';
import {pageDump} from './forms/page-dump.js';
import {isNoText} from './charset/binary.js';
import {headOf} from './charset.js';
import {pocket, pocketHighlights} from './forms/pocket.js';
import {wallabag} from './forms/wallabag.js';
import {zip} from './forms/zip.js';

export const forms: readonly Form[] = [
	omnivore,
	zip,
	gzip,
	feed,
	opml,
	wallabag,
	omnivoreMetadata,
	pocketHighlights,
	bookmarks,
	mhtml,
	html,
	shortcut,
	addressList,
	pocket,
	instapaper,
	addressTable,
	markdown,
	pageDump,
];

/** Larger ones take some time in any form. */
const largestLight = 200_000;

/** Of an article, in UTF-16 units, with something for each block. */
const longestText = 2_000_000;

/** The form of a source. */
export function tellForm(source: Source): Form {
	const sample = {...source, head: headOf(source.bytes)};
	return forms.find(({isForm}) => isForm(sample))!;
}

/** Whether a source is read at once: small, and of a form that takes little time whatever is in it. */
export const isLight = (source: Source): boolean => source.bytes.length <= largestLight && tellForm(source).isLight === true;

type Refused = Extract<Item, {readonly type: 'refused'}>;

/** What `readItems` gives: archives within a source are opened already. */
export type ReadItem = Exclude<Item, {readonly type: 'source'}>;

/** Archives within archives. */
const deepest = 3;
/** What all archives within one source may hold, unpacked, in bytes, and how many they may be. */
const mostUnpacked = 4_000_000_000;
const mostArchives = 200;

/**
Everything that a source holds, item after item, read when asked for: its articles, the addresses it names, its feeds, and a
refusal for each part that can't be read. It doesn't throw for what the source holds.
*/
export async function * readItems(source: Source): AsyncGenerator<ReadItem, void, undefined> {
	for await (const part of openArchives(source)) {
		if ('type' in part) {
			yield part;
		} else {
			yield * readPart(part);
		}
	}
}

/** The sources that a source holds, none of which is an archive, and refusals: itself, or what is in it, unpacked when asked for. */
export async function * openArchives(source: Source): AsyncGenerator<Source | Refused, void, undefined> {
	yield * openWithin(source, 0, {bytes: mostUnpacked, archives: mostArchives});
}

type Budget = {bytes: number; archives: number};

async function * openWithin(source: Source, depth: number, budget: Budget): AsyncGenerator<Source | Refused, void, undefined> {
	const {name} = source;
	const form = tellForm(source);
	if (form.isArchive !== true) {
		yield source;
		return;
	}

	budget.archives--;
	if (depth > deepest || budget.archives < 0) {
		yield {type: 'refused', name, reason: depth > deepest ? 'it lies in too many archives, one in the other' : 'there are too many archives, one in the other'};
		return;
	}

	try {
		let isEmpty = true;
		for await (const item of readForm(form, source)) {
			isEmpty = false;
			if (item.type !== 'source') {
				yield item as Refused;
				continue;
			}

			budget.bytes -= item.source.bytes.length;
			if (budget.bytes < 0) {
				yield {type: 'refused', name: item.source.name, reason: 'the archive unpacks to too much'};
				return;
			}

			yield * openWithin(item.source, depth + 1, budget);
			if (budget.archives < 0) {
				return;
			}
		}

		if (isEmpty) {
			yield {type: 'refused', name, reason: nothing};
		}
	} catch (error) {
		yield {type: 'refused', name, reason: reasonOf(error)};
	}
}

/** What a source holds that is no archive; never nothing. */
export async function * readPart(source: Source): AsyncGenerator<ReadItem, void, undefined> {
	const {name} = source;
	let isEmpty = true;
	try {
		for await (const item of readForm(tellForm(source), source)) {
			isEmpty = false;
			yield item.type === 'article' && isTooLong(item.article)
				? {type: 'refused', name, reason: 'its text is longer than any article'}
				: (item as ReadItem);
		}
	} catch (error) {
		isEmpty = false;
		yield {type: 'refused', name, reason: reasonOf(error)};
	}

	if (isEmpty) {
		yield {type: 'refused', name, reason: nothing};
	}
}

const nothing = 'there is nothing in it that could be read';

/** Whether storing and setting an article would take minutes: no article has a tenth of this. */
function isTooLong({blocks}: Article): boolean {
	let length = 0;
	for (const block of walkBlocks(blocks)) {
		const cells = block.type === 'table' ? block.rows.flat().join('').length + (block.rows.length * block.header.length * 5) : 0;
		length += 20 + ('text' in block ? block.text.length : 0) + cells;
	}

	return length > longestText;
}

function readForm(form: Form, source: Source): Iterable<Item> | AsyncIterable<Item> {
	const {largest = largestPage} = form;
	if (source.bytes.length > largest) {
		throw new ReaderError(`it is too large for a ${form.name}: ${Math.ceil(source.bytes.length / 1_000_000)} MB`);
	}

	if (form.hasBytes !== true && isNoText(source.bytes)) {
		throw new ReaderError('it is a binary file, not a text');
	}

	return form.read(source);
}

/** A bug in one form must not end a run over a thousand pages either. */
function reasonOf(error: unknown): string {
	if (error instanceof ReaderError) {
		return error.message;
	}

	// The two that hostile pages lead to: a stack that overflows, a string longer than there are.
	const {message} = error as Error;
	return error instanceof RangeError && /call stack|string length/v.test(message)
		? 'its parts are too many, or nested too deep'
		: `dwread failed to read it (${message})`;
}
