/**
An article and its blocks: the one type that crosses the whole program.
Nothing here knows a file, a width or a screen.
*/

/** Text within a block, as Markdown (emphasis, code, links); never a line break that means something. */
export type Inline = string;

/** A link in the body to another article: “Read more: …” and its cousins. */
export type RelatedLink = {
	/** The words before the title, without the separator: `Read more`; empty where the line is the title alone. */
	readonly label: string;
	/** Plain text. */
	readonly title: string;
	/** Where the page carried an address. */
	readonly url?: string;
	/** The target's key, where the address gives one. */
	readonly key?: string;
};

export type Figure = {
	/** Address of the picture, where known. */
	readonly source?: string;
	/** Where the library keeps the picture: `images/ab/ab12….jpg`. */
	readonly file?: string;
	/** What the picture shows, said for those who don't see it. Plain text, as the caption and the credit are. */
	readonly alt: string;
	readonly caption: string;
	readonly credit: string;
};

export type ListItem = {
	/** `undefined`: no task box. */
	readonly checked?: boolean;
	readonly blocks: readonly Block[];
};

export type Alignment = 'left' | 'center' | 'right' | undefined;

export type Block =
	| {readonly type: 'paragraph'; readonly text: Inline}
	| {readonly type: 'heading'; readonly level: 2 | 3 | 4 | 5 | 6; readonly text: Inline}
	| ({readonly type: 'figure'} & Figure)
	| ({readonly type: 'related'} & RelatedLink)
	| {readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly ListItem[]}
	| {readonly type: 'quote'; readonly blocks: readonly Block[]}
	| {readonly type: 'code'; readonly language: string; readonly text: string}
	| {
		readonly type: 'table';
		readonly alignments: readonly Alignment[];
		readonly header: readonly Inline[];
		readonly rows: ReadonlyArray<readonly Inline[]>;
	}
	| {readonly type: 'rule'};

/** What the importer left out of a page, and why: `skip link`, `promo`, `advertisement`, … */
export type Removed = {
	readonly reason: string;
	readonly text: string;
};

export type Article = {
	/** The article's one identity, whatever its address: `dw:46049387`. */
	readonly key: string;
	/** The headline. */
	readonly title: string;
	/** Titles it had or is linked under elsewhere: earlier headlines, the slug's words, the page's `<title>`. */
	readonly otherTitles: readonly string[];
	/** The short label above the headline: section or region. */
	readonly kicker?: string;
	/** The one-paragraph summary under the headline. Plain text. */
	readonly teaser?: string;
	readonly authors: readonly string[];
	/** ISO date, `2018-10-26`, with a time where one is known. */
	readonly published?: string;
	/** BCP 47: `en`, `pt-BR`, `zh-Hant`. */
	readonly language?: string;
	/** The short, lasting address: `https://p.dw.com/p/37DY3`. */
	readonly permalink?: string;
	readonly url?: string;
	readonly blocks: readonly Block[];
	/** The line at the end, as it stands: `dv/amp (AFP, AP, Reuters)`. */
	readonly signoff?: string;
	/** The editors' initials in the sign-off. */
	readonly editors: readonly string[];
	readonly agencies: readonly string[];
	readonly removed: readonly Removed[];
};

/** What the list and the resolving of links need to know of a stored article, without its body. */
export type Entry = {
	readonly key: string;
	/** The file below the library's `articles` folder, with `/`: `2018/10/us-may-send-troops.md`. */
	readonly path: string;
	readonly title: string;
	readonly otherTitles: readonly string[];
	readonly kicker?: string;
	readonly teaser?: string;
	readonly authors: readonly string[];
	readonly published?: string;
	readonly language?: string;
	readonly permalink?: string;
	readonly url?: string;
	/** Reading time, at least 1. */
	readonly minutes: number;
	/** The related links of its body, in order. */
	readonly related: readonly RelatedLink[];
};

/** What a reader did with an article. */
export type Marks = {
	readonly read?: boolean;
	readonly starred?: boolean;
	/** How far it was read, 0 to 100. */
	readonly percent?: number;
	readonly tags?: readonly string[];
};

/** A place in an article's text, kept with the words that stand there: it is found again at any width and after small edits. */
export type ReadingPlace = {
	/** Counts the texts of the page (`Page.texts`). */
	readonly block: number;
	/** In that text, in UTF-16 units. */
	readonly offset: number;
	/** What the text reads from there on. */
	readonly words: string;
};

/** All that is known of a reader's dealings with an article. */
export type Reading = {
	readonly read: boolean;
	readonly starred: boolean;
	/** In alphabetical order. */
	readonly tags: readonly string[];
	/** Where reading is to go on. */
	readonly place?: ReadingPlace;
	/** How far it was read, 0 to 100. */
	readonly percent?: number;
	/** When it was last opened: ISO time, UTC. */
	readonly opened?: string;
	/** It was read to its end. */
	readonly finished: boolean;
};

/** Changes to that: what is named is set, all else stays. `false` takes a place, a percentage or a time back. */
export type ReadingChanges = {
	readonly read?: boolean;
	readonly starred?: boolean;
	/** Tags to be added (`true`) and taken away. */
	readonly tags?: Readonly<Record<string, boolean>>;
	readonly place?: ReadingPlace | false;
	readonly percent?: number | false;
	readonly opened?: string | false;
	readonly finished?: boolean;
};

/** All blocks, those within quotes and lists included, in reading order. */
export function * walkBlocks(blocks: readonly Block[]): Generator<Block> {
	for (const block of blocks) {
		yield block;
		if (block.type === 'quote') {
			yield * walkBlocks(block.blocks);
		} else if (block.type === 'list') {
			for (const item of block.items) {
				yield * walkBlocks(item.blocks);
			}
		}
	}
}

/** The blocks with each figure as `change` gives it, those within quotes and lists included. */
export function mapFigures(blocks: readonly Block[], change: (figure: Figure) => Figure): readonly Block[] {
	return blocks.map(block => {
		if (block.type === 'figure') {
			return {...change(block), type: 'figure'};
		}

		if (block.type === 'quote') {
			return {...block, blocks: mapFigures(block.blocks, change)};
		}

		return block.type === 'list' ? {...block, items: block.items.map(item => ({...item, blocks: mapFigures(item.blocks, change)}))} : block;
	});
}
