/** Addresses that may be shown, copied and handed to a browser. */
import {dwCode} from '../addresses.js';

/** An address that is safe to open: http or https, in the form that the URL standard gives it. */
export function safeAddress(address: string | undefined): string | undefined {
	if (address === undefined || !URL.canParse(address)) {
		return undefined;
	}

	const url = new URL(address);
	url.username = '';
	url.password = '';
	return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** A link's address: the one it carries, or the permalink that a DW key stands for. */
export function addressOf(link: {readonly url?: string; readonly permalink?: string; readonly key?: string}): string | undefined {
	const id = /^dw:(?<id>\d+)$/v.exec(link.key ?? '')?.groups?.id;
	return safeAddress(link.url) ?? safeAddress(link.permalink) ?? (id === undefined ? undefined : `https://p.dw.com/p/${dwCode(Number(id))}`);
}
