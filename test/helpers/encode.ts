/** Text as bytes of any encoding of the Encoding standard: its decoder turned round. */
import {Buffer} from 'node:buffer';

const tables = new Map<string, ReadonlyMap<string, readonly number[]>>();

/** What each sequence of one or two bytes means. */
function tableOf(label: string): ReadonlyMap<string, readonly number[]> {
	const known = tables.get(label);
	if (known) {
		return known;
	}

	const decoder = new TextDecoder(label, {fatal: true});
	const table = new Map<string, readonly number[]>();
	const take = (...bytes: readonly number[]) => {
		try {
			const character = decoder.decode(Uint8Array.from(bytes));
			if ([...character].length === 1 && !table.has(character)) {
				table.set(character, bytes);
			}
		} catch {
			// No character has these bytes.
		}
	};

	for (let first = 0; first < 256; first++) {
		take(first);
	}

	for (let first = 128; first < 256; first++) {
		for (let second = 48; second < 256; second++) {
			take(first, second);
		}
	}

	tables.set(label, table);
	return table;
}

/** The bytes of a text. Throws where the encoding has no such character. */
export function encode(text: string, label: string): Uint8Array {
	const {encoding} = new TextDecoder(label);
	if (encoding === new TextDecoder().encoding) {
		return new TextEncoder().encode(text);
	}

	if (encoding.startsWith('utf-16')) {
		const bytes = Buffer.from(text, 'utf16le');
		return encoding === 'utf-16be' ? bytes.swap16() : bytes;
	}

	if (encoding === 'iso-2022-jp') {
		// What is EUC-JP with its high bits off, between two escape sequences.
		const parts = text
			.split(/(?<japanese>[^\0-\u{7F}]+)/v)
			.map((part, index) =>
				index % 2 === 0 ? part : `\u{1B}$B${Buffer.from(encode(part, 'euc-jp').map(byte => byte - 128)).toString('latin1')}\u{1B}(B`,
			);
		return Buffer.from(parts.join(''), 'latin1');
	}

	const table = tableOf(encoding);
	return Uint8Array.from([...text].flatMap(character => {
		const bytes = table.get(character);
		if (!bytes) {
			throw new Error(`${label} has no ${character}`);
		}

		return [...bytes];
	}));
}
