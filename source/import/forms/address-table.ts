/** Other tables of saved addresses: Raindrop, Readwise, Matter, GoodLinks, spreadsheets of one's own. */
import {decode} from '../charset.js';
import {type Form} from './form.js';
import {columnsOf, readRows, type Row} from './parts/csv.js';
import {readDate} from './parts/dates.js';
import {isYes} from './parts/json.js';
import {savedItem} from './parts/saved.js';
import {lineOf, linesOf} from './parts/text.js';

/** What columns are called, best first. */
const addressNames = ['url', 'link', 'href', 'address', 'source url'];
const titleNames = ['title', 'name', 'description'];
const dateNames = ['created', 'saved date', 'date added', 'added', 'saved', 'savedat', 'created_at', 'timestamp', 'date'];
const tagNames = ['tags', 'document tags', 'labels', 'folder'];

export const addressTable: Form = {
	name: 'table of addresses',
	isForm({head}) {
		const columns = columnsOf(head);
		return (
			columns.length > 1
			&& columns.some(column => addressNames.includes(column))
			&& columns.every(column => /^[\p{Letter}_][\p{Letter}\p{Number} \(\)\-_]{0,40}$|^$/v.test(column))
		);
	},
	* read({name, bytes}) {
		for (const row of readRows(decode(bytes))) {
			const note = lineOf(row.field('note'));
			yield savedItem({
				address: first(row, addressNames),
				title: first(row, titleNames),
				state: {
					read: /^archived?$/iv.test(first(row, ['status', 'location', 'state'])),
					starred: isYes(first(row, ['favorite', 'starred']).toLowerCase()),
					added: readDate(first(row, dateNames)),
					tags: linesOf(tagNames.flatMap(column => tagsOf(row.field(column)))),
					...(note !== undefined && {note}),
				},
				place: `${name}, row ${row.number}`,
			});
		}
	},
};

const first = (row: Row, names: readonly string[]): string => names.map(name => row.field(name)).find(value => value !== '') ?? '';

/** `a, b`, `a|b`, and Readwise's `['a', 'b']`. */
const tagsOf = (tags: string): readonly string[] =>
	tags
		.replaceAll(/^\[|\]$/gv, '')
		.split(/[,;\|]/v)
		.map(tag => tag.replaceAll(/^\s*["']|["']\s*$/gv, ''));
