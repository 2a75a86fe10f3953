/** What the program asks of the outside: library, browser, clipboard, terminal. */
import {type Article} from './article.js';
import {cleanLine} from './clean.js';
import {bringIn, lookBehindOf} from './effects/adding.js';
import {attempt} from './effects/attempt.js';
import {keepingFor} from './effects/keeping.js';
import {
	latelyMessage,
	listsFor,
	search,
	snippetsFrom,
} from './effects/lists.js';
import {
	change,
	keepSearch,
	remove,
	restore,
	takeBack,
} from './effects/marking.js';
import {browse, copy, stop} from './effects/outside.js';
import {pageSetter, type Press} from './effects/pages.js';
import {renewingFor} from './effects/renewing.js';
import {makeWork} from './effects/work.js';
import {type Library} from './library/library.js';
import {storyOf} from './library/story.js';
import {type DateStyle} from './render/dates.js';
import {type Page} from './render/page.js';
import {placeOfHit} from './search/hits.js';
import {type Send} from './state/program.js';
import {type Effect, type Look, type Place} from './state/state.js';

export {libraryMessage, rowsMessage} from './effects/lists.js';

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

/** What is said of an open article that the library doesn’t have any more. */
const lostTexts = {
	gone: 'no longer in the library: removed by another program',
	unreadable: 'its file can’t be read any more; this is the text from before; ! in the list tells why',
} as const;

/** Lines above a hit, so that one sees where it stands. */
const linesAbove = 3;

/** Where a query's words stand in the text; the title is where articles begin anyway. */
function hitIn(
	page: Page,
	{key, find, place}: Extract<Effect, {type: 'open'}>,
	{expanded}: Library['searches'],
): {readonly place?: Place; readonly find?: string} {
	const hit = find === undefined || place ? undefined : placeOfHit(page.texts, expanded(find));
	if (!hit || hit.block === 0) {
		return {place};
	}

	const {block, offset, text} = hit;
	return {
		place: {
			key,
			block,
			offset,
			above: linesAbove,
		},
		find: text,
	};
}

/** Does what the program asks for. A promise says that the answer comes later. */
export function effectRunner(given: Surroundings): (effect: Effect, send: Send) => Promise<void> | undefined {
	let press: Press | undefined;
	const {library, passing} = given;
	const set = pageSetter(given);
	const lists = listsFor(library);
	const keeping = keepingFor(library, lists.hold);
	const renewing = renewingFor(library);
	const marking = {library, hold: lists.hold, work: makeWork(given.signal)};
	let askSnippets: ReturnType<typeof snippetsFrom> | undefined;
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
					renewing.opened(key);
					send({
						type: 'opened', article, page, ...hitIn(page, effect, library.searches), left, back, forward,
					});
					// After the frame: writing waits for the disk.
					setImmediate(attempt, () => {
						keeping.opened(key);
					}, send);
				}, send);
			}

			case 'set': {
				return withPress(loaded => {
					const {article, measure} = effect;
					const renewed = renewing.renewed(article.key, () => loaded.readArticle(library, article.key));
					if (typeof renewed === 'string') {
						send({type: 'notice', notice: {text: lostTexts[renewed], tone: 'problem'}});
					}

					if (typeof renewed !== 'object') {
						send({type: 'set', page: set(loaded, article, measure)});
						return;
					}

					send({type: 'set', page: set(loaded, renewed, measure), article: renewed});
					send({type: 'notice', notice: {text: 'changed by another program: this is its new text', tone: 'plain'}});
				}, send);
			}

			case 'rows': {
				send(lists.rows(effect));
				return undefined;
			}

			case 'search': {
				void search(library, effect, send);
				return undefined;
			}

			case 'snippets': {
				askSnippets ??= snippetsFrom(library, given.signal, send);
				askSnippets(effect);
				return undefined;
			}

			case 'change': {
				change(marking, effect, send);
				return undefined;
			}

			case 'take-back': {
				takeBack(marking, effect, send);
				return undefined;
			}

			case 'remove': {
				remove(marking, effect, send);
				return undefined;
			}

			case 'restore': {
				restore(marking, effect, send);
				return undefined;
			}

			case 'stop': {
				marking.work.stop();
				return undefined;
			}

			case 'keep-search': {
				keepSearch(library, effect, send);
				return undefined;
			}

			case 'pick-all': {
				send({type: 'picked', keys: library.lists.keys(effect.filter, effect.order)});
				return undefined;
			}

			case 'tags': {
				const {keys} = effect;
				send({
					type: 'tags', keys, known: library.lists.tags(), has: keys.length === 1 ? library.reading(keys[0]!).tags : [],
				});
				return undefined;
			}

			case 'lately': {
				send(latelyMessage(library, given.dates));
				return undefined;
			}

			case 'mark': {
				// A library that can't be written has been told of; that an article was read holds as long as the session.
				if (library.readOnly === undefined) {
					attempt(() => {
						lists.hold();
						library.mark(effect.key, effect.marks);
					}, send);
				}

				return undefined;
			}

			case 'story': {
				const story = storyOf(effect.key, {
					entry: library.entry,
					backlinks: library.lists.backlinks,
					resolve: (link, from) => library.resolve(link, from)?.key,
				});
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

			case 'unreadable': {
				send({type: 'unreadable', files: library.unreadable().map(({path, reason}) => ({path: cleanLine(path), reason: cleanLine(reason)}))});
				return undefined;
			}

			case 'look-behind': {
				void lookBehindOf(library, effect.key, send);
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
