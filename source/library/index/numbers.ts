/** Numbers of articles, which are in the order of their dates; and numbers for names. */

/** So many articles have room within one second; those of a day stand in its first second, and go on in the next. */
const perSecond = 16_384;
const secondsBefore1970 = 62_167_219_200;

/** The first number for an article of a date: ISO, or empty. A date before the year 0 is none. */
export function firstNumber(published: string): number {
	// A time without a zone is taken for UTC, so that the number is the same on every machine.
	const text = /T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/v.test(published) ? `${published}Z` : published;
	const time = Date.parse(text);
	const milliseconds = Number.isNaN(time) ? Date.parse(published.slice(0, 10)) : time;
	const seconds = Math.floor(milliseconds / 1000) + secondsBefore1970;
	return Number.isNaN(seconds) || seconds <= 0 ? 1 : (seconds * perSecond) + 1;
}

/** Articles without a date have no higher numbers. */
export const lastUndated = 1e11;

const dayLong = 86_400_000;

/**
The numbers of a day before and a day after a date, between which an article's own date has to be looked at, as it has a time
zone. The date is a year, a month or a day; with `~` after it, its end.
*/
export function numbersAround(date: string): readonly [from: number, to: number] {
	const [year = 0, month, day] = date.replace('~', '').split('-', 3).map(Number);
	const isEnd = date.endsWith('~');
	const time = new Date(0);
	time.setUTCFullYear(
		year + Number(isEnd && month === undefined),
		(month ?? 1) - 1 + Number(isEnd && month !== undefined && day === undefined),
		(day ?? 1) + Number(isEnd && day !== undefined),
	);
	const numberAt = (milliseconds: number) => firstNumber(new Date(milliseconds).toISOString());
	return [numberAt(time.getTime() - dayLong), numberAt(time.getTime() + dayLong)];
}

/** The last number of the second that `first` begins. */
export function lastNumber(first: number): number {
	return first + perSecond - 2;
}

/** A number of 53 bits for a text (cyrb53). */
export function hashOf(text: string): number {
	/* eslint-disable no-bitwise -- A hash mixes bits. */
	let a = 0xDE_AD_BE_EF;
	let b = 0x41_C6_CE_57;
	for (let index = 0; index < text.length; index++) {
		// eslint-disable-next-line unicorn/prefer-code-point -- Units are as good here, and faster.
		const code = text.charCodeAt(index);
		a = Math.imul(a ^ code, 2_654_435_761);
		b = Math.imul(b ^ code, 1_597_334_677);
	}

	a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
	b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
	return ((b & 0x1F_FF_FF) * 0x1_00_00_00_00) + (a >>> 0);
	/* eslint-enable no-bitwise */
}
