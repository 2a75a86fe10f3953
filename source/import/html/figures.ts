/** Pictures with what is written under them. */
import {cleanLine} from '../../clean.js';
import {type Figure} from '../../article.js';
import {webAddress} from './signals.js';
import {textOf, trimSigns} from './text.js';
import {
	attribute,
	closest,
	hasWithin,
	within,
	type Element,
	type Page,
} from './tree.js';
import {classWords} from './words.js';

/** Words of classes that mean what is written under a picture, and whose picture it is. */
const captionWords = new Set([
	'caption', 'captions', 'figcaption', 'captiontext', 'bildunterschrift', 'bildtext', 'legende', 'legend', 'cutline',
	'picturetext', 'imagetext',
]);
const creditWords = new Set([
	'credit', 'credits', 'copyright', 'photographer', 'photocredit', 'imagecredit', 'attribution', 'bildnachweis',
	'fotocredit', 'urheber', 'rights', 'licence', 'license', 'agency', 'source', 'quelle', 'copy', 'kredit', 'fotograf',
	'byline', 'author', 'creator',
]);
/** Those of them that mean nothing else in a box of its own. */
const looseCreditWords = new Set(['credit', 'photocredit', 'imagecredit', 'bildnachweis', 'fotocredit', 'photographer']);
/** Words of classes of the boxes that hold both. */
const pictureWords = new Set([
	'figure', 'image', 'images', 'img', 'picture', 'pictures', 'photo', 'photos', 'foto', 'bild', 'pic', 'picbox', 'wp',
	'media', 'thumbnail', 'illustration', 'gallery', 'slideshow', 'slide', 'video', 'player', 'hero',
]);

/** Text beside a picture that is longer is the article's. */
const longestCaption = 700;
/** Boxes with more elements are more than a picture. */
const mostInside = 60;
/** Elements of one figure that are looked at. */
const mostLookedAt = 400;
/** Drawn smaller, a picture is an icon. */
const smallestSide = 48;

const pictureTags = new Set(['img', 'picture', 'video', 'amp-img']);
const captionTags = new Set(['figcaption', 'p', 'div', 'span']);
const boxTags = new Set(['div', 'span', 'aside', 'section', 'dl', 'table']);
/** What no picture has under it. */
const proseTags = new Set(['table', 'pre', 'blockquote', 'ul', 'ol']);

const isPicture = (element: Element): boolean => pictureTags.has(element.tag);
export const isCaption = (element: Element): boolean => element.tag === 'figcaption' || classWords(element).some(word => captionWords.has(word));
const isCredit = (element: Element): boolean => classWords(element).some(word => creditWords.has(word));

/** Whether an element without a picture is what is written under one, whose picture stands elsewhere. */
export function isLooseCaption(element: Element): boolean {
	const isBlock = captionTags.has(element.tag);
	if (!isBlock || !(isCaption(element) || classWords(element).some(word => looseCreditWords.has(word)))) {
		return false;
	}

	const {length} = textOf(element);
	return length > 0 && length < longestCaption;
}

/** Whether an element is a picture and its text, and nothing of the article: a figure, or a box that is called so and holds one. */
export function isFigure(page: Page, element: Element): boolean {
	if (element.tag === 'figure') {
		const inside = within(page, element);
		return inside.every(({tag}) => !proseTags.has(tag)) || inside.some(inner => isPicture(inner));
	}

	// A picture and what is written under it are few elements.
	if (!boxTags.has(element.tag) || element.end - element.index > mostInside) {
		return false;
	}

	const inside = within(page, element);
	const isNamed = classWords(element).some(word => pictureWords.has(word) || captionWords.has(word));
	const hasCaption = inside.some(inner => inner !== element && isCaption(inner));
	return (isNamed || hasCaption) && inside.some(inner => isPicture(inner)) && inside.filter(({tag}) => tag === 'p').length <= 3
		&& inside.every(({tag}) => !/^(?:h1|ul|ol|pre|blockquote|article|main|figure)$/v.test(tag)) && textOf(element).length < longestCaption;
}

type Candidate = {readonly address: string; readonly size: number};

/** The pictures in a `srcset`, with their widths or densities. */
const candidatesIn = (sourceSet: string): readonly Candidate[] =>
	sourceSet
		.slice(0, longestSourceSet)
		.split(/,\s+|,(?=https?:|\/\/)/v)
		.flatMap(candidate => {
			const {url, size = '0', unit = 'w'} = /^\s*(?<url>\S+)(?:\s+(?<size>[\d.]+)(?<unit>[wx]))?/v.exec(candidate)?.groups ?? {};
			return url === undefined ? [] : [{address: url, size: unit === 'x' ? Number(size) / 1000 : Number(size)}];
		});

