/**
Bringing articles in: from files, addresses and feeds, many at once, into the library. Whoever asks for it is told of each event;
nothing that is wrong with one page ends the rest. The command line and the reader's screens both stand on this.
*/
import {statSync} from 'node:fs';
import {type Article} from '../article.js';
import {keyOfAddress} from '../addresses.js';
import {ReaderError} from '../errors.js';
import {openTurns} from '../fetch/gate.js';
import {type Fetcher, type FetcherOptions} from '../fetch/fetcher.js';
import {type ReadItem} from '../import/forms.js';
import {type Source} from '../import/forms/form.js';
import {didKeepFeed, type KeptFeed} from '../library/feeds.js';
import {type Library} from '../library/library.js';
import {type Run} from '../library/runs.js';
import {openVisits} from '../library/visits.js';
import {openImporter, type Importer} from '../importer/importer.js';
import {openTally, type CollectEvent, type Summary} from './events.js';
import {keepArticle, type Kept} from './keep.js';
import {openLanes} from './lanes.js';
import {fetchPictures, missingPictures} from './pictures.js';
import {visitPage, type Job, type PageContext} from './visit-page.js';
import {linksToFollow} from './follow.js';

export type {CollectEvent, Summary} from './events.js';

/** What a person named. */
export type Named =
	| {readonly type: 'address'; readonly address: string}
	| {readonly type: 'source'; readonly source: Source}
	/** A feed that the library is kept up with: what is new in it. */
	| {readonly type: 'feed'; readonly feed: KeptFeed}
	| {readonly type: 'refused'; readonly name: string; readonly reason: string};

export type CollectOptions = {
	readonly library: Library;
	/** The library's folder in the cache. */
	readonly cache: string;
	readonly onEvent?: (event: CollectEvent) => void;
	/** Related links are followed so many steps. */
	readonly follow?: number;
	/** A feed's own texts are stored, and nothing that its items lead to. */
	readonly feedOnly?: boolean;
	/** Whether pictures of pages from the web are fetched. */
	readonly pictures?: boolean;
	/** Stops: what is finished is stored, the rest is left. */
	readonly signal?: AbortSignal;
	readonly run?: Run;
	readonly importer?: Importer;
	readonly fetching?: Omit<FetcherOptions, 'signal' | 'allowPrivate'>;
	readonly now?: () => number;
};

/** Files read at once. */
const localPlaces = 4;
/** Pages at once from fetching to storing; the fetcher itself asks fewer hosts. */
const pagePlaces = 12;

