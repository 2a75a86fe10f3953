/** Bringing articles in from the screens, and looking at what stands behind one. */
import {cleanLine} from '../clean.js';
import {type Library} from '../library/library.js';
import {type Send} from '../state/program.js';
import {type Effect} from '../state/state.js';
import {libraryMessage} from './lists.js';

type Bringing = {
	readonly library: Library;
	/** Aborted when the reader quits. */
	readonly signal: AbortSignal;
};

/** Adds what was named; where it was asked for from an article, what comes is read as soon as it is there. */
export async function bringIn({library, signal}: Bringing, {source, from}: Extract<Effect, {type: 'add'}>, send: Send): Promise<void> {
	let key: string | undefined;
	try {
		const {addNamed} = await import('../collect/from-screens.js');
		const summary = await addNamed({
			library,
			source,
			signal,
			onEvent(event) {
				if (event.type === 'waiting') {
					send({
						type: 'notice',
						notice: {text: cleanLine(`waiting ${Math.ceil(event.milliseconds / 1000)} s for ${event.name}`), tone: 'plain'},
					});
				} else if (key === undefined && 'path' in event) {
					({key} = event);
					send(libraryMessage(library));
					send({
						type: 'added',
						source,
						key,
						notice: {text: cleanLine(`${event.type}: ${event.title}`), tone: 'plain'},
						...(from !== undefined && {from}),
					});
				}
			},
		});
		const [refusal] = summary.refused;
		const count = summary.stored + summary.updated;
		send(libraryMessage(library));
		if (refusal) {
			send({
				type: 'added',
				source,
				notice: {
					text: cleanLine(
						`${count > 0 ? `${count} added; ` : ''}not added: ${refusal.name === source ? '' : `${refusal.name}: `}${refusal.reason}`,
					),
					tone: 'problem',
				},
			});
		} else if (key === undefined || count > 1) {
			send({type: 'added', source, notice: {text: key === undefined ? 'there was nothing to add' : `${count} added`, tone: 'plain'}});
		}
	} catch (error) {
		send({type: 'added', source, notice: {text: cleanLine(`not added: ${(error as Error).message}`), tone: 'problem'}});
	}
}

export async function lookBehindOf(library: Library, key: string, send: Send): Promise<void> {
	try {
		const {lookBehind} = await import('../collect/from-screens.js');
		send({type: 'behind', key, behind: await lookBehind(library, key)});
	} catch (error) {
		send({type: 'notice', notice: {text: cleanLine((error as Error).message), tone: 'problem'}});
	}
}
