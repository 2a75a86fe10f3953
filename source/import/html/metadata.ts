/**
The one place that says which source of a page's metadata wins: each field has its sources in order, and the first that gives
something is taken. What a source is, is said beside it.
*/
import {cleanLine} from '../../clean.js';
import {uniqueNames} from './authors.js';
import {bylineDates, bylineTexts} from './byline.js';
import {dateInAddress, readPublished} from './published.js';
import {findHeadline} from './headline.js';
import {webAddress, type Signals} from './signals.js';
import {textKey} from './text.js';
import {attribute, type Element, type Page} from './tree.js';

export type Metadata = {
	readonly title: string;
	readonly otherTitles: readonly string[];
	/** The page's heading that the title is, where one is. */
	readonly headline?: Element;
	readonly description: string;
	readonly kicker?: string;
	readonly authors: readonly string[];
	readonly published?: string;
	readonly language?: string;
	readonly url?: string;
};

type Found = {
	readonly page: Page;
	readonly signals: Signals;
	readonly url: string | undefined;
	readonly headline: string;
	readonly headlineElement: Element | undefined;
	readonly language: string | undefined;
};

type Rule<Value> = {readonly source: string; readonly read: (found: Found) => Value | undefined};

const meta = (found: Found, ...names: readonly string[]): string | undefined =>
	names.map(name => found.signals.meta.get(name)?.[0]).find(content => content !== undefined);
const metas = (found: Found, ...names: readonly string[]): readonly string[] =>
	names.map(name => found.signals.meta.get(name)).find(contents => contents !== undefined) ?? [];

/** What is made for sharing is the cleanest headline, but where the page itself agrees on another. */
const titleRules: ReadonlyArray<Rule<string>> = [
	{source: 'the first heading, where JSON-LD and <title> agree with it or nothing agrees with anything', read: agreedTitle},
	{source: 'the common end of the first heading and Open Graph', read: commonEnd},
	{source: 'Open Graph, without the site’s name', read: found => withoutSite(meta(found, 'og:title'), found)},
	{source: 'JSON-LD headline', read: ({signals}) => signals.linked?.headline},
	{source: 'first heading of the page', read: ({headline}) => headline},
	{source: 'Twitter card, without the site’s name', read: found => withoutSite(meta(found, 'twitter:title'), found)},
	{source: '<meta> of libraries and news indexes', read: found => meta(found, 'headline', 'dc.title', 'parsely-title', 'sailthru.title', 'title')},
	{source: '<title>, without the site’s name', read: found => withoutSite(found.signals.title, found)},
];

const publishedRules: ReadonlyArray<Rule<string>> = [
	{source: 'JSON-LD datePublished', read: ({signals, language}) => readDate(signals.linked?.published, language)},
	{
		source: '<meta> of publication',
		read: found =>
			readDate(
				meta(
					found,
					'article:published_time',
					'og:article:published_time',
					'article:published',
					'og:published_time',
					'datepublished',
					'published_time',
					'publish-date',
					'publish_date',
					'publishdate',
					'pub_date',
					'article.published',
					'article:publicationdate',
					'bt:pubdate',
					'shareaholic:article_published_time',
					'dcterms.issued',
					'citation_publication_date',
					'og:pubdate',
					'rnews:datepublished',
					'publication_date',
					'parsely-pub-date',
					'sailthru.date',
					'cxenseparse:recs:publishtime',
					'dc.date.issued',
					'dcterms.created',
					'dc.date.created',
					'dc.date',
					'dcterms.date',
					'pubdate',
					'date',
					'last-modified',
				),
				found.language,
			),
	},
	{
		source: '<time> and dates near the headline',
		read: ({page, headlineElement, language}) =>
			bylineDates(page, headlineElement)
				.values()
				.map(text => readPublished(text, language))
				.find(date => date !== undefined),
	},
	{source: 'the address', read: ({url}) => dateInAddress(url)},
	{
		source: 'the first <time> of the page',
		read: ({page, language}) =>
			page.elements
				.values()
				.filter(({tag}) => tag === 'time')
				.take(5)
				.map(element => readPublished(attribute(element, 'datetime'), language))
				.find(date => date !== undefined),
	},
];

