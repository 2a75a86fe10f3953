/** Instapaper's export: a CSV of `URL,Title,Selection,Folder,Timestamp,Tags`. */
import {decode} from '../charset.js';
import {type Form} from './form.js';
import {columnsOf, readRows} from './parts/csv.js';
import {readDate} from './parts/dates.js';
import {readJson} from './parts/json.js';
import {savedItem} from './parts/saved.js';
import {lineOf, linesOf} from './parts/text.js';

/** Folders that every account has; others are what a person sorts by. */
const ownFolders = new Set(['', 'unread', 'archive', 'starred', 'liked', 'home']);

export const instapaper: Form = {
	name: 'Instapaper list',
	isForm({head}) {
		const columns = columnsOf(head);
		return ['url', 'title', 'selection', 'folder'].every(column => columns.includes(column));
	},
	* read({name, bytes}) {
		for (const {number, field} of readRows(decode(bytes))) {
			const folder = field('folder');
			const folders = ownFolders.has(folder.toLowerCase()) ? [] : [folder];
			const tags = tagsOf(field('tags'));
			const selection = lineOf(field('selection'));
			yield savedItem({
				address: field('url'),
				title: field('title'),
				state: {
					read: folder.toLowerCase() === 'archive',
					starred: /^(?:starred|liked)$/iv.test(folder),
					added: readDate(field('timestamp')),
					tags: linesOf([...folders, ...tags]),
					highlights: selection === undefined ? [] : [{text: selection}],
				},
				place: `${name}, row ${number}`,
			});
		}
	},
};

/** Tags stand in the table as a JSON list. */
const tagsOf = (tags: string): readonly unknown[] => tags.startsWith('[') ? [readJson(tags) ?? []].flat() : tags.split(',');
