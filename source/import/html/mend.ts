/**
What Readability takes too much of, mended: the steps, in order. Each looks at the blocks in their order and says of some why
they are left out.
*/
import {type Block, type Removed} from '../../article.js';
import {readSignOff, type SignOff} from '../sign-off.js';
import {findDates} from '../dates.js';
import {plainText} from '../../markdown/inline.js';
import {type Placed} from './blocks.js';
import {isOpening, reasonAnywhere, reasonAtEnds} from './furniture-lines.js';
import {textKey} from './text.js';
import {proseLength} from './weights.js';
import {type Metadata} from './metadata.js';

export type Mended = {
	readonly pieces: readonly Placed[];
	readonly removed: readonly Removed[];
	readonly signOff?: SignOff;
};

/** Shorter paragraphs are prose where they end as a sentence does. */
const [shortestProse, shortestSentence] = [80, 40];

/** The words of a block, on one line. */
export function textOfBlock(block: Block): string {
	switch (block.type) {
		case 'paragraph':
		case 'heading': {
			return plainText(block.text);
		}

		case 'quote': {
			return block.blocks.map(inner => textOfBlock(inner)).join(' ');
		}

		case 'list': {
			return block.items.map(item => item.blocks.map(inner => textOfBlock(inner)).join(' ')).join(' ');
		}

		case 'table': {
			return [block.header, ...block.rows].map(row => row.map(cell => plainText(cell)).join(' ')).join(' ');
		}

		case 'code': {
			return block.text;
		}

		case 'figure': {
			return [block.caption, block.credit].filter(text => text !== '').join(' ');
		}

		case 'related': {
			return [block.label, block.title].filter(text => text !== '').join(' ');
		}

		case 'rule': {
			return '';
		}
	}
}

const words = ({line, block}: Placed): string => line?.plain ?? textOfBlock(block);

const wholeTypes: ReadonlySet<Block['type']> = new Set(['quote', 'list', 'code', 'table'] as const);

