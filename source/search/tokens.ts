/** The words of folded text; of scripts without spaces, each character with the next, to be searched as phrases. */
import {
	unitsOf,
	unitTable,
	unmet,
	type UnitTable,
} from '../units.js';

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Thai}]/v;
const runs = /[[\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}\p{Script_Extensions=Khmer}\p{Script_Extensions=Lao}\p{Script_Extensions=Myanmar}\p{Script_Extensions=Thai}]&&[\p{Letter}\p{Letter_Number}\p{Mark}]]+/gv;
const words = /[\p{Letter}\p{Mark}\p{Number}\p{Private_Use}]+/gv;

/** Whether words of these letters are searched from the second character on. */
export function isSpaceless(text: string): boolean {
	return spaceless.test(text);
}

/**
Folded text for the index: `離線閱讀` is `離線 線閱 閱讀 讀`. The last character stands alone too, so that any one character is
the beginning of something.
*/
export function pairUp(folded: string): string {
	return canBeSpaceless(folded) && spaceless.test(folded) ? folded.replaceAll(runs, run => ` ${pairs([...run]).join(' ')} `) : folded;
}

let table: UnitTable | undefined;
/** Thai begins here; most text ends before. */
const firstSpaceless = 0xE_00;

/** Whether any unit is of these letters, or half of a letter that could be. */
function canBeSpaceless(text: string): boolean {
	table ??= unitTable(unit => Number(/\p{Surrogate}/v.test(unit) || spaceless.test(unit)));
	const {values, meet} = table;
	const units = unitsOf(text);
	for (const unit of units) {
		const value = unit < firstSpaceless ? 0 : values[unit]!;
		if (value === 1 || (value === unmet && meet(unit) === 1)) {
			return true;
		}
	}

	return false;
}

function pairs(characters: readonly string[]): readonly string[] {
	return characters.map((character, index) => character + (characters[index + 1] ?? ''));
}

/** The tokens of folded text as they are looked for. At the end, a character alone could only be the end of a run. */
export function tokensOf(folded: string): readonly string[] {
	const tokens = pairUp(folded).match(words) ?? [];
	const [last, before] = [tokens.at(-1), tokens.at(-2)];
	const isEndOfRun =
		last !== undefined
		&& before !== undefined
		&& spaceless.test(last)
		&& before !== last
		&& before.endsWith(last)
		&& [...last].length === 1
		&& [...before].length === 2;
	return isEndOfRun ? tokens.slice(0, -1) : tokens;
}
