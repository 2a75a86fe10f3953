/** Articles as Markdown files. The reverse is in read.ts. */
import {
	mapFigures,
	type Article,
	type Block,
	type ListItem,
} from '../article.js';
import {escapeBlockStart} from './escape.js';
import {splitFrontMatter} from './front-matter.js';
import {writeFigure} from './figure.js';
import {writeHead} from './head.js';
import {writeRelated} from './related.js';

/**
An article as a Markdown file with front matter; all but `removed`, which isn't stored. `path`, the file below the library's
articles, is what pictures that are kept in the library are named from; without it, they have their addresses alone.
*/
export function writeMarkdown(article: Article, path?: string): string {
	return writeFile(article, '', path);
}

/**
The same in place of an older file: fields of front matter that are not dwread's stay as they stand there.
Throws a ReaderError where the old front matter can't be told from the body.
*/
export function updateMarkdown(oldText: string, article: Article, path?: string): string {
	return writeFile(article, splitFrontMatter(oldText.replaceAll('\r\n', '\n')).frontMatter ?? '', path);
}

function writeFile(article: Article, kept: string, path: string | undefined): string {
	const up = '../'.repeat(path?.split('/').length ?? 0);
	const placed = mapFigures(article.blocks, ({file, ...figure}) =>
		file === undefined || path === undefined ? figure : {...figure, file: up + file},
	);
	const body = writeBlocks(placed, article.language);
	return writeHead(article, kept) + (body === '' ? '' : `\n${body}\n`);
}

function writeBlocks(blocks: readonly Block[], language: string | undefined): string {
	const written: string[] = [];
	let previous: {readonly ordered: boolean; readonly isOther: boolean} | undefined;
	for (const block of blocks) {
		// Two lists in a row are one list, unless their marks differ.
		const isOther: boolean = block.type === 'list' && previous?.ordered === block.ordered && !previous.isOther;
		const text = block.type === 'list' ? writeList(block, language, isOther) : writeBlock(block, language);
		if (text === '') {
			continue;
		}

		written.push(text);
		previous = block.type === 'list' ? {ordered: block.ordered, isOther} : undefined;
	}

	return written.join('\n\n');
}

function writeBlock(block: Exclude<Block, {readonly type: 'list'}>, language: string | undefined): string {
	switch (block.type) {
		case 'paragraph': {
			return writeParagraph(block.text);
		}

		case 'heading': {
			const text = block.text.trim().replace(/(?<=^|\s)(?=#+$)/v, '\\');
			return text === '' ? '' : `${'#'.repeat(block.level)} ${text}`;
		}

		case 'figure': {
			return writeFigure(block, language);
		}

		case 'related': {
			return writeRelated(block);
		}

		case 'quote': {
			return indented(writeBlocks(block.blocks, language), '> ', '> ');
		}

		case 'code': {
			return writeCode(block.text, block.language);
		}

		case 'table': {
			const rules = block.alignments.map(alignment => alignment === undefined ? '---' : alignmentRules[alignment]);
			return [writeRow(block.header), `| ${rules.join(' | ')} |`, ...block.rows.map(row => writeRow(row))].join('\n');
		}

		case 'rule': {
			// Neither `---` nor `***`, which can be part of a list's marks.
			return '___';
		}
	}
}

const alignmentRules = {left: ':--', center: ':-:', right: '--:'} as const;

/** Inline Markdown that stays a paragraph wherever it stands. */
function writeParagraph(inline: string): string {
	return escapeBlockStart(inline.trim()).replace(/^(?=\[[^\[\]]*\]:|<[!\/?a-z](?![\w+\-.]+:))/iv, '\\');
}

function writeCode(text: string, language: string): string {
	const longest = Math.max(2, ...text.matchAll(/`+/gv).map(run => run[0].length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${text}${text === '' ? '' : '\n'}${fence}`;
}

function writeRow(cells: readonly string[]): string {
	// A bar that a backslash stands before is escaped already.
	return `| ${cells.map(cell => cell.replaceAll(/\\.|\|/gv, found => found === '|' ? String.raw`\|` : found)).join(' | ')} |`;
}

function writeList({ordered, start, items}: Extract<Block, {readonly type: 'list'}>, language: string | undefined, isOther: boolean): string {
	const mark = (index: number) => ordered ? `${start + index}${isOther ? ')' : '.'}` : (isOther ? '*' : '-');
	const isTight = items.every(({blocks}) => blocks.length === 1 && blocks[0]!.type !== 'quote' && blocks[0]!.type !== 'list');
	return items.map((item, index) => writeItem(item, `${mark(index)} `, language)).join(isTight ? '\n' : '\n\n');
}

function writeItem({checked, blocks}: ListItem, mark: string, language: string | undefined): string {
	const box = checked === undefined ? '' : `[${checked ? 'x' : ' '}] `;
	return indented(box + writeBlocks(blocks, language), mark, ' '.repeat(mark.length));
}

/** Lines behind a mark on the first and as many cells on the others; blank lines stay without what only spaces would be. */
function indented(text: string, first: string, rest: string): string {
	return text.split('\n').map((line, index) => `${index === 0 ? first : rest}${line}`.trimEnd()).join('\n');
}
