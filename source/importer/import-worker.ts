/** What runs in a thread of its own: reads one source at a time, item after item as it is asked for them. */
import {parentPort} from 'node:worker_threads';
import {readPart, type ReadItem} from '../import/forms.js';
import {type Source} from '../import/forms/form.js';
import {type Answer, type Question} from './messages.js';

const port = parentPort!;

let source: Source | undefined;
let items: AsyncGenerator<ReadItem, void, undefined> | undefined;

port.on('message', (question: Question) => {
	void answer(question);
});

async function answer(question: Question): Promise<void> {
	if (question.type === 'read') {
		({source} = question);
		items = readPart(source);
	}

	const next = await items?.next();
	if (next === undefined || next.done === true) {
		source = undefined;
		items = undefined;
		say({type: 'over'});
		return;
	}

	const item = next.value;
	const isWhole = item.type === 'article' && item.original.bytes === source?.bytes;
	say({type: 'item', item: isWhole ? {...item, original: {...item.original, bytes: new Uint8Array()}} : item, isWhole});
}

function say(message: Answer): void {
	port.postMessage(message);
}

async function prepare(): Promise<void> {
	// Nearly all that comes here is HTML, and loading this isn't to count as a page's time.
	await import('../import/html.js');
	say({type: 'ready'});
}

void prepare();
