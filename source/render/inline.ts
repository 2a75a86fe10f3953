/** Inline Markdown → styled text; code → highlighted text. The one file that knows marked and marked-terminal. */
import {
	Marked,
	type MarkedExtension,
	type RendererThis,
	type Tokens,
} from 'marked';
import {markedTerminal, type TerminalRendererOptions} from 'marked-terminal';
import {clean} from '../clean.js';
import {decodeEntities} from '../markdown/entities.js';
import {cutInline} from './cut-inline.js';
import {joinAnsi, readAnsi, type AnsiText} from './read-ansi.js';
import {styledText} from './styled-text.js';

const codeStyle = '33';

// Styles as sequences of our own: chalk's depend on what standard output is.
const sgr = (on: string, off: string) => (text: string): string => `\u{1B}[${on}m${text}\u{1B}[${off}m`;
const identity = (text: string): string => text;

const theme: TerminalRendererOptions & {readonly text: (text: string) => string} = {
	strong: sgr('1', '22'),
	em: sgr('3', '23'),
	del: sgr('9', '29'),
	code: identity,
	text: tidy,
	paragraph: identity,
	emoji: false,
	unescape: false,
	showSectionPrefix: false,
	reflowText: false,
	tab: 0,
};

// What cli-highlight, which marked-terminal asks, makes of code: its default theme asks chalk.
const codeTheme = {
	default: identity,
	keyword: sgr('34', '39'),
	built_in: sgr('36', '39'), // eslint-disable-line @typescript-eslint/naming-convention -- highlight.js's name for it.
	type: sgr('36', '39'),
	literal: sgr('34', '39'),
	number: sgr('32', '39'),
	string: sgr('31', '39'),
	regexp: sgr('31', '39'),
	class: sgr('36', '39'),
	title: sgr('1', '22'),
	comment: sgr('2', '22'),
	meta: sgr('2', '22'),
	tag: sgr('34', '39'),
	name: sgr('34', '39'),
	attr: sgr('36', '39'),
	deletion: sgr('31', '39'),
	addition: sgr('32', '39'),
};

/** Text as it may be shown: references decoded, then cleaned, since they may stand for anything. No-break spaces stay. */
function tidy(text: string): string {
	return clean(decodeEntities(text)).replaceAll(/[\t\n ]+/gv, ' ');
}

const safeAddress = /^(?:https?:\/\/|mailto:)./iv;

/** The address if it may become a link: of the web or of mail, never `javascript:` or `file:`. */
export function linkAddress(address: string): string | undefined {
	const cleaned = clean(decodeEntities(address)).replaceAll(/\s+/gv, '');
	return safeAddress.test(cleaned) ? cleaned : undefined;
}

// Where marked-terminal does it wrong: it prints addresses, pictures and tags as they stand, and marks colons in code.
const corrections: MarkedExtension = {
	renderer: {
		link(this: RendererThis, {href, tokens}: Tokens.Link) {
			const address = linkAddress(href);
			const words = this.parser.parseInline(tokens);
			return address === undefined
				? words
				: `\u{1B}]8;;${address}\u{1B}\\${sgr('4', '24')(sgr('34', '39')(words === '' ? tidy(address) : words))}\u{1B}]8;;\u{1B}\\`;
		},
		image: ({text}: Tokens.Image) => text === '' ? '[picture]' : `[picture: ${tidy(text)}]`,
		html: ({text}: Tokens.HTML | Tokens.Tag) => /^<br\b/iv.test(text) ? '\n' : '',
		codespan: ({text}: Tokens.Codespan) => sgr(codeStyle, '39')(clean(text).replaceAll(/\s/gv, ' ')),
	},
	tokenizer: {
		// A single tilde is a tilde: H~2~O.
		del: (source: string) => source.startsWith('~~') ? false : undefined,
	},
};

const highlightOptions: Record<string, unknown> = {theme: codeTheme, ignoreIllegals: true};

const marked = new Marked(markedTerminal(theme, highlightOptions) as MarkedExtension, corrections);

// Text without any of these is itself as Markdown too.
const marks = /[\t\n*<@\[\\\]_`~]|&\S|:\/\/|www\./iv;

/** Inline Markdown as text with styles and links. A line feed in it is a break that is meant. What marked can't read stays plain. */
export function readInline(inline: string): AnsiText {
	const cleaned = clean(inline);
	return marks.test(cleaned) ? joinAnsi(cutInline(cleaned).map(piece => readPiece(piece))) : {...styledText(cleaned), addresses: []};
}

function readPiece(inline: string): AnsiText {
	try {
		return readAnsi(marked.parseInline(inline, {async: false}));
	} catch {
		return {...styledText(tidy(inline)), addresses: []};
	}
}

// The highlighter complains on standard error of languages that it doesn't know.
const languages = new Set(
	'bash c cpp css diff go html java javascript js json kotlin php py python ruby rust sh sql swift ts typescript xml yaml'.split(' '),
);

/** Code as it stands, highlighted where it names one of the usual languages and chalk, which marked-terminal asks, sees colours. */
export function readCode(code: string, language: string): AnsiText {
	if (languages.has(language)) {
		const highlighted = highlight(code, language);
		if (highlighted?.text === code && highlighted.spans.some(({style}) => style !== '')) {
			return highlighted;
		}
	}

	return {...styledText(code, codeStyle), addresses: []};
}

function highlight(code: string, language: string): AnsiText | undefined {
	try {
		const token: Tokens.Code = {
			type: 'code', raw: code, text: code, lang: language,
		};
		return readAnsi(marked.parser([token]).replace(/\n\n$/v, ''));
	} catch {
		return undefined;
	}
}
