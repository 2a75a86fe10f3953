import {type Line} from '../page.js';
import {besides, type BlockOf, type Place} from '../setting.js';
import {joinStyles} from '../styled-text.js';

/** Its blocks behind a bar. */
export function setQuote(place: Place, {blocks}: BlockOf<'quote'>): readonly Line[] {
	return besides(place, {first: '▎ ', rest: '▎ ', style: '2'}, inner =>
		place.inner(blocks, {...inner, style: joinStyles(place.style, '3'), depth: place.depth + 1}),
	);
}
