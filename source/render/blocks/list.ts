import {type ListItem} from '../../article.js';
import {type Line} from '../page.js';
import {
	besides,
	blankLine,
	type BlockOf,
	type Place,
} from '../setting.js';
import {ornament} from '../set-lines.js';

const bullets = ['• ', '◦ ', '▪ '];

/** Items with bullets, numbers or task boxes before them, their lines hanging. */
export function setList(place: Place, {ordered, start, items}: BlockOf<'list'>): readonly Line[] {
	const widest = `${start + items.length - 1}. `.length;
	const isSpaced = items.some(({blocks}) => blocks.some((block, index) => index > 0 && block.type !== 'list'));
	return items.flatMap((item, index) => {
		const mark = ordered ? `${start + index}. `.padStart(widest) : bullets[place.depth % bullets.length]!;
		const lines = setItem(place, item, mark);
		return isSpaced && index > 0 ? [blankLine, ...lines] : lines;
	});
}

function setItem(place: Place, {checked, blocks}: ListItem, mark: string): readonly Line[] {
	const first = checked === undefined ? mark : (mark.trim().length > 1 ? mark : '') + (checked ? '[x] ' : '[ ] ');
	const side = {first, rest: ' '.repeat(ornament(first).width), style: ''};
	return besides(place, side, inner => {
		const lines = place.inner(blocks, {...inner, depth: place.depth + 1});
		return lines.length === 0 ? [blankLine] : lines;
	});
}
