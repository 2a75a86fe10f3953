/** What the program knows, as plain readonly data: independent facts rather than one mode. */
import {
	type Article,
	type Entry,
	type Marks,
	type RelatedLink,
	type Removed,
} from '../article.js';
import {type Page, type TextRange} from '../render/page.js';
import {type Snippet} from '../search/hits.js';
import {type NamedSearch} from '../search/shelves.js';
import {type Effect} from './messages.js';
import {standardView, type ViewSettings} from './settings.js';

export type {
	Change,
	Effect,
	Left,
	Message,
	Wish,
} from './messages.js';

export type Size = {readonly columns: number; readonly rows: number};

export const smallestSize: Size = {columns: 40, rows: 12};

/** The measures that `-`, `+` and `=` move between, in cells. */
export const measures = {
	smallest: 30, standard: 68, largest: 120, step: 4,
} as const;

export const orders = ['newest', 'oldest', 'title', 'shortest', 'longest', 'unread', 'opened', 'progress'] as const;
/** Hits have a relevance; without a search it is the same as newest. */
export type Order = typeof orders[number] | 'relevance';

/** A place in an article that holds at every width: a block and an offset in its text; and the link selected there. */
export type Place = {
	readonly key: string;
	readonly block: number;
	readonly offset: number;
	/** Blank lines on screen above it. */
	readonly above?: number;
	readonly link?: number;
	/** What the text reads from there on, to find the place again in a file that was edited. */
	readonly words?: string;
	/** The article's, to be told where the article itself isn't at hand. */
	readonly title?: string;
};

/** The way through articles: where the reader came from, nearest last; and, after going back, where to go forward to, nearest last. */
export type Trail = {readonly back: readonly Place[]; readonly forward: readonly Place[]};

/** An article in a list to choose from. */
export type Listed = {
	readonly key: string;
	readonly title: string;
	/** A few words beside it. */
	readonly note?: string;
};

/** An article in the list, with its marks as they were when it was looked up. */
export type Row = {readonly entry: Entry; readonly marks: Marks};

export type List = {
	readonly order: Order;
	/** The order to come back to from those that belong to a search or a shelf. */
	readonly usual: Order;
	/** The shelf's name. */
	readonly shelf: string;
	/** What is searched for on the shelf. */
	readonly filter: string;
	/** The keys of articles that were picked, to do something with all of them. */
	readonly picked: ReadonlySet<string>;
	/** The words around hits, by key, as far as they are known; `undefined` where there are none or they are asked for. */
	readonly snippets?: {readonly query: string; readonly of: ReadonlyMap<string, Snippet | undefined>};
	/** A window of the list, filtered and in order: what is on screen is in it once it has been asked for. */
	readonly rows: readonly Row[];
	/** The place of the first of `rows` in the list. */
	readonly from: number;
	/** How many the whole list has. */
	readonly total: number;
	/** The text of articles is being searched. */
	readonly isSearching?: boolean;
	/** More was found than is listed. */
	readonly isMore?: boolean;
	/** The place in the list. */
	readonly selected: number;
	/** The first place on screen. */
	readonly top: number;
	/**
	Order, shelf, filter or library changed: the rows are to be asked for anew, with the first of these articles selected that is
	still there. `isSearched`: the text of articles too. `isSame`: marks alone changed, all else is as it was.
	*/
	readonly stale?: {readonly keep?: readonly string[]; readonly isSearched?: boolean; readonly isSame?: boolean};
};

/** What the library has, counted. */
export type Counts = {
	readonly total: number;
	readonly unread: number;
	/** Files that can't be read as articles. */
	readonly unreadable: number;
};

/** Asking the library for one thing. */
export type LookUp = {
	readonly entry: (key: string) => Entry | undefined;
	readonly marks: (key: string) => Marks;
	/** Whether a related link of an article leads to a stored one. */
	readonly isStored: (link: RelatedLink, from: Entry) => boolean;
};

export type Find = {
	readonly query: string;
	readonly matches: readonly TextRange[];
	/** Index into `matches`; -1 where there are none. */
	readonly current: number;
	/** The line on top when the search began, to go back to. */
	readonly origin: number;
};

export type Reader = {
	readonly article: Article;
	readonly page: Page;
	/** The first line on screen. */
	readonly top: number;
	/** What stands on top, kept as text so that it survives a change of width. */
	readonly place: Place;
	/** Index into `page.links`. */
	readonly link?: number;
	/** Tab and digits take all links, not only related ones. */
	readonly allLinks: boolean;
	/** The digits typed so far for a link's number. */
	readonly digits: string;
	readonly find?: Find;
};

export type Overlay =
	| {readonly type: 'help'; readonly top: number}
	| {readonly type: 'contents'; readonly selected: number}
	/** What the selected link leads to. */
	| {readonly type: 'peek'}
	/** Articles to choose from; `here`: the index of the open one. */
	| {
		readonly type: 'articles';
		readonly what: 'trail' | 'story' | 'lately';
		readonly items: readonly Listed[];
		readonly here?: number;
		readonly selected: number;
	}
	/** Shelves, and orders of the list, to choose from. */
	| {readonly type: 'shelves' | 'orders'; readonly selected: number}
	/** What can be done with a link whose target isn't stored. */
	| {readonly type: 'missing'; readonly link: RelatedLink; readonly selected: number}
	/** What stands behind the open article: what the importer left out of the page, and the page. */
	| {readonly type: 'behind'; readonly behind: Behind; readonly part: 'removed' | 'original'; readonly top: number}
	| {readonly type: 'unreadable'; readonly files: readonly Unreadable[]; readonly top: number};

