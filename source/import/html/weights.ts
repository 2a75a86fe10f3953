/** How much text, linked text and prose stands in each element: counted once for the page, asked often. */
import {countWide} from '../page-dump/text.js';
import {isInline, unreadTags} from './text.js';
import {isElement, type Element, type Page} from './tree.js';

export type Weights = {
	/** Characters of text in an element. */
	readonly text: (element: Element) => number;
	/** Those that stand in links. */
	readonly linked: (element: Element) => number;
	/** Those of lines long enough to be prose and with little of them linked. */
	readonly prose: (element: Element) => number;
	/** The same between one element's end and another's start. */
	readonly proseBetween: (from: Element | undefined, to: Element) => number;
};

/** Shorter lines are labels, names, headlines. */
const shortestProse = 80;

/** The length that a text would have in an alphabet: scripts without spaces say as much in a third. */
export const proseLength = (text: string): number => text.length + (2 * countWide(text));

/** Each element's own amounts, by its number. */
type Amounts = {readonly text: Float64Array; readonly linked: Float64Array; readonly prose: Float64Array};

/** A line of text as it comes together. */
type Line = {length: number; linked: number};

// These run for every element: within another function they would be made, and made quick, anew for every page.
function endLine(line: Line, element: Element, {prose}: Amounts): void {
	if (line.length >= shortestProse && line.linked < line.length / 2) {
		prose[element.index]! += line.length;
	}

	line.length = 0;
	line.linked = 0;
}

/** Notes the amounts of an element and all within it; `around` is the line that it stands in, if it does. */
function visit(element: Element, isInLink: boolean, around: Line | undefined, amounts: Amounts): void {
	const isLink = isInLink || element.tag === 'a';
	const line = around ?? {length: 0, linked: 0};
	for (const child of element.children) {
		if (!isElement(child)) {
			const length = proseLength(child.trim());
			amounts.text[element.index]! += length;
			line.length += length;
			if (isLink) {
				amounts.linked[element.index]! += length;
				line.linked += length;
			}
		} else if (isInline(child)) {
			visit(child, isLink, line, amounts);
		} else if (!unreadTags.has(child.tag)) {
			endLine(line, element, amounts);
			visit(child, isLink, undefined, amounts);
		}
	}

	if (around === undefined) {
		endLine(line, element, amounts);
	}
}

/** The sums up to and without each element. */
function sumsOf(own: Float64Array): Float64Array {
	const before = new Float64Array(own.length + 1);
	for (const [index, amount] of own.entries()) {
		before[index + 1] = before[index]! + amount;
	}

	return before;
}

export function weigh(page: Page): Weights {
	const size = page.elements.length + 1;
	const amounts: Amounts = {text: new Float64Array(size), linked: new Float64Array(size), prose: new Float64Array(size)};
	visit(page.root, false, undefined, amounts);
	// Summed up, a range of numbers is a difference.
	const [texts, links, proses] = [sumsOf(amounts.text), sumsOf(amounts.linked), sumsOf(amounts.prose)] as const;
	return {
		text: element => texts[element.end]! - texts[element.index]!,
		linked: element => links[element.end]! - links[element.index]!,
		prose: element => proses[element.end]! - proses[element.index]!,
		proseBetween: (from, to) => proses[to.index]! - proses[from?.end ?? 0]!,
	};
}
