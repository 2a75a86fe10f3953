/** The article's part of a page's tree as blocks, each with the element that it came from. */
import {type Alignment, type Block, type ListItem} from '../../article.js';
import {clean} from '../../clean.js';
import {isFigure, isLooseCaption, readFigure} from './figures.js';
import {linesOf, oneLine, type Line} from './inline.js';
import {isInline, unreadTags} from './text.js';
import {
	attribute,
	isElement,
	within,
	type Element,
	type Node,
	type Page,
} from './tree.js';

/** A block and where it stood; `line` is a paragraph's or heading's. */
export type Placed = {
	readonly block: Block;
	readonly element: Element;
	readonly line?: Line;
	/** A list's: the lines of each item. */
	readonly itemLines?: ReadonlyArray<readonly Line[]>;
};

export type BlockOptions = {
	readonly page: Page;
	readonly base: string | undefined;
	readonly isLeftOut: (element: Element) => boolean;
};

const hasPicture = (element: Element, page: Page) => within(page, element).some(({tag}) => tag === 'img');

/** The blocks of an element's content, in order. */
export function blocksIn(element: Element, options: BlockOptions): readonly Placed[] {
	const found: Placed[] = [];
	let run: Node[] = [];
	const endRun = () => {
		for (const line of linesOf(run, options)) {
			found.push({block: {type: 'paragraph', text: line.markdown}, element, line});
		}

		for (const node of run) {
			if (isElement(node) && (node.tag === 'img' || hasPicture(node, options.page))) {
				found.push(...figureOf(node, options));
			}
		}

		run = [];
	};

	for (const child of element.children) {
		if (!isElement(child)) {
			run.push(child);
		} else if (!options.isLeftOut(child) && (!unreadTags.has(child.tag) || child.tag === 'video')) {
			if (isInline(child)) {
				run.push(child);
			} else {
				endRun();
				found.push(...blocksOf(child, options));
			}
		}
	}

	endRun();
	return found;
}

function figureOf(element: Element, options: BlockOptions): readonly Placed[] {
	const figure = readFigure(options.page, element, options.isLeftOut, options.base);
	return figure ? [{block: {type: 'figure', ...figure}, element}] : [];
}

/** The blocks of an element, itself among them. */
function blocksOf(element: Element, options: BlockOptions): readonly Placed[] {
	const {tag} = element;
	if (tag === 'picture' || tag === 'video' || isLooseCaption(element) || isFigure(options.page, element)) {
		return figureOf(element, options);
	}

	switch (tag) {
		case 'h1':
		case 'h2':
		case 'h3':
		case 'h4':
		case 'h5':
		case 'h6': {
			return headingOf(element, options);
		}

		case 'ul':
		case 'ol': {
			return listOf(element, options);
		}

		case 'blockquote': {
			const blocks = blocksIn(element, options).map(({block}) => block);
			return blocks.length > 0 ? [{block: {type: 'quote', blocks}, element}] : [];
		}

		case 'pre': {
			return codeOf(element);
		}

		case 'table': {
			return tableOf(element, options);
		}

		case 'hr': {
			return [{block: {type: 'rule'}, element}];
		}

		default: {
			return blocksIn(element, options);
		}
	}
}

const levels = new Map<string, 2 | 3 | 4 | 5 | 6>([['h1', 2], ['h2', 2], ['h3', 3], ['h4', 4], ['h5', 5], ['h6', 6]]);

function headingOf(element: Element, options: BlockOptions): readonly Placed[] {
	const line = oneLine(element.children, options);
	const pictures = within(options.page, element).some(({tag}) => tag === 'img') ? figureOf(element, options) : [];
	return line ? [{block: {type: 'heading', level: levels.get(element.tag)!, text: line.markdown}, element, line}] : pictures;
}

