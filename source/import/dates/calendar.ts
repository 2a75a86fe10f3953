/** Dates of other calendars: Intl knows how a day is called in each of them, so the day is looked for until its name fits. */

export type Calendar = 'gregory' | 'persian' | 'ethiopic';

type Other = Exclude<Calendar, 'gregory'>;

const dayLength = 86_400_000;

/** Years to add for a first guess, and the Gregorian month in which the calendar's year begins, from 0. */
const offsets: Readonly<Record<Other, {readonly years: number; readonly month: number}>> = {
	persian: {years: 621, month: 2},
	ethiopic: {years: 7, month: 8},
};

const formats = new Map<Other, Intl.DateTimeFormat>();

function nameOfDay(calendar: Other, time: number): string {
	let format = formats.get(calendar);
	if (!format) {
		format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
			year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC',
		});
		formats.set(calendar, format);
	}

	const parts = format.formatToParts(time);
	return ['year', 'month', 'day'].map(type => parts.find(part => part.type === type)?.value).join('-');
}

const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/** The Gregorian day, `2018-10-26`, of a date in a calendar; `undefined` where it has no such day or year. */
export function isoDate(calendar: Calendar, year: number, month: number, day: number): string | undefined {
	if (month < 1 || month > 13 || day < 1 || day > 31) {
		return undefined;
	}

	if (calendar === 'gregory') {
		const time = Date.UTC(year, month - 1, day);
		return year >= 1800 && year < 2200 && new Date(time).getUTCMonth() === month - 1 ? isoDay(time) : undefined;
	}

	const {years, month: firstMonth} = offsets[calendar];
	if (year + years < 1900 || year + years > 2150) {
		return undefined;
	}

	const guess = Date.UTC(year + years, firstMonth, ((month - 1) * 30) + day + 10);
	for (let distance = -3; distance <= 20; distance++) {
		const time = guess + (distance * dayLength);
		if (nameOfDay(calendar, time) === `${year}-${month}-${day}`) {
			return isoDay(time);
		}
	}

	return undefined;
}
