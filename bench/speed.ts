/** What the speed claims rest on. Prints tables; nothing fails. */
import {availableParallelism, loadavg} from 'node:os';
import process from 'node:process';
import {keyPress} from './key-press.js';
import {startUp} from './start-up.js';

const tables = `${await startUp()}\n\n${await keyPress()}`;
const [load = 0] = loadavg();
process.stdout.write(`${tables}\n\nload average ${load.toFixed(1)} on ${availableParallelism()} processors${load > availableParallelism() ? ': too busy for the slow ones to mean much' : ''}\n`);