/** Whether a block is the article's own text: a paragraph of some length, mostly not link. */
export function isProse(piece: Placed): boolean {
	const {block, line} = piece;
	if (wholeTypes.has(block.type)) {
		return proseLength(words(piece)) >= shortestProse;
	}

	if (block.type !== 'paragraph' || !line) {
		return false;
	}

	const length = proseLength(line.plain);
	const linked = line.links.reduce((sum, {text}) => sum + proseLength(text), 0);
	return linked < length / 2 && (length >= shortestProse || (length >= shortestSentence && /[!.?؟।…。！？]["'»’”」]?$/v.test(line.plain)));
}

type Reason = string | undefined;

/** The pieces without those that have a reason, which are noted. */
function sift({pieces, removed, ...rest}: Mended, reasonOf: (piece: Placed, index: number) => Reason): Mended {
	const reasons = pieces.map((piece, index) => reasonOf(piece, index));
	const gone = pieces.flatMap((piece, index) => reasons[index] === undefined ? [] : [{reason: reasons[index], text: words(piece)}]);
	return {
		...rest,
		pieces: pieces.filter((_, index) => reasons[index] === undefined),
		removed: [...removed, ...gone.filter(({text}) => text !== '')],
	};
}

const isLine = ({block}: Placed): boolean => block.type === 'paragraph' || block.type === 'heading';

/** The headline once more, above the text or in it. */
function withoutHeadline(mended: Mended, {title, otherTitles}: Metadata): Mended {
	const keys = new Set([title, ...otherTitles].map(text => textKey(text)).filter(key => key.length > 3));
	const firstProse = mended.pieces.findIndex(piece => isProse(piece));
	return sift(mended, (piece, index) =>
		isLine(piece) && (index <= firstProse || piece.block.type === 'heading') && keys.has(textKey(words(piece))) ? 'headline' : undefined,
	);
}

/** What stands above the headline, but for what is too long to be there by chance. */
function withoutAbove(mended: Mended, {headline}: Metadata): Mended {
	const isAbove = ({element}: Placed) => headline !== undefined && element.end <= headline.index;
	const prose = (pieces: readonly Placed[]) => pieces.filter(piece => isProse(piece)).reduce((sum, piece) => sum + words(piece).length, 0);
	return prose(mended.pieces.filter(piece => isAbove(piece))) > prose(mended.pieces) / 3
		? mended
		: sift(mended, piece => (isAbove(piece) ? 'above the headline' : undefined));
}

/** Lines that say by their words what they are. */
const withoutFurnitureLines = (mended: Mended): Mended => sift(mended, piece => isLine(piece) ? reasonAnywhere(words(piece)) : undefined);

/** Paragraphs that say again what a picture's caption, credit or alt text says. */
function withoutCaptionsAgain(mended: Mended): Mended {
	const said = new Set(
		mended.pieces
			.flatMap(({block}) => (block.type === 'figure' ? [block.caption, block.alt, `${block.caption} ${block.credit}`, block.credit] : []))
			.map(text => textKey(text))
			.filter(key => key.length > 5),
	);
	return sift(mended, piece => piece.block.type === 'paragraph' && said.has(textKey(words(piece))) ? 'caption' : undefined);
}

const longestByline = 140;
/** Links in a row under a label that are no part of the text. */
const fewestOthers = 3;

/** Names, dates and labels between headline and text. */
function withoutHead(mended: Mended, {authors, kicker = '', language}: Metadata): Mended {
	const firstProse = mended.pieces.findIndex(piece => isProse(piece));
	const names = authors.map(name => textKey(name)).filter(key => key.length > 4);
	return sift(mended, (piece, index) => {
		const text = words(piece);
		if (index >= firstProse || !isLine(piece)) {
			return undefined;
		}

		const key = textKey(text);
		if (text.length <= longestByline && (names.some(name => key.includes(name)) || (kicker !== '' && key === textKey(kicker)))) {
			return 'byline';
		}

		return /[\p{Letter}\p{Number}]/v.test(text)
			? (reasonAtEnds(text) ?? (text.length <= 90 && /\d/v.test(text) && findDates(text, language).length > 0 ? 'byline' : undefined))
			: 'mark';
	});
}

/** A label such as “You may also like” with the links below it; all that follows where no prose does. */
function withoutOtherStories(mended: Mended): Mended {
	const {pieces} = mended;
	const left = new Set<number>();
	const lastProse = pieces.findLastIndex(piece => isProse(piece));
	const isOther = (index: number): boolean => {
		const piece = pieces[index]!;
		return (
			piece.block.type === 'related'
			|| piece.block.type === 'figure'
			|| (isLine(piece) && !isProse(piece) && pieces[index + 1]?.block.type === 'related')
		);
	};

	for (let index = 0; index < pieces.length; index++) {
		if (!isLine(pieces[index]!) || !isOpening(words(pieces[index]!))) {
			continue;
		}

		let end = index + 1;
		while (end < pieces.length && isOther(end)) {
			end++;
		}

		const links = pieces.slice(index + 1, end).filter(({block}) => block.type === 'related').length;
		const isEnd = lastProse < end;
		if (links > 0 || isEnd) {
			// One link after a label within the text is what the article itself points to.
			for (const [offset, {block}] of pieces.slice(index, isEnd ? pieces.length : end).entries()) {
				if (isEnd || links >= fewestOthers || block.type !== 'related') {
					left.add(index + offset);
				}
			}
		}

		index = isEnd ? pieces.length : end - 1;
	}

	return sift(mended, (_, index) => left.has(index) ? 'related links' : undefined);
}

function reasonInTail(piece: Placed, text: string, names: readonly string[]): Reason {
	if (piece.block.type === 'rule') {
		return 'rule';
	}

	if (!isLine(piece)) {
		return undefined;
	}

	const key = textKey(text);
	const isByline = text.length <= longestByline && names.some(name => key === name || (key.startsWith(name) && !isProse(piece)));
	return reasonAtEnds(text) ?? (isByline ? 'byline' : undefined) ?? (piece.block.type === 'heading' ? 'heading without text' : undefined);
}

/** What stands after the last prose: lines known to end articles, sub-headings without text, the sign-off. */
function withoutTail(mended: Mended, {authors}: Metadata): Mended {
	const {pieces} = mended;
	const names = authors.map(name => textKey(name)).filter(key => key.length > 4);
	const left = new Map<number, string>();
	let {signOff} = mended;
	for (let index = pieces.length - 1; index >= 0; index--) {
		const piece = pieces[index]!;
		const text = words(piece);
		if (piece.block.type === 'figure' || piece.block.type === 'related') {
			continue;
		}

		const found = piece.block.type === 'paragraph' && !signOff ? readSignOff(text) ?? readInitials(text) : undefined;
		signOff ??= found;
		const reason = found ? 'sign-off' : reasonInTail(piece, text, names);
		if (reason === undefined) {
			break;
		}

		left.set(index, reason);
	}

	return {...sift(mended, (_, index) => left.get(index)), ...(signOff && {signOff})};
}

/** Initials of whoever edited: `(dmk)`, `[anh]`, `SDA/sep`. */
function readInitials(text: string): SignOff | undefined {
	const initials = /^[\(\[](?<initials>\p{Lowercase_Letter}{2,4}(?:\/\p{Lowercase_Letter}{2,4}){0,3})[\)\]]$/v.exec(text)?.groups?.initials;
	return initials === undefined ? undefined : {line: text, editors: initials.split('/'), agencies: []};
}

type Step = (mended: Mended, metadata: Metadata) => Mended;

const follow = (steps: readonly Step[], pieces: readonly Placed[], metadata: Metadata): Mended => {
	let mended: Mended = {pieces, removed: []};
	for (const step of steps) {
		mended = step(mended, metadata);
	}

	return mended;
};

const steps: readonly Step[] = [
	withoutAbove,
	withoutHeadline,
	withoutCaptionsAgain,
	withoutOtherStories,
	withoutFurnitureLines,
	withoutHead,
	withoutTail,
];

/** The blocks of an article out of those that Readability chose. */
export const mend = (pieces: readonly Placed[], metadata: Metadata): Mended => follow(steps, pieces, metadata);

/** The blocks of an article out of those of an element that is known to hold its text. */
export const mendMarked = (pieces: readonly Placed[], metadata: Metadata): Mended =>
	follow([withoutCaptionsAgain, withoutFurnitureLines, withoutTail], pieces, metadata);
