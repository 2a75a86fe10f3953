import {createHash, randomBytes} from 'node:crypto';
import fs from 'node:fs';
import {hostname} from 'node:os';
import path from 'node:path';
import {didCreateFile} from './disk.js';

/**
This device's name in the journal, made once and kept in `folder`, outside the library. Where nothing can be kept there,
a name made of the host's.
*/
export function deviceId(folder: string): string {
	const file = path.join(folder, 'device-id');
	const id = readId(file);
	if (id !== undefined) {
		return id;
	}

	try {
		didCreateFile(file, `${randomBytes(6).toString('hex')}\n`);
	} catch {}

	return readId(file) ?? `host-${createHash('sha256').update(hostname()).digest('hex').slice(0, 12)}`;
}

function readId(file: string): string | undefined {
	try {
		const id = fs.readFileSync(file, 'utf8').trim();
		return /^[\d\-a-z]{4,40}$/v.test(id) ? id : undefined;
	} catch {
		return undefined;
	}
}
