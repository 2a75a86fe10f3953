/** What lies over a screen: the help, the contents, and the choices at a link that isn't stored. */
import {choices} from '../state/commands/missing.js';
import {helpColumns, helpLines} from '../state/help.js';
import {
	orderLabels,
	ordersFor,
	shelfOf,
	shelves,
} from '../state/shelves.js';
import {
	bodyRows,
	clamp,
	type Overlay,
	type Reader,
	type State,
} from '../state/state.js';
import {footLine, rule} from './foot.js';
import {filled, scrolledScreen, type Rows} from './scrolled.js';
import {
	fit,
	spread,
	styled,
	styles,
	widthOf,
	type Piece,
} from './text.js';

export function helpScreen(state: State, {top}: Extract<Overlay, {type: 'help'}>): Rows {
	const {columns} = state.size;
	const {keys: keyColumn} = helpColumns(columns);
	const lines = helpLines(state.reader ? 'reader' : 'list', columns, state.view.keys);
	return scrolledScreen(state, [styled('Help', styles.strong)], {lines, top}, line => {
		if (line.type === 'blank') {
			return [];
		}

		if (line.type === 'binding') {
			const keys = fit([styled(line.keys, styles.accent)], keyColumn);
			return fit([' '.repeat(3), ...keys, ' '.repeat(keyColumn - widthOf(keys) + 2), line.help], columns - 1);
		}

		const isGroup = line.type === 'group';
		return fit([' '.repeat(isGroup ? 2 : 1), styled(line.text, isGroup ? styles.faint : styles.strong)], columns - 1);
	});
}

export function contentsScreen(state: State, reader: Reader, overlay: Extract<Overlay, {type: 'contents'}>): Rows {
	const {columns} = state.size;
	const height = bodyRows(state);
	const {headings, lines} = reader.page;
	const top = clamp(overlay.selected - Math.floor(height / 2), 0, Math.max(0, headings.length - height));
	const body = headings.slice(top, top + height).map((heading, index): readonly Piece[] => {
		const isSelected = top + index === overlay.selected;
		const percent = `${Math.round(100 * heading.line / Math.max(1, lines.length))} %`;
		const {text} = heading;
		return spread(
			[
				' ',
				isSelected ? styled('▌', styles.accent) : ' ',
				' '.repeat(2 * (heading.level - 1)),
				isSelected ? styled(text, styles.accentStrong) : text,
			],
			[styled(percent, styles.faint), ' '],
			columns,
		);
	});
	return [
		spread([' ', styled('Contents', styles.strong)], [styled(`${overlay.selected + 1}/${headings.length}`, styles.faint), ' '], columns),
		...filled(body, height),
		rule(columns),
		footLine(state),
	];
}

const headings = {trail: 'The way here', story: 'The story, by date', lately: 'Opened lately'} as const;

/** Articles to choose from: a line each. */
export function articlesScreen(state: State, overlay: Extract<Overlay, {type: 'articles'}>): Rows {
	const {columns} = state.size;
	const {items, selected, here, what} = overlay;
	const height = bodyRows(state);
	const top = clamp(selected - Math.floor(height / 2), 0, Math.max(0, items.length - height));
	const body = items.slice(top, top + height).map((item, index): readonly Piece[] => {
		const isSelected = top + index === selected;
		const isHere = top + index === here;
		const sign = isHere ? styled('▸', styles.accent) : (what === 'trail' && top + index > 0 ? styled('›', styles.faint) : ' ');
		return spread(
			[
				' ',
				isSelected ? styled('▌', styles.accent) : ' ',
				sign,
				' ',
				styled(item.title, isSelected ? styles.accentStrong : (isHere ? styles.strong : '')),
			],
			[styled(isHere ? 'you are here' : (item.note ?? ''), styles.faint), ' '],
			columns,
		);
	});
	return [
		spread([' ', styled(headings[what], styles.strong)], [styled(`${selected + 1}/${items.length}`, styles.faint), ' '], columns),
		...filled(body, height),
		rule(columns),
		footLine(state),
	];
}

/** Shelves with what they ask for; one's own set off by a rule. */
export function shelvesScreen(state: State, {selected}: Extract<Overlay, {type: 'shelves' | 'orders'}>): Rows {
	const here = shelfOf(state);
	const items = shelves(state).map(shelf => ({
		label: shelf.name, note: shelf.query, sign: shelf.isKept ? '+' : ' ', isHere: shelf.name === here.name,
	}));
	return choiceScreen(state, 'Shelves', items, selected);
}

export function ordersScreen(state: State, {selected}: Extract<Overlay, {type: 'shelves' | 'orders'}>): Rows {
	const items = ordersFor(state).map(order => ({
		label: orderLabels[order], note: order, sign: ' ', isHere: order === state.list.order,
	}));
	return choiceScreen(state, 'Order', items, selected);
}

type Choice = {readonly label: string; readonly note: string; readonly sign: string; readonly isHere: boolean};

/** Things to choose from, a line each. */
function choiceScreen(state: State, title: string, items: readonly Choice[], selected: number): Rows {
	const {columns} = state.size;
	const height = bodyRows(state);
	const top = clamp(selected - Math.floor(height / 2), 0, Math.max(0, items.length - height));
	const body = items.slice(top, top + height).map(({
		label, note, sign, isHere,
	}, index): readonly Piece[] => {
		const isSelected = top + index === selected;
		return spread(
			[
				' ',
				isSelected ? styled('▌', styles.accent) : ' ',
				isHere ? styled('▸', styles.accent) : styled(sign, styles.faint),
				' ',
				styled(label, isSelected ? styles.accentStrong : (isHere ? styles.strong : '')),
			],
			[...fit([styled(note, styles.faint)], Math.floor(columns / 2) - 2), ' '],
			columns,
		);
	});
	return [
		spread([' ', styled(title, styles.strong)], [styled(`${selected + 1}/${items.length}`, styles.faint), ' '], columns),
		...filled(body, height),
		rule(columns),
		footLine(state),
	];
}

/** A sheet over the lower rows of the article, which stays in sight above it. */
export function missingSheet(state: State, overlay: Extract<Overlay, {type: 'missing'}>): Rows {
	const {columns} = state.size;
	return [
		rule(columns),
		fit([' ', styled('Not stored: ', styles.faint), styled(overlay.link.title, styles.strong)], columns - 1),
		...choices(overlay.link, state.view.keys).map((choice, index): readonly Piece[] => {
			const isSelected = index === overlay.selected;
			return fit(
				[
					' ',
					isSelected ? styled('▌', styles.accent) : ' ',
					styled(choice.key, styles.accent),
					'  ',
					isSelected ? styled(choice.label, styles.strong) : choice.label,
				],
				columns - 1,
			);
		}),
		footLine(state),
	];
}
