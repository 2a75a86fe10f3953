/** Dates as feeds and exports write them. */
import {findDates} from '../../dates.js';

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const zones: ReadonlyMap<string, string> = new Map([
	['Z', 'Z'],
	['UT', 'Z'],
	['UTC', 'Z'],
	['GMT', 'Z'],
	['EST', '-05:00'],
	['EDT', '-04:00'],
	['CST', '-06:00'],
	['CDT', '-05:00'],
	['MST', '-07:00'],
	['MDT', '-06:00'],
	['PST', '-08:00'],
	['PDT', '-07:00'],
	['WET', '+00:00'],
	['WEST', '+01:00'],
	['CET', '+01:00'],
	['CEST', '+02:00'],
	['MEZ', '+01:00'],
	['MESZ', '+02:00'],
	['EET', '+02:00'],
	['EEST', '+03:00'],
	['MSK', '+03:00'],
	['BST', '+01:00'],
	['JST', '+09:00'],
	['KST', '+09:00'],
]);

// RFC 3339 and what passes for it; RFC 822 and what passes for it.
const iso = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[ Tt](?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:[,.]\d+)?)?\s?(?<zone>[Zz]|[+\-]\d{2}:?\d{2}|[A-Z]{2,4})?)?$/v;
const mail = /^(?:\p{Letter}+\.?,?\s+)?(?<day>\d{1,2})[\s\-](?<name>[A-Za-z]{3})[a-z]*\.?,?[\s\-](?<year>\d{4}|\d{2})(?:,?\s+(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,9})?)?(?: ?(?<zone>[+\-]\d{2}:?\d{2}|[A-Za-z]{1,5}))?(?: .*)?)?$/v;

/** A date as ISO, with time and zone as they are written: `2018-10-26T12:30:00+02:00`. `undefined` for what is none. `value` may be seconds or milliseconds since 1970. */
export function readDate(value: unknown, language?: string): string | undefined {
	if (typeof value === 'number' || (typeof value === 'string' && /^\s*\d{9,13}\s*$/v.test(value))) {
		return ofNumber(Number(value));
	}

	if (typeof value !== 'string' || value.length > 200) {
		return undefined;
	}

	const text = value.replaceAll(/\s+/gv, ' ').trim();
	const parts = (iso.exec(text) ?? mail.exec(text))?.groups;
	if (!parts) {
		return findDates(text, language)[0]?.date;
	}

	const {day, name, hour, minute, second = '00', zone} = parts;
	const month = name === undefined ? parts.month! : String(monthNames.indexOf(name.toLowerCase()) + 1).padStart(2, '0');
	const date = `${fullYear(parts.year!)}-${month}-${day!.padStart(2, '0')}`;
	if (!isDate(`${date}T00:00:00Z`, date)) {
		return undefined;
	}

	const time = hour === undefined ? '' : `T${hour.padStart(2, '0')}:${minute}:${second}`;
	return time === '' || !isDate(`${date}${time}Z`, date) ? date : `${date}${time}${zoneOf(zone)}`;
}

function ofNumber(value: number): string | undefined {
	const milliseconds = value < 100_000_000_000 ? value * 1000 : value;
	return value > 0 && milliseconds < 8_640_000_000_000_000 / 2 ? `${new Date(milliseconds).toISOString().slice(0, 19)}Z` : undefined;
}

const fullYear = (year: string): string => year.length === 4 ? year : `${Number(year) < 70 ? '20' : '19'}${year}`;

const isDate = (text: string, date: string): boolean => {
	const parsed = new Date(text);
	return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
};

function zoneOf(zone = ''): string {
	const known = zones.get(zone.toUpperCase());
	return known ?? zone.replace(/^(?<sign>[+\-]\d{2}):?(?=\d{2}$)/v, '$<sign>:').replace(/^[A-Za-z].*$/v, '');
}