const modifiedRules: ReadonlyArray<Rule<string>> = [
	{source: 'JSON-LD dateModified', read: ({signals, language}) => readDate(signals.linked?.modified, language)},
	{
		source: '<meta> of the last change',
		read: found => readDate(meta(found, 'article:modified_time', 'og:updated_time', 'datemodified'), found.language),
	},
];

const authorRules: ReadonlyArray<Rule<readonly string[]>> = [
	{source: 'JSON-LD, the site itself apart', read: found => some(uniqueNames(linkedAuthors(found).filter(name => !isSite(name, found))))},
	{
		source: '<meta> of authors',
		read: found =>
			some(
				uniqueNames(
					metas(
						found,
						'author',
						'article:author',
						'parsely-author',
						'sailthru.author',
						'dc.creator',
						'dcterms.creator',
						'byl',
						'cxenseparse:author',
					).filter(name => !isSite(name, found)),
				),
			),
	},
	{source: 'JSON-LD', read: found => some(uniqueNames(linkedAuthors(found)))},
	{source: 'the byline near the headline', read: ({page, headlineElement}) => some(uniqueNames(bylineTexts(page, headlineElement)))},
];

const languageRules: ReadonlyArray<Rule<string>> = [
	{source: '<html lang>', read: ({signals}) => languageTag(signals.language)},
	{source: 'JSON-LD inLanguage', read: ({signals}) => languageTag(signals.linked?.language)},
	{source: '<meta> of language', read: found => languageTag(meta(found, 'content-language', 'language', 'dc.language', 'og:locale'))},
];

const addressRules: ReadonlyArray<Rule<string>> = [
	{source: '<link rel=canonical>, og:url', read: ({signals}) => signals.canonical},
	{source: 'where the page was found', read: ({url}) => webAddress(url ?? '', undefined)},
	{source: 'JSON-LD', read: ({signals}) => webAddress(signals.linked?.url ?? '', signals.base)},
];

const descriptionRules: ReadonlyArray<Rule<string>> = [
	{source: 'Open Graph', read: found => meta(found, 'og:description')},
	{source: 'JSON-LD description', read: ({signals}) => signals.linked?.description},
	{source: '<meta> description', read: found => meta(found, 'description', 'twitter:description', 'dc.description')},
];

const kickerRules: ReadonlyArray<Rule<string>> = [
	{source: 'Open Graph section', read: found => meta(found, 'article:section', 'og:article:section')},
	{source: 'JSON-LD section', read: ({signals}) => signals.linked?.section},
];

const linkedAuthors = ({signals}: Found): readonly string[] => signals.linked?.authors.map(({name}) => name) ?? [];

/** The headline where all of the page but its card for sharing has it; not with a kicker before the card's headline. */
function agreedTitle(found: Found): string | undefined {
	const {signals, headline} = found;
	const [key, card, linked, title] = [
		headline,
		withoutSite(meta(found, 'og:title'), found),
		signals.linked?.headline,
		withoutSite(signals.title, found),
	].map(text => textKey(text ?? '')) as [string, string, string, string];
	// A card with the site's name in it is a copy of <title>, nobody's headline.
	const isCopied = card !== textKey(meta(found, 'og:title') ?? '');
	const isAgreed = key !== '' && linked === key && (title === key || isCopied) && (card === '' || !key.endsWith(card));
	// Where every source says something else, what stands on the page is the headline.
	const areAllOthers =
		key !== ''
		&& linked !== ''
		&& card !== ''
		&& [linked, card, title].every(other => !(other.includes(key) || key.includes(other)))
		&& linked !== card;
	return isAgreed || areAllOthers ? headline : undefined;
}

/** What the first heading and Open Graph have in common after different kickers, or after one that only the heading has: “Elections - Who won?”, “The vote: Who won?”. */
function commonEnd(found: Found): string | undefined {
	const card = withoutSite(meta(found, 'og:title'), found) ?? '';
	if (textKey(found.headline) === textKey(card)) {
		return undefined;
	}

	const ends = (title: string) =>
		title
			.matchAll(/\s[\-\|–—]\s|[:：]\s/gv)
			.map(({index, 0: separator}) => title.slice(index + separator.length))
			.toArray();
	const shared = new Set([card, ...ends(card)].map(end => textKey(end)));
	return ends(found.headline).find(end => end.length > 20 && shared.has(textKey(end)));
}

