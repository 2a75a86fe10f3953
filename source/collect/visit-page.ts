/** One address: asked politely, read, stored; or what a feed had of it instead. */
import {type Article} from '../article.js';
import {keyOfAddress} from '../addresses.js';
import {ReaderError} from '../errors.js';
import {FetchError} from '../fetch/failures.js';
import {type Fetcher, type Fetched} from '../fetch/fetcher.js';
import {type ReadItem} from '../import/forms.js';
import {type Found, type SavedState} from '../import/forms/form.js';
import {type Library} from '../library/library.js';
import {mergeArticles} from '../library/merge.js';
import {plainText} from '../markdown/inline.js';
import {type Visits} from '../library/visits.js';
import {type Importer} from '../importer/importer.js';
import {type CollectEvent} from './events.js';
import {type Kept} from './keep.js';

export type Job = {
	readonly address: string;
	/** Steps of related links from what was named. */
	readonly depth: number;
	/** Whether a person named this very page. */
	readonly isAskedFor: boolean;
	/** Whether it is a feed that the library is kept up with. */
	readonly isFeed: boolean;
	/** Whether such a feed led here. */
	readonly isNews: boolean;
	/** The page or feed that led here. */
	readonly from?: string;
	readonly known?: Found & {readonly isWhole: boolean};
	readonly state?: SavedState;
};

export type PageContext = {
	readonly fetcher: Fetcher;
	readonly library: Library;
	readonly visits: Visits;
	readonly importer: Importer;
	readonly signal: AbortSignal;
	readonly now: () => number;
	readonly tell: (event: CollectEvent) => void;
	/** Stores an article and gives its key. */
	readonly keep: (
		kept: Kept,
		place: {readonly name: string; readonly address?: string; readonly depth: number; readonly instead?: string},
	) => string;
	readonly goOn: (article: Article, key: string, address: string | undefined, depth: number) => void;
	readonly takeOther: (
		item: Exclude<ReadItem, {readonly type: 'article'}>,
		place: {readonly isLocal: boolean; readonly isNews: boolean; readonly depth: number},
	) => void;
	/** What is to be written down when everything else is stored. */
	readonly afterAll: Array<() => void>;
	readonly isStored: (key: string) => boolean;
	/** Whether the same command, which was stopped, had finished with the address. */
	readonly isDone: (address: string) => boolean;
	/** The address need not be visited again by the same command. */
	readonly done: (address: string) => void;
};

/** A page that could not be had is left alone for so long, unless a person asks for it. Milliseconds. */
const refusedFor = 24 * 3600 * 1000;

export async function visitPage(job: Job, context: PageContext): Promise<void> {
	const {address, isAskedFor, isFeed, isNews} = job;
	const {visits, isStored, now} = context;
	const visit = visits.get(address);
	const key = [visit?.key, keyOfAddress(address)].find(each => each !== undefined && isStored(each));
	const isRefused = visit?.refused !== undefined && now() - visit.at < refusedFor;
	const isNeeded = isAskedFor ? !context.isDone(address) : visit?.refused !== undefined && !(isNews && isRefused);
	if (key !== undefined && !isNeeded) {
		tellStored(job, key, context);
		return;
	}

	// What a person removed stays away, and a page that is refused isn't asked for with every update.
	if (isNews && (visit?.refused === undefined ? visit?.key !== undefined : isRefused)) {
		return;
	}

	if (visit?.notBefore !== undefined && visit.notBefore > now()) {
		throw new FetchError('busy', `the server asked not to be asked again before ${timeOf(visit.notBefore)}`);
	}

	const canBeUnchanged = isFeed || (visit?.key !== undefined && isStored(visit.key));
	try {
		const fetched = await context.fetcher.fetchPage(address, {
			isAskedFor,
			...(job.from !== undefined && {from: job.from}),
			...(canBeUnchanged && visit?.etag !== undefined && {etag: visit.etag}),
			...(canBeUnchanged && visit?.lastModified !== undefined && {lastModified: visit.lastModified}),
			onWait(milliseconds) {
				context.tell({type: 'waiting', name: URL.parse(address)?.host ?? address, milliseconds});
			},
		});
		if (fetched.status === 'unchanged') {
			if (visit?.key !== undefined) {
				tellStored(job, visit.key, context);
			}

			note(job, fetched, visit?.key, context);
			return;
		}

		await takePage(job, fetched, context);
	} catch (error) {
		context.signal.throwIfAborted();
		instead(job, error, context);
	}
}

/** The article is stored already. */
function tellStored({address, depth}: Job, key: string, {library, tell, goOn, done}: PageContext): void {
	const article = library.read(key);
	const path = library.entry(key)?.path ?? '';
	tell({
		type: 'unchanged', name: address, key, title: article.title, path,
	});
	goOn(article, key, address, depth);
	done(address);
}

async function takePage(job: Job, fetched: Extract<Fetched, {readonly status: 'ok'}>, context: PageContext): Promise<void> {
	const {address, depth, known, state} = job;
	const {bytes, contentType} = fetched;
	const others: Array<Exclude<ReadItem, {readonly type: 'article'}>> = [];
	let key: string | undefined;
	for await (const item of context.importer.read({
		name: fetched.address, bytes, contentType, url: fetched.address,
	})) {
		context.signal.throwIfAborted();
		if (item.type !== 'article') {
			others.push(item);
			continue;
		}

		const article = known && key === undefined ? mergeArticles(asTeaser(known), item.article) : item.article;
		key = context.keep({
			...item, article, kind: 'page', ...(state && {state}),
		}, {name: address, address: fetched.address, depth});
	}

	const [first] = others;
	if (key === undefined && first?.type === 'refused') {
		throw new ReaderError(first.reason);
	}

	if (key === undefined && others.length === 0) {
		throw new ReaderError('there is nothing to store in it');
	}

	for (const item of others) {
		context.takeOther(item, {isLocal: false, isNews: job.isFeed, depth});
	}

	note(job, fetched, key, context);
}

/** What a feed has instead of a text is the teaser of the text. */
function asTeaser({article, isWhole}: NonNullable<Job['known']>): Article {
	const teaser = article.blocks.flatMap(block => block.type === 'paragraph' ? [plainText(block.text)] : []).join(' ');
	return isWhole || teaser === '' ? article : {teaser, ...article, blocks: []};
}

/** Remembers what to ask with the next time: of a list of addresses only when all that it leads to is stored. */
function note({address}: Job, {etag, lastModified}: Fetched, key: string | undefined, {visits, now, afterAll, done}: PageContext): void {
	const visit = {
		address, at: now(), ...(etag !== undefined && {etag}), ...(lastModified !== undefined && {lastModified}), ...(key !== undefined && {key}),
	};
	if (key === undefined) {
		afterAll.push(() => {
			visits.note(visit);
		});
		return;
	}

	visits.note(visit);
	done(address);
}

/** What the feed had, for a page that can't be had; else the reason. */
function instead({address, known, state}: Job, error: unknown, {visits, now, keep, tell}: PageContext): void {
	if (!(error instanceof ReaderError)) {
		throw error;
	}

	const notBefore = error instanceof FetchError ? error.retryAt : undefined;
	const visit = {
		address, at: now(), refused: error.message, ...(notBefore !== undefined && {notBefore}),
	};
	if (known) {
		const key = keep({...known, kind: 'feed', ...(state && {state})}, {name: address, depth: Infinity, instead: error.message});
		visits.note({...visit, key});
		return;
	}

	visits.note(visit);
	tell({type: 'refused', name: address, reason: error.message});
}

function timeOf(time: number): string {
	const iso = new Date(time).toISOString();
	return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}
