import {type Line} from '../page.js';
import {
	blockFlow,
	inlineText,
	type BlockOf,
	type Place,
} from '../setting.js';
import {setLines} from '../set-lines.js';
import {isBlank, type StyledText} from '../styled-text.js';

/** Text that is a block of its own; no lines where there is none. */
export function setText(place: Place, styled: StyledText): readonly Line[] {
	return isBlank(styled) ? [] : setLines(blockFlow(place.press, styled), place.cells);
}

export function setParagraph(place: Place, {text}: BlockOf<'paragraph'>): readonly Line[] {
	return setText(place, inlineText(place.press, text, place.style));
}
