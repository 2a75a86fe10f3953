/** HTML pages: as a server gives them, as browsers save them, and as SingleFile does, with everything in one file. */
import {decode} from '../charset.js';
import {type Form, type Sample} from './form.js';
import {hasText, rootOf} from './parts/head.js';
import {picturesOf, takeOutPictures} from './parts/pictures.js';
import {webAddress} from './parts/text.js';

// What fragments of pages begin with.
const pageTags = new Set([
	'html', 'head', 'body', 'meta', 'title', 'link', 'base', 'style', 'script', 'noscript', 'main', 'article',
	'section', 'header', 'nav', 'div', 'p', 'h1', 'h2', 'h3', 'table', 'center', 'font', 'span', 'a', 'img', 'figure',
	'ul', 'ol', 'blockquote', 'form',
]);

export const html: Form = {
	name: 'HTML page',
	isForm: sample => isPage(sample),
	async * read({name, bytes, contentType, url: given}) {
		const {importHtml} = await import('../html.js');
		const url = given ?? savedFrom(bytes);
		const original = {
			name, bytes, ...(contentType !== undefined && {contentType}), ...(url !== undefined && {url}),
		};
		if (!hasText(bytes, 'data:image/')) {
			yield {type: 'article', article: importHtml({bytes, contentType}, {url}), original};
			return;
		}

		const page = takeOutPictures(decode(bytes, contentType));
		const article = importHtml({html: page.html}, {url});
		yield {
			type: 'article', article, original, ...picturesOf(article, page.pictures),
		};
	},
};

function isPage({head, name, contentType = ''}: Sample): boolean {
	const root = rootOf(head);
	if (root === 'html' || /^(?:\s|<\?[^>]*>|<!--.*?-->)*<!doctype\s+html\b/isv.test(head)) {
		return true;
	}

	const isCalled = /^\s*(?:text\/html|application\/xhtml\+xml)\b/iv.test(contentType) || /\.x?html?$/iv.test(name);
	return isCalled ? head.includes('<') : root !== undefined && pageTags.has(root) && !/\.(?:md|markdown)$/iv.test(name);
}

/** Where browsers and SingleFile say that they had the page from: `<!-- saved from url=(0042)https://… -->`, `Page saved with SingleFile url: https://…`. */
function savedFrom(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096));
	const comment = /<!--\s*(?:saved from url=\(\d+\)(?<browser>\S+)|Page saved with SingleFile\s+url:\s*(?<singleFile>\S+))/v.exec(start)?.groups;
	return webAddress(comment?.browser ?? comment?.singleFile);
}
