/** What the speed claims rest on. Prints tables; nothing fails. */
import process from 'node:process';
import {keyPress} from './key-press.js';
import {startUp} from './start-up.js';

process.stdout.write(`${await startUp()}\n\n${await keyPress()}\n`);
