/** Long texts looked at unit by unit: in an array of numbers, and what each is in a table, that takes a tenth of what expressions take. */
import {Buffer} from 'node:buffer';
import {endianness} from 'node:os';

const isBigEndian = endianness() === 'BE';

/** Room for most texts, used again and again. */
const usualLength = 32_768;
let usual: Uint16Array | undefined;

function roomFor(length: number): Uint16Array {
	usual ??= new Uint16Array(usualLength);
	return length > usualLength ? new Uint16Array(length) : usual;
}

const bytesOf = (units: Uint16Array, length: number) => Buffer.from(units.buffer, units.byteOffset, 2 * length);

/** The UTF-16 units of a text, until those of the next are asked for. */
export function unitsOf(text: string): Uint16Array {
	const room = roomFor(text.length);
	const bytes = bytesOf(room, text.length);
	bytes.write(text, 'utf16le');
	if (isBigEndian) {
		bytes.swap16();
	}

	return room.subarray(0, text.length);
}

/** The text of the first units of an array, which is used up by that. */
export function textOfUnits(units: Uint16Array, length: number): string {
	const bytes = bytesOf(units, length);
	if (isBigEndian) {
		bytes.swap16();
	}

	return bytes.toString('utf16le');
}

/** What units are, as far as they were met; `unmet` where one wasn't. */
export type UnitTable = {
	readonly values: Uint16Array;
	/** What a unit is that wasn't met before. */
	readonly meet: (unit: number) => number;
};

export const unmet = 0xFF_FF;

/** A table of what units are. */
export function unitTable(valueOf: (unit: string) => number): UnitTable {
	const values = new Uint16Array(0x1_00_00).fill(unmet);
	return {
		values,
		meet(unit) {
			const value = valueOf(String.fromCodePoint(unit));
			values[unit] = value;
			return value;
		},
	};
}
