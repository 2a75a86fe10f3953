/** Until ink has the terminal, which takes longer to load than all before the first frame: who types at once is answered at once. */
import process from 'node:process';
import {frame} from './screens/frame.js';
import {type Program} from './state/program.js';
import {readEarlyKeys} from './terminal/early-keys.js';
import {type Painter} from './terminal/painter.js';

/** Ink is loaded when nobody has typed for so long, in milliseconds: while it loads, nothing is answered. */
const quiet = 50;
/** Or after so long, whoever types. */
const longest = 500;

/** Answers keys and changes of size by itself. Settles when it is time for ink, or all is over. */
export async function readBeforeInk(
	program: Program,
	painter: Painter,
	output: NodeJS.WriteStream,
	whenOver: (callback: () => void) => void,
): Promise<void> {
	const stopDrawing = program.subscribe(() => {
		painter.draw(frame(program.state()));
	});
	const resize = () => {
		program.send({type: 'resize', size: {columns: output.columns, rows: output.rows}});
	};

	output.on('resize', resize);
	let stopReading: () => void = () => undefined;
	let timer: NodeJS.Timeout | undefined;
	await new Promise<void>(resolve => {
		const end = performance.now() + longest;
		const wait = () => {
			clearTimeout(timer);
			const left = end - performance.now();
			timer = setTimeout(resolve, Math.min(quiet, left));
		};

		whenOver(resolve);
		stopReading = readEarlyKeys(
			process.stdin,
			names => {
				for (const key of names) {
					program.send({type: 'key', key});
				}

				wait();
			},
			resolve,
		);
		wait();
	});
	clearTimeout(timer);
	stopReading();
	stopDrawing();
	// It would keep the process alive; ink takes it up again.
	process.stdin.unref();
	output.off('resize', resize);
}
