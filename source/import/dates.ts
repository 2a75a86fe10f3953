/** Date lines: the line above an article that says when, in the language's own words, digits and calendar. */

import {languages} from '../languages.js';
import {isoDate, type Calendar} from './dates/calendar.js';
import {foldWithOrigins, type Folded} from './dates/fold.js';
import {dateNames, type DateNames} from './dates/names.js';
import {withoutDateWords} from './dates/words.js';
import {anyOf} from './pattern.js';

export type FoundDate = {
	/** ISO, `2018-10-26`, with time and zone where both are written. */
	readonly date: string;
	/** Where it stands in the text, in UTF-16 units. */
	readonly from: number;
	readonly to: number;
};

/** Lines longer than this are no date lines. */
const longestLine = 200;

// What may stand between day, month and year: “de”, “г.”, “th”, commas of any script.
const between = String.raw`[\s.,،፣、\-\/]*(?:(?:de|del|di|of|den|da|d'|st|nd|rd|th|er|º|ª|г|р|ኛ|ቀን|ב)[\s.,]*)?`;

const isoDateTime = /(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)t(?<time>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?<zone>z|[+\-]\d\d:?\d\d)/v;
const yearFirst = /(?<!\d)(?<year>\d{4})(?:\s?[年년]\s?|\s?[\-.\/]\s?)(?<month>\d{1,2})(?:\s?[月월]\s?|\s?[\-.\/]\s?)(?<day>\d{1,2})(?!\d)[日일]?/v;
const yearLast = /(?<!\d)(?<first>\d{1,2})(?<separator>\.\s?|\/|-)(?<second>\d{1,2})(?:\.\s?|\/|-)(?<year>\d{4}|\d{2}(?!\d))/v;
const vietnamese = /(?<!\d)(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})(?:,|\s+nam)?\s+(?<year>\d{4})/v;

// A time before the year, as Unix writes it: `Apr 28 19:20:36 CEST 2023`.
const timeBetween = String.raw`(?:[\s,]+\d{1,2}:\d\d(?::\d\d)?(?:\s[a-z]{3,4})?\s+)?`;

const dayAndYear = /(?<!\d)\d{1,2}\D+\d{4}|\d{4}\D+\d/v;

/** Whether a text has what every date with the month's name has. */
const canNameMonth = (text: string): boolean => dayAndYear.test(text) && /\p{Letter}/v.test(text);

const patterns = new WeakMap<DateNames, readonly RegExp[]>();

/** Day, month by name and year, in the three orders in use. */
function patternsOf(names: DateNames): readonly RegExp[] {
	let known = patterns.get(names);
	if (!known && names.months.size === 0) {
		return [];
	}

	if (!known) {
		const month = String.raw`(?<name>${anyOf(names.months.keys())})(?![\p{Letter}\p{Mark}])\.?`;
		const day = String.raw`(?<!\d)(?<day>\d{1,2})(?!\d)`;
		known = [
			new RegExp(String.raw`${day}${between}${month}${between}(?<year>\d{4})`, 'v'),
			new RegExp(String.raw`${month}${between}${day}${timeBetween}${between}(?<year>\d{4})`, 'v'),
			new RegExp(String.raw`(?<!\d)(?<year>\d{4})${between}${month}${between}(?<day>\d{1,2})(?!\d)`, 'v'),
		];
		patterns.set(names, known);
	}

	return known;
}

type Match = {readonly date: string; readonly from: number; readonly to: number};

const calendarOfYear = (year: number): Calendar => year >= 1300 && year < 1500 ? 'persian' : 'gregory';

/** Numeric dates are day first, but in American English, where a number over 12 doesn't say otherwise. */
function numericDate(groups: Readonly<Record<string, string>>, language: string | undefined): string | undefined {
	const [first, second] = [Number(groups.first), Number(groups.second)];
	const year = groups.year!.length === 2 ? 2000 + Number(groups.year) : Number(groups.year);
	const isMonthFirst =
		groups.separator === '/' && second > 12 ? true : groups.separator === '/' && first <= 12 && (language ?? 'en').startsWith('en');
	return isoDate('gregory', year, isMonthFirst ? first : second, isMonthFirst ? second : first);
}

