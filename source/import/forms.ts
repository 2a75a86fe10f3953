/**
All that dwread reads: THE table of forms. Which form a source has is told by its content, from top to bottom: what is sure of
itself stands above what takes anything. A new form is a file in `forms/` and a line here.
*/
import {ReaderError} from '../errors.js';
import {addressList, shortcut} from './forms/address-list.js';
import {addressTable} from './forms/address-table.js';
import {bookmarks} from './forms/bookmarks.js';
import {feed} from './forms/feed.js';
import {type Form, type Item, type Source} from './forms/form.js';
import {gzip} from './forms/gzip.js';
import {html} from './forms/html.js';
import {instapaper} from './forms/instapaper.js';
import {markdown} from './forms/markdown.js';
import {mhtml} from './forms/mhtml.js';
import {omnivore, omnivoreMetadata} from './forms/omnivore.js';
import {opml} from './forms/opml.js';
import {pageDump} from './forms/page-dump.js';
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
	html,
	mhtml,
	shortcut,
	addressList,
	pocket,
	instapaper,
	addressTable,
	markdown,
	pageDump,
];

/** The form of a source. */
export function tellForm(source: Source): Form {
	const sample = {...source, head: headOf(source.bytes)};
	return forms.find(({isForm}) => isForm(sample))!;
}

/** What `readItems` gives: archives within a source are opened already. */
export type ReadItem = Exclude<Item, {readonly type: 'source'}>;

/** Archives within archives. */
const deepest = 3;
/** What all archives within one source may hold, unpacked, in bytes. */
const mostUnpacked = 4_000_000_000;

/**
Everything that a source holds, item after item, read when asked for: its articles, the addresses it names, its feeds, and a
refusal for each part that can't be read. It doesn't throw for what the source holds.
*/
export async function * readItems(source: Source): AsyncGenerator<ReadItem, void, undefined> {
	yield * readWithin(source, 0, {left: mostUnpacked});
}

type Budget = {left: number};

async function * readWithin(source: Source, depth: number, budget: Budget): AsyncGenerator<ReadItem, void, undefined> {
	const {name} = source;
	try {
		for await (const item of tellForm(source).read(source)) {
			if (item.type !== 'source') {
				yield item;
				continue;
			}

			budget.left -= item.source.bytes.length;
			if (depth === deepest || budget.left < 0) {
				yield {type: 'refused', name: item.source.name, reason: depth === deepest ? 'it lies in too many archives, one in the other' : 'the archive unpacks to too much'};
				return;
			}

			yield * readWithin(item.source, depth + 1, budget);
		}
	} catch (error) {
		yield {type: 'refused', name, reason: reasonOf(error)};
	}
}

/** A bug in one form must not end a run over a thousand pages either. */
const reasonOf = (error: unknown): string => error instanceof ReaderError ? error.message : `dwread failed to read it (${(error as Error).message})`;
