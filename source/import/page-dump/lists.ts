/** Lists in a dump: `  • …`, `  1. …`, one line an item, deeper ones further in. */

import type {Block, ListItem} from '../../article.js';
import {escapeInline} from '../../markdown/inline.js';
import type {Line} from './lines.js';

type Mark = {readonly isOrdered: boolean; readonly number: number; readonly text: string; readonly isSure: boolean};

function readMark(line: Line | undefined): Mark | undefined {
	const bullet = line && /^(?<sign>[*\-–•‣⁃■□▪▫○●◦])\s+(?<text>\S.*)$/v.exec(line.text)?.groups;
	if (bullet) {
		// A dash may begin a piece of speech.
		return {
			isOrdered: false, number: 0, text: bullet.text!, isSure: !/[\-–]/v.test(bullet.sign!),
		};
	}

	const number = line && /^(?<number>\d{1,3})[\).]\s+(?<text>\S.*)$/v.exec(line.text)?.groups;
	return number
		? {
			isOrdered: true, number: Number(number.number), text: number.text!, isSure: false,
		}
		: undefined;
}

export type FoundList = {readonly block: Block; readonly next: number};

/** Deeper lists than this are folded into it. */
const deepest = 6;

/** Items from `from` on that stand as far in as the first one, with the deeper ones between them. */
function readItems(lines: readonly Line[], from: number, depth: number): FoundList {
	const first = readMark(lines[from])!;
	const {indent} = lines[from]!;
	const items: ListItem[] = [];
	let index = from;
	for (let mark: Mark | undefined = first; mark; mark = readMark(lines[index])) {
		const line = lines[index]!;
		if (items.length > 0 && line.indent > indent + 1 && depth < deepest) {
			const nested = readItems(lines, index, depth + 1);
			const last = items.at(-1)!;
			items[items.length - 1] = {...last, blocks: [...last.blocks, nested.block]};
			index = nested.next;
			continue;
		}

		const isNext = items.length === 0 || (mark.isOrdered === first.isOrdered && (!mark.isOrdered || mark.number === first.number + items.length));
		if (!isNext || (depth > 0 && line.indent < indent - 1)) {
			break;
		}

		items.push({blocks: [{type: 'paragraph', text: escapeInline(mark.text)}]});
		index++;
	}

	return {
		block: {
			type: 'list', ordered: first.isOrdered, start: first.isOrdered ? first.number : 1, items,
		}, next: index,
	};
}

/** The list that begins at `from`. Dashes and numbers make a list only where there are two of them or more. */
export function readList(lines: readonly Line[], from: number): FoundList | undefined {
	const mark = readMark(lines[from]);
	if (!mark) {
		return undefined;
	}

	const list = readItems(lines, from, 0);
	const count = list.next - from;
	// Pieces of speech, each a paragraph.
	const items = lines.slice(from, list.next);
	const isSpeech = !mark.isOrdered && items.every(line => line.hasGap && /[!.?…]["»”]?$|[,–]\s/v.test(line.text));
	return mark.isSure || (count > 1 && !isSpeech) ? list : undefined;
}
