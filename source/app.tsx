/**
The one place where keys come in and screens go out. Ink has the terminal: its keys, modes, size, suspension and end. What
is in a frame goes to the painter, as ink would write a whole frame where a terminal can move most of it by itself.
*/
import {useEffect, useLayoutEffect, useSyncExternalStore} from 'react';
import {
	render,
	useApp,
	useInput,
	usePaste,
	useWindowSize,
} from 'ink';
import {frame} from './screens/frame.js';
import {keyNames} from './state/key-names.js';
import {type Program} from './state/program.js';

export type Screen = {
	/** Settles when the reader has quit; rejects with what crashed. */
	readonly finished: () => Promise<void>;
	/** Gives the terminal back as it was. */
	readonly quit: () => void;
	/** Runs something else in the terminal, or stops the process until `fg`. */
	readonly suspend: (during: () => Promise<void>) => Promise<void>;
};

/** Shows the lines of a frame. */
export type Draw = (lines: readonly string[]) => void;

type Suspend = Screen['suspend'];

function App({program, draw, onReady}: {readonly program: Program; readonly draw: Draw; readonly onReady: (suspend: Suspend) => void}): undefined {
	const state = useSyncExternalStore(program.subscribe, program.state);
	const {suspendTerminal} = useApp();
	const {columns, rows} = useWindowSize();
	useLayoutEffect(() => {
		draw(frame(state));
	}, [draw, state]);
	useEffect(() => {
		onReady(async during => suspendTerminal(during));
	}, [onReady, suspendTerminal]);
	useEffect(() => {
		program.send({type: 'resize', size: {columns, rows}});
	}, [program, columns, rows]);
	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			program.send({type: 'key', key: name});
		}
	});
	usePaste(text => {
		program.send({type: 'paste', text});
	});
}

/** Takes the terminal over until the reader quits. */
export function showApp(program: Program, {input, output}: {readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream}, draw: Draw): Screen {
	let suspend: Suspend = async during => during();
	const instance = render(
		<App
			program={program}
			draw={draw}
			onReady={ready => {
				suspend = ready;
			}}
		/>,
		{
			stdout: output,
			stdin: input,
			alternateScreen: true,
			exitOnCtrlC: false,
			patchConsole: false,
			interactive: true,
			isScreenReaderEnabled: false,
		},
	);
	return {
		async finished() {
			await instance.waitUntilExit();
		},
		quit() {
			instance.unmount();
		},
		suspend: async during => suspend(during),
	};
}
