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

/** Text of an element whose content isn't markup: a script, a title. */
export const rawText = (element: Element): string => element.children.filter(child => !isElement(child)).join('');

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

/** Gathers a page's signals; `url` is where it was found, if that is known. */
export function readSignals(page: Page, url: string | undefined): Signals {
	const meta = new Map<string, string[]>();
	const links = new Map<string, string>();
	const scripts: string[] = [];
	let title = '';
	let baseHref: string | undefined;
	for (const element of page.elements) {
		switch (element.tag) {
			case 'meta': {
				const name = (attribute(element, 'property') || attribute(element, 'name') || attribute(element, 'itemprop')).toLowerCase();
				const content = cleanLine(attribute(element, 'content'));
				const known = meta.get(name);
				if (known && known.length < 20) {
					known.push(content);
				} else if (!known && content !== '' && name !== '') {
					meta.set(name, [content]);
				}

				break;
			}

			case 'link': {
				for (const relation of attribute(element, 'rel').toLowerCase().split(/\s+/v)) {
					if (!links.has(relation)) {
						links.set(relation, attribute(element, 'href'));
					}
				}

				break;
			}

			case 'base': {
				baseHref ??= attribute(element, 'href');
				break;
			}

			case 'title': {
				// An SVG has titles too; the page's is the first.
				title ||= cleanLine(rawText(element));
				break;
			}

			case 'script': {
				if (/ld\+json/iv.test(attribute(element, 'type'))) {
					scripts.push(rawText(element));
				}

				break;
			}

			default:
		}
	}

	const canonical = [links.get('canonical'), ...meta.get('og:url') ?? []].map(address => webAddress(address ?? '', url)).find(address => address !== undefined);
	const key = keyOfAddress(url ?? canonical ?? '');
	const base = url ?? canonical;
	return {
		meta,
		linked: readLinkedArticle(scripts, address => key !== undefined && keyOfAddress(webAddress(address, base) ?? '') === key),
		title,
		canonical,
		base: webAddress(baseHref ?? '', base) ?? base,
		language: attribute(page.root, 'lang') || attribute(page.root, 'xml:lang'),
	};
}
