/** Bookmarks in HTML: what browsers write, the older export of Pocket, and Instapaper's, Pinboard's and others'. */
import {Parser} from 'htmlparser2';
import {decode} from '../charset.js';
import {type Form, type Item} from './form.js';
import {readDate} from './parts/dates.js';
import {savedItem} from './parts/saved.js';
import {linesOf, piecesOf} from './parts/text.js';

/** Deeper are no folders of anybody. */
const deepest = 100;
const listTags = new Set(['dl', 'ul', 'ol']);
/** Folders that say nothing of what is in them. */
const ownFolders = /^(?:bookmarks?(?: bar| menu| toolbar)?|other bookmarks|mobile bookmarks|unread|read archive|archive|starred|unfiled)$/iv;

export const bookmarks: Form = {
	name: 'bookmarks',
	isLight: true,
	isForm: ({head}) =>
		/^\s*<!doctype\s+netscape-bookmark-file/iv.test(head) || /<title>\s*(?:pocket export|instapaper:? export)\s*<\/title>/iv.test(head),
	* read({name, bytes, contentType}) {
		const html = decode(bytes, contentType);
		const found: Item[] = [];
		const folders: string[] = [];
		let heading: string | undefined;
		let link: {readonly attributes: Readonly<Record<string, string>>; readonly text: string} | undefined;
		let number = 0;
		const parser = new Parser({
			onopentag(tag, attributes) {
				if (tag === 'a') {
					link = {attributes, text: ''};
				} else if (/^h[1-3]$/v.test(tag)) {
					heading = '';
				} else if (listTags.has(tag)) {
					folders.push(heading ?? '');
					heading = undefined;
				}
			},
			ontext(text) {
				if (link) {
					link = {...link, text: link.text.length < 2000 ? link.text + text : link.text};
				} else if (heading !== undefined) {
					heading = heading.length < 200 ? heading + text : heading;
				}
			},
			onclosetag(tag) {
				if (tag === 'a' && link) {
					number++;
					found.push(itemOf(link, folders, `${name}, link ${number}`));
					link = undefined;
				} else if (listTags.has(tag)) {
					folders.pop();
				}
			},
		});
		for (const piece of piecesOf(html)) {
			parser.write(piece);
			yield * found.splice(0);
			if (folders.length > deepest) {
				break;
			}
		}

		parser.end();
		yield * found;
	},
};

type Link = {readonly attributes: Readonly<Record<string, string>>; readonly text: string};

function itemOf({attributes, text}: Link, folders: readonly string[], place: string): Item {
	const named = folders.map(folder => folder.trim()).filter(folder => folder !== '');
	return savedItem({
		address: attributes.href ?? '',
		title: text,
		state: {
			read: named.some(folder => /^(?:read archive|archive)$/iv.test(folder)) || attributes.toread === '0',
			starred: named.some(folder => /^starred$/iv.test(folder)),
			added: readDate(attributes.time_added ?? attributes.add_date),
			tags: linesOf([...named.filter(folder => !ownFolders.test(folder)), ...(attributes.tags ?? '').split(',')]),
		},
		place,
	});
}