/** The first rule of a table that gives something. */
function first<Value>(rules: ReadonlyArray<Rule<Value>>, found: Found): Value | undefined {
	for (const {read} of rules) {
		const value = read(found);
		if (value !== undefined && value !== '') {
			return value;
		}
	}

	return undefined;
}

const some = <Value>(list: readonly Value[]): readonly Value[] | undefined => list.length > 0 ? list : undefined;
const readDate = (value: string | undefined, language: string | undefined) => value === undefined ? undefined : readPublished(value, language);

/** A language tag as BCP 47 writes it; `undefined` for what is none. */
function languageTag(value: string | undefined): string | undefined {
	try {
		const tag = Intl.getCanonicalLocales((value ?? '').trim().replaceAll('_', '-'))[0];
		return tag === undefined || tag === 'und' ? undefined : tag;
	} catch {
		return undefined;
	}
}

const separators = /\s[\-:\|«·»‒–—•]{1,3}\s|\s?[\|｜]\s?|[:：](?=[^\s:：]{1,40}$)/gv;

/** Whether a text is the site's own name, as Open Graph, the address or a `<meta>` gives it. */
function isSite(text: string, {signals, url}: Pick<Found, 'signals' | 'url'>): boolean {
	const key = textKey(text);
	const host = URL.parse(url ?? signals.canonical ?? '')?.hostname.replace(/^www\./v, '') ?? '';
	const names = [
		...(signals.meta.get('og:site_name') ?? []),
		...(signals.meta.get('application-name') ?? []),
		host,
		host.split('.').at(-2) ?? '',
	].map(name => textKey(name));
	return names.includes(key);
}

/**
A title without the site's name and section at its end (or the name at its start): what follows the headline where it begins
with the headline, else the pieces that are the site's name or shorter than the rest.
*/
function withoutSite(title: string | undefined, found: Found): string | undefined {
	if (title === undefined) {
		return undefined;
	}

	const headlines = [found.headline, found.signals.linked?.headline ?? ''].map(text => cleanLine(text)).filter(text => text.length > 10);
	const cuts = title.matchAll(separators).toArray();
	for (const {index, 0: separator} of cuts) {
		const [before, after] = [title.slice(0, index), title.slice(index + separator.length)];
		if (headlines.some(headline => textKey(headline) === textKey(before)) || (isSite(after, found) && before.length > after.length)) {
			return before;
		}

		if (isSite(before, found) && after.length > before.length) {
			return after;
		}
	}

	return title;
}

/** The first source's day, with the time of another that has the same day where the first has none. */
function publishedOf(found: Found): string | undefined {
	const date = first(publishedRules, found);
	const isDay = date?.length === 'YYYY-MM-DD'.length;
	return (
		(isDay
			? publishedRules
				.values()
				.map(({read}) => read(found))
				.find(other => other?.startsWith(`${date}T`))
			: undefined)
		?? date
		?? first(modifiedRules, found)
	);
}

/** Everything that a page's metadata says, by the tables above. */
export function readMetadata(page: Page, signals: Signals, url: string | undefined): Metadata {
	const keys = [signals.linked?.headline, signals.meta.get('og:title')?.[0], signals.title]
		.map(text => textKey(text ?? ''))
		.filter(key => key !== '');
	const heading = findHeadline(page, keys);
	const language = first(languageRules, {
		page, signals, url, headline: '', headlineElement: undefined, language: undefined,
	});
	const found: Found = {
		page, signals, url: url ?? signals.canonical, headline: heading?.text ?? '', headlineElement: heading?.element, language,
	};
	const title = cleanLine(first(titleRules, found) ?? '');
	const titles = titleRules.map(({read}) => cleanLine(read(found) ?? '')).filter(text => text !== '');
	const kicker = first(kickerRules, found);
	return {
		title,
		otherTitles: new Map(titles.map(text => [textKey(text), text])).values().filter(text => textKey(text) !== textKey(title)).toArray(),
		headline: heading?.element,
		description: cleanLine(first(descriptionRules, found) ?? ''),
		...(kicker !== undefined && kicker.length <= 60 && {kicker: cleanLine(kicker)}),
		authors: first(authorRules, found) ?? [],
		published: publishedOf(found),
		language,
		url: first(addressRules, found),
	};
}
