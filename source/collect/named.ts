/** What a person names: addresses, files, folders with all files in them, `-` for standard input. */
import {existsSync} from 'node:fs';
import {homedir} from 'node:os';
import process from 'node:process';
import {type Named} from './collect.js';
import {readInput, readNamed} from './files.js';

/** All that some operands mean, read when asked for. */
export async function * namedBy(operands: Iterable<string>): AsyncGenerator<Named, void, undefined> {
	for (const operand of operands) {
		if (isAddress(operand)) {
			yield {type: 'address', address: addressIn(operand)};
			continue;
		}

		const found =
			operand === '-' ? [await readInput(process.stdin, 'standard input')] : readNamed(operand.replace(/^~(?=$|[\/\\])/v, () => homedir()));
		for (const item of found) {
			if (!('type' in item)) {
				yield {type: 'source', source: item};
			} else if (item.type === 'refused') {
				yield item;
			}
		}
	}
}

// A host and a path, as people write it.
const bareAddress = /^(?:[\d\-a-z]+\.)+[a-z]{2,}\/\S*$/iv;

/** `https://…`; `www.…` and `dw.com/…` as people write it, the latter where no file and no folder is called so. */
export function isAddress(operand: string): boolean {
	return (
		/^(?:feed:(?:\/\/)?)?https?:\/\//iv.test(operand)
		|| /^(?:feed:\/\/|www\.)[^\s\/]+\.[a-z]{2}/iv.test(operand)
		|| (bareAddress.test(operand) && !existsSync(operand) && !existsSync(operand.split('/', 1)[0]!))
	);
}

/** The web address that was meant. */
export function addressIn(operand: string): string {
	const address = operand
		.trim()
		.replace(/^feed:(?:\/\/)?(?=https?:)/iv, '')
		.replace(/^feed:\/\//iv, 'https://')
		.replace(/^(?![a-z]+:)(?=www\.|[\d\-a-z]+\.)/iv, 'https://');
	return URL.parse(address)?.href ?? address;
}
