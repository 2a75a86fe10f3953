/**
The one table of words in classes, ids and roles that mark furniture. A word is a whole word of a class
(`ArticleShare-bar` has article, share, bar), two words stand side by side, and `*` lets it go on (`newsletter*` fits
newsletterbox). Words that also name parts of articles on some sites are weak: they only count for boxes with hardly any prose.
*/
import {attribute, type Element} from './tree.js';

export type Furnishing = {
	readonly reason: string;
	/** Removed unless a third of the page's prose stands in it. */
	readonly strong: readonly string[];
	/** Removed where next to no prose stands in it. */
	readonly weak?: readonly string[];
};

export const furnishings: readonly Furnishing[] = [
	{
		reason: 'hidden',
		strong: [
			'sr only', 'visually hidden', 'visuallyhidden', 'screen reader*', 'screenreader*', 'offscreen',
			'hide visually', 'u hidden', 'is hidden', 'noscript', 'no script', 'visually hide', 'assistive',
		],
		weak: [
			'hidden', 'hide', 'invisible', 'print only', 'printonly', 'mobile only print', 'tooltip*', 'popover*',
			'modal*', 'popup*', 'lightbox*', 'overlay*', 'dropdown*', 'flyout*', 'toast',
		],
	},
	{
		reason: 'advertisement',
		strong: [
			'adsbygoogle', 'ad slot*', 'adslot*', 'ad container', 'ad wrapper', 'ad unit', 'ad box', 'adbox*',
			'ad banner', 'ad placeholder', 'ad placement', 'advert', 'adverts', 'advertisement*', 'advertising',
			'advertorial', 'google ad*', 'dfp', 'gpt', 'gptslot', 'taboola*', 'outbrain*', 'revcontent*', 'mgid*',
			'plista*', 'teads*', 'dianomi*', 'zergnet*', 'anzeige', 'werbung', 'publicidad', 'reklam*', 'annons',
		],
		weak: [
			'ad', 'ads', 'adv', 'sponsor*', 'promoted', 'commercial*', 'affiliate*', 'werb*', 'banner*', 'billboard',
			'skyscraper', 'leaderboard', 'partner*',
		],
	},
	{
		reason: 'share bar',
		strong: [
			'share bar', 'share buttons', 'share button', 'share links', 'share tools', 'sharing', 'sharedaddy',
			'sharebar', 'sharetools', 'sharebuttons', 'share options', 'social share', 'social sharing', 'socialshare*',
			'social buttons', 'social links', 'social icons', 'social bar', 'socialbar', 'socialmedia', 'shariff',
			'addtoany*', 'a2a kit', 'addthis*', 'sharethis*', 'shareaholic*', 'ssba', 'heateor*', 'wabtn*',
		],
		weak: [
			'share', 'shares', 'social', 'socials', 'sns', 'teilen', 'follow', 'follow us', 'followus', 'whatsapp*',
			'telegram', 'bookmark*', 'reactions', 'like button', 'likes', 'rating*', 'votes', 'toolbar', 'tools',
			'toolbox', 'print', 'article actions', 'actions', 'clipboard', 'feedback*', 'report error',
		],
	},
	{
		reason: 'related links',
		strong: [
			'related*', 'recommend*', 'recirc*', 'crosspromo*', 'cross promo', 'read also', 'read more', 'readmore',
			'read next', 'see also', 'seealso', 'also read', 'more stories', 'morestories', 'more news', 'more from',
			'more articles', 'more on', 'most read', 'mostread', 'most popular', 'mostpopular', 'most viewed',
			'top stories', 'topstories', 'latest news', 'up next', 'upnext', 'next article', 'similar posts',
			'similar articles', 'you might also like', 'you may like', 'weitere artikel', 'mehr zum thema',
			'meistgelesen', 'lesetipps', 'verwandte*', 'relacionad*', 'leggi anche', 'les ogsa', 'las mer',
			'lire aussi', 'yarpp*', 'jp relatedposts', 'linklist', 'link list', 'teaser list', 'teaserlist',
			'teaser group', 'story list', 'storylist', 'article list', 'articlelist', 'post list', 'news list',
			'newslist', 'link box', 'linkbox',
		],
		weak: [
			'trending', 'popular', 'latest', 'promo*', 'promos', 'teaser', 'teasers', 'crosslink*', 'more', 'next',
			'prev', 'previous', 'further', 'topics', 'explore', 'ticker', 'carousel*', 'slider*', 'swiper*', 'onward*',
			'sidebar*', 'rail', 'side bar', 'aside', 'extra', 'extras', 'supplement*', 'links', 'headlines',
			'collection', 'feed', 'rubrik*', 'infobox*', 'factbox',
		],
	},
	{
		reason: 'newsletter',
		strong: [
			'newsletter*', 'news letter', 'signup*', 'sign up', 'singup*', 'mailchimp*', 'mc4wp*', 'mailing list',
			'email signup', 'email capture', 'optin*', 'opt in', 'subscribe box', 'subscribe form', 'subscription form',
		],
		weak: [
			'subscribe*', 'subscription*', 'abo', 'abonn*', 'inscription', 'alert', 'alerts', 'push', 'apps',
			'app promo', 'donat*', 'spende*', 'support us', 'membership*', 'podcast promo', 'call to action', 'cta',
		],
	},
	{
		reason: 'paywall',
		strong: [
			'paywall*', 'pay wall', 'regwall*', 'metering', 'piano*', 'tp modal', 'login wall', 'registration wall',
			'subscriber offer', 'subscribe wall',
		],
		weak: ['premium offer', 'offer', 'offers', 'register', 'registration', 'login', 'sign in', 'signin', 'identity', 'unlock'],
	},
	{
		reason: 'comments',
		strong: [
			'comments*', 'comment list', 'comment form', 'commentlist', 'commentform', 'disqus*', 'respond', 'coral*',
			'kommentare', 'kommentarer', 'comentarios', 'commentaires', 'fb comments', 'livefyre*', 'viafoura*',
			'spot im', 'openweb*', 'discussion*', 'remark42', 'leserbriefe', 'community*', 'replies', 'reply',
		],
		weak: ['comment', 'kommentar', 'forum'],
	},
	{
		reason: 'cookie notice',
		strong: [
			'cookie*', 'gdpr*', 'onetrust*', 'cookiebot*', 'didomi*', 'consent*', 'cmplz*', 'usercentrics*',
			'privacy notice', 'cc window', 'qc cmp*', 'sp message*', 'truste*',
		],
		weak: ['privacy*', 'datenschutz*', 'disclaimer*', 'disclosure*', 'legal', 'imprint', 'copyright', 'rechtliches', 'terms'],
	},
	{
		reason: 'navigation',
		strong: [
			'breadcrumb*', 'bread crumb*', 'navbar*', 'nav', 'navigation', 'navi', 'main menu', 'site header',
			'siteheader', 'site footer', 'sitefooter', 'page footer', 'global header', 'global footer', 'masthead',
			'pagination', 'pager', 'pagenav*', 'post navigation', 'skip link*', 'skiplink*', 'skip to', 'topbar',
			'sitemap', 'jumplinks', 'table of contents', 'toc', 'inhaltsverzeichnis',
		],
		weak: [
			'menu*', 'submenu', 'header menu', 'footer', 'tabs', 'tablist', 'search', 'searchform', 'language switcher',
			'back to top', 'quick links', 'quicklinks', 'utility',
		],
	},
	{
		reason: 'author box',
		strong: [
			'author bio', 'authorbio', 'author box', 'authorbox*', 'author info*', 'author card', 'author profile',
			'author description', 'author details', 'about author', 'about the author', 'abouttheauthor', 'autorenbox',
			'autor box', 'author block', 'author footer', 'vcard author', 'saboxplugin*', 'autorinfo*', 'post author',
		],
		weak: ['bio', 'biography', 'author', 'authors', 'autor', 'autoren', 'contributor*', 'profile', 'editors', 'redaktion'],
	},
	{
		reason: 'byline',
		strong: [
			'byline*', 'by line', 'dateline', 'datelines', 'post meta', 'entry meta', 'article meta', 'meta data',
			'metadata', 'article info', 'post info', 'postinfo', 'posted on', 'post date', 'postdate', 'publish date',
			'pubdate', 'published date', 'publication date', 'date published', 'timestamp*', 'time stamp',
			'article date', 'story date', 'reading time', 'readingtime', 'read time', 'lesezeit', 'last updated',
			'lastchanged', 'lastmodified', 'metatextline', 'submitted', 'article author', 'story author',
			'entry author',
		],
		weak: [
			'date', 'dates', 'datetime', 'datum', 'published', 'updated', 'meta', 'metas', 'time', 'attribution',
			'credits', 'publication', 'info',
		],
	},
	{
		reason: 'topics',
		strong: [
			'tag list', 'taglist', 'tag cloud', 'tagcloud', 'tags', 'post tags', 'entry tags', 'article tags',
			'tags list', 'keywords', 'schlagworte', 'themen', 'article topics', 'topic list', 'cat links', 'tags links',
			'category links', 'hashtags',
		],
		weak: ['tag', 'topic', 'categories', 'category', 'subjects', 'labels'],
	},
	{
		reason: 'player',
		strong: [
			'vjs*', 'video js', 'jwplayer*', 'jw player', 'audio player', 'audioplayer', 'video player', 'videoplayer',
			'media player', 'mediaplayer', 'brightcove*', 'bbtalk*', 'bottalk*', 'speechkit*', 'trinity*', 'read aloud',
			'readspeaker*', 'rs skip', 'listen*', 'vorlesen*', 'text to speech',
		],
		weak: ['player*', 'video*', 'audio*', 'podcast*', 'gallery control*', 'resgallery', 'gallery', 'slideshow', 'slide count', 'controls'],
	},
];

