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
import type * as loadedPress from './press.js';
import {type Page} from './render/page.js';
import {type Send} from './state/program.js';
import {safeAddress} from './state/addresses.js';
import {type Effect, type Look, type Message} from './state/state.js';

/** What is loaded with the first article. */
type Press = typeof loadedPress;

export type Surroundings = {
	readonly library: Library;
	readonly look: Look;
	/** Articles shown without being stored, by key. */
	readonly passing: ReadonlyMap<string, Article>;
	readonly output: NodeJS.WriteStream;
	readonly environment: NodeJS.ProcessEnv;
	readonly suspend: (during: () => Promise<void>) => Promise<void>;
	readonly redraw: () => void;
	readonly quit: () => void;
};

/** The message that tells the program of the library as it is. */
export function libraryMessage(library: Library): Message {
	const entries = library.entries();
	return {
		type: 'library',
		entries,
		unreadable: library.unreadable().length,
		marks: new Map(entries.map(entry => [entry.key, marksOf(library, entry.key)])),
		resolve: (link: RelatedLink, from?: Entry) => library.resolve(link, from)?.key,
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
	const keeping = keepingFor(library, key => library.entries().some(entry => entry.key === key));
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
					const {key, place, back, forward, measure} = effect;
					const article = passing.get(key) ?? loaded.readArticle(library, key);
					const left = passing.has(key) ? undefined : keeping.whereLeft(key);
					send({
						type: 'opened', article, page: set(loaded, given, article, measure), place, left, back, forward,
					});
					// After the frame: writing waits for the disk.
					setImmediate(attempt, () => {
						keeping.opened(key);
					}, send);
				}, send);
			}

			case 'set': {
				return withPress(loaded => {
					send({type: 'set', page: set(loaded, given, effect.article, effect.measure)});
				}, send);
			}

			case 'mark': {
				attempt(() => {
					given.library.mark(effect.key, effect.marks);
				}, send);
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

function set(press: Press, {library, look}: Surroundings, article: Article, measure: number): Page {
	const from = library.entries().find(entry => entry.key === article.key);
	return press.setPage(article, {
		measure,
		bidi: look.bidi,
		resolve(link) {
			const target = library.resolve(link, from);
			return target && {key: target.key, read: library.marks(target.key).read === true};
		},
	});
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
