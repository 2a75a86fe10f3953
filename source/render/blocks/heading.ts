import {type Line} from '../page.js';
import {
	inlineText,
	type BlockOf,
	type Place,
	type Press,
} from '../setting.js';
import {
	inStyle,
	isBlank,
	mapText,
	type StyledText,
} from '../styled-text.js';
import {setText} from './paragraph.js';

// Told apart without colours too: capitals, bold, underlined, italic.
const styles = new Map([[2, '1'], [3, '1'], [4, '4'], [5, '3'], [6, '2;3']]);

// Georgian's capitals are for few fonts; the rest of the world's other scripts have none.
const cased = /[\p{Script=Armenian}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Latin}]/v;

export function setHeading(place: Place, {level, text}: BlockOf<'heading'>): readonly Line[] {
	const {press} = place;
	const styled = inlineText(press, text, place.style);
	if (isBlank(styled)) {
		return [];
	}

	press.headings.push({level, text: styled.text.replaceAll('\n', ' '), block: press.texts.length});
	const isCased = cased.test(styled.text);
	const style = level === 2 && !isCased ? '1;4' : styles.get(level)!;
	return setText(place, inStyle(level === 2 && isCased ? inCapitals(press, styled) : styled, style));
}

function inCapitals({language}: Press, styled: StyledText): StyledText {
	return mapText(styled, text => {
		try {
			return text.toLocaleUpperCase(language);
		} catch {
			// No language tag.
			return text.toUpperCase();
		}
	});
}