const escaped = (word: string): string => word.endsWith('*') ? String.raw`${word.slice(0, -1)}[a-z\d]*` : word;
const patternOf = (words: readonly string[]): RegExp => new RegExp(` (?:${words.map(word => escaped(word)).join('|')})(?= )`, 'v');
const patterns = furnishings.map(({reason, strong, weak = []}) => ({
	reason,
	strong: patternOf(strong),
	weak: weak.length > 0 ? patternOf(weak) : undefined,
}));
const anyPattern = patternOf(furnishings.flatMap(({strong, weak = []}) => [...strong, ...weak]));

/** Longer lists of classes are styles, not names. */
const longestNames = 1000;

/** They are asked for by many rules. */
const wordsOf = new WeakMap<Element, readonly string[]>();

/** The words of an element's class, id and test id, lower case: `ArticleShare-bar js_share` is article, share, bar, js, share. */
export function classWords(element: Element): readonly string[] {
	const known = wordsOf.get(element);
	if (known) {
		return known;
	}

	const names = [attribute(element, 'class'), attribute(element, 'id'), attribute(element, 'data-testid')].filter(name => name !== '').join(' ');
	const words =
		names === '' || names.length > longestNames
			? []
			: names
				.replaceAll(/(?<=[\da-z])(?=[A-Z])/gv, ' ')
				.toLowerCase()
				.split(/[^\da-z]+/v)
				.filter(word => word !== '');
	wordsOf.set(element, words);
	return words;
}

