/** What a person names: addresses, files, folders with all files in them, `-` for standard input. */
import {Buffer} from 'node:buffer';
import fs from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {buffer} from 'node:stream/consumers';
import {type Named} from './collect.js';

/** Larger than any article or export; more is a mistake or an attack. */
const largestFile = 500_000_000;

const reasons: ReadonlyMap<string | undefined, string> = new Map([
	['ENOENT', 'no such file'],
	['EACCES', 'no permission to read it'],
]);

/** All that some operands mean, read when asked for. */
export async function * namedBy(operands: Iterable<string>): AsyncGenerator<Named, void, undefined> {
	for (const operand of operands) {
		if (isAddress(operand)) {
			yield {type: 'address', address: addressIn(operand)};
		} else if (operand === '-') {
			yield {type: 'source', source: {name: 'standard input', bytes: Buffer.from(await buffer(process.stdin))}};
		} else {
			yield * below(operand.replace(/^~(?=$|[\/\\])/v, () => homedir()));
		}
	}
}

/** `https://…`, and `www.…` as people write it. */
export function isAddress(operand: string): boolean {
	return /^(?:feed:)?(?:\/\/)?https?:\/\//iv.test(operand) || /^(?:feed:\/\/|www\.)[^\s\/]+\.[a-z]{2}/iv.test(operand);
}

/** The web address that was meant. */
export function addressIn(operand: string): string {
	const address = operand.trim().replace(/^feed:(?:\/\/)?(?=https?:)/iv, '').replace(/^feed:\/\//iv, 'https://').replace(/^(?=www\.)/iv, 'https://');
	return URL.parse(address)?.href ?? address;
}

function * below(place: string): Generator<Named, void, undefined> {
	const name = place;
	try {
		const stat = fs.statSync(place);
		if (stat.isDirectory()) {
			// Neither hidden files nor links, which may lead round in a circle.
			const children = fs.readdirSync(place, {withFileTypes: true}).filter(child => !child.name.startsWith('.') && (child.isFile() || child.isDirectory()));
			for (const child of children.toSorted((a, b) => a.name.localeCompare(b.name))) {
				yield * below(path.join(place, child.name));
			}

			return;
		}

		if (!stat.isFile()) {
			yield {type: 'refused', name, reason: 'it is no regular file'};
			return;
		}

		yield stat.size > largestFile
			? {type: 'refused', name, reason: `it is larger than ${largestFile / 1_000_000} MB`}
			: {type: 'source', source: {name, bytes: fs.readFileSync(place)}};
	} catch (error) {
		const {code, message} = error as NodeJS.ErrnoException;
		yield {type: 'refused', name, reason: reasons.get(code) ?? message};
	}
}
