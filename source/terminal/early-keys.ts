/** Keys as plain text, for the moment until ink reads them: it knows all that terminals send, this knows what is typed most. */
import {keyNames} from '../state/key-names.js';

const arrows: Readonly<Record<string, string>> = {
	'\u{1B}[A': 'up', '\u{1B}[B': 'down', '\u{1B}[C': 'right', '\u{1B}[D': 'left',
	'\u{1B}OA': 'up', '\u{1B}OB': 'down', '\u{1B}OC': 'right', '\u{1B}OD': 'left',
};
const plain = /^(?:[\t\r\u{20}-\u{7F}]|\u{1B}[O\[][A-D])+$/v;

/** The names of the keys in a piece of input; `undefined` where there is anything but plain keys. */
export function plainKeys(input: string): readonly string[] | undefined {
	return plain.test(input)
		? input.match(/\u{1B}[O\[][A-D]|./gsv)!.flatMap(key => arrows[key] ?? keyNames(key, {}))
		: undefined;
}

/**
Reads plain keys as they come, until told to stop. Input of another kind stays to be read by whoever comes next, with
all after it; `onOther` is told.
*/
export function readEarlyKeys(input: NodeJS.ReadStream, onKeys: (names: readonly string[]) => void, onOther: () => void): () => void {
	const stop = () => {
		input.off('readable', read);
	};

	const read = () => {
		for (let chunk = next(); chunk !== undefined; chunk = next()) {
			const names = plainKeys(typeof chunk === 'string' ? chunk : new TextDecoder('latin1').decode(chunk));
			if (!names) {
				stop();
				input.unshift(chunk);
				onOther();
				return;
			}

			onKeys(names);
		}
	};

	const next = () => input.read() as Uint8Array | string | null ?? undefined; // eslint-disable-line @typescript-eslint/no-restricted-types -- Node's own.
	input.on('readable', read);
	return stop;
}
