/**
A page: an article set at one width. Lines hold runs in the order they are shown; every position
(links, headings, reading places, matches) comes out of setting the lines and is never guessed afterwards.
*/

/** A stretch of text in one style, in the order it is shown from left to right. */
export type Run = {
	/** In the text's own order; as it is shown, see `shownText`. */
	readonly text: string;
	/** Cells. */
	readonly width: number;
	/** SGR parameters, `1;34`; empty for plain. */
	readonly style: string;
	/** Index into `Page.links`. */
	readonly link?: number;
	/**
	Where the run's text stands in its block's plain text, in UTF-16 units, start included, end excluded;
	`undefined` for what is no part of the text (indents, bullets, bars).
	*/
	readonly from?: number;
	readonly to?: number;
	/** Right-to-left text set by us: its graphemes are shown in reverse of the text's order. */
	readonly reversed?: boolean;
};

export type Line = {
	readonly runs: readonly Run[];
	/** Index into `Page.texts`; -1 for a blank line between blocks. */
	readonly block: number;
	/** The smallest `from` of its runs: the reading place, the same at every width. */
	readonly offset: number;
	/** Set from the right: aligned there, bullets and bars at that side where we order the runs ourselves. */
	readonly rightToLeft?: boolean;
};

/** A stretch of a block's plain text, in UTF-16 units, end excluded. */
export type TextRange = {
	readonly block: number;
	readonly from: number;
	readonly to: number;
};

/** Where a link or a match is drawn: cells from `column` on, in the page's own coordinates (0 is the column's left edge). */
export type Span = {
	readonly line: number;
	readonly column: number;
	readonly width: number;
};

export type PageLink = {
	/** `backlink`: from the list, at the article's foot, of those that lead to it. */
	readonly kind: 'related' | 'other' | 'backlink';
	readonly label: string;
	/** Plain text: the title of a related link, the words of another. */
	readonly title: string;
	readonly url?: string;
	readonly key?: string;
	/** The key of the stored article that it leads to. */
	readonly target?: string;
	/** At least one. */
	readonly spans: readonly Span[];
};

export type PageHeading = {
	readonly level: number;
	readonly text: string;
	readonly line: number;
};

export type Page = {
	/** The measure it was set at, in cells. No line is wider. */
	readonly measure: number;
	readonly lines: readonly Line[];
	/** How many of the lines are the article's own; after them comes what leads to it. */
	readonly ownLines: number;
	readonly links: readonly PageLink[];
	/** The article's title first (level 1), then its headings. */
	readonly headings: readonly PageHeading[];
	/** The plain text of each block as it was set, for finding: index = `Line.block`. */
	readonly texts: readonly string[];
};
