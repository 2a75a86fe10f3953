/** The state that DW's pages carry for their own scripts: facts of the article, and titles and teasers of those it links to. */
import {cleanLine} from '../../clean.js';
import {keyOfAddress} from '../../addresses.js';
import {
	isObject,
	listOf,
	readLooseJson,
	type Json,
	type JsonObject,
} from './json-ld.js';
import {rawText, webAddress} from './signals.js';
import {type Page} from './tree.js';

/** An article that a page names with its title: links of other articles may lead to it. */
export type KnownArticle = {
	readonly key: string;
	readonly title: string;
	readonly teaser?: string;
	readonly url: string;
};

export type DwState = {
	readonly title?: string;
	readonly teaser?: string;
	readonly kicker?: string;
	readonly authors: readonly string[];
	readonly published?: string;
	readonly permalink?: string;
	readonly known: readonly KnownArticle[];
};

const mostKnown = 500;
const start = /^\s*window\.__APOLLO_STATE__\s*=\s*/v;

/** A string of an object, clean and on one line; `undefined` for an empty one. */
function text(value: Json | undefined): string | undefined {
	const line = typeof value === 'string' ? cleanLine(value.slice(0, 5000)) : '';
	return line === '' ? undefined : line;
}

/** What links name: articles, videos, galleries. Topics and pictures are no articles. */
export function knownArticle(address: string, title: string | undefined, teaser: string | undefined): KnownArticle | undefined {
	const url = webAddress(address, 'https://www.dw.com');
	const key = keyOfAddress(url ?? '');
	return url !== undefined && title !== undefined && key?.startsWith('dw:') === true
		? {
			key, title, url, ...(teaser !== undefined && {teaser}),
		}
		: undefined;
}

/** Each known article once, the one with a teaser before one without. */
export function uniqueKnown(known: ReadonlyArray<KnownArticle | undefined>, own: string | undefined): readonly KnownArticle[] {
	const byKey = new Map<string, KnownArticle>();
	for (const article of known) {
		if (article && article.key !== own && byKey.get(article.key)?.teaser === undefined) {
			byKey.set(article.key, article);
		}
	}

	return byKey.values().take(mostKnown).toArray();
}

/** The page's state; `undefined` where it has none that can be read. `own` is the article's key. */
export function readDwState(page: Page, own: string | undefined): DwState | undefined {
	const script = page.elements.filter(({tag}) => tag === 'script').map(element => rawText(element)).find(code => start.test(code));
	const state = script === undefined ? undefined : readLooseJson(script.replace(start, ''));
	if (!isObject(state)) {
		return undefined;
	}

	const follow = (value: Json | undefined): JsonObject | undefined => {
		const object = isObject(value) ? value : undefined;
		const target = typeof object?.__ref === 'string' ? state[object.__ref] : object;
		return isObject(target) ? target : undefined;
	};

	const root = follow(state.ROOT_QUERY) ?? {};
	const content = Object.entries(root)
		.filter(([name]) => name.startsWith('content('))
		.map(([, value]) => follow(value))
		.find(value => value !== undefined);
	const known = Object.entries(state).flatMap(([name, value]) => {
		const object = follow(value);
		if (!object) {
			return [];
		}

		const target = name.startsWith('ContentLink:')
			? follow(object.target)
			: (name.startsWith('Article:') || name.startsWith('Video:')
				? object
				: undefined);
		return target
			? [
				knownArticle(
					text(target.namedUrl) ?? '',
					text(object.name) ?? text(target.name),
					text(object.description) ?? text(object.teaser) ?? text(target.teaser),
				),
			]
			: [];
	});
	const persons = listOf(content?.persons).map(person => text(follow(person)?.fullName));
	const kicker = [
		follow(content?.thematicFocusCategory)?.name,
		...listOf(content?.['regions({"amount":1})']).map(region => follow(region)?.alignedName),
	]
		.map(part => text(part))
		.filter(part => part !== undefined);
	return {
		title: text(content?.title) ?? text(content?.name),
		teaser: text(content?.teaser),
		kicker: text(content?.kicker) ?? (kicker.length > 0 ? kicker.join(' · ') : undefined),
		authors: persons.filter(person => person !== undefined),
		published: text(content?.contentDate) ?? text(content?.firstPublicationDate),
		permalink: text(content?.permaLinkUrl),
		known: uniqueKnown(known, own),
	};
}
