/** What a page says of itself in its head, gathered once: the sources that the rules in metadata.ts choose from. */
import {cleanLine} from '../../clean.js';
import {keyOfAddress} from '../../addresses.js';
import {readLinkedArticle, type LinkedArticle} from './json-ld.js';
import {
	attribute,
	isElement,
	type Element,
	type Page,
} from './tree.js';

export type Signals = {
	/** `content` of all `<meta>`, by their lower-case `property`, `name` or `itemprop`. */
	readonly meta: ReadonlyMap<string, readonly string[]>;
	readonly linked?: LinkedArticle;
	/** The page's `<title>`. */
	readonly title: string;
	readonly canonical?: string;
	/** What relative addresses are relative to. */
	readonly base?: string;
	readonly language: string;
};

/** Longer titles and descriptions are none. */
const longestContent = 2000;
/** Contents of one name. */
const mostOfOne = 20;

/** Text of an element whose content isn't markup: a script, a title. */
export const rawText = (element: Element): string => element.children.filter((child): child is string => !isElement(child)).join('');

/** An address in full, http(s) only; `undefined` for others and for broken ones. */
export function webAddress(address: string, base: string | undefined): string | undefined {
	const trimmed = address.trim();
	const url = trimmed === '' || trimmed.length > 4096 ? undefined : URL.parse(trimmed, base);
	if (!url || !/^https?:$/v.test(url.protocol)) {
		return undefined;
	}

	url.username = '';
	url.password = '';
	return url.href;
}

/** The first of some attributes that an element has. */
const firstOf = (element: Element, ...names: readonly string[]): string =>
	names.map(name => attribute(element, name)).find(value => value !== '') ?? '';

function addMeta(meta: Map<string, string[]>, element: Element): void {
	const name = firstOf(element, 'property', 'name', 'itemprop').toLowerCase();
	const content = cleanLine(attribute(element, 'content').slice(0, longestContent));
	const known = meta.get(name);
	if (known && known.length < mostOfOne) {
		known.push(content);
	} else if (!known && content !== '' && name !== '') {
		meta.set(name, [content]);
	}
}

function addLinks(links: Map<string, string>, element: Element): void {
	for (const relation of attribute(element, 'rel').toLowerCase().split(/\s+/v)) {
		if (!links.has(relation)) {
			links.set(relation, attribute(element, 'href'));
		}
	}
}

/** Gathers a page's signals; `url` is where it was found, if that is known. */
export function readSignals(page: Page, url: string | undefined): Signals {
	const meta = new Map<string, string[]>();
	const links = new Map<string, string>();
	const scripts: string[] = [];
	const titles: string[] = [];
	const bases: string[] = [];
	const readers: Readonly<Record<string, (element: Element) => void>> = {
		meta(element) {
			addMeta(meta, element);
		},
		link(element) {
			addLinks(links, element);
		},
		base(element) {
			bases.push(attribute(element, 'href'));
		},
		title(element) {
			titles.push(cleanLine(rawText(element).slice(0, longestContent)));
		},
		script(element) {
			if (/ld\+json/iv.test(attribute(element, 'type'))) {
				scripts.push(rawText(element));
			}
		},
	};
	for (const element of page.elements) {
		readers[element.tag]?.(element);
	}

	// An SVG has titles too; the page's is the first.
	const title = titles.find(text => text !== '') ?? '';
	const canonical = [links.get('canonical'), ...(meta.get('og:url') ?? [])]
		.map(address => webAddress(address ?? '', url))
		.find(address => address !== undefined);
	const key = keyOfAddress(url ?? canonical ?? '');
	const base = url ?? canonical;
	return {
		meta,
		linked: readLinkedArticle(scripts, address => key !== undefined && keyOfAddress(webAddress(address, base) ?? '') === key),
		title,
		canonical,
		base: webAddress(bases[0] ?? '', base) ?? base,
		language: firstOf(page.root, 'lang', 'xml:lang'),
	};
}
