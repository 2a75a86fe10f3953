/** What each command does. The type sees to it that none is missing. */
import {addressOf} from '../addresses.js';
import {type Command} from '../keys.js';
import {
	clamp,
	measures,
	orders,
	rowAt,
	selectedEntry,
	fittingMeasure,
	type Reader,
	type State,
	type Step,
} from '../state.js';
import * as adding from './adding.js';
import * as find from './find.js';
import * as links from './links.js';
import * as marks from './marks.js';
import * as missing from './missing.js';
import {move, scrollTo, type Motion} from './motion.js';
import * as story from './story.js';
import * as trail from './trail.js';

type Handler = (state: State, key: string) => Step;

const motion = (name: Motion): Handler => state => [move(state, name)];
/** A command that wants an open article. */
const reading = (handler: (state: State, reader: Reader, key: string) => State | Step): Handler => (state, key) => {
	if (!state.reader) {
		return [state];
	}

	const result = handler(state, state.reader, key);
	return isStep(result) ? result : [result];
};

function isStep(result: State | Step): result is Step {
	return Array.isArray(result);
}

const type = (change: (text: string) => string): Handler => state => [state.prompt ? typed(state, change(state.prompt.text)) : state];

export const commands: Readonly<Record<Command, Handler>> = {
	'line-down': state => [state.overlay?.type === 'missing' ? missing.moveChoice(state, 'line-down') : move(state, 'line-down')],
	'line-up': state => [state.overlay?.type === 'missing' ? missing.moveChoice(state, 'line-up') : move(state, 'line-up')],
	'page-down': motion('page-down'),
	'page-up': motion('page-up'),
	'half-page-down': motion('half-page-down'),
	'half-page-up': motion('half-page-up'),
	'to-start': motion('to-start'),
	'to-end': motion('to-end'),

	open(state) {
		const entry = selectedEntry(state);
		return entry ? [state, {...links.open(state, entry.key, undefined, [], []), ...(state.list.filter !== '' && {find: state.list.filter})}] : [state];
	},
	filter: state => [{...state, prompt: {type: 'filter', text: state.list.filter}}],
	add: state => [{...state, prompt: {type: 'add', text: ''}}],
	'look-behind': reading((state, reader) => [{...state, notice: {text: 'reading the original …', tone: 'plain'}}, {type: 'look-behind', key: reader.article.key}]),
	'other-part': state => [state.overlay?.type === 'behind' ? {...state, overlay: {...state.overlay, part: state.overlay.part === 'removed' ? 'original' : 'removed', top: 0}} : state],
	sort(state) {
		const order = orders[(orders.indexOf(state.list.order) + 1) % orders.length]!;
		return [{...marks.rearrange(state, {order}), notice: {text: `sorted: ${order}`, tone: 'plain'}}];
	},
	star: state => marks.toggleStar(state),
	'toggle-read': state => marks.toggleRead(state),
	undo: state => marks.undo(state),

	'next-link': reading((state, reader) => links.stepLink(state, reader, 1)),
	'previous-link': reading((state, reader) => links.stepLink(state, reader, -1)),
	'link-number': reading((state, reader, key) => links.typeDigit(state, reader, key)),
	peek: reading((state, reader) => links.peek(state, reader)),
	'all-links': reading((state, reader) => links.toggleAllLinks(state, reader)),
	follow: reading((state, reader) => links.follow(state, reader)),
	back: reading((state, reader) => links.goBack(state, reader)),
	forward: state => links.goForward(state),
	trail: state => [trail.show(state)],
	story: reading((state, reader): Step => [state, {type: 'story', key: reader.article.key}]),
	'next-in-story': reading((state, reader) => story.stepInStory(state, reader, 1)),
	'previous-in-story': reading((state, reader) => story.stepInStory(state, reader, -1)),
	'open-chosen'(state) {
		const {overlay} = state;
		return overlay?.type === 'articles' && overlay.what === 'story' ? story.openInStory(state, overlay.items, overlay.selected) : trail.openChosen(state);
	},
	'next-heading': reading((state, reader) => stepHeading(state, reader, 1)),
	'previous-heading': reading((state, reader) => stepHeading(state, reader, -1)),
	contents: reading((state, reader) => ({...state, overlay: {type: 'contents', selected: Math.max(0, headingAt(reader))}})),
	find: reading((state, reader) => ({
		...state, prompt: {type: 'find', text: ''}, reader: {
			...reader, find: {
				query: '', matches: [], current: -1, origin: reader.top,
			},
		},
	})),
	'next-match': reading((state, reader) => find.stepMatch(state, reader, 1)),
	'previous-match': reading((state, reader) => find.stepMatch(state, reader, -1)),
	'next-article': reading((state, reader) => stepArticle(state, reader, 1)),
	'previous-article': reading((state, reader) => stepArticle(state, reader, -1)),
	narrower: state => changeMeasure(state, fittingMeasure(state) - measures.step),
	wider: state => changeMeasure(state, fittingMeasure(state) + measures.step),
	'standard-width': state => changeMeasure(state, measures.standard),
	browse(state) {
		if (state.overlay?.type === 'missing') {
			return missing.choose(state, 'browse');
		}

		const address = addressHere(state);
		return address === undefined ? [{...state, notice: {text: 'no address to open', tone: 'plain'}}] : [state, {type: 'browse', url: address}];
	},
	copy(state) {
		const link = links.selectedLink(state.reader);
		const address = addressHere(state);
		const title = link?.title ?? state.reader?.article.title ?? '';
		return [state, address === undefined ? {type: 'copy', text: title, what: 'the title'} : {type: 'copy', text: address, what: 'the address'}];
	},

	jump: reading((state, reader) => state.overlay?.type === 'contents'
		? scrollTo({...state, overlay: undefined}, reader, reader.page.headings[state.overlay.selected]?.line ?? 0)
		: state),
	choose(state) {
		const choice = state.overlay?.type === 'missing' ? missing.choices(state.overlay.link)[state.overlay.selected] : undefined;
		return choice ? missing.choose(state, choice.command) : [state];
	},
	'add-target': state => missing.choose(state, 'add-target'),
	'copy-title': state => missing.choose(state, 'copy-title'),
	'copy-address': state => missing.choose(state, 'copy-address'),
	'search-library': state => missing.choose(state, 'search-library'),

	accept(state) {
		const {prompt} = state;
		const closed = {...state, prompt: undefined};
		return prompt?.type === 'add' ? adding.add(state, prompt.text) : [prompt?.type === 'find' && prompt.text.trim() === '' ? withoutFind(closed) : closed];
	},
	cancel(state) {
		const closed = {...state, prompt: undefined};
		return state.prompt?.type === 'add' ? [closed] : [state.prompt?.type === 'filter' ? marks.rearrange(closed, {filter: ''}) : withoutFind(closed, state.reader?.find?.origin)];
	},
	'erase-character': type(text => [...graphemes.segment(text)].slice(0, -1).map(({segment}) => segment).join('')),
	'erase-word': type(text => withoutLastWord(text)),
	'erase-all': type(() => ''),

	clear(state) {
		return state.reader ? [withoutFind({...state, reader: {...state.reader, link: undefined, digits: ''}})] : [state.list.filter === '' ? state : marks.rearrange(state, {filter: ''})];
	},
	help: state => [{...state, overlay: {type: 'help', top: 0}}],
	'close-overlay': state => [{...state, overlay: undefined}],
	close(state) {
		return state.reader && !state.single
			? [{
				...state, reader: undefined, forward: [...state.forward, links.whereNow(state.reader)],
			}]
			: [state, {type: 'quit'}];
	},
	quit: state => [state, {type: 'quit'}],
	suspend: state => [state, {type: 'suspend'}],
	redraw: state => [state, {type: 'redraw'}],
};

