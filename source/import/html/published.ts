/** When an article was published, as ISO, from the many ways in which pages write it. */
import {findDates} from '../dates.js';

const isoLike = /^(?<date>\d{4}-\d{2}-\d{2})(?:[\st]+(?<time>\d{2}:\d{2}(?::\d{2})?)(?:[,.]\d+)?\s*(?<zone>z|utc|gmt|[+\-]\d{2}(?::?\d{2})?)?)?/iv;

/** The zone as ISO wants it: `+02:00`; `undefined` where none is written. */
function zoneOf(zone: string | undefined): string {
	if (zone === undefined) {
		return '';
	}

	const {sign, hours, minutes = '00'} = /^(?<sign>[+\-])(?<hours>\d{2}):?(?<minutes>\d{2})?$/v.exec(zone)?.groups ?? {};
	return sign === undefined ? 'Z' : `${sign}${hours}:${minutes}`;
}

const isPossible = (date: string): boolean => {
	const year = Number(date.slice(0, 4));
	return year >= 1900 && year <= 2200 && !Number.isNaN(Date.parse(date));
};

/**
A date from a page's metadata as ISO: with time and zone where both are written, else the day. Reads ISO in its loose forms,
RFC 822, seconds and milliseconds since 1970, bare digits (20240130) and dates in words of any language known.
*/
export function readPublished(value: string, language?: string): string | undefined {
	const text = value.trim();
	const iso = isoLike.exec(text)?.groups;
	if (iso) {
		const zone = zoneOf(iso.zone);
		const whole = iso.time === undefined ? iso.date! : `${iso.date!}T${iso.time}${zone}`;
		return isPossible(whole) ? whole : (isPossible(iso.date!) ? iso.date : undefined);
	}

	if (/^\d{10}(?:\d{3})?$/v.test(text)) {
		const date = new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString();
		return isPossible(date) ? date.replace(/\.\d+Z$/v, 'Z') : undefined;
	}

	const digits = /^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>0[1-9]|[12]\d|3[01])(?!\d)/v.exec(text)?.groups;
	if (digits) {
		return `${digits.year!}-${digits.month!}-${digits.day!}`;
	}

	if (/^(?:\p{Letter}{3,9},?\s+)?\d{1,2}\s\p{Letter}{3}\s\d{4}\s\d{2}:\d{2}(?::\d{2})?\s(?:GMT|UTC|Z|[+\-]\d{4})$/v.test(text)) {
		const time = Date.parse(text);
		return Number.isNaN(time) ? undefined : new Date(time).toISOString().replace('.000Z', 'Z');
	}

	return findDates(text, language)[0]?.date;
}

/** The day that stands in an address, as in `/2024/11/22/` or `-2024-11-22-`. */
export function dateInAddress(url: string | undefined): string | undefined {
	const {year, month, day} =
		/(?:^|\D)(?<year>(?:19|20)\d{2})(?<separator>[\-\/])(?<month>0?[1-9]|1[0-2])\k<separator>(?<day>0?[1-9]|[12]\d|3[01])(?:\D|$)/v.exec(
			url ?? '',
		)?.groups ?? {};
	const date = day === undefined ? '' : `${year!}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isPossible(date) ? date : undefined;
}
