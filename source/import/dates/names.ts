/** The names of months and days of the week, taken from Intl: per language, in its own calendar and in the Gregorian one. */

import type {Calendar} from './calendar.js';
import {fold} from './fold.js';

export type Month = {readonly month: number; readonly calendar: Calendar};

export type DateNames = {
	/** Folded name → month. */
	readonly months: ReadonlyMap<string, Month>;
	/** Folded names. */
	readonly weekdays: ReadonlySet<string>;
};

// Locales to ask for a language whose countries name the months differently.
const locales: Readonly<Record<string, readonly string[]>> = {
	ar: ['ar-EG', 'ar-SY', 'ar-MA', 'ar-DZ', 'ar-IQ'],
	fa: ['fa-IR', 'fa-AF'],
	'fa-AF': ['fa-AF', 'fa-IR'],
	// DW's Pashto uses the Persian names.
	ps: ['ps-AF', 'fa-IR', 'fa-AF'],
	ur: ['ur', 'ur-IN'],
	sr: ['sr-Latn', 'sr-Cyrl', 'sr-Latn-BA', 'bs-Latn'],
	'pt-002': ['pt-PT'],
	zh: ['zh-Hans'],
};

const otherCalendar: Readonly<Record<string, Calendar>> = {fa: 'persian', ps: 'persian', am: 'ethiopic'};

const days = new Map<Calendar, readonly Date[]>();

/** A day in each month of a calendar, as many as it has. */
function daysInMonths(calendar: Calendar): readonly Date[] {
	const known = days.get(calendar) ?? findDays(calendar);
	days.set(calendar, known);
	return known;
}

function findDays(calendar: Calendar): readonly Date[] {
	const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {month: 'numeric', timeZone: 'UTC'});
	const found = new Map<number, Date>();
	for (let day = 0; day < 366; day += 2) {
		const date = new Date(Date.UTC(2019, 8, 1 + day));
		const month = Number(format.formatToParts(date).find(part => part.type === 'month')!.value);
		found.set(month, found.get(month) ?? date);
	}

	return found.entries().toArray().toSorted(([a], [b]) => a - b).map(([, date]) => date);
}

/** Spellings in use beside Intl's. */
function variants(name: string): string[] {
	const nasal = name.replace('ंब', 'म्ब');
	return nasal === name ? [name] : [name, nasal];
}

function monthNames(locale: string, calendar: Calendar): Array<[string, Month]> {
	const styles: Intl.DateTimeFormatOptions[] = [
		{month: 'long'},
		{month: 'long', day: 'numeric'},
		{month: 'long', day: 'numeric', year: 'numeric'},
		{month: 'short'},
		{month: 'short', day: 'numeric'},
	];
	const names = new Map<string, Month>();
	for (const style of styles) {
		const format = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}`, {...style, timeZone: 'UTC'});
		for (const [index, date] of daysInMonths(calendar).entries()) {
			const name = format.formatToParts(date).find(part => part.type === 'month')?.value ?? '';
			for (const variant of variants(name)) {
				const folded = fold(variant).trim().replace(/\.$/v, '');
				// Numbers are no names, nor is a single letter. In Han names are numbers.
				if (/^\D+$/v.test(folded) && variant.length > 1 && !names.has(folded)) {
					names.set(folded, {month: index + 1, calendar});
				}
			}
		}
	}

	return names.entries().toArray();
}

function weekdayNames(locale: string): string[] {
	const names: string[] = [];
	for (const weekday of ['long', 'short'] as const) {
		const format = new Intl.DateTimeFormat(locale, {weekday, timeZone: 'UTC'});
		for (let day = 1; day <= 7; day++) {
			const name = fold(format.format(Date.UTC(2018, 9, day)));
			names.push(name.replace(/\.$/v, ''));
		}
	}

	return names;
}

const cache = new Map<string, DateNames>();

/** The names of months and weekdays in a language (BCP 47). Made at first use. */
export function dateNames(language: string): DateNames {
	const known = cache.get(language);
	if (known) {
		return known;
	}

	const primary = language.split('-', 1)[0]!;
	const months = new Map<string, Month>();
	const weekdays = new Set<string>();
	for (const locale of locales[language] ?? locales[primary] ?? [language]) {
		const other = otherCalendar[primary];
		for (const calendar of other === undefined ? ['gregory'] as const : [other, 'gregory'] as const) {
			for (const [name, month] of monthNames(locale, calendar)) {
				months.set(name, months.get(name) ?? month);
			}
		}

		for (const name of weekdayNames(locale)) {
			weekdays.add(name);
		}
	}

	const names = {months, weekdays};
	cache.set(language, names);
	return names;
}
