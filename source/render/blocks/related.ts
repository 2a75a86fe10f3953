import {shortDate} from '../dates.js';
import {type Line, type Run} from '../page.js';
import {
	besides,
	blockFlow,
	plainLine,
	type Backlink,
	type BlockOf,
	type Place,
} from '../setting.js';
import {
	ornament,
	runsWidth,
	setLines,
	toRight,
	type Flow,
} from '../set-lines.js';
import {isBlank, joinedWith} from '../styled-text.js';

const gap = 2;
/** With less room for the title beside it, the marker gets a line of its own. */
const leastTitle = 16;

/** A link to another article: what it says, the title (all of it the link), and at the other side whether its target is stored. */
export function setRelated(place: Place, {label, title, url, key}: BlockOf<'related'>): readonly Line[] {
	const {press} = place;
	const target = press.resolve({
		label, title, url, key,
	});
	const link = press.links.length;
	const words = [title, url ?? '', 'untitled'].map(text => plainLine(text, '1;34', link)).find(text => !isBlank(text))!;
	press.links.push({
		kind: 'related', label: plainLine(label).text, title: words.text, url, key, target: target?.key,
	});
	const flow = blockFlow(press, joinedWith('  ', [plainLine(label, '2'), words]));
	return besides(place, {first: '▸ ', rest: '  ', style: '36'}, ({cells}) => marked(flow, cells, markerOf(target)));
}

/** An article that leads here: its date, and its title, which is the link. */
export function setBacklink(place: Place, {key, title, published, read}: Backlink): readonly Line[] {
	const {press} = place;
	const words = [title, 'untitled'].map(text => plainLine(text, '1;34', press.links.length)).find(text => !isBlank(text))!;
	press.links.push({
		kind: 'backlink', label: '', title: words.text, key, target: key,
	});
	const day = plainLine(published === undefined ? '' : shortDate(published), '2');
	const flow = blockFlow(press, joinedWith('  ', [day, words]));
	return besides(place, {first: '◂ ', rest: '  ', style: '36'}, ({cells}) => marked(flow, cells, markerOf({read})));
}

function markerOf(target: {readonly read: boolean} | undefined): Run {
	if (target === undefined) {
		return ornament('◌ not stored', '2');
	}

	return target.read ? ornament('✓ read', '32') : ornament('● stored', '34');
}

// The marker stands on the last line; where it wouldn't fit there, the text is set narrower.
function marked(flow: Flow, cells: number, marker: Run): readonly Line[] {
	const room = cells - marker.width - gap;
	const wide = setLines(flow, cells);
	if (room < leastTitle) {
		const own = marker.width > cells ? ornament(marker.text[0]!, marker.style) : marker;
		const runs = flow.direction === 'rtl' ? [own, ornament(' '.repeat(cells - own.width))] : toRight([own], cells);
		return [...wide, {...wide.at(-1)!, runs, offset: flow.start + flow.text.length}];
	}

	const lines = runsWidth(textRuns(wide.at(-1)!)) > room ? setLines(flow, room) : wide;
	return lines.map((line, index) => {
		const runs = textRuns(line);
		const beside = index === lines.length - 1 ? [marker] : [];
		return {
			...line,
			runs:
				flow.direction === 'rtl'
					? [...beside, ...toRight(runs, cells - runsWidth(beside))]
					: [...runs, ...toRight(beside, cells - runsWidth(runs))],
		};
	});
}

function textRuns({runs}: Line): readonly Run[] {
	return runs.filter(({from}) => from !== undefined);
}
