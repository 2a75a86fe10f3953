
import {spawn} from 'node:child_process';
import {access, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';

/** The built program, which the tests of the whole program drive. */
export const program = path.join(import.meta.dirname, '../../dist/dwread.cjs');

export type Environment = Readonly<Record<string, string>>;

/** A new, empty folder to be the home of one reader. */
export async function makeHome(): Promise<string> {
	await access(program).catch(() => {
		throw new Error('The program is not built: npm run build');
	});
	return mkdtemp(path.join(tmpdir(), 'dwread-'));
}

/** Removes what `makeHome` made. */
export async function removeHome(home: string): Promise<void> {
	await rm(home, {recursive: true, force: true, maxRetries: 3});
}

/** The environment of somebody who lives in `home`, with nothing of ours in it but the path. */
export function environmentOf(home: string, more: Environment = {}): Environment {
	return {
		PATH: process.env.PATH ?? '',
		HOME: home,
		USERPROFILE: home,
		XDG_DATA_HOME: path.join(home, 'data'),
		XDG_CACHE_HOME: path.join(home, 'cache'),
		XDG_CONFIG_HOME: path.join(home, 'config'),
		XDG_STATE_HOME: path.join(home, 'state'),
		TERM: 'xterm-256color',
		LANG: 'C.UTF-8',
		TZ: 'UTC',
		...more,
	};
}

export type CommandResult = {
	readonly stdout: string;
	readonly stderr: string;
	/** `undefined` when a signal ended it. */
	readonly exitCode: number | undefined;
};

/**
Runs the program without a terminal: standard input, output and error are pipes.
`home` defaults to a new one, which is removed afterwards. Ends the program after 30 s.
*/
export async function runCommand(
	arguments_: readonly string[],
	options: {readonly input?: string | Uint8Array; readonly env?: Environment; readonly cwd?: string; readonly home?: string} = {},
): Promise<CommandResult> {
	const home = options.home ?? (await makeHome());
	try {
		const child = spawn(process.execPath, [program, ...arguments_], {
			cwd: options.cwd ?? home,
			env: environmentOf(home, options.env),
			timeout: 30_000,
			killSignal: 'SIGKILL',
		});
		// The program may end without having read its input.
		child.stdin.on('error', () => undefined);
		child.stdin.end(options.input);
		const [stdout, stderr, exitCode] = await Promise.all([
			child.stdout.setEncoding('utf8').toArray(),
			child.stderr.setEncoding('utf8').toArray(),
			new Promise<number | undefined>((resolve, reject) => {
				child.on('error', reject);
				child.on('close', code => {
					resolve(code ?? undefined);
				});
			}),
		]);
		return {stdout: stdout.join(''), stderr: stderr.join(''), exitCode};
	} finally {
		if (options.home === undefined) {
			await removeHome(home);
		}
	}
}
