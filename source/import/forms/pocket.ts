/** Pocket's exports of 2025: `part_000000.csv`, and the highlights beside it. The older HTML export is a list of bookmarks. */
import {decode} from '../charset.js';
import {type Form} from './form.js';
import {columnsOf, readRows} from './parts/csv.js';
import {readDate} from './parts/dates.js';
import {hasText} from './parts/head.js';
import {isRecord, listOf, readJson} from './parts/json.js';
import {savedItem} from './parts/saved.js';
import {lineOf, linesOf} from './parts/text.js';

export const pocket: Form = {
	name: 'Pocket list',
	isForm({head}) {
		const columns = columnsOf(head);
		return columns.includes('url') && columns.includes('time_added');
	},
	* read({name, bytes}) {
		for (const {number, field} of readRows(decode(bytes))) {
			yield savedItem({
				address: field('url'),
				title: field('title'),
				state: {
					read: field('status') === 'archive',
					starred: field('favorite') === '1',
					added: readDate(field('time_added')),
					tags: linesOf(field('tags').split('|')),
				},
				place: `${name}, row ${number}`,
			});
		}
	},
};

export const pocketHighlights: Form = {
	name: 'Pocket highlights',
	isLight: true,
	isForm: ({head, bytes}) =>
		/^\[\s*\{/v.test(head) && hasText(bytes, '"highlights"', 65_536) && hasText(bytes, '"quote"') && hasText(bytes, '"url"', 65_536),
	* read({name, bytes}) {
		for (const [index, entry] of listOf(readJson(decode(bytes))).entries()) {
			if (!isRecord(entry)) {
				continue;
			}

			const highlights = listOf(entry.highlights).flatMap(highlight =>
				isRecord(highlight) ? linesOf(highlight.quote).map(text => ({text})) : [],
			);
			yield savedItem({
				address: lineOf(entry.url) ?? '',
				title: lineOf(entry.title),
				state: {highlights},
				place: `${name}, entry ${index + 1}`,
			});
		}
	},
};
