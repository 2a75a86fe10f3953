/** What the program asks of the outside: library, browser, clipboard, terminal. */
import {Buffer} from 'node:buffer';
import {spawn} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {
	type Article,
	type Entry,
	type Marks,
	type RelatedLink,
} from './article.js';
import {cleanLine} from './clean.js';
import {keepingFor} from './effects/keeping.js';
import {ReaderError} from './errors.js';
import {type Library} from './library/library.js';
import {storyOf} from './library/story.js';
import type * as loadedPress from './press.js';
import {type DateStyle} from './render/dates.js';
import {type Page} from './render/page.js';
import {placeOfHit} from './search/hits.js';
import {type Send} from './state/program.js';
import {safeAddress} from './state/addresses.js';
import {
	type Effect,
	type Look,
	type Message,
	type Place,
} from './state/state.js';

/** What is loaded with the first article. */
type Press = typeof loadedPress;

export type Surroundings = {
	readonly library: Library;
	readonly look: Look;
	readonly dates?: DateStyle;
	/** Articles shown without being stored, by key. */
	readonly passing: ReadonlyMap<string, Article>;
	readonly output: NodeJS.WriteStream;
	readonly environment: NodeJS.ProcessEnv;
	readonly suspend: (during: () => Promise<void>) => Promise<void>;
	readonly redraw: () => void;
	readonly quit: () => void;
	/** Aborted when the reader quits. */
	readonly signal: AbortSignal;
};

/** The message that tells the program of the library as it is. */
export function libraryMessage(library: Library): Message {
	const {total, read, unreadable} = library.lists.counts();
	const {stage, done, total: all} = library.indexing.status();
	return {
		type: 'library',
		counts: {total, unread: total - read, unreadable},
		lookUp: {
			entry: remembering(library.entry),
			marks: remembering(key => marksOf(library, key)),
			isStored: (link: RelatedLink, from: Entry) => library.resolveExactly(link, from) !== undefined,
		},
		...(stage !== 'whole' && all > 0 && {indexing: `${stage === 'list' ? 'reading files' : 'indexing text'} ${Math.floor(100 * done / all)} %`}),
	};
}

/** Where a query's words stand in the text; the title is where articles begin anyway. */
function hitIn(page: Page, {key, find}: Extract<Effect, {type: 'open'}>): Place | undefined {
	const hit = find === undefined ? undefined : placeOfHit(page.texts, find);
	return hit && hit.block > 0 ? {key, ...hit} : undefined;
}

/** Screens ask the same with every frame. */
function remembering<T>(ask: (key: string) => T): (key: string) => T {
	const answers = new Map<string, T>();
	return key => {
		if (!answers.has(key)) {
			answers.set(key, ask(key));
		}

		return answers.get(key)!;
	};
}

/** The window of the list that was asked for. */
export function rowsMessage({lists}: Library, {filter, order, keep, at, count}: Extract<Effect, {type: 'rows'}>): Message {
	const total = filter === '' ? lists.counts().total : lists.count(filter, order);
	const place = Math.max(0, Math.min(total - 1, (keep === undefined ? undefined : lists.position(keep, filter, order)) ?? at));
	const from = Math.max(0, place - count);
	const rows = lists.rows(filter, order, from, 3 * count).map(({entry, read, starred, progress}) => ({entry, marks: {read, starred, percent: Math.round(100 * progress)}}));
	return {
		type: 'rows', rows, from, total, at: place,
	};
}

function marksOf(library: Library, key: string): Marks {
	const {read, starred, percent} = library.reading(key);
	return {read, starred, percent};
}

