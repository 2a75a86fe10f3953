import {type Alignment} from '../../article.js';
import {type Line, type Run} from '../page.js';
import {
	blankLine,
	blockFlow,
	flowOf,
	inlineText,
	type BlockOf,
	type Place,
	type Press,
} from '../setting.js';
import {
	ornament,
	runsWidth,
	setLines,
	toRight,
} from '../set-lines.js';
import {
	inStyle,
	isBlank,
	joinedWith,
	joinTexts,
	styledText,
	type StyledText,
} from '../styled-text.js';
import {width} from '../width.js';
import {fitColumns} from './fit-columns.js';

type Row = readonly StyledText[];

type Columns = {
	readonly widths: readonly number[];
	readonly alignments: readonly Alignment[];
};

const separator = ornament(' │ ', '2');
const crossing = '─┼─';
/** Between the cells in a row's text. */
const betweenCells = '  ';
/** A column of long words may break them beyond this. */
const wordCells = 12;

/** Rows and columns where the columns find room; else each row as lines of `Header: value`. */
export function setTable(place: Place, {alignments, header, rows}: BlockOf<'table'>): readonly Line[] {
	const {press, cells} = place;
	const count = Math.max(header.length, ...rows.map(row => row.length));
	const read = (row: readonly string[], style: string): Row =>
		Array.from({length: count}, (_, index) => inStyle(inlineText(press, row[index] ?? '', place.style), style));
	const head = read(header, '1');
	const body = rows.map(row => read(row, ''));
	const hasHead = head.some(cell => !isBlank(cell));
	const all = hasHead ? [head, ...body] : body;
	const widths = columnWidths(all, count, cells);
	if (!widths) {
		return setRecords(place, head, body);
	}

	const columns = {widths, alignments};
	const rowLines = all.map(row => setRow(press, row, columns, cells));
	const isRuled = rowLines.some(lines => lines.length > 1);
	const rule = ruleOf(press, widths, cells);
	return rowLines.flatMap((lines, index) => index > 0 && (isRuled || (hasHead && index === 1)) ? [rule, ...lines] : lines);
}

function columnWidths(rows: readonly Row[], count: number, cells: number): readonly number[] | undefined {
	const natural = Array.from({length: count}, () => 1);
	const least = [...natural];
	for (const row of rows) {
		for (const [index, {text}] of row.entries()) {
			natural[index] = Math.max(natural[index]!, ...text.split('\n').map(line => width(line)));
			least[index] = Math.max(least[index]!, ...text.split(/[\n ]/v).map(word => Math.min(wordCells, width(word))));
		}
	}

	return fitColumns(natural, least, cells - (separator.width * (count - 1)));
}

const isFromRight = (press: Press): boolean => press.isVisual && press.direction === 'rtl';

function setRow(press: Press, row: Row, {widths, alignments}: Columns, cells: number): readonly Line[] {
	const text = joinTexts(...row.flatMap((cell, index) => index === 0 ? [cell] : [styledText(betweenCells), cell]));
	const {block} = blockFlow(press, text);
	let start = 0;
	const columns = row.map((cell, index) => {
		const flow = flowOf(press, cell, block, start);
		start += cell.text.length + betweenCells.length;
		return setLines({...flow, align: alignments[index] ?? flow.align}, widths[index]!);
	});
	const height = Math.max(1, ...columns.map(lines => lines.length));
	let offset = 0;
	return Array.from({length: height}, (_, y) => {
		const parts = columns.map((lines, index) => cellRuns(lines[y]?.runs ?? [], widths[index]!));
		const froms = parts.flat().flatMap(({from}) => from ?? []);
		offset = froms.length === 0 ? offset : Math.min(...froms);
		return sideBySide(press, parts, cells, {block, offset});
	});
}

function cellRuns(runs: readonly Run[], cells: number): readonly Run[] {
	const free = cells - runsWidth(runs);
	return free > 0 ? [...runs, ornament(' '.repeat(free))] : runs;
}

function sideBySide(
	press: Press,
	parts: ReadonlyArray<readonly Run[]>,
	cells: number,
	place: {readonly block: number; readonly offset: number},
): Line {
	const ordered = isFromRight(press) ? parts.toReversed() : parts;
	const runs = ordered.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
	const rightToLeft = isFromRight(press) ? true : undefined;
	return {...place, runs: rightToLeft ? toRight(runs, cells) : runs, rightToLeft};
}

function ruleOf(press: Press, widths: readonly number[], cells: number): Line {
	const parts = widths.map(cellCount => '─'.repeat(cellCount));
	const rule = ornament((isFromRight(press) ? parts.toReversed() : parts).join(crossing), '2');
	return {...blankLine, runs: isFromRight(press) ? toRight([rule], cells) : [rule]};
}

function setRecords({press, cells}: Place, head: Row, rows: readonly Row[]): readonly Line[] {
	return rows.flatMap((row, index) => {
		// A header's links are links once.
		const names = index === 0 ? head : head.map(({text}) => styledText(text, '1'));
		const values = row.flatMap((value, column) => isBlank(value) ? [] : [joinedWith(': ', [names[column]!, value])]);
		const lines = values.flatMap(value => setLines(blockFlow(press, value), cells));
		return index === 0 ? lines : [blankLine, ...lines];
	});
}
