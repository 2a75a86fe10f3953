/**
Omnivore's export: a ZIP with `metadata_0_to_20.json`, `content/<slug>.html` and `highlights/<slug>.md`. Unpacked, only the
metadata says what an article's address is, so that its articles are fetched.
*/
import {ReaderError} from '../../errors.js';
import {decode} from '../charset.js';
import {
	largestExport,
	type Form,
	type Highlight,
	type Item,
} from './form.js';
import {readDate} from './parts/dates.js';
import {hasText} from './parts/head.js';
import {
	isRecord,
	listOf,
	readJson,
	type JsonRecord,
} from './parts/json.js';
import {memberName} from './parts/members.js';
import {savedItem, withoutEmpty} from './parts/saved.js';
import {lineOf, linesOf, webAddress} from './parts/text.js';
import {type Member} from './parts/zip.js';
import {isZip} from './zip.js';

const metadataName = /(?:^|\/)metadata_\d+_to_\d+\.json$/v;

export const omnivore: Form = {
	name: 'Omnivore export',
	hasBytes: true,
	largest: largestExport,
	isForm: ({bytes}) => isZip(bytes) && hasText(bytes, 'metadata_0_to_') && hasText(bytes, '.json'),
	async * read({name: archive, bytes}) {
		const {openZip} = await import('./parts/zip.js');
		const members = await openZip(bytes);
		const byName = new Map(members.map(member => [member.name, member]));
		const lists = members.filter(({name}) => metadataName.test(name));
		for (const member of lists) {
			const folder = member.name.replace(metadataName, match => match.startsWith('/') ? '/' : '');
			try {
				// One after the other, so that one article is in memory at a time.
				const bytesOfList = await member.read();
				for (const entry of readEntries(bytesOfList)) {
					yield await readEntry(entry, byName, folder, archive);
				}
			} catch (error) {
				if (!(error instanceof ReaderError)) {
					throw error;
				}

				yield {type: 'refused', name: memberName(archive, member.name), reason: error.message};
			}
		}
	},
};

export const omnivoreMetadata: Form = {
	name: 'list of an Omnivore export',
	isForm: ({head}) => /^\[\s*\{/v.test(head) && ['"slug"', '"readingProgress"', '"savedAt"', '"url"'].every(field => head.includes(field)),
	* read({name, bytes}) {
		for (const [index, entry] of readEntries(bytes).entries()) {
			yield savedItem({
				address: lineOf(entry.url) ?? '', title: lineOf(entry.title), state: stateOf(entry, []), place: `${name}, entry ${index + 1}`,
			});
		}
	},
};

function readEntries(bytes: Uint8Array): readonly JsonRecord[] {
	const entries = readJson(decode(bytes));
	if (!Array.isArray(entries)) {
		throw new ReaderError('it is no list of Omnivore’s');
	}

	return entries.filter(entry => isRecord(entry));
}

async function readEntry(entry: JsonRecord, members: ReadonlyMap<string, Member>, folder: string, archive: string): Promise<Item> {
	const slug = typeof entry.slug === 'string' ? entry.slug : '';
	const name = memberName(archive, lineOf(entry.title) ?? slug);
	const highlights = readHighlights(await textOf(members.get(`${folder}highlights/${slug}.md`)));
	const state = stateOf(entry, highlights);
	const kept = withoutEmpty(state);
	const content = await textOf(members.get(`${folder}content/${slug}.html`));
	const title = lineOf(entry.title);
	const url = webAddress(entry.url);
	if (content.trim() === '') {
		return savedItem({
			address: lineOf(entry.url) ?? '', title, state, place: name,
		});
	}

	try {
		const {articleOf} = await import('./parts/page.js');
		const found = articleOf(content, {
			title: title ?? slug, url, teaser: lineOf(entry.description), authors: linesOf(entry.author), published: readDate(entry.publishedAt),
		});
		return {type: 'article', ...found, ...(kept && {state: kept})};
	} catch (error) {
		// The text can't be read; the page itself may still be had.
		if (!(error instanceof ReaderError)) {
			throw error;
		}

		return url === undefined
			? {type: 'refused', name, reason: error.message}
			: savedItem({
				address: url, title, state, place: name,
			});
	}
}

/** A member's text; nothing where it is missing or can't be unpacked. */
async function textOf(member: Member | undefined): Promise<string> {
	try {
		return member ? decode(await member.read()) : '';
	} catch {
		return '';
	}
}

function stateOf(entry: JsonRecord, highlights: readonly Highlight[]) {
	return {
		read: entry.readingProgress === 100 || /^archived$/iv.test(lineOf(entry.state) ?? ''),
		added: readDate(entry.savedAt),
		tags: linesOf(listOf(entry.labels)),
		highlights,
	};
}

/** `#label #other`. */
const isLabels = (piece: string): boolean => piece.split(/\s+/v).every(word => word.startsWith('#'));

/** `> quote`, and below it `#label` and the note. */
function readHighlights(markdown: string): readonly Highlight[] {
	const highlights: Array<{text: string; note?: string}> = [];
	const pieces = markdown.split(/\n\s*\n/v).map(part => part.trim());
	for (const piece of pieces) {
		const last = highlights.at(-1);
		const text = lineOf(piece.replaceAll(/^>\s?/gmv, ''));
		if (text === undefined) {
			continue;
		}

		if (piece.startsWith('>')) {
			highlights.push({text});
		} else if (last && !isLabels(piece)) {
			last.note = last.note === undefined ? text : `${last.note} ${text}`;
		}
	}

	return highlights;
}
