/** An article as HTML: a fragment that says what each part is, without scripts, styles or pictures of anybody's. */
import {Marked, type Tokens} from 'marked';
import {type Article, type Block, type Inline} from '../article.js';
import {isRightToLeft} from '../languages.js';

function escape(text = ''): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const safeAddress = /^(?:https?:\/\/|mailto:)./iv;

// What somebody wrote into an article stays text, and links lead to the web or nowhere.
const marked = new Marked({
	renderer: {
		html: ({text}: Tokens.HTML | Tokens.Tag) => escape(text),
		image: ({text}: Tokens.Image) => escape(text),
		link({href, tokens}: Tokens.Link) {
			const words = this.parser.parseInline(tokens);
			return safeAddress.test(href) ? `<a href="${escape(href)}">${words}</a>` : words;
		},
	},
});

const inline = (text: Inline): string => marked.parseInline(text, {async: false});
const element = (name: string, text: string, attributes = '') => text === '' ? '' : `<${name}${attributes}>${text}</${name}>\n`;
const anchor = (address: string | undefined, text: string) =>
	address !== undefined && safeAddress.test(address) ? `<a href="${escape(address)}">${escape(text)}</a>` : escape(text);

export function articleHtml(article: Article): string {
	const {title, kicker, teaser, authors, published, permalink, url, language, signoff} = article;
	const direction = isRightToLeft(language) ? ' dir="rtl"' : '';
	const address = permalink ?? url;
	const head = [
		element('p', escape(kicker), ' class="kicker"'),
		element('h1', escape(title)),
		element('p', escape(teaser), ' class="teaser"'),
		element('address', escape(authors.join(', '))),
		element('time', escape(published), ` datetime="${escape(published)}"`),
		element('p', address === undefined ? '' : anchor(address, address), ' class="permalink"'),
	];
	return `<article${language === undefined ? '' : ` lang="${escape(language)}"`}${direction}>\n${element('header', `\n${head.join('')}`)}${blocksHtml(article.blocks)}${element('footer', escape(signoff))}</article>`;
}

/** Whole documents are what browsers and converters want of a file. */
export function documentHtml(title: string, articles: readonly string[]): string {
	return `<!doctype html>\n<meta charset="utf-8">\n<title>${escape(title)}</title>\n${articles.join('\n')}`;
}

function blocksHtml(blocks: readonly Block[]): string {
	return blocks.map(block => blockHtml(block)).join('');
}

function blockHtml(block: Block): string {
	switch (block.type) {
		case 'paragraph': {
			return element('p', inline(block.text));
		}

		case 'heading': {
			return element(`h${block.level}`, inline(block.text));
		}

		case 'figure': {
			const picture =
				block.source !== undefined && /^https?:\/\//iv.test(block.source)
					? `<img src="${escape(block.source)}" alt="${escape(block.alt)}">\n`
					: element('p', escape(block.alt));
			const caption = [escape(block.caption), block.credit === '' ? '' : `<small>${escape(block.credit)}</small>`].filter(Boolean).join(' ');
			return element('figure', `\n${picture}${element('figcaption', caption)}`);
		}

		case 'related': {
			return element('p', `${block.label === '' ? '' : `${escape(block.label)}: `}${anchor(block.url, block.title)}`, ' class="related"');
		}

		case 'list': {
			const items = block.items.map(({checked, blocks}) =>
				element(
					'li',
					`${checked === undefined ? '' : `<input type="checkbox" disabled${checked ? ' checked' : ''}> `}${blocksHtml(blocks).trimEnd()}`,
				),
			);
			return element(block.ordered ? 'ol' : 'ul', `\n${items.join('')}`, block.ordered && block.start !== 1 ? ` start="${block.start}"` : '');
		}

		case 'quote': {
			return element('blockquote', `\n${blocksHtml(block.blocks)}`);
		}

		case 'code': {
			return element('pre', `<code>${escape(block.text)}</code>`);
		}

		case 'table': {
			const row = (cells: readonly Inline[], name: string) => element('tr', cells.map(cell => `<${name}>${inline(cell)}</${name}>`).join(''));
			return element('table', `\n${row(block.header, 'th')}${block.rows.map(cells => row(cells, 'td')).join('')}`);
		}

		case 'rule': {
			return '<hr>\n';
		}
	}
}
