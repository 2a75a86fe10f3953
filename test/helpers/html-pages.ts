/** Texts of our own in the shapes of real pages. */
import {type Article} from '../../source/article.js';
import {importHtml, type HtmlArticle} from '../../source/import/html.js';
import {articleText} from '../../source/subcommands/article-json.js';

/** Five paragraphs of prose. */
export const prose: readonly string[] = [
	'The old lighthouse on the northern cape has been without a keeper for thirty years, and for most of that time nobody but the gulls went up its two hundred steps.',
	'Since this spring there are books in it: four thousand of them, carried up by hand, box after box, by the people of the three villages along the bay.',
	'“We wanted a place where one can read and see the weather come,” says the librarian, who used to teach at the village school and now sells tea on the ground floor.',
	'Not everybody was in favour at first, because the stairs are steep, the winters are long, and paper does not like the salt that the wind brings in from the sea.',
	'By the end of the year the council will decide whether the lamp, too, may be lit again, one evening a month, for those who want to read by it.',
];

export const paragraphs = (texts: readonly string[] = prose): string => texts.map(text => `<p>${text}</p>`).join('\n');

export type PageOptions = {
	readonly head?: string;
	readonly body: string;
	readonly attributes?: string;
};

export const page = ({head = '', body, attributes = 'lang="en"'}: PageOptions): string =>
	`<!DOCTYPE html><html ${attributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

export const read = (options: PageOptions | string, url?: string): HtmlArticle =>
	importHtml({html: typeof options === 'string' ? options : page(options)}, {url});

export const linesOf = (article: Article): readonly string[] => articleText(article).split('\n');
export const ofType = <Type extends Article['blocks'][number]['type']>(article: Article, type: Type) =>
	article.blocks.filter((block): block is Extract<Article['blocks'][number], {type: Type}> => block.type === type);
export const related = (article: Article): readonly string[] => ofType(article, 'related').map(({label, title}) => `${label} → ${title}`);
export const reasons = (article: Article): readonly string[] => [...new Set(article.removed.map(({reason}) => reason))].toSorted();
