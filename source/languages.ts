/**
The one table of languages: labels, dates, direction and reading speed.
*/

export type Language = {
	/** DW's own code where it differs: `pt-br`, `fa-ir`. */
	readonly code: string;
	readonly imageLabel: string;
};

/** The words before a picture's credit: “Image”, “Bild”, … */
export const imageLabels: readonly string[] = ['Image', 'Bild'];

/** The words before the title in a related link: “Read more”, … */
export const relatedLabels: readonly string[] = ['Read more'];

export function isRightToLeft(language: string | undefined): boolean {
	return language !== undefined && /^(?:ar|fa|ps|ur|he)\b/v.test(language);
}
