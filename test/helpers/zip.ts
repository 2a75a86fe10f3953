/** ZIP archives as bytes, also such as nobody would make in good faith. */
import {Buffer} from 'node:buffer';
import {crc32, deflateRawSync} from 'node:zlib';

export type ZipMember = readonly [
	name: string,
	content: string | Uint8Array,
	lies?: {readonly size?: number; readonly checksum?: number; readonly isLocked?: boolean; readonly method?: number; readonly rawName?: Uint8Array},
];

/** An archive of these members, in this order. */
export function zipOf(members: readonly ZipMember[]): Uint8Array {
	const parts: Uint8Array[] = [];
	const directory: Uint8Array[] = [];
	let offset = 0;
	for (const [memberName, content, lies = {}] of members) {
		const bytes = Buffer.from(content);
		const packed = deflateRawSync(bytes);
		const name = lies.rawName ?? Buffer.from(memberName);
		const fields = Buffer.alloc(26);
		fields.writeUInt16LE(20, 0);
		fields.writeUInt16LE((lies.isLocked === true ? 1 : 0) + (lies.rawName ? 0 : 0x8_00), 2);
		fields.writeUInt16LE(lies.method ?? 8, 4);
		fields.writeUInt32LE(lies.checksum ?? crc32(bytes), 10);
		fields.writeUInt32LE(packed.length, 14);
		fields.writeUInt32LE(lies.size ?? bytes.length, 18);
		fields.writeUInt16LE(name.length, 22);
		const local = [Buffer.from('PK\u{3}\u{4}'), fields, name, packed];
		const rest = Buffer.alloc(14);
		rest.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\u{1}\u{2}\u{14}\u{0}'), fields, rest, name);
		parts.push(...local);
		offset += local.reduce((sum, part) => sum + part.length, 0);
	}

	const central = Buffer.concat(directory);
	const end = Buffer.alloc(22);
	end.write('PK\u{5}\u{6}', 0, 'latin1');
	end.writeUInt16LE(members.length, 8);
	end.writeUInt16LE(members.length, 10);
	end.writeUInt32LE(central.length, 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, central, end]);
}