/** Does what the program asks for. A promise says that the answer comes later. */
export function effectRunner(given: Surroundings): (effect: Effect, send: Send) => Promise<void> | undefined {
	let press: Press | undefined;
	const {library, passing} = given;
	const set = pageSetter(given);
	const keeping = keepingFor(library);
	const withPress = (use: (loaded: Press) => void, send: Send): Promise<void> | undefined => {
		const attemptWith = (loaded: Press) => {
			press = loaded;
			attempt(() => {
				use(loaded);
			}, send);
		};

		if (!press) {
			return import('./press.js').then(attemptWith);
		}

		attemptWith(press);
		return undefined;
	};

	return async (effect, send) => {
		switch (effect.type) {
			case 'open': {
				return withPress(loaded => {
					const {key, back, forward, measure} = effect;
					const article = passing.get(key) ?? loaded.readArticle(library, key);
					const left = passing.has(key) ? undefined : keeping.whereLeft(key);
					const page = set(loaded, article, measure);
					const place = effect.place ?? hitIn(page, effect);
					send({
						type: 'opened', article, page, place, left, back, forward,
					});
					// After the frame: writing waits for the disk.
					setImmediate(attempt, () => {
						keeping.opened(key);
					}, send);
				}, send);
			}

			case 'set': {
				return withPress(loaded => {
					send({type: 'set', page: set(loaded, effect.article, effect.measure)});
				}, send);
			}

			case 'rows': {
				send(rowsMessage(given.library, effect));
				return undefined;
			}

			case 'search': {
				const {filter, order} = effect;
				void given.library.lists.search(filter, order).then(found => {
					if (found) {
						send({type: 'found', filter, order});
					}
				});
				return undefined;
			}

			case 'mark': {
				// A library that can't be written has been told of; what is marked holds as long as the session.
				if (library.readOnly === undefined) {
					attempt(() => {
						library.mark(effect.key, effect.marks);
					}, send);
				}

				return undefined;
			}

			case 'story': {
				const story = storyOf(effect.key, {entry: library.entry, backlinks: library.lists.backlinks, resolve: (link, from) => library.resolve(link, from)?.key});
				send({type: 'story', story, turn: effect.turn});
				return undefined;
			}

			case 'moved': {
				attempt(() => {
					keeping.moved(effect);
				}, send);
				return undefined;
			}

			case 'left': {
				attempt(keeping.left, send);
				return undefined;
			}

			case 'keep-trail': {
				library.trail.keep(effect.trail);
				return undefined;
			}

			case 'copy': {
				copy(given.output, effect.text);
				send({type: 'notice', notice: {text: `copied ${effect.what}, if the terminal allows it: ${effect.text}`, tone: 'plain'}});
				return undefined;
			}

			case 'browse': {
				browse(given, effect.url, send);
				return undefined;
			}

			case 'add': {
				// Keys don't wait for it.
				void bringIn(given, effect, send);
				return undefined;
			}

			case 'look-behind': {
				void lookBehindOf(given, effect.key, send);
				return undefined;
			}

			case 'suspend': {
				void given.suspend(stop);
				return undefined;
			}

			case 'redraw': {
				given.redraw();
				return undefined;
			}

			case 'quit': {
				given.quit();
				return undefined;
			}
		}
	};
}

/** An expected error becomes a notice and the screen stays as it was; any other is a bug. */
function attempt(action: () => void, send: Send): void {
	try {
		action();
	} catch (error) {
		if (!(error instanceof ReaderError)) {
			throw error;
		}

		send({type: 'notice', notice: {text: cleanLine(error.message), tone: 'problem'}});
	}
}

/** More articles than these that lead to one are not listed at its foot; its story has them. */
const mostBacklinks = 50;

function pageSetter({library, look, dates}: Surroundings): (press: Press, article: Article, measure: number) => Page {
	const isRead = (key: string) => library.marks(key).read === true;
	return (press, article, measure) => {
		const from = library.entry(article.key);
		return press.setPage(article, {
			measure,
			bidi: look.bidi,
			dates,
			resolve(link) {
				const target = library.resolve(link, from);
				return target && {key: target.key, read: isRead(target.key)};
			},
			backlinks: library.lists.backlinks(article.key).slice(0, mostBacklinks).map(({key, title, published}) => ({
				key, title, published, read: isRead(key),
			})),
		});
	};
}