const longestSourceSet = 20_000;
const lazySources = ['data-src', 'data-original', 'data-lazy-src', 'data-url', 'data-hi-res-src', 'data-full-src', 'data-image', 'src'];
const sourceSets = ['data-srcset', 'data-lazy-srcset', 'srcset'];

/** The address of a picture in the largest size that its markup names; `data:` and placeholders are none. */
function sourceOf(page: Page, picture: Element, base: string | undefined): string | undefined {
	const around = closest(picture, ({tag}) => tag === 'picture') ?? picture;
	const elements = within(page, around).filter(element => element.tag === 'source' || (isPicture(element) && element.tag !== 'picture'));
	const sets = elements.flatMap(element => sourceSets.flatMap(name => candidatesIn(attribute(element, name)))).toSorted((a, b) => b.size - a.size);
	const single = elements
		.filter(({tag}) => tag !== 'source')
		.flatMap(element => [...lazySources, 'poster'].map(name => (element.tag === 'video' && name !== 'poster' ? '' : attribute(element, name))));
	return [...sets.map(({address}) => address), ...single]
		.filter(address => !/^data:/iv.test(address))
		.map(address => webAddress(address, base))
		.find(address => address !== undefined);
}

const isIcon = (element: Element): boolean => ['width', 'height'].some(name => {
	const side = Number(attribute(element, name).replace(/px$/iv, ''));
	return side > 0 && side < smallestSide;
});

/** A credit at the end of a caption, said by a label or a mark: “Foto: dpa”, “© Reuters”, “(Photo by …)”. */
const creditAtEnd = /(?:^|[\s!"\).?»”…])[\(\[]?(?<credit>(?:(?:photo(?:graph)?s?|picture|image|foto|fotos|bild|bildquelle|quelle|credit|crédits?(?: photo)?|créditos?|imagen?|immagine|zdjęcie|Фото|写真)\s?(?:[:：]|\sby\s|von\s)|©|\(c\)\s|getty images\s?\/)\s?[^!.?]{2,80}(?:\.\s?[^!.?]{0,30})?)[\)\]]?\s*$/iv;
const creditLabel = /^(?:\(?(?:photo(?:graph)?s?|picture|image|fotos?|bild(?:quelle|rechte|nachweis)?|quelle|credit|crédits?(?: photo)?|créditos?|imagen?|immagine|zdjęcie|фото|写真|source|copyright)\s?(?:[:：]|\sby\s)|©|\(c\))\s*/iv;

/** A credit without label and mark. */
const bareCredit = (text: string): string =>
	trimSigns(trimSigns(text.replace(creditLabel, ''), /[\s\)\]\|]/v, true).replace(/^[\s\(,\-.\[\|·–—•]+/v, ''), /\s/v);

/** A figure out of a picture, a `<figure>` or a box; `undefined` where it holds no picture and no caption. */
export function readFigure(page: Page, element: Element, isLeftOut: (element: Element) => boolean, base: string | undefined): Figure | undefined {
	const inside = within(page, element).slice(0, mostLookedAt);
	const pictures = inside.filter(inner => isPicture(inner) && inner.tag !== 'picture' && !isIcon(inner));
	const sources = pictures.map(picture => sourceOf(page, picture, base));
	const chosen = Math.max(0, sources.findIndex(address => address !== undefined));
	const isText = !isPicture(element);
	const credits = isText
		? inside.filter(
			inner =>
				inner !== element
				&& (isCredit(inner) || inner.tag === 'small')
				&& !isLeftOut(inner)
				&& (inner.tag === 'small' || inside.every(other => !(isPicture(other) && hasWithin(inner, other)))),
		)
		: [];
	const outermost = credits.filter(credit => credits.every(other => other === credit || !hasWithin(other, credit)));
	const isCreditElement = (inner: Element) => outermost.includes(inner);
	const captions = inside.filter(inner => inner !== element && isCaption(inner) && !isLeftOut(inner) && !isCreditElement(inner));
	const captionElement = captions.find(caption => textOf(caption, isCreditElement) !== '');
	const text = isText ? textOf(captionElement ?? element, inner => isLeftOut(inner) || isCreditElement(inner)) : '';
	const marked = outermost.map(credit => textOf(credit)).find(credit => credit !== '' && credit.length < 200);
	const atEnd = marked === undefined ? creditAtEnd.exec(text) : undefined;
	const caption = cleanLine(atEnd ? text.slice(0, text.length - atEnd[0].trimStart().length).trim() : text);
	const credit = bareCredit(marked ?? atEnd?.groups?.credit ?? '');
	const alt = cleanLine(pictures.map(picture => attribute(picture, 'alt')).find(words => words !== '') ?? '');
	const source = sources[chosen];
	return source === undefined && alt === '' && caption === '' && credit === ''
		? undefined
		: {
			...(source !== undefined && {source}), alt, caption: caption === '' ? '' : caption, credit,
		};
}
