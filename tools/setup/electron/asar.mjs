/** Writes a folder of plain files as an asar archive, the one-file format that Electron runs programs from. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Layout: four little-endian 32-bit numbers (4, header size, header payload size, JSON length), the JSON with its
 * padding to four bytes, then the files' bytes; offsets in the JSON are strings, counted from the end of the header.
 */
export function writeAsar(folder, target) {
	const files = {};
	const parts = [];
	let offset = 0;
	for (const name of readdirSync(folder)) {
		const bytes = readFileSync(join(folder, name));
		files[name] = { size: bytes.length, offset: String(offset) };
		offset += bytes.length;
		parts.push(bytes);
	}
	const json = Buffer.from(JSON.stringify({ files }));
	const padded = Math.ceil(json.length / 4) * 4;
	const header = Buffer.alloc(16 + padded);
	[4, padded + 8, padded + 4, json.length].forEach((number, index) =>
		header.writeUInt32LE(number, index * 4),
	);
	json.copy(header, 16);
	writeFileSync(target, Buffer.concat([header, ...parts]));
}