/** A file below the library’s articles that is none, and why. */
export type Unreadable = {readonly path: string; readonly reason: string};

export type Behind = {
	readonly removed: readonly Removed[];
	/** The page as text, in lines. */
	readonly original: readonly string[];
};

export type Prompt = TagPrompt | {readonly type: 'filter' | 'find' | 'add' | 'keep'; readonly text: string};

export type TagPrompt = {
	readonly type: 'tag';
	readonly text: string;
	/** The articles to be tagged. */
	readonly keys: readonly string[];
	/** The tags that one article has; none where there are several. */
	readonly has: readonly string[];
	/** All tags there are. */
	readonly known: readonly string[];
	/** What was typed before it was completed. */
	readonly stem?: string;
};

export type Notice = {readonly text: string; readonly tone: 'plain' | 'problem'};

export type Undo = {
	readonly what: string;
	readonly effects: readonly Effect[];
	/** Where the list was, to go back there. */
	readonly list?: Pick<List, 'shelf' | 'filter' | 'order'>;
};

/** What a screen must know of the terminal. */
export type Look = {
	readonly colours: boolean;
	/** Who puts right-to-left text in order: we (`visual`) or the terminal (`logical`). */
	readonly bidi: 'visual' | 'logical';
	/** Make addresses clickable (OSC 8). */
	readonly hyperlinks: boolean;
	/** SGR parameters in place of the standard ones, by the style's name. */
	readonly styles?: Readonly<Record<string, string>>;
};

export type State = {
	readonly size: Size;
	readonly look: Look;
	readonly counts: Counts;
	readonly lookUp: LookUp;
	/** Searches that were named and kept. */
	readonly kept: readonly NamedSearch[];
	/** Marks set since the library was told of last. */
	readonly marks: ReadonlyMap<string, Marks>;
	/** What the index is at, in a word: `indexing 34 %`. */
	readonly indexing?: string;
	readonly list: List;
	readonly reader?: Reader;
	/** The trail; at the list, the article that was left is the nearest to go forward to. */
	readonly back: readonly Place[];
	readonly forward: readonly Place[];
	/** The story that is read from start to end, in order of date. */
	readonly story: readonly Listed[];
	readonly overlay?: Overlay;
	readonly prompt?: Prompt;
	readonly notice?: Notice;
	/** What is being done that takes long, and how far it is. */
	readonly doing?: string;
	/** What is being added to the library, as it was named. */
	readonly adding: readonly string[];
	/** The width of the column that the reader asked for, in cells. */
	readonly measure: number;
	/** What was done, latest last, with what takes it back. */
	readonly undo: readonly Undo[];
	readonly view: ViewSettings;
	/** The day, ISO, in local time; for dates said as `3 days ago`. */
	readonly today?: string;
	/** Ends with the reader instead of going back to the list: one article was asked for on the command line. */
	readonly single: boolean;
};

export type Step = readonly [State, ...Effect[]];

export function initialState(given: {
	size: Size;
	look: Look;
	single?: boolean;
	settings?: Partial<ViewSettings> & {readonly measure?: number; readonly order?: Order};
	today?: string;
}): State {
	const {
		measure = measures.standard,
		order = 'newest',
		keys = standardView.keys,
		columns = standardView.columns,
		dates = standardView.dates,
	} = given.settings ?? {};
	return {
		size: given.size,
		look: given.look,
		counts: {total: 0, unread: 0, unreadable: 0},
		lookUp: {entry: () => undefined, marks: () => ({}), isStored: () => false},
		kept: [],
		marks: new Map(),
		list: {
			order,
			usual: order,
			shelf: 'All',
			filter: '',
			picked: new Set(),
			rows: [],
			from: 0,
			total: 0,
			selected: 0,
			top: 0,
		},
		back: [],
		forward: [],
		story: [],
		adding: [],
		measure,
		undo: [],
		view: {keys, columns, dates},
		today: given.today,
		single: given.single ?? false,
	};
}

export function isTooSmall(size: Size): boolean {
	return size.columns < smallestSize.columns || size.rows < smallestSize.rows;
}

/** Lines for the body of a screen: all but the head, the rule and the foot; a selected link's card takes one more. */
export function bodyRows(state: State): number {
	const foot = state.reader?.link !== undefined && state.prompt === undefined ? 2 : 1;
	return Math.max(1, state.size.rows - 2 - foot);
}

/** Rows of the list that fit: two lines each, below the head and its rule. */
export function listRows(state: State): number {
	return Math.max(1, Math.floor((state.size.rows - 4) / 2));
}

/** The measure for the terminal's width: what was asked for, less where there is no room. */
export function fittingMeasure(state: State): number {
	const margins = state.size.columns >= 60 ? 8 : 4;
	return Math.max(20, Math.min(state.measure, state.size.columns - margins));
}

export function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(value, high));
}

/** What is known of a stored article. */
export function storedEntry(state: State, key: string | undefined): Entry | undefined {
	return key === undefined ? undefined : state.lookUp.entry(key);
}

export function selectedEntry(state: State): Entry | undefined {
	return rowAt(state, state.list.selected)?.entry;
}

/** The row at a place of the list, if it is in the window. */
export function rowAt({list}: State, place: number): Row | undefined {
	return place < list.from ? undefined : list.rows[place - list.from];
}

/** The marks of an article as they are now. */
export function marksOf(state: State, key: string): Marks {
	return {...state.lookUp.marks(key), ...state.marks.get(key)};
}

/** The article that marks apply to: the open one, or the one selected in the list. */
export function currentKey(state: State): string | undefined {
	return state.reader ? state.reader.article.key : selectedEntry(state)?.key;
}
