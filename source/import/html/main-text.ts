/**
Where the article stands in a page: Mozilla's Readability says which elements belong to it. It gets a copy of the page without
the furniture, in which each element carries its number, and what is left of the copy tells the elements of the tree.
*/
import {Readability} from '@mozilla/readability';
import {parseHTML} from 'linkedom';
import {isInline, textOf, unreadTags} from './text.js';
import {
	attribute,
	isElement,
	type Element,
	type Node,
	type Page,
} from './tree.js';

/** What Readability weighs; other attributes only cost time. */
const weighed = ['class', 'id', 'role', 'href', 'itemprop', 'rel', 'dir'];
const voidTags = new Set(['br', 'hr', 'img', 'wbr', 'col']);
const numberAttribute = 'data-number';

const escapeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const escapeValue = (text: string): string => text.slice(0, 500).replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Boxes whose own text Readability would wrap in paragraphs that carry no number. */
const boxes = new Set(['div', 'section', 'article', 'main', 'body', 'header', 'aside', 'center']);

/** The page as HTML without what is left out, each element with its number, text that stands in boxes as paragraphs. */
function serialise(page: Page, isLeftOut: (element: Element) => boolean): string {
	const parts: string[] = ['<!DOCTYPE html><html><head><title></title></head>'];
	const isRead = (element: Element) => !unreadTags.has(element.tag) && /^[a-z][\da-z]*(?:-[\d\-a-z]*)?$/v.test(element.tag) && !isLeftOut(element);
	const write = (element: Element): void => {
		const children = element.children.filter(child => !isElement(child) || isRead(child));
		const isBox = boxes.has(element.tag);
		const isParagraph = element.tag === 'div' && children.length > 0 && children.every(child => isInline(child)) && children.some(child => textOf(child) !== '');
		const attributes = weighed.filter(name => element.attributes.has(name)).map(name => ` ${name}="${escapeValue(attribute(element, name))}"`);
		// The address of a picture of data would be longer than the page.
		const source = element.tag === 'img' ? ' src="https://picture.example/a.jpg"' : '';
		const tag = isParagraph ? 'p' : element.tag;
		parts.push(`<${tag} ${numberAttribute}="${element.index}"${attributes.join('')}${source}>`);
		if (voidTags.has(tag)) {
			return;
		}

		const start = isBox && !isParagraph ? `<p ${numberAttribute}="${element.index}">` : '';
		let isOpen = false;
		for (const [index, child] of children.entries()) {
			const isLine = isInline(child);
			if (start !== '' && isLine !== isOpen && (isOpen || textOf(child) !== '')) {
				parts.push(isOpen ? '</p>' : start);
				isOpen = !isOpen;
			}

			if (isOpen && isBreak(child) && isBreak(children[index + 1])) {
				parts.push('</p>', start);
			} else if (isElement(child)) {
				write(child);
			} else {
				parts.push(escapeText(child));
			}
		}

		parts.push(isOpen ? '</p>' : '', `</${tag}>`);
	};

	const body = page.root.children.find(child => isElement(child) && child.tag === 'body');
	if (body && isElement(body)) {
		write(body);
	}

	parts.push('</html>');
	return parts.join('');
}

const isBreak = (node: Node | undefined): boolean => node !== undefined && isElement(node) && node.tag === 'br';

type Numbered = {getAttribute(name: string): string | null; querySelectorAll(selector: string): Iterable<Numbered>}; // eslint-disable-line @typescript-eslint/no-restricted-types -- the DOM's own.

/** The numbers of the elements that Readability takes for the article; `undefined` where it finds none. */
export function findMainText(page: Page, isLeftOut: (element: Element) => boolean): ReadonlySet<number> | undefined {
	const {document} = parseHTML(serialise(page, isLeftOut));
	const found = new Readability<Numbered>(document as never, {
		keepClasses: true,
		disableJSONLD: true,
		serializer: element => element,
	}).parse();
	return found?.content ? new Set([...found.content.querySelectorAll(`[${numberAttribute}]`)].map(element => Number(element.getAttribute(numberAttribute)))) : undefined;
}
