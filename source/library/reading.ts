/** What the journal's fields mean. A tag is a field of its own, so that two devices can each add one. */
import {type Reading, type ReadingChanges, type ReadingPlace} from '../article.js';
import {cleanLine} from '../clean.js';
import {type Json, type Values} from './journal.js';

const tagPrefix = 'tag:';
const longestTag = 100;
const longestWords = 200;

/** What the fields say; values that this dwread doesn't understand, or that nobody could have set, say nothing. */
export function readingOf(values: Values): Reading {
	const fields = new Map(values);
	const {percent, opened, place} = Object.fromEntries(['percent', 'opened', 'place'].map(name => [name, fields.get(name)]));
	return {
		read: fields.get('read') === true,
		starred: fields.get('starred') === true,
		tags: tagsOf(values),
		finished: fields.get('finished') === true,
		...(typeof percent === 'number' && percent >= 0 && percent <= 100 && {percent}),
		...(typeof opened === 'string' && !Number.isNaN(Date.parse(opened)) && {opened}),
		...(isPlace(place) && {place: {block: place.block, offset: place.offset, words: place.words.slice(0, longestWords)}}),
	};
}

/** A tag as it is kept: one line of visible text, composed. Empty where nothing is left. */
export function tagOf(text: string): string {
	return cleanLine(text.normalize('NFC')).slice(0, longestTag).toWellFormed().trim();
}

function tagsOf(values: Values): readonly string[] {
	const set = values.filter(([field, value]) => field.startsWith(tagPrefix) && value === true);
	return [...new Set(set.map(([field]) => tagOf(field.slice(tagPrefix.length))))].filter(tag => tag !== '').toSorted((a, b) => a.localeCompare(b));
}

/** The journal's fields for changes. */
export function valuesOf({tags = {}, ...changes}: ReadingChanges): Values {
	const given: Array<readonly [string, Json]> = Object.entries(changes).filter(([, value]) => value !== undefined);
	const tagged = Object.entries(tags).map(([tag, isSet]) => [tagOf(tag), isSet] as const).filter(([tag]) => tag !== '');
	return [...given, ...tagged.map(([tag, isSet]) => [`${tagPrefix}${tag}`, isSet] as const)];
}

/** What takes changes back: the same names with what was there before. */
export function undoing(before: Reading, changes: ReadingChanges): ReadingChanges {
	const {tags, ...others} = changes;
	const old = Object.fromEntries(Object.keys(others).map(name => [name, before[name as keyof typeof others] ?? false]));
	return tags === undefined ? old : {...old, tags: Object.fromEntries(Object.keys(tags).map(tag => [tag, before.tags.includes(tagOf(tag))]))};
}

function isPlace(value: Json): value is ReadingPlace {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) {
		return false;
	}

	const {block, offset, words} = value as Partial<ReadingPlace>;
	return isCount(block) && isCount(offset) && typeof words === 'string';
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && value as number >= 0;
}
