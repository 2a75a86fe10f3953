/** Which addresses belong to this computer, its network or nobody, so that no page can send dwread there. */
import {lookup as lookUp} from 'node:dns/promises';
import {BlockList, isIP, type LookupFunction} from 'node:net';
import {FetchError, shown} from './failures.js';

/** IANA's special-purpose registries, without what is reachable for everybody. */
const privateAddresses = blockList(`
	0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
	192.88.99.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4
	::/96 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/23 2001:db8::/32 2002::/16 3fff::/20 5f00::/16
	fc00::/7 fe80::/10 fec0::/10 ff00::/8
`);

/** What VPN and proxy clients answer in place of every public address; without it, dwread would be of no use behind them. */
const madeUpAddresses = blockList('198.18.0.0/15');

function blockList(subnets: string): BlockList {
	const list = new BlockList();
	for (const subnet of subnets.trim().split(/\s+/v)) {
		const [network = '', bits] = subnet.split('/', 2);
		list.addSubnet(network, Number(bits), network.includes(':') ? 'ipv6' : 'ipv4');
	}

	return list;
}

/** Whether an IPv4 or IPv6 address (IPv4-mapped ones too) is none of the public internet. What is no address counts as private. */
export function isPrivateAddress(address: string): boolean {
	const family = isIP(address);
	return family === 0 || privateAddresses.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** The same for a host of a URL: true only for a literal address, however it was written; names are judged by what they resolve to. */
export function isPrivateHost(hostname: string): boolean {
	const address = hostname.replaceAll(/[\[\]]/gv, '');
	return isIP(address) !== 0 && isPrivateAddress(address);
}

/** The IPv4 address within one that DNS64 made (RFC 6052). */
function behindTranslation(address: string): string {
	const groups = /^64:ff9b::(?<high>[\da-f]{1,4}):(?<low>[\da-f]{1,4})$/iv.exec(address)?.groups;
	if (!groups) {
		return address;
	}

	return [groups.high!, groups.low!]
		.map(group => Number.parseInt(group, 16))
		.flatMap(group => [Math.floor(group / 256), group % 256])
		.join('.');
}

function isPrivateAnswer(address: string): boolean {
	return !(isIP(address) === 4 && madeUpAddresses.check(address)) && isPrivateAddress(behindTranslation(address));
}

export type Resolved = ReadonlyArray<{readonly address: string; readonly family: number}>;
export type Resolve = (hostname: string) => Promise<Resolved>;

const systemResolve: Resolve = async hostname => lookUp(hostname, {all: true});

export type Names = {
	/** Name → addresses; the system's own way where not given. */
	readonly resolve?: Resolve;
	/** For tests: the address that is really connected to in place of a resolved one, after it has been judged. */
	readonly dial?: (address: string) => string;
};

/**
The `lookup` of a socket. Where `isGuarded`, a name with a private address among its answers is refused; and as the socket
connects to what was judged here, the name can't change its mind in between.
*/
export function lookupFor(isGuarded: boolean, {resolve = systemResolve, dial = address => address}: Names): LookupFunction {
	return (hostname, options, callback) => {
		const answer = async () => {
			const found = await resolve(hostname);
			if (found.length === 0) {
				throw Object.assign(new Error('no address'), {code: 'ENOTFOUND'});
			}

			if (isGuarded && found.some(({address}) => isPrivateAnswer(address))) {
				throw privateHost(hostname);
			}

			return found.map(({address, family}) => ({address: dial(address), family}));
		};

		answer().then(found => {
			if (options.all) {
				callback(null, found);
			} else {
				callback(null, found[0]!.address, found[0]!.family);
			}
		}).catch((error: unknown) => {
			callback(error as NodeJS.ErrnoException, '', 4);
		});
	};
}

/** Why a private host is not asked: it was not named by the user, or an address redirected there. */
export function privateHost(host: string, from?: string): FetchError {
	const place = `${shown(host)}, which belongs to this computer or its network`;
	return new FetchError(
		'private',
		from === undefined ? `it leads to ${place}; only a host named by you is asked there` : `it redirects to ${place}`,
	);
}
