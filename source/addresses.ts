import {createHash} from 'node:crypto';

/**
Addresses and keys. An article of Deutsche Welle has one number whatever its address; `dw:46049387` is made of it.
The slug in an address is decoration: it may be wrong, in another language, cut short or absent.
*/

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The content number of a permalink's code, base 62: `37DY3` is 46049387. `undefined` for what is no code (1 to 6 of 0-9A-Za-z). */
export function dwId(code: string): number | undefined {
	if (!/^[0-9A-Za-z]{1,6}$/v.test(code)) {
		return undefined;
	}

	let id = 0;
	for (const digit of code) {
		id = (id * 62) + digits.indexOf(digit);
	}

	return id;
}

/** The code of a content number, without leading zeros: 46049387 is `37DY3`. Throws a RangeError for what is no whole number from 0. */
export function dwCode(id: number): string {
	if (!Number.isSafeInteger(id) || id < 0) {
		throw new RangeError(`No content number: ${id}`);
	}

	let code = '';
	let rest = id;
	do {
		code = digits.charAt(rest % 62) + code;
		rest = Math.floor(rest / 62);
	} while (rest > 0);

	return code;
}

// A short address anywhere in a string: behind a proxy's prefix, with campaign junk after it.
const permalink = /(?:^|[\s\(.\/:=@])(?:(?:p|www|m)\.)?dw\.(?:com|de)(?::\d+)?\/p\/(?<code>[0-9A-Za-z]{1,6})(?![0-9A-Za-z])/v;

/** The canonical short address that a text holds, `https://p.dw.com/p/37DY3`, whatever stands around it. */
export function permalinkIn(text: string): string | undefined {
	const code = permalink.exec(text)?.groups?.code ?? permalink.exec(decoded(text))?.groups?.code;
	return code === undefined ? undefined : `https://p.dw.com/p/${code}`;
}

/** Percent-encoding taken off as often as it was put on (slugs come encoded twice), left as it is where it is broken. */
function decoded(text: string): string {
	let result = text;
	for (let round = 0; round < 3 && result.includes('%'); round++) {
		try {
			result = decodeURIComponent(result);
		} catch {
			break;
		}
	}

	return result;
}

const dwHost = /(?:^|\.)(?:dw\.com|dw\.de|dw-world\.(?:de|com)|dw\.eu|betrifft\.de|inspiredminds\.de)$/v;

// Kinds whose number is an article's: article, audio or video, gallery, liveblog, lesson, course. Not here: s(ection), t(opic), person.
const kindAndId = /(?:^|\/)(?<kind>[agst]|av|live|video|audio|person|[cl])-(?<id>\d{4,9})(?:-\d+)?(?:\.html?)?(?![\p{Letter}\p{Number}%\-._])/gv;
const notArticles = new Set(['t', 's', 'person']);

/** The content number in the path of an address at DW, of any of its eras. */
function idInPath(path: string): string | undefined {
	// Pictures have numbers of the same series, so nothing is ever read from their addresses.
	if (/\.(?:jpe?g|png|gif|webp|avif|svg|mp[34]|m3u8|css|js)(?:[#?]|$)/iv.test(path) || path.startsWith('/image/')) {
		return undefined;
	}

	const overlay =
		/\/overlay\/image\/article\/(?<id>\d{4,9})\//v.exec(path) ?? /\/overlay\/media\/.*\/\d{4,9}\/(?<id>\d{4,9})(?:[#\/?]|$)/v.exec(path);
	if (overlay) {
		return overlay.groups?.id;
	}

	// 2003 to 2012: 0,,4708386,00.html, 0,2144,4708386,00.html, with the number after `_cid_` or `_A_` where there are several.
	const classic = /\/0,\d*,(?:\d+,)?(?<value>\w+),00\.html/v.exec(path)?.groups?.value;
	if (classic !== undefined) {
		return (/_(?:cid|A)_(?<id>\d{4,9})(?:_|$)/v.exec(classic) ?? /^(?<id>\d{4,9})(?:_|$)/v.exec(classic))?.groups?.id;
	}

	const api =
		/\/(?:graph-api\/[^\/]+\/content|api\/detail)\/(?:article|image-gallery|gallery|video|audio|liveblog|live)\/(?<id>\d{4,9})(?:[#\/?]|$)/v.exec(
			path,
		);
	if (api) {
		return api.groups?.id;
	}

	const last = path.matchAll(kindAndId).toArray().at(-1)?.groups;
	return last && !notArticles.has(last.kind!) ? last.id : undefined;
}

type Parts = {readonly host: string; readonly path: string};

/** Host (lower case, without port and name) and the rest, untouched, of an address with or without its scheme. */
function split(address: string): Parts | undefined {
	const match = /^(?:https?:)?\/\/(?:[^#\/?@]*@)?(?<host>[^\s#\/:?]+)(?::\d+)?(?<path>[#\/?].*)?$/isv.exec(address)
		?? /^(?<path>\/(?!\/).*)$/sv.exec(address)
		?? /^(?<host>(?:[\p{Letter}\p{Number}\-]+\.)+\p{Letter}{2,})(?::\d+)?(?<path>[#\/?].*)?$/sv.exec(address);
	return match ? {host: (match.groups?.host ?? '').toLowerCase().replace(/\.$/v, ''), path: match.groups?.path ?? ''} : undefined;
}

/** What a proxy's address leads to: `…/https/www.dw.com/…`, `…/web/2018/https://www.dw.com/…`, `…/url?q=https://…`. */
function nestedAddress(path: string): string | undefined {
	const inPath = /^[^#?]*?\/https?:?\/{1,2}(?<rest>.+)$/sv.exec(path)?.groups?.rest;
	return inPath === undefined ? /[&?](?:url|u|q|target)=(?<nested>https?:\/\/[^&]+)/v.exec(path)?.groups?.nested : `https://${inPath}`;
}

// DW's own languages in addresses: what tells a mirror's `/dw/en/…` from somebody's folder named dw.
const mirrored = /^\/dw(?<path>\/(?:[a-z]{2}|fa-ir|fa-af|pt-br|pt-002|zh-hant)\/.+)$/v;

/** `www-dw-com.translate.goog` is www.dw.com. */
function untranslated(host: string): string {
	const suffix = '.translate.goog';
	return host.endsWith(suffix) ? host.slice(0, -suffix.length).split('--').map(part => part.replaceAll('-', '.')).join('-') : host;
}

function dwIdOfAddress(address: string): string | undefined {
	let parts = split(address);
	// A proxy may stand before a proxy, but not for ever.
	for (let depth = 0; parts && depth < 5; depth++) {
		const {path} = parts;
		const host = untranslated(parts.host);
		if (host === '' || dwHost.test(host)) {
			const code = /^\/p\/(?<code>[0-9A-Za-z]{1,6})(?![0-9A-Za-z])/v.exec(path)?.groups?.code;
			return code === undefined || host === '' ? idInPath(path) : String(dwId(code));
		}

		const nested = nestedAddress(path);
		if (nested === undefined) {
			const mirror = mirrored.exec(path)?.groups?.path;
			return mirror === undefined ? undefined : idInPath(mirror);
		}

		parts = split(nested);
	}

	return undefined;
}

/** Whether an address is one of DW's own hosts. */
export function isDwAddress(address: string): boolean {
	return dwHost.test(split(address.trim())?.host ?? '');
}

const tracking = /^(?:utm_.*|maca|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_[ce]id|mkt_tok|_ga|_gl|cmpid|cmp|xtor|wt_mc|wt_zmc|at_(?:medium|campaign|custom\d|link.*|format|ptr.*)|ns_(?:campaign|mchannel|source|linkname)|s_cid|icid|ito|smid|ref_src|__twitter_impression|amp)$/iv;

/** Address without scheme, `www.`, `m.`, `amp.`, tracking parameters, fragment and closing slash: the same for all forms of one page. */
function canonical(address: string): string | undefined {
	const url = URL.parse(/^https?:/iv.test(address) ? address : `https://${address.replace(/^\/\//v, '')}`);
	if (!url || !/^https?:$/v.test(url.protocol) || !/[.:]/v.test(url.host)) {
		return undefined;
	}

	const host = url.host.replace(/^(?:(?:www|m|amp|mobile)\.)+(?=[^.]+\.)/v, '').replace(/\.(?=:|$)/v, '');
	const path = url.pathname
		.replaceAll(/%[0-9a-f]{2}/giv, escape => escape.toUpperCase())
		.split('/')
		.filter((segment, index) => segment !== '' || index === 0)
		.join('/');
	const query = [...url.searchParams]
		.filter(([name]) => !tracking.test(name))
		.toSorted(([a, aValue], [b, bValue]) => (a < b || (a === b && aValue < bValue) ? -1 : 1));
	const kept = new URLSearchParams(query).toString();
	return host + path + (kept === '' ? '' : `?${kept}`);
}

/**
The key of the article that an address leads to: `dw:` and the content number for every form of DW's addresses, permalinks,
mirrors, proxies and feed ids; for other sites `url:` and the address without what changes from copy to copy.
`undefined` for what is no address, or one at DW that is no article (pictures, sections, topics, persons).
*/
export function keyOfAddress(address: string): string | undefined {
	if (address.length > 4096) {
		return undefined;
	}

	const trimmed = address.trim().replace(/^<(?<inside>.*)>$/v, '$<inside>');
	const atomId = /^tag:[^\s,]*dw\.com,\d{4}[\d\-]*:(?:.*:)?(?<id>\d{4,9})$/v.exec(trimmed)?.groups?.id;
	if (atomId !== undefined) {
		return `dw:${atomId}`;
	}

	if (trimmed === '' || /\s/v.test(trimmed)) {
		const inside = permalinkIn(trimmed);
		return inside === undefined ? undefined : keyOfAddress(inside);
	}

	// Read as written first: a decoded `%3F` would hide what comes after it.
	const plain = decoded(trimmed);
	const id = dwIdOfAddress(trimmed) ?? dwIdOfAddress(plain);
	if (id !== undefined) {
		return `dw:${id}`;
	}

	const parts = split(plain);
	if (!parts || parts.host === '' || dwHost.test(parts.host)) {
		return undefined;
	}

	const key = canonical(trimmed);
	return key === undefined ? undefined : shortKey(`url:${key}`);
}

/** Longer keys are cut when front matter is read. */
export const longestKey = 500;

/** A key as it is, or where it is too long its beginning with its hash, so that it is read as it was written. */
function shortKey(key: string): string {
	return key.length > longestKey ? `${key.slice(0, longestKey - 20).replace(/\p{Surrogate}$/v, '')}-${hashOf(key)}` : key;
}

/**
The key of an article in a file that says nothing of itself: of its path. A name may hold line breaks and whatever else is no
clean line; `line` is what a key can have of it, told apart by the hash of the whole.
*/
export function keyOfFile(path: string, line: string): string {
	return shortKey(path === line ? `file:${path}` : `file:${line}-${hashOf(path)}`);
}

function hashOf(text: string): string {
	return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

/** The key of an article that carries no address: of its title and its date. */
export function keyOfText(title: string, published: string | undefined): string {
	const normal = title.normalize('NFKC').toLowerCase().replaceAll(/[^\p{Letter}\p{Number}]+/gv, ' ').trim();
	return `text:${hashOf(`${normal}|${published ?? ''}`)}`;
}

/** The words of an address's slug, as a title it may be known by: `us-may-send-troops` is “us may send troops”. */
export function slugWords(address: string): string | undefined {
	const segments = decoded(address)
		.split(/[#?]/v, 1)[0]!
		.replace(/^https?:\/\/[^\/]*/v, '')
		.split('/')
		.filter(segment => !/^[a-z]{1,8}-\d{4,9}$/v.test(segment));
	const words = segments.at(-1)?.replace(/\.html?$/v, '').replaceAll(/[\-_]+/gv, ' ').trim();
	return words !== undefined && words.split(' ').length >= 3 ? words : undefined;
}
