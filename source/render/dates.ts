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

export const dateStyles = ['short', 'long', 'iso', 'relative'] as const;
export type DateStyle = typeof dateStyles[number];

/** An article's day as the reader wants it said; `today` is the reader's, ISO. */
export function dateIn(style: DateStyle, published: string, today?: string): string {
	switch (style) {
		case 'long': {
			return formatDate(published);
		}

		case 'iso': {
			return isoDate.exec(published)?.[0] ?? cleanLine(published);
		}

		case 'relative': {
			return (today === undefined ? undefined : daysAgo(published, today)) ?? shortDate(published);
		}

		case 'short': {
			return shortDate(published);
		}
	}
}

/** `3 days ago`; nothing for days to come and for what isn't known to the day. */
function daysAgo(published: string, today: string): string | undefined {
	if (isoDate.exec(published)?.groups?.day === undefined) {
		return undefined;
	}

	const days = Math.round((Date.parse(today.slice(0, 10)) - Date.parse(published.slice(0, 10))) / 86_400_000);
	if (days === 0 || days === 1) {
		return days === 0 ? 'today' : 'yesterday';
	}

	const unit = units.find(({below}) => days < below);
	return days < 0 || !unit ? undefined : `${Math.floor(days / unit.days)} ${unit.name} ago`;
}

// Each up to where the next says as much: so there is always more than one of them.
const units = [
	{name: 'days', days: 1, below: 14},
	{name: 'weeks', days: 7, below: 61},
	{name: 'months', days: 30.44, below: 731},
	{name: 'years', days: 365.25, below: Infinity},
] as const;

/** The day in the reader's own time zone, ISO. */
export function dayOf(time: Date): string {
	return [time.getFullYear(), time.getMonth() + 1, time.getDate()].map(part => String(part).padStart(2, '0')).join('-');
}

/** The same with short months: `26 Oct 2018`. */
export function shortDate(published: string): string {
	return dateInWords(published, month => month.slice(0, 3));
}
