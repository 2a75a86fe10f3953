/**
Where the article stands in a page: Mozilla's Readability says which elements belong to it. It gets a copy of the page without
the furniture, in which each element carries its number, and what is left of the copy tells the elements of the tree. Readability's
own small DOM asks for markup without faults, and is several times quicker than a whole one.
*/
import {Readability} from '@mozilla/readability';
import JSDOMParser from '@mozilla/readability/JSDOMParser.js';
import {isInline, unreadTags} from './text.js';
import {
	isElement,
	type Element,
	type Node,
	type Page,
} from './tree.js';
import {type Weights} from './weights.js';

/** What Readability weighs; other attributes only cost time. */
const weighed = new Set(['class', 'id', 'role', 'href', 'itemprop', 'rel', 'dir']);
const voidTags = new Set(['br', 'hr', 'img', 'wbr', 'col']);
const numberAttribute = 'data-number';

/** The copy only says where the article stands: what would be markup may as well be other signs, which cost the parser nothing. */
const escapeText = (text: string): string => text.replaceAll(/[&<]/gv, '+');
const escapeValue = (text: string): string => text.slice(0, 500).replaceAll('"', '+');

/** Boxes whose own text Readability would wrap in paragraphs that carry no number. */
const boxes = new Set(['div', 'section', 'article', 'main', 'body', 'header', 'aside', 'center']);

const hasText = (node: Node, weights: Weights): boolean => isElement(node) ? weights.text(node) > 0 : node.trim() !== '';

type Copy = {readonly weights: Weights; readonly isLeftOut: (element: Element) => boolean; readonly parts: string[]};

function isRead(node: Node, {isLeftOut}: Copy): boolean {
	return !isElement(node) || (!unreadTags.has(node.tag) && /^[a-z][\da-z]*(?:-[\d\-a-z]*)?$/v.test(node.tag) && !isLeftOut(node));
}

function openingTag(element: Element, tag: string): string {
	let attributes = '';
	for (const {name, value} of element.attributes) {
		attributes += weighed.has(name) ? ` ${name}="${escapeValue(value.trim())}"` : '';
	}

	// The address of a picture of data would be longer than the page.
	const source = tag === 'img' ? ' src="https://picture.example/a.jpg"' : '';
	return `<${tag} ${numberAttribute}="${element.index}"${attributes}${source}${voidTags.has(tag) ? '/>' : '>'}`;
}

function write(element: Element, copy: Copy): void {
	const {parts, weights} = copy;
	const children = element.children.filter(child => isRead(child, copy));
	const isBox = boxes.has(element.tag);
	const isParagraph =
		element.tag === 'div' && children.length > 0 && children.every(child => isInline(child)) && children.some(child => hasText(child, weights));
	const tag = isParagraph ? 'p' : element.tag;
	parts.push(openingTag(element, tag));
	if (voidTags.has(tag)) {
		return;
	}

	const start = isBox && !isParagraph ? `<p ${numberAttribute}="${element.index}">` : '';
	let isOpen = false;
	for (const [index, child] of children.entries()) {
		const isLine = isInline(child);
		if (start !== '' && isLine !== isOpen && (isOpen || hasText(child, weights))) {
			parts.push(isOpen ? '</p>' : start);
			isOpen = !isOpen;
		}

		if (isOpen && isBreak(child) && isBreak(children[index + 1])) {
			parts.push('</p>', start);
		} else if (isElement(child)) {
			write(child, copy);
		} else {
			parts.push(escapeText(child));
		}
	}

	parts.push(isOpen ? '</p>' : '', `</${tag}>`);
}

/** The page as HTML without what is left out, each element with its number, text that stands in boxes as paragraphs. */
function serialise(page: Page, weights: Weights, isLeftOut: (element: Element) => boolean): string {
	const parts: string[] = ['<!DOCTYPE html><html><head><title></title></head>'];
	const body = page.root.children.find(child => isElement(child) && child.tag === 'body');
	if (body !== undefined && isElement(body)) {
		write(body, {weights, isLeftOut, parts});
	}

	parts.push('</html>');
	return parts.join('');
}

const isBreak = (node: Node | undefined): boolean => node !== undefined && isElement(node) && node.tag === 'br';

type Numbered = {getAttribute(name: string): string | null | undefined; getElementsByTagName(tag: string): readonly Numbered[]}; // eslint-disable-line @typescript-eslint/no-restricted-types -- the DOM's own.

/** What Readability is asked about: more takes it longer than a page may take. Real pages have under 10,000 elements and 500 kB of text. */
const [mostElements, mostText] = [25_000, 1_500_000];

/** The numbers of the elements that Readability takes for the article; `undefined` where it finds none or isn't asked. */
function askReadability(page: Page, weights: Weights, isLeftOut: (element: Element) => boolean): ReadonlySet<number> | undefined {
	if (page.elements.length > mostElements || weights.text(page.root) > mostText) {
		return undefined;
	}

	const found = new Readability(new JSDOMParser().parse(serialise(page, weights, isLeftOut)), {
		keepClasses: true,
		disableJSONLD: true, // eslint-disable-line @typescript-eslint/naming-convention -- Readability's own.
		serializer: (node: unknown) => node as Numbered,
	}).parse();
	const content: Numbered | undefined = found?.content ?? undefined;
	// Readability makes some elements of its own.
	return content && new Set(content.getElementsByTagName('*').map(element => element.getAttribute(numberAttribute) ?? '').filter(number => number !== '').map(Number)); // eslint-disable-line unicorn/prefer-query-selector -- This DOM has no selectors.
}

/** As much of a box's prose in one of its children makes the child the better box. */
const mostOfProse = 0.7;
const leastProse = 140;

/** The smallest element that holds most of the page's prose, and all within it: plain, but quick with the largest page. */
function densest(page: Page, weights: Weights): ReadonlySet<number> | undefined {
	const mostly = (box: Element): Element | undefined =>
		box.children.filter(child => isElement(child)).find(child => weights.prose(child) > mostOfProse * weights.prose(box));
	let box = page.root;
	for (let inner = mostly(box); inner; inner = mostly(inner)) {
		box = inner;
	}

	const isLine = box !== page.root && box.parent !== undefined && box.children.every(child => isInline(child));
	const whole = isLine ? box.parent! : box;
	return weights.prose(whole) < leastProse ? undefined : new Set(page.elements.slice(whole.index, whole.end).map(({index}) => index));
}

/** The numbers of the elements that hold the article; `undefined` where the page has no prose. */
export const findMainText = (page: Page, weights: Weights, isLeftOut: (element: Element) => boolean): ReadonlySet<number> | undefined =>
	askReadability(page, weights, isLeftOut) ?? densest(page, weights);
