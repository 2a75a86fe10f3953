/**
The first frame of the last session, kept so that the next one begins with it: it is on the screen while the code that makes
the true one is still being loaded, which then replaces what differs.
*/
import fs from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {cacheFolder} from './library/folder.js';

function place(): string {
	return path.join(cacheFolder({env: process.env, platform: process.platform, home: homedir()}), 'first-frame.json');
}

type Kept = {readonly of: string; readonly lines: readonly string[]};

/** The lines of the frame that was kept for the same circumstances, all that it depends on but the library's content. */
export function recallFirstFrame(of: string): readonly string[] | undefined {
	try {
		const kept = JSON.parse(fs.readFileSync(place(), 'utf8')) as Partial<Kept> | undefined;
		return kept?.of === of && Array.isArray(kept.lines) && kept.lines.every(line => typeof line === 'string') ? kept.lines : undefined;
	} catch {
		// It is a cache: without it the first frame comes some milliseconds later.
		return undefined;
	}
}

/** Keeps it. One that is written in part only is no JSON, and isn't recalled. */
export function keepFirstFrame(of: string, lines: readonly string[]): void {
	try {
		fs.writeFileSync(place(), JSON.stringify({of, lines} satisfies Kept), {mode: 0o600});
	} catch {
		// As above.
	}
}
