/**
Parse5's tokenizer takes a page sign by sign, each through half a dozen calls. Most of a page is scripts, styles, text, names
and values in which only a few signs mean anything: this leads the tokenizer past such runs in one step. What it hands to
its parser is the same, but that white space within text doesn't come as a token of its own.
*/
import {Tokenizer, type Token} from 'parse5';

type TokenizerOptions = ConstructorParameters<typeof Tokenizer>[0];
type TokenHandler = ConstructorParameters<typeof Tokenizer>[1];

/** Its states that are led on, as it numbers them. */
const [data, rawText, scriptData, tagOpen, endTagOpen, tagName, beforeAttributeName, inDoubleQuotes, inSingleQuotes, unquoted, afterQuotes, comment] = [0, 2, 3, 5, 6, 7, 31, 35, 36, 37, 38, 44] as const;

const [characters, whitespace] = [0, 2] as const;

/* eslint-disable @typescript-eslint/no-restricted-types -- Parse5's own. */
/** What of the tokenizer it is led by: it keeps this to itself, so its version is pinned. */
type Inner = {
	state: number;
	active: boolean;
	paused: boolean;
	inLoop: boolean;
	consumedAfterSnapshot: number;
	currentToken: {tagName: string} | null;
	currentAttr: {name: string; value: string};
	currentCharacterToken: {chars: string} | null;
	runStart: number;
	runEnd: number;
	readonly preprocessor: {html: string; pos: number; isEol: boolean; skipNextNewLine: boolean};
	_runParsingLoop(): void;
	_consume(): number;
	_ensureHibernation(): boolean;
	_callState(sign: number): void;
	_ensureCharacterToken(type: number): void;
	_flushRun(text: string): void;
	_createStartTagToken(): void;
	_createEndTagToken(): void;
	_createAttr(start: string): void;
	_leaveAttrName(): void;
};
/* eslint-enable @typescript-eslint/no-restricted-types */

// A zero is replaced, a carriage return becomes a line feed: parse5 does it.
const endOfText = /[\0\r\u{26}<]/gv;
const endOfRawText = /[\0\r<]/gv;
const endOfComment = /[\0\r\-<]/gv;
const endOfDoubleQuotes = /[\0\r"\u{26}]/gv;
const endOfSingleQuotes = /[\0\r\u{26}']/gv;
const endOfSpace = /[^\t\n\f ]/gv;
const name = /[a-z][\-0-9a-z]*(?=[\t\n\f \/>])/vy;
const attribute = /(?<name>[a-z][\-0-9:_a-z]*)=(?:"(?<double>[^\0\r"\u{26}]*)"|'(?<single>[^\0\r\u{26}']*)'|(?<bare>[^\0\t\n\f\r "\u{26}'<=>`]+)(?=[\t\n\f >]))/vy;

/** Where a run that begins at `from` ends: before the first sign that fits, or with what has come so far. */
function endOf(html: string, from: number, sign: RegExp): number {
	sign.lastIndex = from;
	return sign.exec(html)?.index ?? html.length;
}

function moveTo(inner: Inner, end: number): void {
	const {preprocessor} = inner;
	preprocessor.pos = end - 1;
	preprocessor.isEol = false;
}

/** What lies before `end` added to the text, the value or the comment that is being made. */
function take(inner: Inner, length: number): void {
	const start = inner.preprocessor.pos + 1;
	if (inner.runEnd !== start) {
		inner._flushRun('');
		inner.runStart = start;
	}

	inner.runEnd = start + length;
	moveTo(inner, start + length);
}

function takeText(inner: Inner, end: number, type: number): void {
	const length = end - inner.preprocessor.pos - 1;
	if (length === 0) {
		return;
	}

	// This may drop what was read before, and move the rest to the front.
	inner._ensureCharacterToken(type);
	take(inner, length);
}

function takeName(inner: Inner): void {
	const {html, pos} = inner.preprocessor;
	name.lastIndex = pos + 1;
	const found = name.exec(html)?.[0];
	if (found === undefined) {
		return;
	}

	if (inner.state === tagOpen) {
		inner._createStartTagToken();
	} else {
		inner._createEndTagToken();
	}

	inner.currentToken!.tagName = found;
	inner.state = tagName;
	moveTo(inner, name.lastIndex);
}

function takeAttributes(inner: Inner): void {
	const {html, pos} = inner.preprocessor;
	let before = pos;
	let from = endOf(html, pos + 1, endOfSpace);
	moveTo(inner, from);
	while (from > before) {
		attribute.lastIndex = from;
		const found = attribute.exec(html)?.groups;
		if (!found) {
			return;
		}

		inner._createAttr(found.name!);
		inner.currentAttr.value = found.double ?? found.single ?? found.bare!;
		inner._leaveAttrName();
		inner.state = found.bare === undefined ? afterQuotes : unquoted;
		before = attribute.lastIndex;
		moveTo(inner, before);
		from = endOf(html, before, endOfSpace);
	}
}

/** Leads the tokenizer on as far as that takes no deciding. */
function lead(inner: Inner): void {
	const {state, preprocessor: {html, pos, skipNextNewLine}} = inner;
	const from = pos + 1;
	if (skipNextNewLine || from >= html.length) {
		return;
	}

	switch (state) {
		case data: {
			const space = endOf(html, from, endOfSpace);
			const isSpace = space > from;
			takeText(inner, isSpace ? space : endOf(html, from, endOfText), isSpace ? whitespace : characters);
			break;
		}

		case rawText:
		case scriptData: {
			takeText(inner, endOf(html, from, endOfRawText), characters);
			break;
		}

		case tagOpen:
		case endTagOpen: {
			takeName(inner);
			break;
		}

		case beforeAttributeName: {
			takeAttributes(inner);
			break;
		}

		case inDoubleQuotes: {
			take(inner, endOf(html, from, endOfDoubleQuotes) - from);
			break;
		}

		case inSingleQuotes: {
			take(inner, endOf(html, from, endOfSingleQuotes) - from);
			break;
		}

		case comment: {
			take(inner, endOf(html, from, endOfComment) - from);
			break;
		}

		default:
	}
}

const openTokenizer = Tokenizer as unknown as new (options: TokenizerOptions, handler: TokenHandler) => Inner;

class QuickTokenizer extends openTokenizer {
	override _runParsingLoop(): void {
		if (this.inLoop) {
			return;
		}

		this.inLoop = true;
		while (this.active && !this.paused) {
			lead(this);
			this.consumedAfterSnapshot = 0;
			const sign = this._consume();
			if (!this._ensureHibernation()) {
				this._callState(sign);
			}
		}

		this.inLoop = false;
	}
}

/** A tokenizer for a parser that doesn't ask where in the page things stand. */
export const quickTokenizer = (handler: TokenHandler): Tokenizer => new QuickTokenizer({sourceCodeLocationInfo: false}, handler) as unknown as Tokenizer;

/** The text that is being gathered, for whoever wants it in one piece. */
export const textSoFar = (tokenizer: Tokenizer): Token.CharacterToken | undefined => (tokenizer as unknown as Inner).currentCharacterToken as Token.CharacterToken | null ?? undefined; // eslint-disable-line @typescript-eslint/no-restricted-types -- Parse5's own.