/** Brings in all that is named. Rejects only for a bug. */
export async function collect(named: Iterable<Named> | AsyncIterable<Named>, options: CollectOptions): Promise<Summary> {
	const {library, follow = 0, feedOnly = false, pictures = true, run, now = Date.now, onEvent = ignore} = options;
	const signal = options.signal ?? new AbortController().signal;
	const tally = openTally(onEvent);
	const lanes = openLanes(pagePlaces);
	const visits = openVisits(options.cache);
	const importer = options.importer ?? openImporter({signal});
	const namedHosts = new Set<string>();
	const seen = new Set<string>();
	const coming = new Map<string, Promise<string | undefined>>();
	const afterAll: Array<() => void> = [];
	let opening: Promise<Fetcher> | undefined;

	const openOnce = async (): Promise<Fetcher> => {
		opening ??= import('../fetch/fetcher.js').then(({openFetcher}) =>
			openFetcher({...options.fetching, signal, allowPrivate: host => namedHosts.has(host)}),
		);
		return opening;
	};

	/** Does one piece of work, whatever becomes of it. */
	const attempt = (name: string, work: () => Promise<void>): () => Promise<void> => {
		const end = tally.begin();
		return async () => {
			if (signal.aborted) {
				end(false);
				return;
			}

			try {
				await work();
			} catch (error) {
				if (!signal.aborted) {
					tally.tell({
						type: 'refused',
						name,
						reason: error instanceof ReaderError ? error.message : `dwread failed at it (${(error as Error).message})`,
					});
				}
			}

			end(!signal.aborted);
		};
	};

	const enqueue = (job: Job): void => {
		const identity = keyOfAddress(job.address) ?? job.address;
		if (seen.has(identity)) {
			return;
		}

		seen.add(identity);
		lanes.add(URL.parse(job.address)?.host ?? '', attempt(job.address, async () => visitPage(job, await pageContext())));
	};

	const keep = (
		kept: Kept,
		{name, address, depth, instead}: {readonly name: string; readonly address?: string; readonly depth: number; readonly instead?: string},
	) => {
		const {outcome, entry, article} = keepArticle(library, kept);
		tally.tell({
			type: outcome,
			name,
			key: entry.key,
			title: entry.title,
			path: entry.path,
			...(instead !== undefined && {instead}),
		});
		goOn(article, entry.key, address, depth);
		return entry.key;
	};

	/** From a stored article to its links and its pictures. */
	const goOn = (article: Article, key: string, address: string | undefined, depth: number): void => {
		for (const link of depth < follow ? linksToFollow(article) : []) {
			enqueue({
				address: link,
				depth: depth + 1,
				isAskedFor: false,
				isFeed: false,
				isNews: false,
				...((address ?? article.url) !== undefined && {from: address ?? article.url}),
			});
		}

		const missing = pictures && address !== undefined ? missingPictures(article) : [];
		if (missing.length > 0) {
			lanes.add(`pictures of ${key}`, async () => {
				try {
					const found = await fetchPictures(key, missing, address, {
						library, visits, fetcher: await openOnce(), coming, now, signal,
					});
					tally.tell({type: 'pictures', key, ...found});
				} catch (error) {
					tally.tell({type: 'refused', name: `pictures of ${key}`, reason: (error as Error).message});
				}
			});
		}
	};

	/** What a source holds beside its own article. */
	const takeOther = (
		item: Exclude<ReadItem, {readonly type: 'article'}>,
		{isLocal, isNews, depth}: {readonly isLocal: boolean; readonly isNews: boolean; readonly depth: number},
	): void => {
		if (item.type === 'refused') {
			tally.tell(item);
		} else if (item.type === 'feed') {
			tally.tell({
				type: 'feed',
				address: item.address,
				title: item.title,
				isNew: didKeepFeed(library.folder, item),
			});
		} else if (feedOnly && item.from !== undefined) {
			if (item.known) {
				keep({...item.known, kind: 'feed'}, {name: item.address, depth: follow});
			} else {
				tally.tell({type: 'refused', name: item.address, reason: 'the feed has no text of it'});
			}
		} else {
			const {address, from, known, state} = item;
			enqueue({
				address,
				depth,
				isAskedFor: isLocal && from === undefined,
				isFeed: false,
				isNews,
				...(from !== undefined && {from}),
				...(known && {known}),
				...(state && {state}),
			});
		}
	};

	const pageContext = async (): Promise<PageContext> => ({
		fetcher: await openOnce(),
		library,
		visits,
		importer,
		signal,
		now,
		tell: tally.tell,
		keep,
		goOn,
		takeOther,
		afterAll,
		isStored: key => library.entry(key) !== undefined,
		isDone: address => run?.doneAt(address) !== undefined,
		done: address => run?.done(address),
	});

	const takeSource = async (source: Source): Promise<void> => {
		let isAllHere = true;
		for await (const item of importer.read(source)) {
			signal.throwIfAborted();
			if (item.type === 'article') {
				keep({...item, kind: 'page'}, {name: source.name, depth: 0});
			} else {
				isAllHere &&= item.type === 'feed';
				takeOther(item, {isLocal: true, isNews: false, depth: 0});
			}
		}

		if (isAllHere) {
			run?.done(source.name);
		}
	};

	const turns = openTurns(localPlaces);
	try {
		for await (const item of named) {
			if (signal.aborted) {
				break;
			}

			if (item.type === 'refused') {
				tally.tell(item);
			} else if (item.type === 'source') {
				if (follow === 0 && isDone(item.source.name, run)) {
					continue;
				}

				const leave = await turns.take(false);
				lanes.add(item.source.name, attempt(item.source.name, async () => takeSource(item.source).finally(leave)));
			} else {
				const address = item.type === 'feed' ? item.feed.address : item.address;
				namedHosts.add(URL.parse(address)?.host ?? '');
				enqueue({
					address, depth: 0, isAskedFor: true, isFeed: item.type === 'feed', isNews: false,
				});
			}
		}

		await lanes.emptied();
		if (!signal.aborted) {
			for (const finish of afterAll) {
				finish();
			}

			run?.finish();
		}
	} finally {
		const fetcher = await opening?.catch(ignore);
		await fetcher?.close();
		await (options.importer ? undefined : importer.close());
	}

	return tally.summary();
}

/** Whether a run that was stopped had finished with a file, and it is still as it was. */
function isDone(name: string, run: Run | undefined): boolean {
	const at = run?.doneAt(name);
	return at !== undefined && (statSync(name, {throwIfNoEntry: false})?.mtimeMs ?? 0) < at;
}

function ignore(): undefined {
	// Nobody wants to know.
}