/** What an element's class says it is, and whether by a strong word. */
export function furnishingOf(element: Element): {readonly reason: string; readonly isStrong: boolean} | undefined {
	const words = classWords(element);
	if (words.length === 0) {
		return undefined;
	}

	const line = ` ${words.join(' ')} `;
	if (!anyPattern.test(line)) {
		return undefined;
	}

	const strong = patterns.find(pattern => pattern.strong.test(line));
	const found = strong ?? patterns.find(pattern => pattern.weak?.test(line) === true);
	return found && {reason: found.reason, isStrong: strong !== undefined};
}

/** Roles that are never an article's, with the reason for leaving them out. */
export const furnishingRoles: ReadonlyMap<string, string> = new Map([
	['navigation', 'navigation'],
	['menu', 'navigation'],
	['menubar', 'navigation'],
	['tablist', 'navigation'],
	['search', 'navigation'],
	['banner', 'navigation'],
	['contentinfo', 'footer'],
	['dialog', 'dialog'],
	['alertdialog', 'dialog'],
	['alert', 'dialog'],
	['tooltip', 'dialog'],
	['status', 'dialog'],
	['toolbar', 'control'],
	['button', 'control'],
	['complementary', 'related links'],
]);

/** The same for tags. */
export const furnishingTags: ReadonlyMap<string, string> = new Map([
	['nav', 'navigation'], ['footer', 'footer'], ['aside', 'related links'], ['form', 'form'], ['address', 'byline'], ['menu', 'navigation'],
]);