/** A list; what stands between its items in broken markup is an item too. */
function listOf(element: Element, options: BlockOptions): readonly Placed[] {
	const items: Array<readonly Placed[]> = [];
	for (const child of element.children) {
		if (!isElement(child) || options.isLeftOut(child) || unreadTags.has(child.tag)) {
			continue;
		}

		const placed = child.tag === 'li' ? blocksIn(child, options) : blocksOf(child, options);
		if (placed.length > 0) {
			items.push(placed);
		}
	}

	const start = Math.trunc(Number(attribute(element, 'start')));
	const list: Block = {
		type: 'list',
		ordered: element.tag === 'ol',
		start: attribute(element, 'start') !== '' && start >= 0 && start < 1_000_000 ? start : 1,
		items: items.map((placed): ListItem => ({blocks: placed.map(({block}) => block)})),
	};
	return items.length === 0
		? []
		: [{block: list, element, itemLines: items.map(placed => placed.map(({line}) => line).filter(line => line !== undefined))}];
}

/** The text of preformatted code, line breaks kept; its language from the usual class. */
function codeOf(element: Element): readonly Placed[] {
	const parts: string[] = [];
	const collect = (node: Node): void => {
		if (!isElement(node)) {
			parts.push(node);
		} else if (node.tag === 'br') {
			parts.push('\n');
		} else if (!unreadTags.has(node.tag)) {
			for (const child of node.children) {
				collect(child);
			}
		}
	};

	collect(element);
	const text = clean(parts.join('')).replace(/^\n+/v, '').trimEnd();
	const code = element.children.find(child => isElement(child) && child.tag === 'code');
	const named = [element, code].map(node =>
		node !== undefined && isElement(node)
			? /(?:^|\s)lang(?:uage)?-(?<language>[\w#+\-]{1,20})/v.exec(attribute(node, 'class'))?.groups?.language
			: undefined,
	);
	return text === '' ? [] : [{block: {type: 'code', language: named.find(language => language !== undefined) ?? '', text}, element}];
}

const isRow = (element: Element) => element.tag === 'tr';
/** Widest and longest table; what is beyond is an attack or a spreadsheet. */
const [mostColumns, mostRows] = [60, 2000];

/** A table of data as a table; one that arranges the page as the blocks of its cells. */
function tableOf(element: Element, options: BlockOptions): readonly Placed[] {
	const inside = within(options.page, element);
	const rows = inside.filter(inner => isRow(inner) && !options.isLeftOut(inner)).slice(0, mostRows);
	const cells = rows.map(row =>
		row.children
			.filter(child => isElement(child))
			.filter(({tag}) => tag === 'td' || tag === 'th')
			.slice(0, mostColumns),
	);
	const isNested = inside.some(inner => inner !== element && inner.tag === 'table');
	const columns = Math.max(0, ...cells.map(row => row.length));
	const isHoldsProse = cells
		.flat()
		.some(
			cell =>
				cell.children.some(child => isElement(child) && /^(?:div|h[1-6]|ul|ol|figure|blockquote)$/v.test(child.tag) && !isInline(child))
				|| cell.children.filter(child => isElement(child) && child.tag === 'p').length > 2,
		);
	if (isNested || columns < 2 || cells.length < 2 || isHoldsProse) {
		return cells.length === 0 || isNested ? blocksIn(element, options) : cells.flat().flatMap(cell => blocksIn(cell, options));
	}

	const texts = cells.map(row => row.map(cell => oneLine(cell.children, options)?.markdown ?? '')).filter(row => row.some(text => text !== ''));
	const padded = texts.map(row => [...row, ...Array.from({length: columns - row.length}, () => '')]);
	const hasHeader = cells[0]?.some(({tag}) => tag === 'th') === true;
	const caption = inside.find(({tag}) => tag === 'caption');
	const alignments: readonly Alignment[] = Array.from({length: columns}, () => undefined);
	const table: Block = {
		type: 'table',
		alignments,
		header: hasHeader ? (padded[0] ?? []) : Array.from({length: columns}, () => ''),
		rows: hasHeader ? padded.slice(1) : padded,
	};
	return padded.length === 0 ? [] : [...caption ? blocksIn(caption, options) : [], {block: table, element}];
}
