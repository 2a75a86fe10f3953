import {languages} from '../../languages.js';
import {fold} from './fold.js';

const relativeForms = new Map<string, ReadonlySet<string>>();

/** How a language says “3 hours ago”, with `#` for the number. */
function relativeFormsOf(language: string): ReadonlySet<string> {
	let forms = relativeForms.get(language);
	if (!forms) {
		const made = new Set<string>();
		for (const numeric of ['always', 'auto'] as const) {
			const format = new Intl.RelativeTimeFormat(language, {numeric});
			for (const unit of ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const) {
				for (const count of [1, 2, 3, 5, 11, 21, 22]) {
					made.add(relativeShape(format.format(-count, unit)));
				}
			}
		}

		forms = made;
		relativeForms.set(language, forms);
	}

	return forms;
}

const relativeShape = (text: string) => fold(text).trim().replaceAll(/\d+/gv, '#').replaceAll(/\s+/gv, ' ');

/** Whether a line says only how long ago something was (“vor 3 Stunden”), even twice over. It gives no date. */
export function isRelativeTime(line: string, language?: string): boolean {
	if (line.length > 80) {
		return false;
	}

	const shape = relativeShape(line);
	const half = shape.slice(0, shape.length / 2).trim();
	const once = shape === half + half || shape === `${half} ${half}` ? half : shape;
	const candidates = new Set([
		...(language === undefined ? [] : [language]),
		'en',
		...(language === undefined && once.includes('#') ? languages.map(({tag}) => tag) : []),
	]);
	return candidates.values().some(candidate => relativeFormsOf(candidate).has(once));
}
