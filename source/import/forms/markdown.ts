/** Markdown, with front matter or without; Obsidian's clippings with their own marks. */
import {ReaderError} from '../../errors.js';
import {readFields, splitFrontMatter} from '../../markdown/front-matter.js';
import {decodeText} from '../charset.js';
import {refuseCode} from '../code.js';
import {type Form, type Sample, type SavedState} from './form.js';
import {readDate} from './parts/dates.js';
import {isYes} from './parts/json.js';
import {withoutEmpty} from './parts/saved.js';
import {lineOf, linesOf} from './parts/text.js';

const isNamed = (name: string): boolean => /\.(?:md|markdown|mdown|mkd)$/iv.test(name);

export const markdown: Form = {
	name: 'Markdown',
	isLight: true,
	isForm: sample => isMarkdown(sample),
	async * read({name, bytes, url}) {
		const {readMarkdown} = await import('../../markdown/read.js');
		const text = decodeText(bytes);
		const {frontMatter = '', body} = splitFrontMatter(text);
		// A file that is called Markdown is a person’s; in another, a few signs may be code.
		if (frontMatter === '' && !isNamed(name)) {
			refuseCode(text, name, url);
		}

		const fields = readFields(frontMatter);
		// What dwread wrote has no marks of Obsidian's; what stands there is text.
		const isOwn = fields.has('key');
		const marks = isOwn ? {text, highlights: []} : readMarks(body);
		const article = readMarkdown(isOwn ? text : `${text.slice(0, text.length - body.length)}${marks.text}`, isNamed(name) ? {path: name} : {});
		if (frontMatter === '' && article.blocks.every(({type}) => type === 'code' || type === 'heading')) {
			throw new ReaderError('it is no article: there is no text in it but headings and code');
		}

		const field = (key: string) => fields.get(key);
		const state: SavedState = {
			read: isYes(field('read')),
			starred: isYes(field('starred')),
			added: readDate(field('created') ?? field('date_saved') ?? field('saved')),
			tags: linesOf(field('tags') ?? field('labels'))
				.flatMap(tag => tag.split(/,\s*/v))
				.map(tag => tag.replace(/^#/v, ''))
				.filter(tag => tag !== '' && tag !== 'clippings'),
			highlights: marks.highlights.map(highlight => ({text: highlight})),
		};
		const kept = isOwn ? undefined : withoutEmpty(state);
		yield {
			type: 'article', article, original: {name, bytes, ...(url !== undefined && {url})}, ...(kept && {state: kept}),
		};
	},
};

/** Front matter says so; else signs of Markdown of two kinds, or of one in a file that is named so: page dumps are, too. */
function isMarkdown({head, name}: Sample): boolean {
	if (/^---[\t ]*\r?\n(?:\s|#[^\n]*\n)*["']?[\p{Letter}_][^\n:]{0,60}:/v.test(head)) {
		return true;
	}

	const signs = [
		/^#{1,6} \S/mv,
		/\[[^\n\[\]]+\]\(<?(?:https?:|\/|<)[^\n]*\)/v,
		/!\[[^\n\[\]]*\]\(/v,
		/^```/mv,
		/(?:^|\s)\*\*\S[^\n*]*\*\*/mv,
		/^> \S/mv,
		/^\|(?:\s*:?-{3,}:?\s*\|)+\s*$/mv,
	].filter(sign => sign.test(head)).length;
	return signs >= (isNamed(name) ? 1 : 2);
}

/** Marks that Obsidian adds: `==highlight==`, `[[Note|words]]`, `![[picture.png]]`, `[!note]`. Code stays as it is. */
function readMarks(body: string): {readonly text: string; readonly highlights: readonly string[]} {
	const highlights: string[] = [];
	let isCode = false;
	const lines = body.split('\n').map(line => {
		isCode = /^\s*(?:```|~~~)/v.test(line) ? !isCode : isCode;
		if (isCode || line.length > 100_000 || !/==|\[\[|\[!/v.test(line)) {
			return line;
		}

		return line
			.replaceAll(/(?<![=\\`])==(?=[^\s=])(?<words>[^=`]{1,2000})(?<!\s)==(?!=)/gv, (_, words: string) => {
				const highlight = lineOf(words);
				highlights.push(...(highlight === undefined ? [] : [highlight]));
				return words;
			})
			.replaceAll(/!\[\[[^\[\]]{1,500}\]\]/gv, '')
			.replaceAll(/\[\[(?:[^\[\]\|]{1,500}\|)?(?<words>[^\[\]\|]{1,500})\]\](?!\()/gv, '$<words>')
			.replace(/^(?<quote>(?:>\s?)+)\[!\w{1,30}\][+\-]?\s*/v, '$<quote>');
	});
	return {text: lines.join('\n'), highlights};
}