/** Adds what was named; where it was asked for from an article, what comes is read as soon as it is there. */
async function bringIn({library, signal}: Surroundings, {source, from}: Extract<Effect, {type: 'add'}>, send: Send): Promise<void> {
	let key: string | undefined;
	try {
		const {addNamed} = await import('./collect/from-screens.js');
		const summary = await addNamed({
			library,
			source,
			signal,
			onEvent(event) {
				if (event.type === 'waiting') {
					send({type: 'notice', notice: {text: cleanLine(`waiting ${Math.ceil(event.milliseconds / 1000)} s for ${event.name}`), tone: 'plain'}});
				} else if (key === undefined && 'path' in event) {
					({key} = event);
					send(libraryMessage(library));
					send({
						type: 'added', source, key, notice: {text: cleanLine(`${event.type}: ${event.title}`), tone: 'plain'}, ...(from !== undefined && {from}),
					});
				}
			},
		});
		const [refusal] = summary.refused;
		const count = summary.stored + summary.updated;
		send(libraryMessage(library));
		if (refusal) {
			send({type: 'added', source, notice: {text: cleanLine(`${count > 0 ? `${count} added; ` : ''}not added: ${refusal.name === source ? '' : `${refusal.name}: `}${refusal.reason}`), tone: 'problem'}});
		} else if (key === undefined || count > 1) {
			send({type: 'added', source, notice: {text: key === undefined ? 'there was nothing to add' : `${count} added`, tone: 'plain'}});
		}
	} catch (error) {
		send({type: 'added', source, notice: {text: cleanLine(`not added: ${(error as Error).message}`), tone: 'problem'}});
	}
}

async function lookBehindOf({library}: Surroundings, key: string, send: Send): Promise<void> {
	try {
		const {lookBehind} = await import('./collect/from-screens.js');
		send({type: 'behind', key, behind: await lookBehind(library, key)});
	} catch (error) {
		send({type: 'notice', notice: {text: cleanLine((error as Error).message), tone: 'problem'}});
	}
}

/** By OSC 52, which works over ssh too. Terminals take some 75 kB at most. */
function copy(output: NodeJS.WriteStream, text: string): void {
	output.write(`\u{1B}]52;c;${Buffer.from(text.slice(0, 50_000)).toString('base64')}\u{7}`);
}

const textBrowsers = new Set(['w3m', 'lynx', 'links', 'links2', 'elinks', 'browsh']);

const openers: ReadonlyMap<string, readonly string[]> = new Map([
	['darwin', ['open']],
	['win32', ['rundll32', 'url.dll,FileProtocolHandler']],
]);

/** The program to open an address with, as words: no shell ever sees them. */
export function browserCommand(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
	const own = environment.BROWSER?.split(path.delimiter)[0]?.trim() ?? '';
	return own === '' ? openers.get(platform) ?? ['xdg-open'] : own.split(/\s+/v);
}

function browse({environment, suspend}: Surroundings, url: string, send: Send): void {
	const address = safeAddress(url);
	if (address === undefined) {
		return;
	}

	const [command, ...words] = browserCommand(environment, process.platform);
	const hasPlace = words.some(word => word.includes('%s'));
	const argumentsList = hasPlace ? words.map(word => word.replaceAll('%s', () => address)) : [...words, address];
	const isText = textBrowsers.has(path.basename(command!));
	const start = async () => new Promise<void>(resolve => {
		const child = spawn(command!, argumentsList, {shell: false, stdio: isText ? 'inherit' : 'ignore', detached: !isText});
		child.once('error', () => {
			send({type: 'notice', notice: {text: `no browser: “${command!}” can’t be started; set BROWSER to yours`, tone: 'problem'}});
			resolve();
		});
		child.once(isText ? 'exit' : 'spawn', () => {
			resolve();
		});
		child.unref();
	});
	if (isText) {
		void suspend(start);
		return;
	}

	send({type: 'notice', notice: {text: `opening ${address}`, tone: 'plain'}});
	void start();
}

/** Stops the process as Ctrl-Z does elsewhere, until `fg`. The timer keeps Node from ending meanwhile. */
async function stop(): Promise<void> {
	await new Promise<void>(resolve => {
		const alive = setInterval(() => undefined, 60_000);
		process.once('SIGCONT', () => {
			clearInterval(alive);
			resolve();
		});
		process.kill(0, 'SIGTSTP');
	});
}
