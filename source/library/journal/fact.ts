/** A fact of the reading state, and which of two counts. */

export type Json = undefined | boolean | number | string | readonly Json[] | {readonly [name: string]: Json};

export type Fact = {
	/** ISO time with milliseconds, UTC: `2026-11-25T04:03:00.000Z`. Two of them compare as texts. */
	readonly at: string;
	readonly key: string;
	readonly field: string;
	readonly value: Json;
};

const usualTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/v;
/** Nothing is later than a fact of then, so that a later one can always be made. */
const lastTime = '9000';
const factStart = '{"at":"';

/**
The fact in a line. A line that is none, torn or from a later dwread, is passed over; a fact behind a torn one on the same
line, as one process's crash can leave it before another's writing, is found.
*/
export function readFact(line: string): Fact | undefined {
	const fact = parse(line);
	const last = fact === undefined ? line.lastIndexOf(factStart) : 0;
	return asFact(last > 0 ? parse(line.slice(last)) : fact);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function asFact(value: unknown): Fact | undefined {
	const fact = value as Partial<Fact> | undefined;
	if (typeof fact?.at !== 'string' || typeof fact.key !== 'string' || typeof fact.field !== 'string' || fact.value === undefined) {
		return undefined;
	}

	const at = usualTime.test(fact.at) ? fact.at : isoTime(Date.parse(fact.at));
	return at === undefined || at >= lastTime || Number.isNaN(Date.parse(at)) ? undefined : {...fact as Fact, at};
}

function isoTime(time: number): string | undefined {
	return Number.isNaN(time) || time < 0 ? undefined : new Date(time).toISOString();
}

/** Whether a line is something of its own, though no fact that this dwread knows: kept, as a later dwread may have written it. */
export function isForeign(line: string): boolean {
	const value = parse(line);
	return typeof value === 'object' && value !== null && asFact(value) === undefined;
}

/** Of two facts about one field the later counts. At one time the values decide, so that all devices come to the same. */
export function isLater(fact: Fact, known: Fact): boolean {
	return fact.at === known.at ? JSON.stringify(fact.value) > JSON.stringify(known.value) : fact.at > known.at;
}

/** The latest facts, by key and field. */
export type Facts = Map<string, Map<string, Fact>>;

/** Takes facts in. Returns those that count now. */
export function takeIn(facts: Facts, given: readonly Fact[]): readonly Fact[] {
	return given.filter(fact => {
		const fields = facts.get(fact.key) ?? new Map<string, Fact>();
		const known = fields.get(fact.field);
		if (known && !isLater(fact, known)) {
			return false;
		}

		fields.set(fact.field, fact);
		facts.set(fact.key, fields);
		return true;
	});
}
