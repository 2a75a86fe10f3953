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

export function weigh(page: Page): Weights {
	const size = page.elements.length + 1;
	// Each element's own amounts, then summed up to and without each element: a range of numbers is a difference.
	const [text, linked, prose] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
	/** The element's text and linked text, where it stands within a line. */
	const visit = (element: Element, isInLink: boolean): readonly [number, number] => {
		if (unreadTags.has(element.tag)) {
			return [0, 0];
		}

		const isLink = isInLink || element.tag === 'a';
		let [length, linkedLength] = [0, 0];
		const endLine = () => {
			if (length >= shortestProse && linkedLength < length / 2) {
				prose[element.index]! += length;
			}

			length = 0;
			linkedLength = 0;
		};

		for (const child of element.children) {
			if (isElement(child)) {
				const [inner, innerLinked] = visit(child, isLink);
				if (isInline(child)) {
					length += inner;
					linkedLength += innerLinked;
				} else {
					endLine();
				}
			} else {
				const own = proseLength(child.trim());
				text[element.index]! += own;
				linked[element.index]! += isLink ? own : 0;
				length += own;
				linkedLength += isLink ? own : 0;
			}
		}

		if (isInline(element)) {
			return [length, linkedLength];
		}

		endLine();
		return [0, 0];
	};

	visit(page.root, false);
	const sums = [text, linked, prose].map(own => {
		const before = new Float64Array(size + 1);
		for (let index = 0; index < size; index++) {
			before[index + 1] = before[index]! + own[index]!;
		}

		return before;
	}) as [Float64Array, Float64Array, Float64Array];
	const [texts, links, proses] = sums;
	return {
		text: element => texts[element.end]! - texts[element.index]!,
		linked: element => links[element.end]! - links[element.index]!,
		prose: element => proses[element.end]! - proses[element.index]!,
		proseBetween: (from, to) => proses[to.index]! - proses[from?.end ?? 0]!,
	};
}
