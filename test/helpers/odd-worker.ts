/** A thread that does what the name of a source says, however bad it is for it. */
import process from 'node:process';
import {parentPort} from 'node:worker_threads';
import {type Question} from '../../source/importer/messages.js';

const port = parentPort!;
let left = 0;

port.on('message', (question: Question) => {
	const name = question.type === 'read' ? question.source.name : '';
	switch (name) {
		case 'hang': {
			for (;;) {
				// As a page does that nothing was made for.
			}
		}

		case 'wait': {
			Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
			break;
		}

		case 'eat': {
			const eaten: string[][] = [];
			for (;;) {
				eaten.push(Array.from({length: 10_000}, (_, index) => `${index} of ${eaten.length}`));
			}
		}

		case 'exit': {
			process.exit();
			break;
		}

		case 'throw': {
			throw new Error('of the page');
		}

		default: {
			left = question.type === 'read' ? question.source.bytes.length : left - 1;
			port.postMessage(
				left > 0 ? {type: 'item', item: {type: 'refused', name: `${process.pid} ${left}`, reason: 'read'}, isWhole: false} : {type: 'over'},
			);
		}
	}
});
port.postMessage({type: 'ready'});
