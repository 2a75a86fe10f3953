/** What a form of source is: how its bytes are told, and what is read out of them. */
import {type Article} from '../../article.js';

/** Bytes with what is known of them: a file, standard input, a member of an archive, what an address gave. */
export type Source = {
	/** What a person calls it: a file's name, a path within an archive, an address. Never used as a path. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** The HTTP header's value. */
	readonly contentType?: string;
	/** Where the page stands on the web, if that is known. */
	readonly url?: string;
};

/** A source with what its form is told by. */
export type Sample = Source & {
	/** The first 4 kB as text, without byte order mark and white space before it. */
	readonly head: string;
};

export type Highlight = {
	/** The words that were marked. Plain text. */
	readonly text: string;
	readonly note?: string;
};

/** What a person did with an article in the program that they come from. */
export type SavedState = {
	readonly read?: boolean;
	readonly starred?: boolean;
	/** When it was saved, ISO. */
	readonly added?: string;
	readonly tags?: readonly string[];
	readonly highlights?: readonly Highlight[];
	/** A note on the whole article. */
	readonly note?: string;
};

/** A picture that came with the page. `address` is the `source` of the article's figures. */
export type Picture = {readonly address: string; readonly bytes: Uint8Array};

/** An article with what it was made of: reading `original` again gives the article again. */
export type Found = {
	readonly article: Article;
	readonly original: Source;
	/** Those of the article's figures that the source holds. */
	readonly pictures?: readonly Picture[];
};

export type Item =
	| ({readonly type: 'article'; readonly state?: SavedState} & Found)
	/** To be fetched. `known` is the article as far as the source has it; `isWhole` if that is all of its text. */
	| {
		readonly type: 'address';
		readonly address: string;
		readonly title?: string;
		readonly state?: SavedState;
		/** The feed that led to it. */
		readonly from?: string;
		readonly known?: Found & {readonly isWhole: boolean};
	}
	/** A feed to keep in the library. */
	| {readonly type: 'feed'; readonly address: string; readonly title: string; readonly home?: string; readonly tags?: readonly string[]}
	/** A member of an archive, whose own form is to be told. */
	| {readonly type: 'source'; readonly source: Source}
	| {readonly type: 'refused'; readonly name: string; readonly reason: string};

/** Larger than any article; more is a mistake or an attack. */
export const largestPage = 50_000_000;
/** Exports of many articles, and archives, which are read piece by piece. */
export const largestExport = 250_000_000;
export const largestArchive = 2_000_000_000;

export type Form = {
	/** What it is called to a person: `feed`, `Pocket list`. */
	readonly name: string;
	/** Whether all that it gives are sources, to be told anew. */
	readonly isArchive?: boolean;
	/** Whether its bytes may be no text; else such bytes are refused. */
	readonly hasBytes?: boolean;
	/** Whether reading one that isn't large takes little time, whatever is in it. */
	readonly isLight?: boolean;
	/** Larger ones, in bytes, aren't read; `largestPage` unless it says otherwise. */
	readonly largest?: number;
	/** Whether the bytes are of this form; the first form of the table that says so reads them. */
	readonly isForm: (sample: Sample) => boolean;
	/** What is in it, item after item, read when asked for. Throws a ReaderError, a sentence without the name, where it can't be read. */
	readonly read: (source: Source) => Iterable<Item> | AsyncIterable<Item>;
};
