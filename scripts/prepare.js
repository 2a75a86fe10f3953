/**
Builds the program when npm prepares the package. `npm install --global .` in a fresh clone prepares without having
installed what the build needs; then that is installed first. Runs on the host's Node.js, whichever that is.
*/
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import process from 'node:process';

const npm = process.env.npm_execpath;

// What was asked of the outer npm (`--global`, `--prefix`, `--omit`) is not meant for the inner one.
const environment = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_config_(?:global|location|prefix|local_prefix|omit|include)$/iv.test(name)));

// Installing ends with preparing, this time with everything there.
const task = existsSync('node_modules/tsx') ? ['run', 'build'] : ['ci'];
const {status} = spawnSync(process.execPath, [npm, ...task], {stdio: 'inherit', env: environment});
process.exitCode = status ?? 1;
