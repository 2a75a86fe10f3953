import process from 'node:process';
import {cleanLine} from '../clean.js';
import {findFeed} from '../collect/find-feed.js';
import {openImporter} from '../importer/importer.js';
import {addressIn, namedBy} from '../collect/named.js';
import {restsHere} from '../collect/rests.js';
import {ReaderError, UsageError} from '../errors.js';
import {
	didKeepFeed,
	listFeeds,
	removeFeed,
	type KeptFeed,
} from '../library/feeds.js';
import {type Library} from '../library/library.js';
import {needOperands} from './sources.js';
import {version} from './version.js';
import {tellNothing} from './print.js';
import {openLibraryFor, type Asked} from './asked.js';

type Action = (library: Library, names: readonly string[], asked: Asked) => Promise<number> | number;

const actions: Readonly<Record<string, Action>> = {
	add, remove, list, import: importList, export: exportList,
};

/** The feeds that the library is kept up with. */
export async function run(asked: Asked): Promise<number> {
	const [name = 'list', ...names] = asked.positionals;
	const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
	if (!action) {
		throw new ReaderError(`no such action: “${name}”; dwread feeds takes ${Object.keys(actions).join(', ')}`);
	}

	return action(openLibraryFor(asked), names, asked);
}

/** Feeds by address or title. Throws a ReaderError for one that is not kept. */
export function feedsNamed(library: Library, names: readonly string[]): readonly KeptFeed[] {
	const feeds = listFeeds(library.folder);
	return names.map(name => {
		const found = feeds.find(({address, title, home}) => [address, home].includes(addressIn(name)) || title.toLowerCase() === name.toLowerCase());
		if (!found) {
			throw new ReaderError(`no feed “${name}” is kept; dwread feeds lists them`);
		}

		return found;
	});
}

/** Looks at each address first: it is a feed, or a page that names one. */
async function add(library: Library, names: readonly string[]): Promise<number> {
	needOperands(names, 'dwread feeds add https://rss.dw.com/xml/rss-en-all');
	const {openFetcher} = await import('../fetch/fetcher.js');
	const addresses = names.map(name => addressIn(name));
	const hosts = new Set(addresses.map(address => URL.parse(address)?.host));
	const fetcher = openFetcher({userAgent: `dwread/${version()}`, rests: restsHere(), allowPrivate: host => hosts.has(host)});
	let refused = 0;
	try {
		for (const address of addresses) {
			try {
				tell(library, await findFeed(address, fetcher));
			} catch (error) {
				if (!(error instanceof ReaderError)) {
					throw error;
				}

				refused++;
				process.stderr.write(`dwread: refused: ${cleanLine(`${address}: ${error.message}`)}\n`);
			}
		}
	} finally {
		await fetcher.close();
	}

	return refused === 0 ? 0 : 1;
}

function tell(library: Library, feed: KeptFeed): void {
	const isNew = didKeepFeed(library.folder, feed);
	process.stdout.write(`${cleanLine(`${isNew ? 'feed kept' : 'feed kept already'}: ${feed.title} (${feed.address})`)}\n`);
}

function remove(library: Library, names: readonly string[]): number {
	needOperands(names, 'dwread feeds remove https://rss.dw.com/xml/rss-en-all');
	for (const {address, title} of feedsNamed(library, names)) {
		removeFeed(library.folder, address);
		process.stdout.write(`${cleanLine(`feed removed: ${title} (${address})`)}\n`);
	}

	return 0;
}

function list(library: Library, names: readonly string[], {values}: Asked): number {
	refuseOperands(names, 'list');
	const feeds = listFeeds(library.folder);
	if (feeds.length === 0) {
		tellNothing('no feeds are kept; dwread feeds add ADDRESS keeps one');
	}

	for (const feed of feeds) {
		const {address, title, home, tags = []} = feed;
		process.stdout.write(values.json
			? `${JSON.stringify({
				address, title: cleanLine(title), home: home ?? null, tags: tags.map(tag => cleanLine(tag)),
			})}\n`
			: `${cleanLine(`${title}  (${address})${tags.length === 0 ? '' : `  ${tags.join(', ')}`}`)}\n`);
	}

	return 0;
}

function refuseOperands([name]: readonly string[], action: string): void {
	if (name !== undefined) {
		throw new UsageError(`dwread feeds ${action} tells of all feeds, so “${name}” is too much`);
	}
}

/** From OPML, or any list of addresses. */
async function importList(library: Library, names: readonly string[]): Promise<number> {
	needOperands(names, 'dwread feeds import subscriptions.opml');
	const importer = openImporter();
	let refused = 0;
	for await (const item of namedBy(names)) {
		const read =
			item.type === 'source'
				? importer.read(item.source)
				: [
					{
						type: 'refused',
						name: item.type === 'address' ? item.address : names.join(' '),
						reason: 'it is no file; dwread feeds add takes addresses',
					} as const,
				];
		for await (const found of read) {
			if (found.type === 'feed') {
				tell(library, found);
			} else if (found.type === 'address') {
				tell(library, {address: found.address, title: found.title ?? found.address, ...(found.state?.tags && {tags: found.state.tags})});
			} else {
				refused++;
				const [name, reason] =
					found.type === 'refused' ? [found.name, found.reason] : [found.article.title, 'it is an article and no list of feeds'];
				process.stderr.write(`dwread: refused: ${cleanLine(`${name}: ${reason}`)}\n`);
			}
		}
	}

	await importer.close();
	return refused === 0 ? 0 : 1;
}

async function exportList(library: Library, names: readonly string[]): Promise<number> {
	refuseOperands(names, 'export');
	const {writeOpml} = await import('../import/forms/opml.js');
	process.stdout.write(writeOpml(listFeeds(library.folder), 'dwread'));
	return 0;
}
