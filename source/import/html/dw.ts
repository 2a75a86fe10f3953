/** Pages of dw.com, the reader's home, in both of their layouts: what the general rules would have to guess is marked in them. */
import {type Block} from '../../article.js';
import {imageLabels} from '../../languages.js';
import {findDates} from '../dates.js';
import {
	dwCode,
	isDwAddress,
	keyOfAddress,
	permalinkIn,
} from '../../addresses.js';
import {anyOf} from '../pattern.js';
import {uniqueNames} from './authors.js';
import {blocksIn, type Placed} from './blocks.js';
import {type Body} from './body.js';
import {
	knownArticle,
	readDwState,
	uniqueKnown,
	type DwState,
	type KnownArticle,
} from './dw-state.js';
import {readFigure} from './figures.js';
import {mendMarked} from './mend.js';
import {type Metadata} from './metadata.js';
import {readPublished} from './published.js';
import {withRelated} from './related.js';
import {type Signals} from './signals.js';
import {textOf} from './text.js';
import {
	attribute,
	within,
	type Element,
	type Page,
} from './tree.js';

export type DwArticle = {
	readonly metadata: Metadata;
	readonly permalink?: string;
	readonly body: Body;
	readonly known: readonly KnownArticle[];
};

const hasClass = (element: Element, name: string): boolean => attribute(element, 'class').split(/\s+/v).includes(name);

/** The first element in another, or in the page, that carries a class. */
const byClass = (page: Page, name: string, around = page.root): Element | undefined => within(page, around).find(element => hasClass(element, name));
const allByClass = (page: Page, name: string, around = page.root): readonly Element[] =>
	within(page, around).filter(element => hasClass(element, name));
const textAt = (element: Element | undefined): string | undefined => {
	const text = element ? textOf(element) : '';
	return text === '' ? undefined : text;
};

/** What stands in the text and is none of it, by class, with the reason. */
const furniture: ReadonlyMap<string, string> = new Map([
	['advertisement', 'advertisement'],
	['gpt-slot', 'advertisement'],
	['rich-text-ad', 'advertisement'],
	['vjs-wrapper', 'media box'],
	['yt-wrapper', 'media box'],
	['image-gallery', 'media box'],
	['dw-widget', 'media box'],
	['sharing-bar', 'share bar'],
	['linkList', 'related links'],
]);

const reasonOf = (element: Element): string | undefined =>
	attribute(element, 'class')
		.split(/\s+/v)
		.map(name => furniture.get(name))
		.find(reason => reason !== undefined);

const label = new RegExp(String.raw`^(?:${anyOf(imageLabels)})\s?[:：፦]?\s*`, 'v');

/** The word before a credit, in any of DW's languages, taken off. */
const withoutLabel = (block: Block): Block => block.type === 'figure' ? {...block, credit: block.credit.replace(label, '')} : block;

type Layout = {
	readonly text: Element;
	/** Of the element that holds head and text. */
	readonly around: Element;
	readonly kicker: string | undefined;
	readonly teaser: string | undefined;
	readonly authors: readonly string[];
	readonly published: string | undefined;
	readonly permalink: string | undefined;
	/** Pictures above the text. */
	readonly pictures: readonly Element[];
	readonly known: ReadonlyArray<KnownArticle | undefined>;
};

/** The layout since 2022, by the names that its builds leave as they are. */
function newLayout(page: Page, state: DwState | undefined): Layout | undefined {
	const around = byClass(page, 'content-area');
	const text = around && byClass(page, 'rich-text', around);
	if (!around || !text) {
		return undefined;
	}

	const kicker = within(page, around).find(element => attribute(element, 'data-tracking-name') === 'content-detail-kicker');
	const parts = kicker?.children.filter(child => typeof child !== 'string').map(part => textOf(part)).filter(part => part !== '') ?? [];
	return {
		text,
		around,
		kicker: parts.length > 0 ? parts.join(' · ') : state?.kicker,
		teaser: textAt(byClass(page, 'teaser-text', around)),
		authors: allByClass(page, 'author', byClass(page, 'author-details', around) ?? text).map(element => textOf(element)),
		published: undefined,
		permalink: permalinkIn(textAt(byClass(page, 'copy-button-wrapper', around)) ?? ''),
		pictures: within(page, around).filter(({tag, index}) => tag === 'figure' && index < text.index),
		known: [],
	};
}

