/** What each command does. The type sees to it that none is missing. */
import {hasWords} from '../../search/query.js';
import {addressOf} from '../addresses.js';
import {type Command} from '../keys.js';
import {askedFor} from '../shelves.js';
import {
	clamp,
	measures,
	rowAt,
	selectedEntry,
	fittingMeasure,
	type Reader,
	type State,
	type Step,
} from '../state.js';
import * as find from './find.js';
import * as links from './links.js';
import * as marks from './marks.js';
import * as missing from './missing.js';
import {move, scrollTo, type Motion} from './motion.js';
import * as picking from './picking.js';
import * as shelves from './shelves.js';
import * as story from './story.js';
import * as trail from './trail.js';
import * as typing from './typing.js';

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

const type = (change: (text: string) => string): Handler => state => [state.prompt ? typing.typed(state, change(state.prompt.text)) : state];

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
		const query = askedFor(state);
		return entry ? [state, {...links.open(state, entry.key, undefined, [], []), ...(hasWords(query) && {find: query})}] : [state];
	},
	lately: state => [state, {type: 'lately'}],
	unreadable: state => [state, {type: 'unreadable'}],
	'next-shelf': state => [shelves.stepShelf(state, 1)],
	'previous-shelf': state => [shelves.stepShelf(state, -1)],
	shelves: state => [shelves.showShelves(state)],
	'open-shelf': state => [shelves.openShelf(state)],
	'keep-search': state => [shelves.askForName(state)],
	'remove-search': state => shelves.removeSearch(state),
	filter: state => [{...state, prompt: {type: 'filter', text: state.list.filter}}],
	add: state => [{...state, prompt: {type: 'add', text: ''}}],
	'look-behind': reading((state, reader) => [
		{...state, notice: {text: 'reading the original …', tone: 'plain'}},
		{type: 'look-behind', key: reader.article.key},
	]),
	'other-part': state => [
		state.overlay?.type === 'behind'
			? {...state, overlay: {...state.overlay, part: state.overlay.part === 'removed' ? 'original' : 'removed', top: 0}}
			: state,
	],
	sort: state => [shelves.showOrders(state)],
	'next-order': state => [shelves.nextOrder(state)],
	'use-order': state => [shelves.useOrder(state)],
	relevance: state => [shelves.toggleRelevance(state)],
	star: state => marks.toggle(state, 'starred'),
	'toggle-read': state => marks.toggle(state, 'read'),
	tag: state => marks.askForTags(state),
	complete: state => [marks.complete(state)],
	remove: state => marks.remove(state),
	undo: state => marks.undo(state),
	pick: state => [picking.pick(state)],
	'pick-all': state => picking.pickAll(state),

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
		return overlay?.type === 'articles' && overlay.what === 'story'
			? story.openInStory(state, overlay.items, overlay.selected)
			: trail.openChosen(state);
	},
	'next-heading': reading((state, reader) => stepHeading(state, reader, 1)),
	'previous-heading': reading((state, reader) => stepHeading(state, reader, -1)),
	contents: reading((state, reader) => ({...state, overlay: {type: 'contents', selected: Math.max(0, headingAt(reader))}})),
	find: reading((state, reader) => ({
		...state,
		prompt: {type: 'find', text: ''},
		reader: {
			...reader,
			find: {
				query: '',
				matches: [],
				current: -1,
				origin: reader.top,
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

	jump: reading((state, reader) =>
		state.overlay?.type === 'contents'
			? scrollTo({...state, overlay: undefined}, reader, reader.page.headings[state.overlay.selected]?.line ?? 0)
			: state,
	),
	choose(state) {
		const choice = state.overlay?.type === 'missing' ? missing.choices(state.overlay.link)[state.overlay.selected] : undefined;
		return choice ? missing.choose(state, choice.command) : [state];
	},
	'add-target': state => missing.choose(state, 'add-target'),
	'copy-title': state => missing.choose(state, 'copy-title'),
	'copy-address': state => missing.choose(state, 'copy-address'),
	'search-library': state => missing.choose(state, 'search-library'),

	accept: state => typing.accept(state),
	cancel: state => [typing.cancel(state)],
	'erase-character': type(text => typing.withoutLastCharacter(text)),
	'erase-word': type(text => typing.withoutLastWord(text)),
	'erase-all': type(() => ''),

	clear(state) {
		return state.reader ? [typing.withoutFind({...state, reader: {...state.reader, link: undefined, digits: ''}})] : shelves.clear(state);
	},
	help: state => [{...state, overlay: {type: 'help', top: 0}}],
	'close-overlay': state => [{...state, overlay: undefined}],
	close(state) {
		return state.reader && !state.single
			? [
				{
					...state,
					reader: undefined,
					forward: [...state.forward, links.whereNow(state.reader)],
				},
			]
			: [state, {type: 'quit'}];
	},
	quit: state => [state, {type: 'quit'}],
	suspend: state => [state, {type: 'suspend'}],
	redraw: state => [state, {type: 'redraw'}],
};

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
	const {key} = reader.article;
	const at = rows.findIndex(({entry}) => entry.key === key);
	// Where it was removed, the one after it stands in its place.
	const gone = direction === 1 && state.lookUp.entry(key) === undefined ? selected - 1 : selected;
	const target = rowAt(state, (at === -1 ? gone : from + at) + direction)?.entry;
	return target
		? [state, links.open(state, target.key, undefined, [...state.back, links.whereNow(reader)], [])]
		: [{...state, notice: {text: direction === 1 ? 'this is the last article' : 'this is the first article', tone: 'plain'}}];
}

function changeMeasure(state: State, measure: number): Step {
	const changed = {...state, measure: clamp(measure, measures.smallest, measures.largest)};
	const {reader} = state;
	const notice = {text: `column of ${fittingMeasure(changed)}`, tone: 'plain'} as const;
	return reader ? [{...changed, notice}, {type: 'set', article: reader.article, measure: fittingMeasure(changed)}] : [changed];
}
