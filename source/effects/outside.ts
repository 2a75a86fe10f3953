/** What is handed to other programs: the clipboard, a browser, the shell. */
import {Buffer} from 'node:buffer';
import {spawn} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {safeAddress} from '../state/addresses.js';
import {type Send} from '../state/program.js';

type Outside = {
	readonly environment: NodeJS.ProcessEnv;
	readonly suspend: (during: () => Promise<void>) => Promise<void>;
};

/** By OSC 52, which works over ssh too. Terminals take some 75 kB at most. */
export function copy(output: NodeJS.WriteStream, text: string): void {
	output.write(`\u{1B}]52;c;${Buffer.from(text.slice(0, 50_000)).toString('base64')}\u{7}`);
}

const textBrowsers = new Set(['w3m', 'lynx', 'links', 'links2', 'elinks', 'browsh']);

const openers: ReadonlyMap<string, readonly string[]> = new Map([
	['darwin', ['open']],
	['win32', ['rundll32', 'url.dll,FileProtocolHandler']],
]);

/** The program to open an address with, as words: no shell ever sees them. */
export function browserCommand(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): readonly string[] {
	const own = environment.BROWSER?.split(path.delimiter)[0]?.trim() ?? '';
	return own === '' ? openers.get(platform) ?? ['xdg-open'] : own.split(/\s+/v);
}

export function browse({environment, suspend}: Outside, url: string, send: Send): void {
	const address = safeAddress(url);
	if (address === undefined) {
		return;
	}

	const [command, ...words] = browserCommand(environment, process.platform);
	const hasPlace = words.some(word => word.includes('%s'));
	const argumentsList = hasPlace ? words.map(word => word.replaceAll('%s', () => address)) : [...words, address];
	const isText = textBrowsers.has(path.basename(command!));
	const start = async () => new Promise<void>(resolve => {
		const child = spawn(command!, argumentsList, {shell: false, stdio: isText ? 'inherit' : 'ignore', detached: !isText});
		child.once('error', () => {
			send({type: 'notice', notice: {text: `no browser: “${command!}” can’t be started; set BROWSER to yours`, tone: 'problem'}});
			resolve();
		});
		child.once(isText ? 'exit' : 'spawn', () => {
			resolve();
		});
		child.unref();
	});
	if (isText) {
		void suspend(start);
		return;
	}

	send({type: 'notice', notice: {text: `opening ${address}`, tone: 'plain'}});
	void start();
}

/** So long after it should have stopped a process runs only where no shell could bring it back, in milliseconds. */
const notStopped = 300;

/** Stops the process as Ctrl-Z does elsewhere, until `fg`; where there is no shell to go to, it goes on at once. */
export async function stop(): Promise<void> {
	await new Promise<void>(resolve => {
		// Time stands still for it meanwhile, so after `fg` whichever comes first will do.
		const timer = setTimeout(resolve, notStopped);
		process.once('SIGCONT', () => {
			clearTimeout(timer);
			resolve();
		});
		process.kill(0, 'SIGTSTP');
	});
}
