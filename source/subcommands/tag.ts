import {cleanLine} from '../clean.js';
import {UsageError} from '../errors.js';
import {tagOf} from '../library/reading.js';
import {articlesNamed} from './articles-named.js';
import {change} from './change.js';
import {entryJson} from './entry-json.js';
import {openToRead} from './open-to-read.js';
import {print} from './print.js';
import {type Asked} from './asked.js';

/** Adds and takes away tags; without either, tells the tags of the articles named, or of all. */
export async function run(asked: Asked): Promise<number> {
	const {values, positionals} = asked;
	const added = (values.add ?? []).flatMap(tags => tagsNamed(tags));
	const removed = (values.remove ?? []).flatMap(tags => tagsNamed(tags));
	if (added.length + removed.length === 0) {
		return positionals.length === 0 ? tellAll(asked) : tellOf(asked);
	}

	if (positionals.length === 0) {
		throw new UsageError('no article is named; use: dwread tag ARTICLE… --add TAG');
	}

	const both = added.find(tag => removed.includes(tag));
	if (both !== undefined) {
		throw new UsageError(`“${both}” is to be added and removed`);
	}

	return change(asked, {
		changes: {tags: Object.fromEntries([...added, ...removed].map(tag => [tag, added.includes(tag)] as const))},
		outcome: 'tagged',
		isDone: ({tags}) => added.every(tag => tags.includes(tag)) && removed.every(tag => !tags.includes(tag)),
	});
}

/** Commas stand between tags, as where they are typed in the reader. */
function tagsNamed(text: string): readonly string[] {
	return text.split(',').map(tag => tagNamed(tag));
}

function tagNamed(text: string): string {
	const tag = tagOf(text);
	if (tag === '') {
		throw new UsageError('a tag is a word or some words, not nothing');
	}

	return tag;
}

async function tellOf(asked: Asked): Promise<number> {
	const library = openToRead(asked);
	for (const entry of await articlesNamed(library, asked.positionals)) {
		const reading = library.reading(entry.key);
		await print(
			asked.values.json
				? JSON.stringify(entryJson(entry, reading))
				: cleanLine(`${entry.title} (${entry.key}): ${reading.tags.length === 0 ? 'no tags' : reading.tags.join(', ')}`),
		);
	}

	return 0;
}

/** Each tag with the number of its articles. */
async function tellAll(asked: Asked): Promise<number> {
	const library = openToRead(asked);
	const counts = new Map<string, number>();
	for (const {key} of library.walk()) {
		for (const tag of library.reading(key).tags) {
			counts.set(tag, (counts.get(tag) ?? 0) + 1);
		}
	}

	for (const [tag, articles] of [...counts].toSorted(([a], [b]) => a.localeCompare(b))) {
		await print(asked.values.json ? JSON.stringify({tag, articles}) : `${tag}  ${articles}`);
	}

	return 0;
}
