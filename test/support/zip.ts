import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP of a few files, as APPNOTE.TXT 6.3.10 has it. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const [name, file] of Object.entries(files)) {
		const content = Buffer.from(file);
		const packed = deflateRawSync(content);
		const facts = Buffer.alloc(26);
		facts.writeUInt16LE(20, 0);
		facts.writeUInt16LE(8, 4);
		facts.writeUInt32LE(crc32(content), 10);
		facts.writeUInt32LE(packed.length, 14);
		facts.writeUInt32LE(content.length, 18);
		facts.writeUInt16LE(Buffer.byteLength(name), 22);
		const local = [Buffer.from('PK\u0003\u0004'), facts, Buffer.from(name), packed];
		const place = Buffer.alloc(14);
		place.writeUInt32LE(offset, 10);
		directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000'), facts, place, Buffer.from(name));
		parts.push(...local);
		offset += lengthOf(local);
	}
	const end = Buffer.alloc(22);
	end.write('PK\u0005\u0006');
	end.writeUInt16LE(Object.keys(files).length, 8);
	end.writeUInt16LE(Object.keys(files).length, 10);
	end.writeUInt32LE(lengthOf(directory), 12);
	end.writeUInt32LE(offset, 16);
	return Buffer.concat([...parts, ...directory, end]);
}

function lengthOf(buffers: readonly Buffer[]): number {
	return buffers.reduce((sum, buffer) => sum + buffer.length, 0);
}
