/** Related links in the body: blocks that are mostly link, with a short label or none, whatever the language. */
import {type Block, type RelatedLink} from '../../article.js';
import {keyOfAddress} from '../../addresses.js';
import {readRelatedLine} from '../page-dump/labels.js';
import {type Placed} from './blocks.js';
import {type InlineLink, type Line} from './inline.js';
import {trimSigns} from './text.js';
import {proseLength} from './weights.js';

/** Longer words before a link are prose. */
const longestLabel = 42;
/** Shorter words in a link name no article: “here”, “PDF”. */
const shortestTitle = 12;
const longestTitle = 220;
const mostLinks = 20;

function toRelated(label: string, title: string, url: string): Block {
	const key = keyOfAddress(url);
	return {
		type: 'related', label, title, ...(url !== '' && {url}), ...(key !== undefined && {key}),
	};
}

const bareLabel = (text: string): string => trimSigns(text.replace(/^[\s#*+\-»–—•→▶►]+/v, ''), /[\s\-:>\|»፦–—›→：]/v, true);
const isTitle = ({text, url}: InlineLink): boolean =>
	proseLength(text) >= shortestTitle
	&& text.length <= longestTitle
	&& !/^https?:|^www\.|@/v.test(text)
	&& !/\.(?:jpe?g|png|gif|webp|pdf)$/iv.test(url);

/**
The related links that a line is: one link with at most a short label before it and marks after it, or several with nothing
but marks between them.
*/
export function relatedOf({plain, links}: Line): readonly Block[] | undefined {
	const [first] = links;
	if (!first || links.length > mostLinks || links.some(link => !isTitle(link))) {
		return undefined;
	}

	if (links.length > 1) {
		let rest = plain;
		for (const link of links) {
			rest = rest.replace(link.text, '');
		}

		return /[\p{Letter}\p{Number}]/v.test(rest.replaceAll(/\[\p{Letter}{3,12}\]/gv, ''))
			? undefined
			: links.map(({text, url}) => toRelated('', text, url));
	}

	const at = plain.indexOf(first.text);
	if (at === -1) {
		return undefined;
	}

	const [before, after] = [plain.slice(0, at).trim(), plain.slice(at + first.text.length)];
	const isOnlyMarks = !/[\p{Letter}\p{Number}]/v.test(after.replace(/^\s*[\(\[]\p{Letter}{3,12}[\)\]]/v, ''));
	const isLabel = before.length <= longestLabel && !/[!.?።。]\s/v.test(before) && (bareLabel(before) !== before || before === '');
	if (!isOnlyMarks || !isLabel) {
		return undefined;
	}

	const within: RelatedLink | undefined = before === '' ? readRelatedLine(first.text) : undefined;
	return [within ? toRelated(within.label, within.title, first.url) : toRelated(bareLabel(before), first.text, first.url)];
}

type List = Extract<Block, {type: 'list'}>;

/** The related links that a list is, where every item is one. `linesOf` gives an item's lines. */
export function relatedInList(list: List, linesOfItem: ReadonlyArray<readonly Line[]>): readonly Block[] | undefined {
	if (list.items.length === 0 || linesOfItem.length !== list.items.length) {
		return undefined;
	}

	const found = linesOfItem.map(lines => lines.length === 1 ? relatedOf(lines[0]!) : undefined);
	return found.every(blocks => blocks !== undefined) ? found.flat() : undefined;
}

/** Blocks with the related links among them recognised. */
export function withRelated(pieces: readonly Placed[]): readonly Placed[] {
	return pieces.flatMap(piece => {
		const {block, line, itemLines} = piece;
		const found =
			block.type === 'paragraph' && line ? relatedOf(line) : (block.type === 'list' && itemLines ? relatedInList(block, itemLines) : undefined);
		return found?.map(related => ({block: related, element: piece.element})) ?? [piece];
	});
}
