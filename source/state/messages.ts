/** What the program is told, and what it asks of the outside. */
import {
	type Article,
	type Entry,
	type Marks,
	type ReadingChanges,
	type ReadingPlace,
} from '../article.js';
import {type Page} from '../render/page.js';
import {type Snippet} from '../search/hits.js';
import {type NamedSearch} from '../search/shelves.js';
import {
	type Behind,
	type Counts,
	type Listed,
	type LookUp,
	type Notice,
	type Order,
	type Place,
	type Row,
	type Size,
	type Trail,
	type Unreadable,
} from './state.js';

/** The same changes for some articles. */
export type Change = {readonly keys: readonly string[]; readonly changes: ReadingChanges};

/** What is to become of several articles: a mark is taken away where all of them have it, else set. */
export type Wish = {readonly toggle: 'read' | 'starred'} | {readonly tags: Readonly<Record<string, boolean>>};

/** Where an article was left. */
export type Left = {readonly place: ReadingPlace; readonly percent: number};

export type Message =
	| {readonly type: 'key'; readonly key: string}
	| {readonly type: 'paste'; readonly text: string}
	| {readonly type: 'resize'; readonly size: Size}
	/** The library as it is now: at start and whenever it changes. */
	| {
		readonly type: 'library';
		readonly counts: Counts;
		readonly lookUp: LookUp;
		readonly kept: readonly NamedSearch[];
		readonly indexing?: string;
		/** Marks alone changed, and by the reader: the list stays as it is. */
		readonly isSameList?: true;
	}
	/** A window of the list. `at`: the place of what is to be selected. */
	| {readonly type: 'rows'; readonly rows: readonly Row[]; readonly from: number; readonly total: number; readonly at: number}
	/** More was found for a filter, in the text of articles. `isMore`: there is more still, which isn't listed. */
	| {readonly type: 'found'; readonly filter: string; readonly order: Order; readonly isMore?: boolean}
	/** The text of articles holds no more than was listed. */
	| {readonly type: 'searched'; readonly filter: string; readonly order: Order}
	/** Words around hits, by key. */
	| {readonly type: 'snippets'; readonly query: string; readonly snippets: ReadonlyArray<readonly [key: string, snippet: Snippet | undefined]>}
	/** All keys of the list. */
	| {readonly type: 'picked'; readonly keys: readonly string[]}
	/** The tags that there are, and those of the articles that are to be tagged. */
	| {readonly type: 'tags'; readonly keys: readonly string[]; readonly known: readonly string[]; readonly has: readonly string[]}
	/** What was opened lately, latest first. */
	| {readonly type: 'lately'; readonly items: readonly Listed[]}
	/** What is being done that takes long, and how far it is; without a text, it is over. */
	| {readonly type: 'doing'; readonly text?: string}
	/** Something was done that can be taken back. `of`: the title, where it was one article. */
	| {readonly type: 'done'; readonly what: string; readonly of?: string; readonly undo: readonly Effect[]}
	/** Open an article from outside the screens: the one named on the command line. */
	| {readonly type: 'open'; readonly key: string}
	/**
	An article was read and set. `place` says where to open it; without one, `left` where the reader left it another time.
	`find`: words there that were searched for.
	*/
	| ({
		readonly type: 'opened';
		readonly article: Article;
		readonly page: Page;
		readonly place?: Place;
		readonly find?: string;
		readonly left?: Left;
	} & Trail)
	/** The articles of the story that one belongs to. `turn`: go on to the next (1) or previous (-1) instead of showing them. */
	| {readonly type: 'story'; readonly story: readonly Entry[]; readonly turn?: 1 | -1}
	/** The trail of the last time. */
	| ({readonly type: 'trail'} & Trail)
	/** The program is to end, for a reason of the outside's. */
	| {readonly type: 'end'}
	/** The open article was set anew: another width, or links that lead elsewhere now. `article`: it has another text, too. */
	| {readonly type: 'set'; readonly page: Page; readonly article?: Article}
	| {readonly type: 'notice'; readonly notice: Notice}
	/** Another day has begun. */
	| {readonly type: 'today'; readonly today: string}
	/** What was to be added is there, or isn't: the notice says it. `key` is the article to be read now, if the reader is still where it was asked for. */
	| {readonly type: 'added'; readonly source: string; readonly notice: Notice; readonly key?: string; readonly from?: string}
	/** The files of the library that can't be read. */
	| {readonly type: 'unreadable'; readonly files: readonly Unreadable[]}
	/** What stands behind an article was read. */
	| {readonly type: 'behind'; readonly key: string; readonly behind: Behind};

export type Effect =
	/** Read and set an article; on success the trail becomes `back` and `forward`. `find`: without a place, at what this query asks for. */
	| ({readonly type: 'open'; readonly key: string; readonly find?: string; readonly place?: Place; readonly measure: number} & Trail)
	/** Ask for the story that an article belongs to. */
	| {readonly type: 'story'; readonly key: string; readonly turn?: 1 | -1}
	/** The reader is at another place of an article now. */
	| {readonly type: 'moved'; readonly key: string; readonly place: ReadingPlace; readonly percent: number}
	/** The open article was left: its last place is to be kept. */
	| {readonly type: 'left'}
	| {readonly type: 'keep-trail'; readonly trail: Trail}
	| {readonly type: 'set'; readonly article: Article; readonly measure: number}
	/**
	Look a window of the list up, at once: `count` rows before the place, twice as many from it on. The place is that of the first
	article of `keep` that is there, or else `at`. `isNew`: as it is now; else what was marked meanwhile doesn't change the list.
	*/
	| {
		readonly type: 'rows';
		readonly filter: string;
		readonly order: Order;
		readonly keep?: readonly string[];
		readonly at: number;
		readonly count: number;
		readonly isNew?: true;
	}
	/** Search the text of articles too; `found` says when that is done. */
	| {readonly type: 'search'; readonly filter: string; readonly order: Order}
	/** Look up the words around hits, once nothing more is typed. */
	| {readonly type: 'snippets'; readonly query: string; readonly keys: readonly string[]; readonly length: number}
	| {readonly type: 'mark'; readonly key: string; readonly marks: Marks}
	/** Mark articles and tell how that is taken back. */
	| {readonly type: 'change'; readonly keys: readonly string[]; readonly wish: Wish}
	/** Set marks back. */
	| {readonly type: 'take-back'; readonly changes: readonly Change[]}
	| {readonly type: 'pick-all'; readonly filter: string; readonly order: Order}
	| {readonly type: 'tags'; readonly keys: readonly string[]}
	| {readonly type: 'lately'}
	| {readonly type: 'remove'; readonly keys: readonly string[]}
	| {readonly type: 'restore'; readonly keys: readonly string[]}
	/** End what is being done that takes long. */
	| {readonly type: 'stop'}
	/** Keep a search under a name; without a query, remove it. */
	| {readonly type: 'keep-search'; readonly name: string; readonly query?: string}
	| {readonly type: 'copy'; readonly text: string; readonly what: string}
	| {readonly type: 'browse'; readonly url: string}
	/** Bring an address or a file into the library; from the article of that key, to be read then. */
	| {readonly type: 'add'; readonly source: string; readonly from?: string}
	| {readonly type: 'unreadable'}
	| {readonly type: 'look-behind'; readonly key: string}
	| {readonly type: 'suspend'}
	| {readonly type: 'redraw'}
	| {readonly type: 'quit'};
