/** A line of a page as inline Markdown: emphasis, code and links; everything else is its text. */
import {clean, cleanLine} from '../../clean.js';
import {escapeBlockStart, escapeDestination, escapeWithin} from '../../markdown/escape.js';
import {escapeInline, plainText} from '../../markdown/inline.js';
import {webAddress} from './signals.js';
import {inlineTags, unreadTags} from './text.js';
import {
	attribute,
	isElement,
	type Element,
	type Node,
} from './tree.js';

/** A piece of text with one set of marks. */
type Run = {
	readonly text: string;
	readonly isStrong: boolean;
	readonly isEmphasised: boolean;
	readonly isCode: boolean;
	/** Empty for an address that can't be completed: where the page was found isn't known. */
	readonly href?: string;
};

/** What a link leads to (empty where that isn't known) and the words that stand in it. */
export type InlineLink = {readonly text: string; readonly url: string};

/** A line of text. */
export type Line = {
	readonly plain: string;
	readonly markdown: string;
	/** Links within the page (`#…`) are none. */
	readonly links: readonly InlineLink[];
	/** All of its letters are strong: a sub-heading that is not marked as one. */
	readonly isAllStrong: boolean;
};

/** Longer paragraphs keep their text alone: to read marks back takes its time. */
const longestMarked = 50_000;

type Marks = Omit<Run, 'text'>;

export type InlineOptions = {
	readonly base: string | undefined;
	readonly isLeftOut: (element: Element) => boolean;
};

const plainMarks: Marks = {isStrong: false, isEmphasised: false, isCode: false};
const strongTags = new Set(['b', 'strong']);
const emphasisTags = new Set(['i', 'em', 'cite', 'dfn', 'var']);
const codeTags = new Set(['code', 'kbd', 'samp', 'tt']);

/** Line breaks are told apart from white space until the line is made; `clean` would drop it from a page's own text. */
const lineBreak = '\u{1}';

/** Where a link leads: an address, nothing for one that can't be completed, `undefined` for what is no link to a page. */
function addressOf(href: string, base: string | undefined): string | undefined {
	return href === '' || href.startsWith('#') ? undefined : webAddress(href, base) ?? (/^[a-z][\d+\-.a-z]*:/iv.test(href) ? undefined : '');
}

function collect(node: Node, marks: Marks, runs: Run[], options: InlineOptions): void {
	if (!isElement(node)) {
		runs.push({...marks, text: clean(node).replaceAll(/\s+/gv, ' ')});
		return;
	}

	const {tag} = node;
	if (tag === 'br') {
		runs.push({...marks, text: lineBreak});
		return;
	}

	if (unreadTags.has(tag) || tag === 'img' || options.isLeftOut(node)) {
		return;
	}

	const href = tag === 'a' && marks.href === undefined ? addressOf(attribute(node, 'href'), options.base) : undefined;
	const inner: Marks = {
		isStrong: marks.isStrong || strongTags.has(tag),
		isEmphasised: marks.isEmphasised || emphasisTags.has(tag),
		isCode: marks.isCode || codeTags.has(tag),
		href: href ?? marks.href,
	};
	const isBlock = !inlineTags.has(tag);
	if (isBlock) {
		runs.push({...marks, text: ' '});
	}

	for (const child of node.children) {
		collect(child, inner, runs, options);
	}

	if (isBlock) {
		runs.push({...marks, text: ' '});
	}
}

const areAlike = (a: Run, b: Run): boolean =>
	a.href === b.href && a.isStrong === b.isStrong && a.isEmphasised === b.isEmphasised && a.isCode === b.isCode;

/** Runs with the same marks joined, white space single and outside of the marks' edges. */
function joined(runs: readonly Run[]): readonly Run[] {
	const result: Run[] = [];
	let isEndsInSpace = true;
	for (const run of runs) {
		const text: string = isEndsInSpace ? run.text.trimStart() : run.text;
		if (text === '') {
			continue;
		}

		isEndsInSpace = text.endsWith(' ');
		const last = result.at(-1);
		// White space and nothing else takes the marks of what stands before it.
		if (last && (areAlike(last, run) || text === ' ')) {
			result[result.length - 1] = {...last, text: last.text + text};
		} else {
			result.push({...run, text});
		}
	}

	return result;
}

