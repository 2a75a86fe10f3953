/** Pages that are no article, each with the sentence that a person gets. */
import {type Block} from '../../article.js';
import {type Metadata} from './metadata.js';
import {textOfBlock} from './mend.js';
import {type Signals} from './signals.js';
import {textOf} from './text.js';
import {attribute, type Page} from './tree.js';
import {proseLength} from './weights.js';

/** Less text is no article, unless the page says that it is one. */
const fewestSigns = 250;
/** Even then. */
const fewestOfArticle = 80;
/** Error pages explain themselves in less. */
const mostOfError = 900;

const errorTitle = /^(?:(?:error|fehler|erreur)?\s?:?\s?(?:40[0134]|410|429|50[0234])\b|(?:page|seite|página|pagina|site|article|artikel|artículo|content|inhalt) (?:not found|nicht gefunden|no encontrad[ao]|não encontrad[ao]|non trovat[ao]|introuvable|niet gevonden|unavailable)|not found|access denied|forbidden|service unavailable|bad gateway|internal server error|just a moment|attention required|are you (?:a )?(?:human|robot)|security check|checking your browser|(?:oops|sorry|hoppla|ups)\b.{0,40}$|страница не найдена|ページが見つかりません|页面不存在|404)/iv;

function signsIn(blocks: readonly Block[], teaser: string | undefined): {readonly prose: number; readonly links: number} {
	let [prose, links] = [proseLength(teaser ?? ''), 0];
	for (const block of blocks) {
		if (block.type === 'related') {
			links += proseLength(block.title);
		} else if (!['heading', 'figure', 'code'].includes(block.type)) {
			prose += proseLength(textOfBlock(block));
		}
	}

	return {prose, links};
}

/** Whether a page calls itself an article. */
function isCalledArticle({linked, meta}: Signals, {published, authors}: Metadata): boolean {
	const type = meta.get('og:type')?.[0]?.toLowerCase() ?? '';
	return linked?.isArticle === true || type === 'article' || type.startsWith('article:') || (published !== undefined && authors.length > 0);
}

const isFront = (address: string | undefined): boolean => {
	const url = URL.parse(address ?? '');
	return url !== null && /^\/(?:index\.\w{2,5}|home\/?|[a-z]{2}\/?)?$/iv.test(url.pathname) && url.search === '';
};

/** Why a page is no article; `undefined` where it is one. */
export function whyNoArticle(
	page: Page,
	signals: Signals,
	metadata: Metadata,
	body: {readonly blocks: readonly Block[]; readonly teaser?: string},
): string | undefined {
	const {prose, links} = signsIn(body.blocks, body.teaser);
	const title = metadata.title === '' ? signals.title : metadata.title;
	if (prose < mostOfError && errorTitle.test(title)) {
		return `it is no article: an error message (“${title.slice(0, 80)}”)`;
	}

	const isArticle = isCalledArticle(signals, metadata);
	if (!isArticle && isFront(metadata.url) && prose < 2 * mostOfError) {
		return 'it is no article: a home page or a list of links';
	}

	if (prose >= (isArticle ? fewestOfArticle : fewestSigns)) {
		return !isArticle && links > 2 * prose ? 'it is no article: a list of links' : undefined;
	}

	if (page.elements.some(element => element.tag === 'input' && attribute(element, 'type').toLowerCase() === 'password')) {
		return 'it is no article: it asks to log in';
	}

	const whole = proseLength(textOf(page.root));
	if (whole < fewestOfArticle) {
		return 'it is no article: it has no text without its scripts';
	}

	return whole > 20 * Math.max(prose, 1) ? 'it is no article: a list of links' : 'it is no article: it has too little text';
}
