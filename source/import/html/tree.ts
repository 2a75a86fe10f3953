/**
A page as a plain tree that no later step changes: what is left out is noted beside it, by element.
parse5 builds it by the rules of HTML, so that every broken page gives the tree that a browser makes of it.
*/
import {
	Parser,
	defaultTreeAdapter,
	type DefaultTreeAdapterMap,
	type DefaultTreeAdapterTypes as Parsed,
	type Token,
} from 'parse5';

export type Node = Element | string;

export type Element = {
	/** Lower case. */
	readonly tag: string;
	readonly attributes: readonly Token.Attribute[];
	/** Elements and text; comments are gone. */
	readonly children: readonly Node[];
	readonly parent: Element | undefined;
	/** Place in document order; the element's number and `end` frame those of everything within it. */
	readonly index: number;
	readonly end: number;
};

/** Deeper elements give their content to the last one that still stands: real pages stay under 60, Readability recurses. */
const deepest = 256;
/** Start tags after these are dropped and their text stays. Real pages have under 20,000. */
const mostElements = 150_000;
/** Of one element; the largest real pages have a few dozen. */
const mostAttributes = 100;
const mostQuotes = 300;
/** Elements whose content is no markup: dropping their tags would turn it into some. */
const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'iframe', 'noembed', 'noframes', 'noscript', 'plaintext']);

const pieceLength = 1_000_000;

/** The same string in one piece: looking for something in it makes the engine put it together. */
function flat(text: string): string {
	text.indexOf('\u{0}');
	return text;
}

/** Parse5's parser with caps on depth, number of elements and attributes: its own checks walk all open elements. */
class CappedParser extends Parser<DefaultTreeAdapterMap> {
	private count = 0;

	constructor() {
		super({scriptingEnabled: false});
	}

	override onStartTag(token: Token.TagToken): void {
		const isOver = this.openElements.stackTop >= deepest || this.count >= mostElements;
		if (isOver && !rawText.has(token.tagName)) {
			return;
		}

		this.count++;
		if (token.attrs.length > mostAttributes) {
			token.attrs.length = mostAttributes;
		}

		super.onStartTag(token);
	}
}

function parse(html: string): Parsed.Document {
	const {tokenizer, document} = new CappedParser();
	// Text comes together piece by piece; made one string after each, it takes a tenth of the memory.
	for (let from = 0; from < html.length; from += pieceLength) {
		tokenizer.write(html.slice(from, from + pieceLength), false);
		const token = (tokenizer as unknown as {readonly currentCharacterToken: {chars: string} | null}).currentCharacterToken; // eslint-disable-line @typescript-eslint/no-restricted-types -- Parse5's own.
		if (token) {
			token.chars = flat(token.chars);
		}
	}

	tokenizer.write('', true);
	return document;
}

type Mutable = {
	tag: string;
	attributes: readonly Token.Attribute[];
	children: Node[];
	parent: Element | undefined;
	index: number;
	end: number;
};

// These run for every element: within another function they would be made, and made quick, anew for every page.
function convert(node: Parsed.Element, parent: Element | undefined, elements: Element[]): Element {
	const element: Mutable = {
		tag: node.tagName.toLowerCase(), attributes: node.attrs, children: [], parent, index: elements.length, end: 0,
	};
	elements.push(element);
	const {childNodes} = node.tagName === 'template' ? (node as Parsed.Template).content : node;
	for (const child of childNodes) {
		if (defaultTreeAdapter.isElementNode(child)) {
			element.children.push(convert(child, element, elements));
		} else if (defaultTreeAdapter.isTextNode(child)) {
			element.children.push(child.value);
		}
	}

	element.end = elements.length;
	return element;
}

const isQuote = ({tag}: Element): boolean => tag === 'blockquote';

/** A page's tree, and all its elements in document order. */
export type Page = {
	readonly root: Element;
	readonly elements: readonly Element[];
	/** The first of its block quotes. */
	readonly quotes: readonly Element[];
};

/** The tree of a page, from its `<html>`, which is always there. */
export function parseTree(html: string): Page {
	const elements: Element[] = [];
	const root = parse(html).childNodes.find(child => defaultTreeAdapter.isElementNode(child));
	return {root: convert(root!, undefined, elements), elements, quotes: elements.filter(element => isQuote(element)).slice(0, mostQuotes)};
}

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** An element and all elements within it, in document order. */
export const within = (page: Page, element: Element): readonly Element[] => page.elements.slice(element.index, element.end);

/** The element around one, or itself, that fits. */
export function closest(element: Element | undefined, isFit: (element: Element) => boolean): Element | undefined {
	let around = element;
	while (around && !isFit(around)) {
		around = around.parent;
	}

	return around;
}

export const hasWithin = (outer: Element, inner: Element): boolean => inner.index >= outer.index && inner.index < outer.end;

function valueOf({attributes}: Element, name: string): string | undefined {
	for (const candidate of attributes) {
		if (candidate.name === name) {
			return candidate.value;
		}
	}

	return undefined;
}

export const hasAttribute = (element: Element, name: string): boolean => valueOf(element, name) !== undefined;

/** An attribute's value without white space around it; empty where there is none. */
export const attribute = (element: Element, name: string): string => valueOf(element, name)?.trim() ?? '';
