/** Markdown files as articles: dwread's own, and anybody else's. */
import {
	Lexer,
	getDefaults,
	type Token,
	type Tokens,
} from 'marked';
import {
	type Article,
	type Block,
	type ListItem,
} from '../article.js';
import {clean, cleanLine} from '../clean.js';
import {decodeEntities} from './entities.js';
import {escapeInline} from './escape.js';
import {readSource, splitCaption} from './figure.js';
import {withFootnotes} from './footnotes.js';
import {readFields, splitFrontMatter, type Fields} from './front-matter.js';
import {nameOf, readHead, titleOf} from './head.js';
import {inlineOf, textOf} from './inline.js';
import {limitNesting, nestingLimit} from './nesting.js';
import {relatedLink} from './related.js';

export type ReadOptions = {
	/** The file below the library's articles, with `/`: names an article that has no key and no title. */
	readonly path?: string;
};

/**
The article that a Markdown file holds. Its title is that of the front matter, else the first heading of level 1
(which then leaves the body), else the file's name. Everything in it is cleaned.
Throws a ReaderError, one sentence, for front matter that can't be read.
*/
export function readMarkdown(text: string, options: ReadOptions = {}): Article {
	const {frontMatter, body} = splitFrontMatter(clean(text));
	const fields: Fields = frontMatter === undefined ? new Map() : readFields(frontMatter);
	const tokens = lex(body);
	const heading = tokens.find(token => token.type === 'heading' && token.depth === 1);
	const headingText = heading ? cleanLine(textOf((heading as Tokens.Heading).tokens)) : '';
	const title = titleOf(fields) ?? (headingText === '' ? nameOf(options.path) : headingText);
	const rest = headingText.toLowerCase() === title.toLowerCase() ? tokens.filter(token => token !== heading) : tokens;
	return {...readHead(fields, title, options.path), blocks: blocksOf(rest, 0), removed: []};
}

/** The body's tokens; where marked gives up, each piece between blank lines is a paragraph of plain text. */
function lex(body: string): Token[] {
	try {
		return Lexer.lex(limitNesting(withFootnotes(body)), getDefaults());
	} catch {
		return body.split(/\n\s*\n/v).flatMap(piece => Lexer.lex(escapeInline(cleanLine(piece)), getDefaults()));
	}
}

function blocksOf(tokens: readonly Token[], depth: number): readonly Block[] {
	return tokens.flatMap(token => blockOf(token, depth));
}

function blockOf(token: Token, depth: number): readonly Block[] {
	if (depth > nestingLimit) {
		return paragraph(escapeInline(token.raw));
	}

	const {type} = token;
	if (type === 'paragraph' || type === 'text') {
		const tokens = (token as Tokens.Paragraph).tokens?.filter(inline => inline.type !== 'checkbox') ?? [];
		return figuresOf(tokens) ?? relatedOf(tokens) ?? paragraph(inlineOf(tokens));
	}

	if (type === 'heading') {
		const {depth: level, tokens} = token as Tokens.Heading;
		const text = inlineOf(tokens);
		return text === '' ? [] : [{type, level: Math.max(2, level) as 2, text}];
	}

	if (type === 'list') {
		const {ordered, start, items} = token as Tokens.List;
		return [{
			type, ordered, start: typeof start === 'number' ? start : 1, items: items.map(item => itemOf(item, depth)),
		}];
	}

	if (type === 'blockquote') {
		return [{type: 'quote', blocks: blocksOf((token as Tokens.Blockquote).tokens, depth + 1)}];
	}

	if (type === 'code') {
		// A fence that ends in blank lines has one more line break than it holds.
		const {text, lang = '', codeBlockStyle} = token as Tokens.Code;
		const language = /^[\w#+\-.]{1,30}/v.exec(lang)?.[0] ?? '';
		return [{type, language, text: codeBlockStyle === 'indented' ? text : text.replace(/\n$/v, '')}];
	}

	if (type === 'table') {
		const {align, header, rows} = token as Tokens.Table;
		return [{
			type,
			alignments: align.map(alignment => (alignment ?? undefined)),
			header: header.map(cell => inlineOf(cell.tokens)),
			rows: rows.map(row => row.map(cell => inlineOf(cell.tokens))),
		}];
	}

	if (type === 'hr') {
		return [{type: 'rule'}];
	}

	return type === 'html' ? htmlText(token.raw).flatMap(text => paragraph(escapeInline(text))) : [];
}

function itemOf({task, checked, tokens}: Tokens.ListItem, depth: number): ListItem {
	const blocks = blocksOf(tokens, depth + 1);
	return task ? {checked: checked === true, blocks} : {blocks};
}

function paragraph(text: string): readonly Block[] {
	return text === '' ? [] : [{type: 'paragraph', text}];
}

/** The figures that a paragraph consists of, linked pictures too. */
function figuresOf(tokens: readonly Token[]): readonly Block[] | undefined {
	const parts = tokens.filter(token => token.type !== 'br' && token.raw.trim() !== '').map(token => {
		const link = token.type === 'link' ? token as Tokens.Link : undefined;
		const inside = link?.tokens ?? [token];
		return inside.length === 1 && inside[0]!.type === 'image' ? {image: inside[0] as Tokens.Image, link: link?.href} : undefined;
	});
	if (parts.length === 0 || parts.includes(undefined)) {
		return undefined;
	}

	return parts.filter(part => part !== undefined).map(({image: {href, title, tokens: alt}, link}) => ({
		type: 'figure',
		...readSource(cleanLine(href), cleanLine(link ?? '')),
		alt: cleanLine(textOf(alt)),
		...splitCaption(cleanLine(title ?? '')),
	}));
}

/** The related link that a paragraph is; marks around the whole of it don't count. */
function relatedOf(tokens: readonly Token[]): readonly Block[] | undefined {
	const [first] = tokens;
	const isMarked = tokens.length === 1 && (first!.type === 'em' || first!.type === 'strong');
	return relatedLinkOf(isMarked ? (first as Tokens.Em).tokens : tokens);
}

function relatedLinkOf(tokens: readonly Token[]): readonly Block[] | undefined {
	const place = tokens.findIndex(({type}) => type === 'link');
	const link = tokens[place] as Tokens.Link | undefined;
	// A bare address is no title, and `[Title][1]` was looked up already.
	if (!link || 'autolink' in link || tokens.some((token, index) => index !== place && ['image', 'link', 'codespan'].includes(token.type))) {
		return undefined;
	}

	const plain = (part: readonly Token[]) => cleanLine(textOf(part));
	const related = relatedLink(
		plain(tokens.slice(0, place)),
		plain(link.tokens),
		cleanLine(decodeEntities(link.href)),
		plain(tokens.slice(place + 1)),
	);
	return related && [{type: 'related', ...related}];
}

/** What raw HTML says: its paragraphs without tags, comments, scripts and styles. */
function htmlText(html: string): readonly string[] {
	return html
		.replaceAll(/<!--.*?(?:-->|$)|<(?<name>script|style)\b.*?(?:<\/\k<name>\s*>|$)/gisv, '')
		.replaceAll(/<br\b[^>]*>/giv, ' ')
		.replaceAll(/<\/?(?:p|div|li|ul|ol|h[1-6]|tr|table|blockquote|section|article|figure|figcaption|details|summary)\b[^>]*>/giv, '\n\n')
		.replaceAll(/<[!\/?a-z][^>]*>/giv, '')
		.split(/\n\s*\n/v)
		.map(piece => cleanLine(decodeEntities(piece)))
		.filter(piece => piece !== '');
}
