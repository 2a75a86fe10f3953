/**
Languages: the labels that pages use (all languages together) and the direction of writing.
The table itself is in languages/table.ts.
*/

import {languages} from './languages/table.js';

export {languages, type Language} from './languages/table.js';

const longestFirst = (labels: readonly string[]) => [...new Set(labels)].toSorted((a, b) => b.length - a.length);

/** The words before a picture's credit in any language, longest first: “Image”, “Bild”, … */
export const imageLabels: readonly string[] = longestFirst(languages.flatMap(language => language.imageLabels ?? []));

/** The words before the title in a related link in any language, longest first: “Read more”, … */
export const relatedLabels: readonly string[] = longestFirst(languages.flatMap(language => language.relatedLabels ?? []));

/** As `relatedLabels`, but words that need a colon or the like after them: “Related”, “Mehr dazu”, … */
export const weakRelatedLabels: readonly string[] = longestFirst(languages.flatMap(language => language.weakLabels ?? []));

/** Headings that open a list of related titles: “Die Redaktion empfiehlt”, “Related stories”, … */
export const relatedHeadings: readonly string[] = longestFirst(languages.flatMap(language => language.listHeadings ?? []));

/** Whether text in the language (BCP 47) runs from right to left. */
export function isRightToLeft(language: string | undefined): boolean {
	return language !== undefined && /^(?:ar|dv|fa|he|ku-Arab|ps|sd|ug|ur|yi)(?:-|$)/v.test(language);
}
