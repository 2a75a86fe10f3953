declare module 'linebreak' {
	export type Break = {
		readonly position: number;
		/** After a line feed. */
		readonly required: boolean;
	};

	/** Where lines may break, by UAX #14. */
	export default class LineBreaker {
		constructor(text: string);
		nextBreak(): Break | null; // eslint-disable-line @typescript-eslint/no-restricted-types -- the package's own.
	}
}