/** `names` are those of a language, which take a while to get the first time. */
function earliest(text: string, names: string, language: string | undefined): Match | undefined {
	let best: Match | undefined;
	const offer = (pattern: RegExp, read: (groups: Record<string, string>) => string | undefined) => {
		const match = pattern.exec(text);
		const date = match?.groups && match.index < (best?.from ?? Infinity) ? read(match.groups) : undefined;
		best = match && date !== undefined ? {date, from: match.index, to: match.index + match[0].length} : best;
	};

	offer(isoDateTime, groups => {
		const day = isoDate('gregory', Number(groups.year), Number(groups.month), Number(groups.day));
		return day === undefined ? undefined : `${day}T${groups.time}${groups.zone!.toUpperCase()}`;
	});
	offer(yearFirst, ({year, month, day}) => isoDate(calendarOfYear(Number(year)), Number(year), Number(month), Number(day)));
	offer(yearLast, groups => numericDate(groups, language));
	offer(vietnamese, ({year, month, day}) => isoDate('gregory', Number(year), Number(month), Number(day)));
	if (canNameMonth(text)) {
		const known = dateNames(names);
		for (const pattern of patternsOf(known)) {
			offer(pattern, groups => {
				const {month, calendar} = known.months.get(groups.name!)!;
				return isoDate(calendar, Number(groups.year), month, Number(groups.day));
			});
		}
	}

	return best;
}

function findWith({text: folded, origins}: Folded, names: string, language: string | undefined): FoundDate[] {
	const found: FoundDate[] = [];
	let start = 0;
	while (found.length < 4) {
		// Cut off, so that a date glued to the one before it is seen: `23.02.202423 Februari 2024`.
		const match = earliest(folded.slice(start), names, language);
		if (!match) {
			break;
		}

		found.push({date: match.date, from: origins[start + match.from]!, to: origins[start + match.to]!});
		start += match.to;
	}

	return found;
}

/**
The dates in a short text, in order: in the words of its language first, then of English, then of any language of the table.
Solar Hijri and Ethiopian dates come out as Gregorian ones. A text of over 200 characters has none.
*/
export function findDates(text: string, language?: string): readonly FoundDate[] {
	// A year in any script's digits is the least that a date has.
	if (text.length > longestLine || !/\p{Decimal_Number}/v.test(text)) {
		return [];
	}

	const first = language === undefined ? [] : [language];
	const folded = foldWithOrigins(text);
	for (const candidate of new Set([...first, 'en'])) {
		const found = findWith(folded, candidate, language);
		if (found.length > 0) {
			return found;
		}
	}

	// What has none in digits can only have one with a month's name. The names of all languages take a while.
	if (canNameMonth(folded.text)) {
		for (const {tag} of languages) {
			const found = findWith(folded, tag, language);
			if (found.length > 0) {
				return found;
			}
		}
	}

	return [];
}

export type DateLine = {
	/** The first date: when it was published. */
	readonly published: string;
	/** What stands before it and is no weekday and no word such as “Published”: an author, glued on. */
	readonly before: string;
	/** What stands after it, or between two dates, beyond times and such words: “5 min read”. */
	readonly after: string;
};

/**
A line that gives a date, or two (“published … updated …”), and hardly anything else. `undefined` for other lines, a sentence
with a date in it among them.
*/
export function readDateLine(line: string, language?: string): DateLine | undefined {
	const dates = findDates(line, language);
	if (dates.length === 0) {
		return undefined;
	}

	const before = withoutDateWords(line.slice(0, dates[0]!.from), language);
	const pieces = dates.map((date, index) => withoutDateWords(line.slice(date.to, dates[index + 1]?.from), language));
	const after = pieces.filter(piece => /\p{Letter}/v.test(piece)).join(' ');
	const isEnded = /[!.?।。]["»”]?$/v.test(line.trim()) && /\p{Lowercase_Letter}{2}/v.test(after);
	const isSentence = isEnded || before.length > 60 || after.length > 60 || /^\p{Lowercase_Letter}+\s/v.test(after);
	return isSentence ? undefined : {published: dates[0]!.date, before, after};
}
