import {type Block} from '../../article.js';
import {type Line} from '../page.js';
import {blankLine, type Place} from '../setting.js';
import {ornament} from '../set-lines.js';
import {setCode} from './code.js';
import {setFigure} from './figure.js';
import {setHeading} from './heading.js';
import {setList} from './list.js';
import {setParagraph} from './paragraph.js';
import {setQuote} from './quote.js';
import {setRelated} from './related.js';
import {setTable} from './table.js';

/** Deeper than this, lists and quotes are shown without their bullets and bars. */
const deepest = 8;

/** Sets blocks one under the other, with a blank line between; related links that follow one another stand together. */
export function setBlocks(blocks: readonly Block[], place: Omit<Place, 'inner'>): readonly Line[] {
	const lines: Line[] = [];
	let before: Block | undefined;
	for (const block of place.depth < deepest ? blocks : leaves(blocks)) {
		const set = setBlock(block, {...place, inner: setBlocks});
		if (set.length === 0) {
			continue;
		}

		const isTogether = before?.type === block.type && block.type === 'related';
		const isNested = block.type === 'list' && place.depth > 0;
		if (before && !isTogether && !isNested) {
			lines.push(blankLine);
		}

		for (const line of set) {
			lines.push(line);
		}

		before = block;
	}

	return lines;
}

function setBlock(block: Block, place: Place): readonly Line[] {
	switch (block.type) {
		case 'paragraph': {
			return setParagraph(place, block);
		}

		case 'heading': {
			return setHeading(place, block);
		}

		case 'figure': {
			return setFigure(place, block);
		}

		case 'related': {
			return setRelated(place, block);
		}

		case 'list': {
			return setList(place, block);
		}

		case 'quote': {
			return setQuote(place, block);
		}

		case 'code': {
			return setCode(place, block);
		}

		case 'table': {
			return setTable(place, block);
		}

		case 'rule': {
			return [{...blankLine, runs: [ornament('─'.repeat(place.cells), '2')]}];
		}
	}
}

// Without recursion, so that no depth is too much.
function leaves(blocks: readonly Block[]): readonly Block[] {
	const found: Block[] = [];
	const left = blocks.toReversed();
	const push = (inner: readonly Block[]) => {
		for (const block of inner.toReversed()) {
			left.push(block);
		}
	};

	for (let block = left.pop(); block; block = left.pop()) {
		if (block.type === 'quote') {
			push(block.blocks);
		} else if (block.type === 'list') {
			for (const item of block.items.toReversed()) {
				push(item.blocks);
			}
		} else {
			found.push(block);
		}
	}

	return found;
}