function withoutLastWord(text: string): string {
	const trimmed = text.trimEnd();
	return trimmed.slice(0, trimmed.lastIndexOf(' ') + 1);
}

const graphemes = {
	segment: (text: string) => new Intl.Segmenter(undefined, {granularity: 'grapheme'}).segment(text),
};

/** The state after the text of the prompt became `text`. */
export function typed(state: State, text: string): State {
	const changed = {...state, prompt: state.prompt && {...state.prompt, text}};
	if (state.prompt?.type === 'add') {
		return changed;
	}

	// What is typed is found from the top of the list on.
	return state.prompt?.type === 'find' && state.reader
		? find.search(changed, state.reader, text)
		: marks.rearrange(changed, {filter: text, selected: 0, top: 0});
}

function withoutFind(state: State, top?: number): State {
	if (!state.reader) {
		return state;
	}

	const reader = {...state.reader, find: undefined};
	return top === undefined ? {...state, reader} : scrollTo(state, reader, top);
}

function addressHere(state: State): string | undefined {
	const link = links.selectedLink(state.reader);
	if (link) {
		const target = link.target === undefined ? undefined : state.lookUp.entry(link.target);
		return addressOf(link) ?? (target && addressOf(target));
	}

	return state.reader && addressOf(state.reader.article);
}

/** The heading that the line on top belongs to; -1 before the first. */
export function headingAt(reader: Reader): number {
	return reader.page.headings.findLastIndex(heading => heading.line <= reader.top);
}

function stepHeading(state: State, reader: Reader, direction: 1 | -1): State {
	const {headings} = reader.page;
	const target = direction === 1
		? headings.find(heading => heading.line > reader.top)
		: headings.findLast(heading => heading.line < reader.top);
	if (!target) {
		return {...state, notice: {text: direction === 1 ? 'no heading below' : 'no heading above', tone: 'plain'}};
	}

	const scrolled = scrollTo(state, reader, target.line);
	return scrolled.reader?.top === reader.top ? {...scrolled, notice: {text: 'the rest of the article is on screen', tone: 'plain'}} : scrolled;
}

/** To the neighbour in the list of the article that was opened from there last. */
function stepArticle(state: State, reader: Reader, direction: 1 | -1): Step {
	const {rows, from, selected} = state.list;
	const at = rows.findIndex(({entry}) => entry.key === reader.article.key);
	const target = rowAt(state, (at === -1 ? selected : from + at) + direction)?.entry;
	return target ? [state, links.open(state, target.key, undefined, [...state.back, links.whereNow(reader)], [])] : [{...state, notice: {text: direction === 1 ? 'this is the last article' : 'this is the first article', tone: 'plain'}}];
}

function changeMeasure(state: State, measure: number): Step {
	const changed = {...state, measure: clamp(measure, measures.smallest, measures.largest)};
	const {reader} = state;
	const notice = {text: `column of ${fittingMeasure(changed)}`, tone: 'plain'} as const;
	return reader ? [{...changed, notice}, {type: 'set', article: reader.article, measure: fittingMeasure(changed)}] : [changed];
}
