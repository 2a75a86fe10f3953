/** The one place where keys come in and screens go out: ink shows the frame, the program does the rest. */
import process from 'node:process';
import {useEffect, useSyncExternalStore, type ReactNode} from 'react';
import {
	Box,
	Text,
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
	readonly redraw: () => void;
};

type Suspend = Screen['suspend'];

function App({program, onReady}: {readonly program: Program; readonly onReady: (suspend: Suspend) => void}): ReactNode {
	const state = useSyncExternalStore(program.subscribe, program.state);
	const {suspendTerminal} = useApp();
	const {columns, rows} = useWindowSize();
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
	return (
		<Box flexDirection='column' width={state.size.columns} height={state.size.rows} overflow='hidden'>
			<Text wrap='truncate'>{frame(state).map(line => line === '' ? ' ' : line).join('\n')}</Text>
		</Box>
	);
}

/** Takes the terminal over until the reader quits. */
export function showApp(program: Program, output: NodeJS.WriteStream): Screen {
	let suspend: Suspend = async during => during();
	const instance = render(
		<App
			program={program}
			onReady={ready => {
				suspend = ready;
			}}
		/>,
		{
			stdout: output,
			stdin: process.stdin,
			alternateScreen: true,
			incrementalRendering: true,
			// Ink's 30 would make a held key wait for the next frame.
			maxFps: 60,
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
		redraw() {
			instance.clear();
		},
	};
}
