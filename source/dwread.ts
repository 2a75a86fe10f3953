/**
The file that the command `dwread` runs. It is bundled by itself, for Node.js from version 12 on, so that too old a
version can say what is wrong; all else is loaded after that.
*/
import {mkdirSync} from 'node:fs';
import {enableCompileCache, flushCompileCache} from 'node:module';
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import packageJson from '../package.json' with {type: 'json'};
import {cacheFolder} from './library/folder.js';

const needed = packageJson.engines.node.replace('>=', '');

if (isOlder(process.versions.node, needed)) {
	console.error(
		`dwread needs Node.js ${needed} or later, and this is ${process.versions.node}. To run it anyway: npx --yes --package=node@${needed.split('.', 1)[0]!} -- node ${JSON.stringify(import.meta.filename)}`,
	);
	process.exitCode = 1;
} else {
	// What colours the text (chalk) knows this variable only.
	const {NO_COLOR: noColour = '', FORCE_COLOR: isForced} = process.env;
	if (noColour !== '' && isForced === undefined) {
		process.env.FORCE_COLOR = '0';
	}

	keepCompiledCode();
	void import('./cli.js');
}

/** `24.9.0` is older than `24.15`. */
function isOlder(version: string, than: string): boolean {
	const [major, minor] = version.split('.').map(Number);
	const [thanMajor, thanMinor] = than.split('.').map(Number);
	return major! < thanMajor! || (major === thanMajor && minor! < thanMinor!);
}

/** Keeps the compiled code in a folder that nobody else can write to, as Node's own choice is a shared one. */
function keepCompiledCode(): void {
	const folder = path.join(cacheFolder({env: process.env, platform: process.platform, home: homedir()}), 'node');
	try {
		mkdirSync(folder, {recursive: true, mode: 0o700});
	} catch {
		// It is a cache: without a place for it all works, later.
		return;
	}

	enableCompileCache(folder);
	// It is written when the program ends in good order; this is for when it doesn't.
	setTimeout(flushCompileCache, 2000).unref();
}
