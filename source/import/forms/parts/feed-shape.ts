/** What a feed of any kind comes to. */
export type FeedItem = {
	/** Plain text; the beginning of the teaser where the feed gives none. */
	readonly title: string;
	readonly url?: string;
	/** What the feed itself calls the item, as it stands. */
	readonly id?: string;
	/** The article's key, where the address, the id or DW's content number gives one. */
	readonly key?: string;
	/** ISO. */
	readonly published?: string;
	readonly language?: string;
	/** Plain text. */
	readonly teaser?: string;
	/** The article's text, where the feed carries it and not only a teaser. */
	readonly html?: string;
	readonly authors: readonly string[];
	readonly tags: readonly string[];
	/** Addresses. */
	readonly pictures: readonly string[];
};

export type Feed = {
	readonly title: string;
	/** The feed's own address: where it was found, else what it says. */
	readonly address?: string;
	/** The site's. */
	readonly home?: string;
	readonly language?: string;
	readonly items: readonly FeedItem[];
	/** Whether there were more items than are read. */
	readonly hasMore: boolean;
};

/** Items read of one feed; the longest real ones have a few hundred. */
export const mostItems = 10_000;
