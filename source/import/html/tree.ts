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
import {hasten, textSoFar} from './tokenizer.js';

export type Node = Element | string;

export type Element = {
	/** Lower case. */
	readonly tag: string;
	readonly attributes: ReadonlyMap<string, string>;
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
function parse(html: string): Parsed.Document {
	const parser = new Parser<DefaultTreeAdapterMap>({scriptingEnabled: false});
	const onStartTag = parser.onStartTag.bind(parser);
	hasten(parser.tokenizer);
	let count = 0;
	parser.onStartTag = (token: Token.TagToken) => {
		const isOver = parser.openElements.stackTop >= deepest || count >= mostElements;
		if (isOver && !rawText.has(token.tagName)) {
			return;
		}

		count++;
		if (token.attrs.length > mostAttributes) {
			token.attrs.length = mostAttributes;
		}

		onStartTag(token);
	};

	// Text comes together piece by piece; made one string after each piece, it takes a tenth of the memory.
	for (let from = 0; from < html.length; from += pieceLength) {
		parser.tokenizer.write(html.slice(from, from + pieceLength), false);
		const token = textSoFar(parser.tokenizer);
		if (token) {
			token.chars = flat(token.chars);
		}
	}

	parser.tokenizer.write('', true);
	return parser.document;
}

type Mutable = {
	tag: string;
	attributes: Map<string, string>;
	children: Node[];
	parent: Element | undefined;
	index: number;
	end: number;
};

/** A page's tree, and all its elements in document order. */
export type Page = {
	readonly root: Element;
	readonly elements: readonly Element[];
	/** The first of its block quotes. */
	readonly quotes: readonly Element[];
};

/** The tree of a page, from its `<html>`, which is always there. */
export function parseTree(html: string): Page {
	const document = parse(html);
	const elements: Element[] = [];
	const convert = (node: Parsed.Element, parent: Element | undefined): Element => {
		const element: Mutable = {
			tag: node.tagName.toLowerCase(), attributes: new Map(), children: [], parent, index: elements.length, end: 0,
		};
		elements.push(element);
		for (const {name, value} of node.attrs) {
			element.attributes.set(name, value);
		}

		const {childNodes} = node.tagName === 'template' ? (node as Parsed.Template).content : node;
		for (const child of childNodes) {
			if (defaultTreeAdapter.isElementNode(child)) {
				element.children.push(convert(child, element));
			} else if (defaultTreeAdapter.isTextNode(child)) {
				element.children.push(child.value);
			}
		}

		element.end = elements.length;
		return element;
	};

	const root = document.childNodes.find(child => defaultTreeAdapter.isElementNode(child));
	return {root: convert(root!, undefined), elements, quotes: elements.filter(({tag}) => tag === 'blockquote').slice(0, mostQuotes)};
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

/** An attribute's value without white space around it; empty where there is none. */
export const attribute = (element: Element, name: string): string => element.attributes.get(name)?.trim() ?? '';
