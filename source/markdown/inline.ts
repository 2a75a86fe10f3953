/** Inline Markdown and plain text, both ways. */
import {
	Lexer,
	getDefaults,
	type Token,
	type Tokens,
} from 'marked';
import {cleanLine} from '../clean.js';
import {decodeEntities} from './entities.js';

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
