/**
Related links as paragraphs: `Read more: [Title](address)`. What a paragraph of such a form means is decided here,
for the reader of articles as for the quick look at a file.
*/
import {type RelatedLink} from '../article.js';
import {keyOfAddress} from '../addresses.js';
import {relatedLabels, weakRelatedLabels} from '../languages.js';
import {escapeBlockStart, escapeInline, inlineLink} from './escape.js';

const withoutSeparator = /^.*[^\s\-:>\|»፦–—›→：]/sv;
const longestLabel = 42;
const labels = new Set([...relatedLabels, ...weakRelatedLabels].map(label => label.toLowerCase()));

/** A related link as a paragraph. Han labels take their own colon. */
export function writeRelated({label, title, url = ''}: RelatedLink): string {
	const colon = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/v.test(label) ? '：' : ': ';
	return label === '' ? escapeBlockStart(inlineLink(title, url)) : escapeInline(label) + colon + inlineLink(title, url);
}

/**
The related link that a paragraph is: at most a short label before one link, nothing but marks after it; `undefined` for prose.
The texts are plain and clean.
*/
export function relatedLink(before: string, title: string, url: string, after: string): RelatedLink | undefined {
	const bare = withoutSeparator.exec(before)?.[0] ?? '';
	const isLabel = before === '' || (bare !== '' && (bare !== before || labels.has(before.toLowerCase())));
	if (!isLabel || before.length > longestLabel || /[!.?።។。]\s/v.test(before) || !/^[\s.>»…›→]*$/v.test(after) || !canBeArticle(title, url)) {
		return undefined;
	}

	const key = /^https?:/iv.test(url) ? keyOfAddress(url) : undefined;
	return {
		...(bare === '' ? splitTitle(title) : {label: bare, title}),
		...(url !== '' && {url}),
		...(key !== undefined && {key}),
	};
}

/** A title that the label stands within, as in `[Read more: Title](address)`. */
function splitTitle(whole: string): {readonly label: string; readonly title: string} {
	const {label, title = ''} = /^(?<label>[^:：]{1,40})[:：](?<title>.+)$/v.exec(whole)?.groups ?? {};
	return label !== undefined && labels.has(label.trim().toLowerCase()) && title.trim() !== ''
		? {label: label.trim(), title: title.trim()}
		: {label: '', title: whole};
}

function canBeArticle(title: string, url: string): boolean {
	return title === '' || title === url || url.startsWith('#') ? false : /^https?:/iv.test(url) || !/^[a-z][\d+\-.a-z]*:/iv.test(url);
}
