/** JSON whose shape nobody vouches for. */

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The value in a text; `undefined` where it is no JSON. */
export function readJson(text: string): unknown {
	try {
		return JSON.parse(text.startsWith('\u{FEFF}') ? text.slice(1) : text) as unknown;
	} catch {
		return undefined;
	}
}

export const isRecord = (value: unknown): value is JsonRecord => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list as it is, nothing as an empty list, anything else as a list of it. */
export const listOf = (value: unknown): readonly unknown[] => Array.isArray(value) ? value : (value === undefined || value === null ? [] : [value]);

/** What exports write for yes: `true`, `1`, `"1"`, `"true"`. */
export const isYes = (value: unknown): boolean => [true, 1, '1', 'true'].includes(value as string);
