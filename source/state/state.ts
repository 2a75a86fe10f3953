/** What the program knows, as plain readonly data: independent facts rather than one mode. */
import {
	type Article,
	type Entry,
	type Marks,
	type ReadingPlace,
	type RelatedLink,
} from '../article.js';
import {type Page, type TextRange} from '../render/page.js';

export type Size = {readonly columns: number; readonly rows: number};

export const smallestSize: Size = {columns: 40, rows: 12};

/** The measures that `-`, `+` and `=` move between, in cells. */
export const measures = {
	smallest: 30, standard: 68, largest: 120, step: 4,
} as const;

export const orders = ['newest', 'oldest', 'title', 'shortest', 'unread'] as const;
export type Order = typeof orders[number];

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

export type List = {
	readonly order: Order;
	readonly filter: string;
	/** What is shown: filtered and in order. */
	readonly rows: readonly Entry[];
	/** Index into `rows`. */
	readonly selected: number;
	/** The first row on screen. */
	readonly top: number;
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
	| {readonly type: 'articles'; readonly what: 'trail'; readonly items: readonly Listed[]; readonly here?: number; readonly selected: number}
	/** What can be done with a link whose target isn't stored. */
	| {readonly type: 'missing'; readonly link: RelatedLink; readonly selected: number};

export type Prompt = {readonly type: 'filter' | 'find'; readonly text: string};

export type Notice = {readonly text: string; readonly tone: 'plain' | 'problem'};

/** What a screen must know of the terminal. */
export type Look = {
	readonly colours: boolean;
	/** Who puts right-to-left text in order: we (`visual`) or the terminal (`logical`). */
	readonly bidi: 'visual' | 'logical';
	/** Make addresses clickable (OSC 8). */
	readonly hyperlinks: boolean;
};

export type State = {
	readonly size: Size;
	readonly look: Look;
	readonly entries: readonly Entry[];
	/** Files in the library that can't be read as articles. */
	readonly unreadable: number;
	readonly marks: ReadonlyMap<string, Marks>;
	/** The key of the stored article that a link leads to. */
	readonly resolve: (link: RelatedLink, from?: Entry) => string | undefined;
	readonly list: List;
	readonly reader?: Reader;
	/** The trail; at the list, the article that was left is the nearest to go forward to. */
	readonly back: readonly Place[];
	readonly forward: readonly Place[];
	readonly overlay?: Overlay;
	readonly prompt?: Prompt;
	readonly notice?: Notice;
	/** The width of the column that the reader asked for, in cells. */
	readonly measure: number;
	/** Marks as they were before each change, latest last, for undo. */
	readonly undo: ReadonlyArray<{readonly key: string; readonly marks: Marks; readonly what: string}>;
	/** Ends with the reader instead of going back to the list: one article was asked for on the command line. */
	readonly single: boolean;
};

/** Where an article was left. */
export type Left = {readonly place: ReadingPlace; readonly percent: number};

export type Message =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'resize'; readonly size: Size}
	/** The library as it is now: at start and whenever it changes. */
	| {readonly type: 'library'; readonly entries: readonly Entry[]; readonly unreadable: number; readonly marks: ReadonlyMap<string, Marks>; readonly resolve: State['resolve']}
	/** Open an article from outside the screens: the one named on the command line. */
	| {readonly type: 'open'; readonly key: string}
	/** An article was read and set. `place` says where to open it; without one, `left` where the reader left it another time. */
	| ({readonly type: 'opened'; readonly article: Article; readonly page: Page; readonly place?: Place; readonly left?: Left} & Trail)
	/** The trail of the last time. */
	| ({readonly type: 'trail'} & Trail)
	/** The program is to end, for a reason of the outside's. */
	| {readonly type: 'end'}
	/** The open article was set anew: another width, or links that lead elsewhere now. */
	| {readonly type: 'set'; readonly page: Page}
	| {readonly type: 'notice'; readonly notice: Notice};

export type Effect =
	/** Read and set an article; on success the trail becomes `back` and `forward`. */
	| ({readonly type: 'open'; readonly key: string; readonly place?: Place; readonly measure: number} & Trail)
	/** The reader is at another place of an article now. */
	| {readonly type: 'moved'; readonly key: string; readonly place: ReadingPlace; readonly percent: number}
	/** The open article was left: its last place is to be kept. */
	| {readonly type: 'left'}
	| {readonly type: 'keep-trail'; readonly trail: Trail}
	| {readonly type: 'set'; readonly article: Article; readonly measure: number}
	| {readonly type: 'mark'; readonly key: string; readonly marks: Marks}
	| {readonly type: 'copy'; readonly text: string; readonly what: string}
	| {readonly type: 'browse'; readonly url: string}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'}
	| {readonly type: 'quit'};

export type Step = readonly [State, ...Effect[]];

export function initialState(given: {size: Size; look: Look; single?: boolean}): State {
	return {
		size: given.size,
		look: given.look,
		entries: [],
		unreadable: 0,
		marks: new Map(),
		resolve: () => undefined,
		list: {
			order: 'newest', filter: '', rows: [], selected: 0, top: 0,
		},
		back: [],
		forward: [],
		measure: measures.standard,
		undo: [],
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
	return key === undefined ? undefined : state.entries.find(entry => entry.key === key);
}

export function selectedEntry(state: State): Entry | undefined {
	return state.list.rows[state.list.selected];
}

/** The article that marks apply to: the open one, or the one selected in the list. */
export function currentKey(state: State): string | undefined {
	return state.reader ? state.reader.article.key : selectedEntry(state)?.key;
}
