/** Inline Markdown and plain text, both ways. */
import {
	Lexer,
	getDefaults,
	type Token,
	type Tokens,
} from 'marked';
import {clean, cleanLine} from '../clean.js';
import {decodeEntities} from './entities.js';
import {escapeDestination, escapeWithin} from './escape.js';

export {escapeInline, escapeLinkText, inlineLink} from './escape.js';

/** The tokens of a piece of inline Markdown; `undefined` where marked gives up. Options set globally don't reach it. */
export function inlineTokens(inline: string): Token[] | undefined {
	try {
		return Lexer.lexInline(inline, getDefaults());
	} catch {
		return undefined;
	}
}

function textOfToken(token: Token): string {
	switch (token.type) {
		case 'codespan':
		case 'escape': {
			return (token as Tokens.Codespan | Tokens.Escape).text;
		}

		case 'br': {
			return ' ';
		}

		case 'html': {
			return /^<br\b/iv.test(token.raw) ? ' ' : '';
		}

		default: {
			const {tokens} = token as Tokens.Generic;
			return tokens ? textOf(tokens) : decodeEntities(token.raw);
		}
	}
}

/** The plain text of inline tokens: not yet cleaned, white space as it stands. */
export function textOf(tokens: readonly Token[]): string {
	return tokens.map(token => textOfToken(token)).join('');
}

/**
Inline Markdown as plain text on one line: marks dropped, links to their words, pictures to their alt text,
references and escapes resolved, cleaned. Never throws.
*/
export function plainText(inline: string): string {
	const tokens = inlineTokens(inline);
	return cleanLine(tokens ? textOf(tokens) : inline);
}

// `&amp;` is how an ampersand is escaped, and stays.
const references = /&(?!amp;)#?\w+;/v;

/**
Inline Markdown on one line from tokens that were read in a document: links to definitions carry their address,
tags are dropped, references to characters are the characters, line breaks are spaces. Cleaned.
*/
export function inlineOf(tokens: readonly Token[]): string {
	return cleanLine(joinInline(tokens, false));
}

function joinInline(tokens: readonly Token[], isInLink: boolean): string {
	return tokens.map(token => inlineOfToken(token, isInLink)).join('');
}

function inlineOfToken(token: Token, isInLink: boolean): string {
	switch (token.type) {
		case 'text': {
			// The words of a link come without their escapes for brackets.
			return isInLink || references.test(token.raw) ? escapeWithin(clean(decodeEntities(token.raw)), isInLink) : token.raw;
		}

		case 'br':
		case 'html': {
			return textOf([token]);
		}

		case 'codespan':
		case 'escape': {
			return token.raw;
		}

		case 'link':
		case 'image': {
			return inlineOfLink(token as Tokens.Link);
		}

		default: {
			const {raw, tokens = []} = token as Tokens.Generic;
			const source = tokens.map(child => child.raw).join('');
			return source === '' ? raw : raw.replace(source, () => joinInline(tokens, isInLink));
		}
	}
}

/** As it is written, unless it refers to a definition or holds references to characters or tags. */
function inlineOfLink(token: Tokens.Link | Tokens.Image): string {
	const {type, raw, tokens, href, title} = token;
	if ('autolink' in token || !(raw.endsWith(']') || references.test(raw) || tokens.some(child => child.type === 'html'))) {
		return raw;
	}

	const quoted = (title ?? '') === '' ? '' : ` "${title!.replaceAll(/["\\]/gv, String.raw`\$&`)}"`;
	return `${type === 'image' ? '!' : ''}[${joinInline(tokens, true)}](${href === '' ? '' : escapeDestination(href)}${quoted})`;
}
