/** What servers asked of this device. */
import {homedir} from 'node:os';
import process from 'node:process';
import {type Rests} from '../fetch/gate.js';
import {cacheFolder} from '../library/folder.js';
import {openRests} from '../library/rests.js';

export function restsHere(): Rests {
	return openRests(cacheFolder({env: process.env, platform: process.platform, home: homedir()}));
}
