/** The one place where keys come in and screens go out: ink shows the frame, the program does the rest. */
import process from 'node:process';
import {useSyncExternalStore, type ReactNode} from 'react';
import {
	Box, Text, render, useApp, useInput, usePaste, useWindowSize,
} from 'ink';
import {frame} from './screens/frame.js';
import {keyNames} from './state/key-names.js';
import {type Program} from './state/program.js';

export type Screen = {
	/** Settles when the reader has quit; rejects with what crashed. */
	readonly finished: Promise<void>;
	/** Gives the terminal back as it was. */
	readonly quit: () => void;
	/** Runs something else in the terminal, or stops the process until `fg`. */
	readonly suspend: (during: () => Promise<void>) => Promise<void>;
	readonly redraw: () => void;
};

type Handles = {suspend?: Screen['suspend']};

function App({program, handles}: {readonly program: Program; readonly handles: Handles}): ReactNode {
	const state = useSyncExternalStore(program.subscribe, program.state);
	const {suspendTerminal} = useApp();
	handles.suspend = async during => suspendTerminal(during);
	const {columns, rows} = useWindowSize();
	if (columns !== state.size.columns || rows !== state.size.rows) {
		queueMicrotask(() => {
			program.send({type: 'resize', size: {columns, rows}});
		});
	}

	useInput((input, key) => {
		for (const name of keyNames(input, key)) {
			program.send({type: 'key', key: name});
		}
	});
	usePaste(text => {
		program.send({type: 'paste', text});
	});
	return (
		<Box flexDirection='column' width={columns} height={rows} overflow='hidden'>
			{frame(state).map((line, row) => (
				// A row is its own identity: lines move through them.
				// eslint-disable-next-line @eslint-react/no-array-index-key
				<Text key={row} wrap='truncate'>{line === '' ? ' ' : line}</Text>
			))}
		</Box>
	);
}

/** Takes the terminal over until the reader quits. */
export function showApp(program: Program, output: NodeJS.WriteStream): Screen {
	const handles: Handles = {};
	const instance = render(<App program={program} handles={handles}/>, {
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
	});
	return {
		finished: instance.waitUntilExit().then(() => undefined),
		quit() {
			instance.unmount();
		},
		suspend: async during => handles.suspend?.(during),
		redraw() {
			instance.clear();
		},
	};
}
