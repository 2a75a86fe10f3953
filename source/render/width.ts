import stringWidth from 'string-width';

/** Cells that a text takes in a terminal. */
export function width(text: string): number {
	return stringWidth(text);
}
