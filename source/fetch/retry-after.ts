/**
The time, milliseconds since 1970, before which a server does not want to be asked again, by its `Retry-After`
(RFC 9110 §10.2.3: seconds or a date); `undefined` where that is missing or neither.
*/
export function retryAfter(value: string | undefined, now: number): number | undefined {
	const text = value?.trim() ?? '';
	if (/^\d+$/v.test(text)) {
		return now + (Math.min(Number(text), longest) * 1000);
	}

	// Every form of date in HTTP names a day of the week or a month; a bare number or a negative one is none.
	const date = /[a-z]{3}/iv.test(text) ? Date.parse(text) : NaN;
	return Number.isNaN(date) ? undefined : Math.min(date, now + (longest * 1000));
}

/** Seconds; a year, so that no nonsense overflows a date. */
const longest = 366 * 24 * 3600;
