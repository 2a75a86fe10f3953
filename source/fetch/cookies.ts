/** Cookies for one visit: they live while a chain of redirects is followed, and are forgotten then. */
import {parseCookie} from 'undici';

export type Jar = {
	/** Keeps what an answer sets. */
	readonly keep: (url: URL, cookies: readonly string[]) => void;
	/** The `Cookie` header for a request; empty where there is none. */
	readonly header: (url: URL) => string;
};

type Kept = {
	readonly name: string;
	readonly value: string;
	readonly domain: string;
	readonly isWide: boolean;
	readonly path: string;
	readonly isSecure: boolean;
};

const mostCookies = 50;
const longestCookie = 4096;
const longestHeader = 8192;

export function openJar(now: () => number): Jar {
	const kept = new Map<string, Kept>();

	return {
		keep(url, cookies) {
			for (const text of cookies) {
				const cookie = text.length > longestCookie ? undefined : parseCookie(text);
				if (!cookie || !/^[\u{20}-\u{7E}]*$/v.test(`${cookie.name}${cookie.value}`)) {
					continue;
				}

				const asked = cookie.domain?.replace(/^\./v, '').toLowerCase() ?? '';
				const isWide = isWithin(url.hostname, asked) && asked.includes('.');
				if (asked !== '' && asked !== url.hostname && !isWide) {
					continue;
				}

				const domain = isWide ? asked : url.hostname;
				const path = cookie.path?.startsWith('/') === true ? cookie.path : folderOf(url.pathname);
				const identity = JSON.stringify([domain, path, cookie.name]);
				kept.delete(identity);
				const isOver = cookie.maxAge === undefined ? cookie.expires !== undefined && Number(cookie.expires) <= now() : cookie.maxAge <= 0;
				if (!isOver && kept.size < mostCookies) {
					kept.set(identity, {
						name: cookie.name, value: cookie.value, domain, isWide, path, isSecure: cookie.secure ?? false,
					});
				}
			}
		},
		header(url) {
			let header = '';
			for (const {name, value, domain, isWide, path, isSecure} of kept.values()) {
				const isFor = (isWide ? isWithin(url.hostname, domain) : url.hostname === domain)
					&& (!isSecure || url.protocol === 'https:')
					&& (url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`));
				const pair = `${header === '' ? '' : '; '}${name}=${value}`;
				if (isFor && header.length + pair.length <= longestHeader) {
					header += pair;
				}
			}

			return header;
		},
	};
}

function folderOf(pathname: string): string {
	return pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')));
}

function isWithin(hostname: string, domain: string): boolean {
	return hostname === domain || hostname.endsWith(`.${domain}`);
}
