import {cleanLine} from '../clean.js';
import {ReaderError} from '../errors.js';
import {type Send} from '../state/program.js';

/** An expected error becomes a notice and the screen stays as it was; any other is a bug. */
export function attempt(action: () => void, send: Send): void {
	try {
		action();
	} catch (error) {
		if (!(error instanceof ReaderError)) {
			throw error;
		}

		send({type: 'notice', notice: {text: cleanLine(error.message), tone: 'problem'}});
	}
}
