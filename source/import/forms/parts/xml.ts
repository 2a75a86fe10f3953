/** XML as real feeds have it: whatever can be read is read, and nothing is ever looked up or expanded. */
import {Parser} from 'htmlparser2';
import {piecesOf} from './text.js';

export type XmlEvent =
	| {readonly type: 'open'; readonly name: string; readonly attributes: ReadonlyMap<string, string>}
	| {readonly type: 'text'; readonly text: string}
	/** `isCut`: the text ended before the element did. */
	| {readonly type: 'close'; readonly name: string; readonly isCut: boolean};

/** Real feeds stay under 60, with XHTML in them. */
const deepest = 256;
const mostAttributes = 100;

/** Names by which a namespace is known here, whatever a document calls it. Without a name: RSS, and everything that declares none. */
const namespaces: ReadonlyMap<string, string> = new Map([
	['http://purl.org/rss/1.0', ''],
	['http://my.netscape.com/rdf/simple/0.9', ''],
	['http://channel.netscape.com/rdf/simple/0.9', ''],
	['http://backend.userland.com/rss2', ''],
	['http://www.w3.org/2005/atom', 'atom'],
	['http://purl.org/atom/ns', 'atom'],
	['http://purl.org/dc/elements/1.1', 'dc'],
	['http://purl.org/dc/terms', 'dcterms'],
	['http://purl.org/rss/1.0/modules/content', 'content'],
	['http://search.yahoo.com/mrss', 'media'],
	['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
	['http://www.w3.org/1999/02/22-rdf-syntax-ns', 'rdf'],
	['http://www.w3.org/1999/xhtml', 'xhtml'],
	['https://rss.dw.com/syndication/dwsyn', 'dwsyn'],
]);

type Prefixes = ReadonlyMap<string, string>;

/** The prefixes that hold within an element. */
function prefixesWithin(attributes: Readonly<Record<string, string>>, around: Prefixes): Prefixes {
	const declared = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
	if (declared.length === 0) {
		return around;
	}

	const own = declared.map(([name, address]) => {
		const prefix = name.slice('xmlns:'.length);
		return [prefix, namespaces.get(address.trim().toLowerCase().replace(/[#\/]$/v, '')) ?? prefix] as const;
	});
	return new Map([...around, ...own]);
}

function nameOf(written: string, prefixes: Prefixes): string {
	const colon = written.indexOf(':');
	const prefix = colon === -1 ? '' : written.slice(0, colon);
	const known = prefixes.get(prefix) ?? prefix;
	return known === '' ? written.slice(colon + 1) : `${known}:${written.slice(colon + 1)}`;
}

/**
What a parser meets in XML, piece after piece. Names are in lower case, with the prefix that the namespace has here.
Tags that are wrongly nested are closed as they must be; from where elements are nested too deep, nothing more is read.
*/
export function * xmlEvents(xml: string): Generator<XmlEvent, void, undefined> {
	const events: XmlEvent[] = [];
	const open: Array<{readonly name: string; readonly prefixes: Prefixes}> = [];
	let isOver = false;
	const parser = new Parser({
		onopentag(written, attributes) {
			const prefixes = prefixesWithin(attributes, open.at(-1)?.prefixes ?? new Map());
			const name = nameOf(written, prefixes);
			open.push({name, prefixes});
			events.push({type: 'open', name, attributes: new Map(Object.entries(attributes).slice(0, mostAttributes))});
		},
		onclosetag() {
			events.push({type: 'close', name: open.pop()?.name ?? '', isCut: isOver});
		},
		ontext(text) {
			events.push({type: 'text', text});
		},
	}, {xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true});
	for (const piece of piecesOf(xml)) {
		parser.write(piece);
		yield * events.splice(0);
		if (open.length >= deepest) {
			break;
		}
	}

	isOver = true;
	parser.end();
	yield * events;
}

export type XmlElement = {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: ReadonlyArray<XmlElement | string>;
};

type Growing = XmlElement & {readonly children: Array<XmlElement | string>; readonly at: number};

export type XmlDocument = {
	/** The outermost element without the units; `undefined` for a text without one. */
	readonly root: XmlElement | undefined;
	/** The elements that were asked for, whole, in order, each apart from what is around it. */
	readonly units: readonly XmlElement[];
	/** Whether there are more units than were asked for. */
	readonly hasMore: boolean;
};

/** Reads a document whose parts stand in many elements of one kind. A unit that is cut off is left out. */
export function readXml(xml: string, isUnit: (name: string) => boolean, most: number): XmlDocument {
	const open: Growing[] = [];
	const units: Growing[] = [];
	let root: XmlElement | undefined;
	for (const [at, event] of xmlEvents(xml).map((event, index) => [index, event] as const)) {
		if (event.type === 'text') {
			open.at(-1)?.children.push(event.text);
		} else if (event.type === 'open') {
			const element = {
				name: event.name, attributes: event.attributes, children: [], at,
			};
			if (root !== undefined && !isUnit(event.name)) {
				open.at(-1)?.children.push(element);
			}

			root ??= element;
			open.push(element);
		} else {
			const element = open.pop();
			if (element && isUnit(element.name) && !event.isCut) {
				if (units.length === most) {
					return {root, units: inOrder(units), hasMore: true};
				}

				units.push(element);
			}
		}
	}

	return {root, units: inOrder(units), hasMore: false};
}

const inOrder = (units: readonly Growing[]): readonly XmlElement[] => units.toSorted((a, b) => a.at - b.at);

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** The elements of these names within an element; those of the first name that is there come first. */
export function childrenOf(element: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
	const elements = element?.children.filter(child => isElement(child)) ?? [];
	return names.flatMap(name => elements.filter(child => child.name === name));
}

/** All text within an element. */
export function textWithin(element: XmlElement | undefined): string {
	return element?.children.map(child => isElement(child) ? textWithin(child) : child).join('') ?? '';
}

const voidTags = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What an element holds, as HTML: its text is HTML already where no elements stand in it. */
export function htmlWithin(element: XmlElement): string {
	return element.children.some(child => isElement(child)) ? serialise(element.children) : textWithin(element);
}

function serialise(nodes: ReadonlyArray<XmlElement | string>): string {
	return nodes.map(node => {
		if (!isElement(node)) {
			return escape(node);
		}

		const tag = node.name.replace(/^.*:/v, '');
		if (!/^[a-z][\da-z]*$/v.test(tag)) {
			return serialise(node.children);
		}

		const attributes = [...node.attributes]
			.filter(([name]) => /^[a-z][\-a-z]*$/v.test(name))
			.map(([name, value]) => ` ${name}="${escape(value).replaceAll('"', '&quot;')}"`)
			.join('');
		return voidTags.has(tag) ? `<${tag}${attributes}>` : `<${tag}${attributes}>${serialise(node.children)}</${tag}>`;
	}).join('');
}
