/** What is asked of a command, and what a command is. */
import path from 'node:path';
import process from 'node:process';
import {homedir} from 'node:os';
import {type Settings} from '../config/settings.js';
import {libraryFolder} from '../library/folder.js';
import {openLibrary, type Library} from '../library/library.js';
import {packageFolder} from '../package-folder.js';
import {type OptionHelp, type Values} from './options.js';

export type Command = {
	readonly name: string;
	/** What follows the name: `ARTICLE…`, `[QUERY…]`, `bash|zsh|fish`. */
	readonly operands: string;
	readonly help: string;
	/** Its options besides those that all have; their form is in `options.ts`. */
	readonly options: OptionHelp;
	/** What an exit status of 1 says. */
	readonly failure: string;
	/** It works even where the settings are wrong. */
	readonly ignoresSettings?: true;
};

export type Subcommand = Command & {
	/** @returns a function that does it and gives the exit status. */
	readonly load: () => Promise<{readonly run: (asked: Asked) => Promise<number> | number}>;
};

/** What stands on the command line. */
export type Arguments = {
	readonly values: Values;
	readonly positionals: readonly string[];
	/** `undefined`: the reader itself. */
	readonly subcommand?: Subcommand;
};

export type Asked = Arguments & {readonly settings: Settings};

/** Opens the library that was asked for. `isQuick`: for the interface, see `LibraryOptions`. */
export function openLibraryFor(asked: Asked, {isQuick = false} = {}): Library {
	const folder = asked.settings.library ?? libraryFolder({env: process.env, platform: process.platform, home: homedir()});
	return openLibrary({folder, bundled: path.join(packageFolder, 'articles'), isQuick});
}
