/**
Parse5's tokenizer takes a page sign by sign, each through half a dozen calls. Most of a page is scripts, styles, text, names
and values in which only a few signs mean anything: this leads the tokenizer past such runs in one step. What it hands to
its parser is the same, but that white space within text doesn't come as a token of its own.
*/
import {type Token, type Tokenizer} from 'parse5';

/** Its states that are led on, as it numbers them. */
const [data, rawText, scriptData, tagOpen, endTagOpen, tagName, beforeAttributeName, inDoubleQuotes, inSingleQuotes, unquoted, afterQuotes, comment] = [0, 2, 3, 5, 6, 7, 31, 35, 36, 37, 38, 44] as const;

const [characters, whiteSpace] = [0, 2] as const;

/* eslint-disable @typescript-eslint/naming-convention, @typescript-eslint/no-restricted-types -- Parse5's own names. */
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
	_runParsingLoop: () => void;
	readonly _consume: () => number;
	readonly _ensureHibernation: () => boolean;
	readonly _callState: (sign: number) => void;
	readonly _ensureCharacterToken: (type: number) => void;
	readonly _flushRun: (text: string) => void;
	readonly _createStartTagToken: () => void;
	readonly _createEndTagToken: () => void;
	readonly _createAttr: (start: string) => void;
	readonly _leaveAttrName: () => void;
};
/* eslint-enable @typescript-eslint/naming-convention, @typescript-eslint/no-restricted-types */

// A zero is replaced, a carriage return becomes a line feed: parse5 does it.
const endOfText = /[\0\r\&<]/gv;
const endOfRawText = /[\0\r<]/gv;
const endOfComment = /[\0\r\-<]/gv;
const endOfDoubleQuotes = /[\0\r"\&]/gv;
const endOfSingleQuotes = /[\0\r\&']/gv;
const endOfSpace = /[^\t\n\f ]/gv;
const name = /[a-z][\-0-9a-z]*(?=[\t\n\f \/>])/vy;
const attribute = /(?<name>[a-z][\-0-9:_a-z]*)=(?:"(?<double>[^\0\r"\&]*)"|'(?<single>[^\0\r\&']*)'|(?<bare>[^\0\t\n\f\r "\&'<=>`]+)(?=[\t\n\f >]))/vy;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0A || code === 0x09 || code === 0x0C;

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
	if (length > 0) {
		// This may drop what was read before, and move the rest to the front.
		inner._ensureCharacterToken(type);
		take(inner, length);
	}
}

function takeName(inner: Inner, from: number, create: () => void): void {
	name.lastIndex = from;
	const found = name.exec(inner.preprocessor.html)?.[0];
	if (found !== undefined) {
		create();
		inner.currentToken!.tagName = found;
		inner.state = tagName;
		moveTo(inner, from + found.length);
	}
}

function takeAttributes(inner: Inner): void {
	const {html, pos} = inner.preprocessor;
	let from = pos + 1;
	do {
		from = endOf(html, from, endOfSpace);
		attribute.lastIndex = from;
		const found = attribute.exec(html)?.groups;
		if (!found) {
			break;
		}

		inner._createAttr(found.name!);
		inner.currentAttr.value = found.double ?? found.single ?? found.bare!;
		inner._leaveAttrName();
		from = attribute.lastIndex;
		inner.state = found.bare === undefined ? afterQuotes : unquoted;
		moveTo(inner, from);
	} while (isSpace(html.charCodeAt(from)));

	if (inner.state === beforeAttributeName) {
		moveTo(inner, from);
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
			const isSpaceNext = isSpace(html.charCodeAt(from));
			takeText(inner, endOf(html, from, isSpaceNext ? endOfSpace : endOfText), isSpaceNext ? whiteSpace : characters);
			break;
		}

		case rawText:
		case scriptData: {
			takeText(inner, endOf(html, from, endOfRawText), characters);
			break;
		}

		case tagOpen: {
			takeName(inner, from, () => {
				inner._createStartTagToken();
			});
			break;
		}

		case endTagOpen: {
			takeName(inner, from, () => {
				inner._createEndTagToken();
			});
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

/** Makes a parser's tokenizer quick. Only for one that doesn't note where in the page things stand. */
export function hasten(tokenizer: Tokenizer): void {
	const inner = tokenizer as unknown as Inner;
	inner._runParsingLoop = () => {
		if (inner.inLoop) {
			return;
		}

		inner.inLoop = true;
		while (inner.active && !inner.paused) {
			lead(inner);
			inner.consumedAfterSnapshot = 0;
			const sign = inner._consume();
			if (!inner._ensureHibernation()) {
				inner._callState(sign);
			}
		}

		inner.inLoop = false;
	};
}

/** The text that is being gathered, for whoever wants it in one piece. */
export const textSoFar = (tokenizer: Tokenizer): Token.CharacterToken | undefined => (tokenizer as unknown as Inner).currentCharacterToken as Token.CharacterToken | null ?? undefined; // eslint-disable-line @typescript-eslint/no-restricted-types -- Parse5's own.