/** A text with the white space that stood around another. */
const outside = (around: string, text: string): string =>
	around.slice(0, around.length - around.trimStart().length) + text + around.slice(around.trimEnd().length);

/** Marks around a text, white space and all that is no letter kept outside where it would break them. */
function wrap(markdown: string, mark: string): string {
	const inside = markdown.trim();
	return inside === '' ? markdown : outside(markdown, mark + inside + mark);
}

function markdownOfRun(run: Run, isInLink: boolean): string {
	if (run.isCode && !run.text.includes('`') && run.text.trim() !== '') {
		return wrap(run.text, '`');
	}

	const text = escapeWithin(run.text, isInLink);
	const emphasised = run.isEmphasised ? wrap(text, '*') : text;
	return run.isStrong ? wrap(emphasised, '**') : emphasised;
}

function markdownOf(runs: readonly Run[]): string {
	let result = '';
	for (let from = 0; from < runs.length;) {
		const {href} = runs[from]!;
		let to = from + 1;
		while (to < runs.length && runs[to]!.href === href) {
			to++;
		}

		const inside = runs.slice(from, to).map(run => markdownOfRun(run, href !== undefined)).join('');
		const words = inside.trim();
		result += href === undefined || href === '' || words === '' ? inside : outside(inside, `[${words}](${escapeDestination(href)})`);
		from = to;
	}

	return escapeBlockStart(result.trim());
}

/** One line out of runs without breaks. Where the marks would not be read back as they are meant, its text alone. */
function lineOf(runs: readonly Run[]): Line | undefined {
	const pieces = joined(runs);
	const plain = cleanLine(pieces.map(({text}) => text).join(''));
	if (plain === '') {
		return undefined;
	}

	const hasMarks = pieces.some(run => run.isStrong || run.isEmphasised || run.isCode || run.href !== undefined);
	const lettered = pieces.filter(({text}) => /[\p{Letter}\p{Number}]/v.test(text));
	const isAllStrong = lettered.length > 0 && lettered.every(run => run.isStrong);
	const marked = hasMarks && plain.length <= longestMarked ? markdownOf(pieces) : '';
	const links: InlineLink[] = [];
	for (const [index, {href, text}] of pieces.entries()) {
		const last = links.at(-1);
		if (href !== undefined && last && pieces[index - 1]?.href === href) {
			links[links.length - 1] = {url: href, text: last.text + text};
		} else if (href !== undefined) {
			links.push({url: href, text});
		}
	}

	return {
		plain,
		markdown: marked !== '' && plainText(marked) === plain ? marked : escapeInline(plain),
		links: links.map(({text, url}) => ({text: cleanLine(text), url})).filter(({text}) => text !== ''),
		isAllStrong,
	};
}

/** Whether a single line break divides paragraphs: not in the middle of a sentence. */
const isMidSentence = (before: string, after: string): boolean =>
	/[\p{Lowercase_Letter},]\s?$/v.test(before.slice(-8)) && /^\s?[\p{Lowercase_Letter}\p{Number}]/v.test(after);

/** The lines of inline nodes: one, or several where line breaks divide them. */
export function linesOf(nodes: readonly Node[], options: InlineOptions): readonly Line[] {
	const runs: Run[] = [];
	for (const node of nodes) {
		collect(node, plainMarks, runs, options);
	}

	const lines: Run[][] = [[]];
	let before = '';
	let breaks: Run[] = [];
	for (const run of runs) {
		if (run.text === lineBreak) {
			breaks.push(run);
			continue;
		}

		if (run.text.trim() === '' && breaks.length > 0) {
			continue;
		}

		if (breaks.length > 0 && isMidSentence(before, run.text)) {
			lines.at(-1)!.push({...breaks[0]!, text: ' '});
		} else if (breaks.length > 0) {
			lines.push([]);
		}

		breaks = [];
		lines.at(-1)!.push(run);
		before = run.text.trim() === '' ? before : run.text;
	}

	return lines.map(line => lineOf(line)).filter(line => line !== undefined);
}

/** All of inline nodes on one line. */
export function oneLine(nodes: readonly Node[], options: InlineOptions): Line | undefined {
	const runs: Run[] = [];
	for (const node of nodes) {
		collect(node, plainMarks, runs, options);
	}

	return lineOf(runs.map(run => run.text === lineBreak ? {...run, text: ' '} : run));
}
