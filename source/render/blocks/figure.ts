import {type Line} from '../page.js';
import {
	besides,
	plainLine,
	type BlockOf,
	type Place,
} from '../setting.js';
import {isBlank, joinStyles} from '../styled-text.js';
import {setText} from './paragraph.js';

/** What a picture shows and whose it is, behind a bar. */
export function setFigure(place: Place, {alt, caption, credit}: BlockOf<'figure'>): readonly Line[] {
	const faint = joinStyles(place.style, '2');
	const described = plainLine(alt, place.style);
	const captioned = plainLine(caption, place.style);
	const credited = plainLine(credit, faint);
	const texts = captioned.text.includes(described.text) ? [captioned, credited] : [described, captioned, credited];
	const shown = texts.filter(text => !isBlank(text));
	return besides(place, {
		first: '┌ ', rest: '│ ', last: '└ ', only: '╶ ', style: '2',
	}, inner => (shown.length === 0 ? [plainLine('picture', faint)] : shown).flatMap(text => setText(inner, text)));
}
