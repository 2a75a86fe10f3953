import {cleanLine} from '../clean.js';

// English like the rest of the interface; no Intl, which takes 10 ms to load.
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

const isoDate = /^(?<year>\d{4})(?:-(?<month>0[1-9]|1[0-2])(?:-(?<day>0[1-9]|[12]\d|3[01]))?)?(?!\d)/v;

function dateInWords(published: string, monthOf: (month: string) => string): string {
	const {year, month, day} = isoDate.exec(published)?.groups ?? {};
	if (year === undefined) {
		return cleanLine(published);
	}

	const parts = [
		day === undefined ? '' : String(Number(day)),
		month === undefined ? '' : monthOf(months[Number(month) - 1]!),
		year,
	];
	return parts.filter(Boolean).join(' ');
}

/** An article's day in words: `2018-10-26T09:10Z` → `26 October 2018`, as the page says it, in no time zone. What is no ISO date stays. */
export function formatDate(published: string): string {
	return dateInWords(published, month => month);
}

/** The same with short months: `26 Oct 2018`. */
export function shortDate(published: string): string {
	return dateInWords(published, month => month.slice(0, 3));
}