/** The layout until 2023. */
function classicLayout(page: Page, language: string | undefined): Layout | undefined {
	const around = page.elements.find(element => attribute(element, 'id') === 'bodyContent');
	const text = around && byClass(page, 'longText', around);
	if (!around || !text) {
		return undefined;
	}

	// Rows of a label and what it says: the day, then the author, where one is named. Later rows are links.
	const rows = within(page, byClass(page, 'smallList', around) ?? text).filter(({tag}) => tag === 'li');
	const dayAt = rows.findIndex(row => findDates(textOf(row), language).length > 0);
	const author = dayAt === -1 ? undefined : rows[dayAt + 1];
	const isAuthor = author && within(page, author).every(({tag}) => tag !== 'a') && permalinkIn(textOf(author)) === undefined;
	return {
		text,
		around,
		kicker: textAt(byClass(page, 'artikel', around)),
		teaser: textAt(byClass(page, 'intro', around)),
		authors: isAuthor ? [textOf(author, ({tag}) => tag === 'strong')] : [],
		published: dayAt === -1 ? undefined : findDates(textOf(rows[dayAt]!), language)[0]!.date,
		permalink: rows.map(row => permalinkIn(textOf(row))).find(permalink => permalink !== undefined),
		pictures: allByClass(page, 'picBox', around).filter(({index}) => index < text.index),
		known: [...allByClass(page, 'linkList', around), ...allByClass(page, 'news', around)].map(box => {
			const link = within(page, box).find(({tag}) => tag === 'a');
			const [title, teaser] = ['h2', 'p'].map(tag => within(page, box).find(element => element.tag === tag));
			return (
				link
				&& knownArticle(
					attribute(link, 'href'),
					title && textOf(title, element => hasClass(element, 'date') || hasClass(element, 'icon')),
					textAt(teaser),
				)
			);
		}),
	};
}

function readText(page: Page, layout: Layout, base: string | undefined): readonly Placed[] {
	const isLeftOut = (element: Element) => reasonOf(element) !== undefined;
	const above = layout.pictures.flatMap((element): readonly Placed[] => {
		const figure = readFigure(page, element, isLeftOut, base);
		return figure ? [{block: {type: 'figure', ...figure}, element}] : [];
	});
	const placed = [...above, ...blocksIn(layout.text, {page, base, isLeftOut})];
	return withRelated(placed).map(piece => ({...piece, block: withoutLabel(piece.block)}));
}

/** The article of one of DW's pages; `undefined` for pages of others and for what is laid out in neither way. */
export function readDw(page: Page, signals: Signals, metadata: Metadata, url: string | undefined): DwArticle | undefined {
	const address = [url, metadata.url].find(candidate => candidate !== undefined && isDwAddress(candidate));
	if (address === undefined) {
		return undefined;
	}

	const own = keyOfAddress(address);
	const state = readDwState(page, own);
	const layout = newLayout(page, state) ?? classicLayout(page, metadata.language);
	if (!layout) {
		return undefined;
	}

	const title = textAt(within(page, layout.around).find(({tag}) => tag === 'h1')) ?? state?.title ?? metadata.title;
	const mended = mendMarked(readText(page, layout, signals.base ?? address), metadata);
	const authors = [layout.authors, state?.authors ?? [], metadata.authors].map(names => uniqueNames(names)).find(names => names.length > 0) ?? [];
	const published = layout.published ?? readPublished(signals.linked?.published ?? state?.published ?? '') ?? metadata.published;
	const id = Number(own?.slice('dw:'.length));
	const permalink =
		layout.permalink ?? permalinkIn(state?.permalink ?? '') ?? (Number.isSafeInteger(id) ? `https://p.dw.com/p/${dwCode(id)}` : undefined);
	const kicker = layout.kicker ?? state?.kicker;
	const teaser = layout.teaser ?? state?.teaser ?? (metadata.description === '' ? undefined : metadata.description);
	const left = within(page, layout.around).filter(
		element => reasonOf(element) !== undefined && (!element.parent || reasonOf(element.parent) === undefined),
	);
	return {
		metadata: {
			...metadata,
			title,
			otherTitles: [metadata.title, ...metadata.otherTitles].filter(other => other !== title && other !== ''),
			authors,
			...(published !== undefined && {published}),
			...(kicker !== undefined && {kicker}),
		},
		...(permalink !== undefined && {permalink}),
		body: {
			...(teaser !== undefined && {teaser}),
			blocks: mended.pieces.map(({block}) => block),
			removed: [
				...left.map(element => ({reason: reasonOf(element)!, text: textOf(element)})).filter(({text}) => text !== ''),
				...mended.removed,
			],
			...(mended.signOff && {signOff: mended.signOff}),
		},
		known: uniqueKnown([...(state?.known ?? []), ...layout.known], own),
	};
}
