/** Refusing what stands in the file of settings, and telling what it is. */

/** Throws, naming the line of what stands under these names. */
export type Refuse = (names: readonly string[], sentence: string) => never;

export type Reading = {
	readonly refuse: Refuse;
	readonly home: string;
	/** The folder that the file lies in. */
	readonly folder: string;
};

export function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** A value as a person wrote it, for a message. */
export function shown(value: unknown): string {
	return typeof value === 'string' ? `“${value}”` : (isTable(value) ? 'a table' : JSON.stringify(value) ?? String(value));
}
