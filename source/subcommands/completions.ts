import process from 'node:process';
import {bashScript} from './completions/bash.js';
import {fishScript} from './completions/fish.js';
import {zshScript} from './completions/zsh.js';
import {type Asked} from './asked.js';

const scripts: Readonly<Record<string, () => string>> = {bash: bashScript, zsh: zshScript, fish: fishScript};

/** Prints the script that has a shell complete dwread's commands. */
export function run({positionals}: Asked): number {
	process.stdout.write(scripts[positionals[0]!]!());
	return 0;
}
