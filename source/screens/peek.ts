/** A card over the page: what the selected link leads to, without going there. */
import {dateIn} from '../render/dates.js';
import {addressOf} from '../state/addresses.js';
import {selectedLink} from '../state/commands/links.js';
import {
	marksOf,
	storedEntry,
	type Reader,
	type State,
} from '../state/state.js';
import {sourceOf} from './details.js';
import {footLine, rule} from './foot.js';
import {wrap} from './wrap.js';
import {
	styled,
	styles,
	widthOf,
	type Piece,
	type Style,
} from './text.js';

/** More cells than this make a teaser hard to read. */
const widest = 76;

/** The card, the rule and the foot: the lowest rows of the screen. */
export function peekCard(state: State, reader: Reader): ReadonlyArray<readonly Piece[]> {
	const {columns, rows} = state.size;
	const cells = Math.min(columns - 6, widest);
	const margin = ' '.repeat(Math.floor((columns - cells - 4) / 2));
	const border = (left: string, right: string): readonly Piece[] => [margin, styled(`${left}${'─'.repeat(cells + 2)}${right}`, styles.accent)];
	const inside = peeked(state, reader, cells, rows - 6);
	return [
		border('┌', '┐'),
		...inside.map((piece): readonly Piece[] => [
			margin, styled('│', styles.accent), ' ', piece, ' '.repeat(Math.max(0, cells - widthOf([piece]) + 1)), styled('│', styles.accent),
		]),
		border('└', '┘'),
		rule(columns),
		footLine(state),
	];
}

/** Kicker, title, facts and teaser, one piece a line. */
function peeked(state: State, reader: Reader, cells: number, most: number): readonly Piece[] {
	const link = selectedLink(reader);
	const target = storedEntry(state, link?.target);
	const inStyle = (text: string | undefined, style: Style | '', lines: number) => wrap(text ?? '', cells, lines).map(line => styled(line, style));
	const head = [
		...inStyle(target?.kicker ?? link?.label, styles.accent, 1),
		...inStyle(target?.title ?? link?.title, styles.strong, 3),
	];
	if (!target) {
		const address = link && addressOf(link);
		return [...head, ...inStyle('◌ not stored · Enter shows what can be done', styles.faint, 2), ...inStyle(address, styles.faint, 2)];
	}

	const facts = [
		target.published === undefined ? undefined : dateIn(state.view.dates, target.published, state.today),
		`${target.minutes} min`,
		marksOf(state, target.key).read === true ? '○ read' : '● stored, not read yet',
		marksOf(state, target.key).starred === true ? '★' : undefined,
		sourceOf(target),
	];
	const above = [...head, ...inStyle(facts.filter(Boolean).join(' · '), styles.faint, 2)];
	const room = Math.max(0, most - above.length - 1);
	return target.teaser === undefined || room === 0 ? above : [...above, '', ...inStyle(target.teaser, '', room)];
}
