/** The words of elements, as a person reads them. */
import {cleanLine} from '../../clean.js';
import {isElement, type Element, type Node} from './tree.js';

/** Elements that stand within a line of text; all others begin and end a block. */
export const inlineTags: ReadonlySet<string> = new Set([
	'a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'br', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i',
	'img', 'ins', 'kbd', 'label', 'mark', 'nobr', 'q', 'rb', 'rp', 'rt', 'ruby', 's', 'samp', 'small', 'span', 'strike',
	'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr',
]);

/** Elements whose content is never read: code, controls, drawings. */
export const unreadTags: ReadonlySet<string> = new Set([
	'script', 'style', 'template', 'svg', 'math', 'head', 'link', 'meta', 'base', 'title', 'iframe', 'object', 'embed',
	'applet', 'canvas', 'audio', 'video', 'source', 'track', 'param', 'input', 'select', 'option', 'optgroup',
	'textarea', 'button', 'datalist', 'dialog', 'progress', 'meter', 'map', 'area', 'noscript', 'noembed', 'noframes',
	'frameset', 'frame', 'rp', 'rt',
]);

/** Whether an element holds blocks, and so is no part of a line, whatever its tag. */
function hasBlocks(element: Element): boolean {
	return element.children.some(child => isElement(child) && !unreadTags.has(child.tag) && (!inlineTags.has(child.tag) || hasBlocks(child)));
}

/** Whether a node is part of a line of text. */
export const isInline = (node: Node): boolean => !isElement(node) || (inlineTags.has(node.tag) && !hasBlocks(node));

/** The text within a node, blocks and line breaks as spaces; elements that are left out give nothing. Cleaned, on one line. */
export function textOf(node: Node, isLeftOut?: (element: Element) => boolean): string {
	const parts: string[] = [];
	collect(node, parts, isLeftOut);
	return cleanLine(parts.join(''));
}

function collect(node: Node, parts: string[], isLeftOut: ((element: Element) => boolean) | undefined): void {
	if (!isElement(node)) {
		parts.push(node);
		return;
	}

	if (unreadTags.has(node.tag) || isLeftOut?.(node)) {
		return;
	}

	const isBlock = !inlineTags.has(node.tag) || node.tag === 'br';
	if (isBlock) {
		parts.push(' ');
	}

	for (const child of node.children) {
		collect(child, parts, isLeftOut);
	}

	if (isBlock) {
		parts.push(' ');
	}
}

/** A text without the signs at its start and end that fit; `sign` is asked about one sign. */
export function trimSigns(text: string, sign: RegExp, shouldKeepStart = false): string {
	let [start, end] = [0, text.length];
	while (start < end && sign.test(text.charAt(start))) {
		start++;
	}

	while (end > start && sign.test(text.charAt(end - 1))) {
		end--;
	}

	return text.slice(shouldKeepStart ? 0 : start, end);
}

/** What is compared of a text; titles and teasers are shorter. */
const longestKey = 3000;

/** A text for comparison: its letters and digits, folded. */
export function textKey(text: string): string {
	const start = text.slice(0, longestKey);
	return /[^\0-\u{7F}]/v.test(start)
		? start
			.normalize('NFKC')
			.toLowerCase()
			.replaceAll(/[^\p{Letter}\p{Mark}\p{Number}]+/gv, '')
		: start.toLowerCase().replaceAll(/[^\da-z]+/gv, '');
}
