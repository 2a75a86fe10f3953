/** A line of the table of keys. */
export type Row = {
	/** Names as `keyNames` gives them: `j`, `space`, `shift+tab`, `ctrl+c`, `alt+left`. */
	readonly keys: readonly string[];
	readonly command: string;
	/** What it does, for the help. */
	readonly help: string;
	/** A word for the line at the foot; only the main keys have one. */
	readonly hint?: string;
};

/** Keys that are for one thing; the help shows them under that name. */
export type Group = {
	readonly title: string;
	readonly rows: readonly Row[];
};
